import Kith

extension TerminalSummary {
  /// When members meet on their own clocks: a row for each day, a column for each hour, darker where
  /// more do.
  var times: [String] {
    var counts = [Int](repeating: 0, count: 168)
    for group in result.groups {
      for meeting in group.meetings {
        for member in group.members {
          let own = meeting.localTimes[member.student]?.showings.first
          let start = (own?.day ?? meeting.day).index * 1440 + (own?.from ?? meeting.from)
          for hour in start / 60...(start + meeting.minutes - 1) / 60 { counts[hour % 168] += 1 }
        }
      }
    }
    guard let most = counts.max(), most > 0 else { return [] }
    let shades = ["·", "░", "▒", "▓", "█"]
    let rows = Weekday.allCases.map { day in
      let cells = (0..<24).map { hour in
        let count = counts[day.index * 24 + hour]
        return shades[count == 0 ? 0 : 1 + (count * 4 - 1) / most]
      }
      return "  \(Figures.name(of: day))  " + style.set(cells.joined(), .bar)
    }
    return section(
      "Meetings, on members' own clocks",
      rows + [style.set("       0     6     12    18", .faint)])
  }
}
