import Kith

extension RosterFolderReader {
  /// The stretches of each student, in the order of the week.
  func readAvailability(_ problems: inout ProblemList) -> [Student.ID: [LocalStretch]] {
    guard let source = source("availability.csv", &problems) else { return [:] }
    var availability: [Student.ID: [LocalStretch]] = [:]
    source.readTable(.availability, problems: &problems) { row, problems in
      let student = knownStudent(row, 0, &problems)
      let stretch = row.stretch(1, 2, 3, &problems)
      guard let student, let stretch else { return }
      availability[student, default: []].append(stretch)
    }
    return availability.mapValues { $0.inWeekOrder }
  }
}

extension TableShape {
  static let availability = TableShape(
    columns: ["student", "day", "from", "to"].map { .init($0, required: true) })
}

extension [LocalStretch] {
  /// The stretches in the order of the week.
  var inWeekOrder: [LocalStretch] {
    sorted { ($0.day.index, $0.from, $0.to) < ($1.day.index, $1.from, $1.to) }
  }
}

extension TableRow {
  /// A stretch of a week from three columns, all of which have to be filled in.
  func stretch(
    _ day: Int, _ from: Int, _ to: Int, _ problems: inout ProblemList
  ) -> LocalStretch? {
    for column in [day, from, to] { _ = required(column, &problems) }
    let weekday = choice(day, Weekday.self, &problems)
    let start = time(from, &problems)
    let end = time(to, endsDay: true, &problems)
    guard let weekday, let start, let end else { return nil }
    guard start != end else {
      problems.add(
        problem(
          to, "the stretch ends when it begins", remedy: "write 00:00 to 24:00 for a whole day"))
      return nil
    }
    return LocalStretch(day: weekday, from: start, to: end)
  }
}
