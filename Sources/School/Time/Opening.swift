/// Time that a student would have to be free in addition, for a meeting to become possible.
package struct Opening: Sendable, Hashable {
  /// The student's number.
  package var student: Int
  /// Whole quarter hours on the student's own clock, in the order of the week.
  package var stretches: [LocalStretch]

  /// An opening of `quarters` of the student's week, in any order.
  package init(student: Int, quarters: Set<Int>) {
    self.student = student
    stretches = []
    for quarter in quarters.sorted() {
      let day = Weekday.allCases[quarter / 96]
      let from = quarter % 96 * 15
      if let last = stretches.last, last.day == day, last.to == from {
        stretches[stretches.count - 1].to = from + 15
      } else {
        stretches.append(LocalStretch(day: day, from: from, to: from + 15))
      }
    }
  }

  /// How much time it is.
  package var minutes: Int { stretches.reduce(0) { $0 + $1.to - $1.from } }

  /// The parts of the week it falls in, such as `Tuesday evening`, and their times.
  package var when: String {
    stretches.map { stretch in
      "\(stretch.day.name) \(Self.part(of: stretch.from)) (\(clock(stretch.from)) to \(clock(stretch.to)))"
    }
    .joined(separator: " and ")
  }

  /// When it begins, such as `Tuesday at 16:00`.
  package var start: String {
    stretches.first.map { "\($0.day.name) at \(clock($0.from))" } ?? ""
  }

  private static func part(of minute: Int) -> String {
    switch minute / 60 {
    case ..<6: "night"
    case ..<12: "morning"
    case ..<17: "afternoon"
    default: "evening"
    }
  }

  private func clock(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}

extension Weekday {
  /// The day in plain words.
  package var name: String {
    switch self {
    case .mon: "Monday"
    case .tue: "Tuesday"
    case .wed: "Wednesday"
    case .thu: "Thursday"
    case .fri: "Friday"
    case .sat: "Saturday"
    case .sun: "Sunday"
    }
  }
}
