import Kith

/// A week in hours, darker where more of something falls.
struct WeekChart {
  /// How much falls into each hour, Monday midnight first: 168 numbers.
  let counts: [Int]

  /// How many students are free, on their own clocks, on average over the quarters of each hour.
  static func freeHours(of students: [Student]) -> WeekChart {
    var quarters = [Int](repeating: 0, count: WeeklyAvailability.quarterCount)
    for student in students where student.isEnrolled && !student.availability.isEmpty {
      let week = WeeklyAvailability(student.availability)
      for quarter in quarters.indices where week.contains(quarter) { quarters[quarter] += 1 }
    }
    return WeekChart(
      counts: (0..<168).map { hour in
        (quarters[hour * 4..<hour * 4 + 4].reduce(0, +) + 2) / 4
      })
  }

  /// How many members meet, on their own clocks as the term begins, in each hour that a meeting
  /// touches.
  static func meetings(of publication: Publication) -> WeekChart {
    var counts = [Int](repeating: 0, count: 168)
    for group in publication.result.groups {
      for meeting in group.meetings {
        for member in group.members {
          guard let local = publication.local(meeting, for: member.student),
            let first = local.showings.first
          else { continue }
          let start = first.day.index * 1440 + first.from
          let hours = start / 60...(start + meeting.minutes - 1) / 60
          for hour in hours { counts[hour % 168] += 1 }
        }
      }
    }
    return WeekChart(counts: counts)
  }

  var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

  /// The fullest hour in words.
  func summary(_ noun: String) -> String {
    guard let most = counts.max(), most > 0, let hour = counts.firstIndex(of: most) else {
      return "There is nothing to show."
    }
    let day = Figures.name(of: Weekday.allCases[hour / 24])
    return "The fullest hour is \(day) \(Figures.clock(hour % 24 * 60)), with "
      + "\(Figures.count(most, noun))."
  }

  /// Adds the picture: a row for each day, a column for each hour.
  func add(_ id: StaticString, title: String, noun: String, to page: inout HTMLText) {
    let most = max(1, counts.max() ?? 1)
    Chart.add(id, title: title, description: summary(noun), height: 212, to: &page) { svg in
      for day in Weekday.allCases {
        let top = 4 + day.index * 26
        svg.element(
          "text", ["class": "day", "x": "8.5%", "y": String(top + 16)], text: Figures.name(of: day))
        for hour in 0..<24 {
          let count = counts[day.index * 24 + hour]
          // Nothing is a shade of its own; the rest shares five.
          let shade = count == 0 ? 0 : 1 + (count * 5 - 1) / most
          svg.element(
            "rect",
            [
              "class": "h\(min(5, shade))", "x": Chart.percent(0.1 + Double(hour) * 0.0375),
              "y": String(top), "width": Chart.percent(0.0345), "height": "23", "rx": "2",
            ]
          ) { cell in
            cell.element(
              "title",
              text: "\(Figures.name(of: day)) \(Figures.clock(hour * 60)): "
                + Figures.count(count, noun))
          }
        }
      }
      for hour in stride(from: 0, through: 21, by: 3) {
        svg.element(
          "text",
          ["class": "axis", "x": Chart.percent(0.1 + Double(hour) * 0.0375), "y": "204"],
          text: String(hour))
      }
    }
  }
}
