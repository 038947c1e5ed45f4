import Kith
import KithFiles

extension RosterImport {
  /// Takes over what tables tell of coaches, venues and earlier teams.
  func readOthers(_ intake: inout Intake, _ problems: inout ProblemList) {
    var people = intake.people()
    var tally = Tally()
    for path in sources.coaches {
      each(path, &problems) { table, problems in
        readCoaches(table, &intake, &people, &tally, &problems)
      }
    }
    for path in sources.venues {
      each(path, &problems) { table, problems in readVenues(table, &intake, &problems) }
    }
    for path in sources.history {
      each(path, &problems) { table, problems in
        readHistory(table, &intake, &people, &tally, &problems)
      }
    }
    tally.tell(&problems)
  }

  private func each(
    _ path: String, _ problems: inout ProblemList,
    _ body: (ExportTable, inout ProblemList) -> Void
  ) {
    guard let source = TableFile.open(path, &problems),
      let table = ExportTable(source, &problems)
    else { return }
    body(table, &problems)
  }

  private func missing(_ table: ExportTable, _ what: String) -> InputProblem {
    table.source.problem(
      at: table.source.start, "the table has no column \(what)", remedy: "add it, or rename one")
  }

  /// The students that a cell names by any key; a notice tells what names nobody.
  private func students(
    _ row: borrowing ExportRow, _ column: Int?, _ people: inout PeopleIndex, _ tally: inout Tally
  ) -> [Student.ID] {
    var found: [Student.ID] = []
    guard let text = row.text(column) else { return [] }
    for name in AnswerSplit.parts(of: text, options: []) {
      if case .student(let id) = people.find(name, by: [.id, .username, .email, .name]) {
        if !found.contains(id) { found.append(id) }
      } else {
        tally.count(
          "unknown-student \(row.start)",
          row.problem(
            column, "somebody who is named is not in the roster, and is left out",
            remedy: "name them by id, username, e-mail or full name"))
      }
    }
    return found
  }
}

// MARK: - Coaches

extension RosterImport {
  private func readCoaches(
    _ table: ExportTable, _ intake: inout Intake, _ people: inout PeopleIndex,
    _ tally: inout Tally, _ problems: inout ProblemList
  ) {
    let id = table.column(
      "id", "coach id", "staff id", "sourcedId", "username", "email", "email address")
    guard let id else { return problems.add(missing(table, "id")) }
    let name = table.column("given_name", "first name", "givenName", "name", "full name")
    let zone = table.column("time_zone", "timezone", "zone")
    let students = table.column("students", "student ids", "caseload", "advisees", "mentees")
    let capacity = table.column("capacity", "max students", "how many students")
    let checked = table.column(
      "background_checked", "background check", "background check done", "dbs", "dbs checked",
      "cleared")
    let languages = table.column("languages", "language")
    table.forEachRow(&problems) { row, problems in
      guard let key = row.text(id) else { return }
      var coach = intake.coaches.first { $0.id == key } ?? Coach(id: key)
      coach.givenName =
        row.text(name).map { PersonName($0).given ?? $0 } ?? coach.givenName
      if let text = row.text(zone) {
        if let zone = AnswerWords.zone(text) {
          coach.timeZone = zone
        } else {
          tally.count(
            "unread-answer zone",
            row.problem(
              zone, "a time zone is not understood and is left out",
              remedy: "write a name such as America/New_York"))
        }
      }
      if row.text(students) != nil {
        coach.students = self.students(row, students, &people, &tally)
      }
      if let text = row.text(capacity) {
        guard let number = Int(text), (0...100_000).contains(number) else {
          problems.add(
            row.problem(capacity, "a capacity is no whole number", remedy: "write such as 12"))
          return
        }
        coach.capacity = number
      }
      // What is not plainly a Yes is no check.
      if let text = row.text(checked) {
        coach.isBackgroundChecked = Languages.all.flag(text) == true
      }
      if let text = row.text(languages) {
        coach.languages = AnswerSplit.parts(of: text, options: [])
          .flatMap { AnswerSplit.joined($0, .all) }.compactMap { AnswerWords.language($0) }
      }
      intake.coaches.removeAll { $0.id == key }
      intake.coaches.append(coach)
    }
  }
}

// MARK: - Venues

extension RosterImport {
  private func readVenues(
    _ table: ExportTable, _ intake: inout Intake, _ problems: inout ProblemList
  ) {
    let name = table.column("name", "venue", "place", "location name")
    let latitude = table.column("latitude", "lat")
    let longitude = table.column("longitude", "lon", "lng", "long")
    guard let key = table.column("id", "venue id") ?? name, let latitude, let longitude else {
      problems.add(missing(table, "id or name, latitude and longitude"))
      return
    }
    let capacity = table.column("capacity", "seats", "size")
    let zone = table.column("time_zone", "timezone", "zone")
    let day = table.column("day", "days", "weekday")
    let from = table.column("from", "opens", "start", "open")
    let to = table.column("to", "closes", "end", "close")
    let hours = table.column("hours", "opening hours", "open hours", "times")
    var fresh: Set<String> = []
    table.forEachRow(&problems) { row, problems in
      guard let id = row.text(key) else { return }
      guard let north = row.text(latitude).flatMap(Double.init), abs(north) <= 90,
        let east = row.text(longitude).flatMap(Double.init), abs(east) <= 180
      else {
        problems.add(
          row.problem(
            latitude, "a venue has no place", remedy: "write latitude and longitude in degrees"))
        return
      }
      guard
        let clock = row.text(zone).flatMap({ AnswerWords.zone($0) }) ?? options.timeZone
      else {
        problems.add(
          row.problem(
            zone, "a venue has no time zone", remedy: "add a column time_zone, or give --time-zone")
        )
        return
      }
      var venue =
        intake.venues.first { $0.id == id }
        ?? Venue(
          id: id, name: row.text(name) ?? id,
          location: Coordinates(latitude: north, longitude: east), capacity: nil, timeZone: clock,
          hours: [])
      // A table tells all hours of a venue, in as many rows as it takes.
      if fresh.insert(id).inserted { venue.hours = [] }
      venue.location = Coordinates(latitude: north, longitude: east)
      venue.capacity = row.text(capacity).flatMap(Int.init) ?? venue.capacity
      venue.timeZone = clock
      let texts = [day, from].compactMap { row.text($0) }.joined(separator: " ")
      let whole =
        row.text(hours).map { AnswerSplit.parts(of: $0, options: []) }
        ?? (texts.isEmpty ? [] : [texts + (row.text(to).map { "-\($0)" } ?? "")])
      for text in whole {
        guard let slot = SlotText(text), slot.from != nil, slot.to != nil, !slot.days.isEmpty else {
          problems.add(
            row.problem(
              hours ?? day, "hours of a venue are not understood", remedy: "write Mon 15:00-18:00"))
          continue
        }
        venue.hours += slot.stretches(lasting: 60)
      }
      intake.venues.removeAll { $0.id == id }
      intake.venues.append(venue)
    }
  }
}

// MARK: - Earlier teams

extension RosterImport {
  private func readHistory(
    _ table: ExportTable, _ intake: inout Intake, _ people: inout PeopleIndex,
    _ tally: inout Tally, _ problems: inout ProblemList
  ) {
    let student = table.column(
      "student", "id", "student id", "sourcedId", "username", "email", "email address", "name",
      "full name", "student name")
    let group = table.column("group", "team", "team name", "group name", "team number", "pod")
    let teams = group.map { [(column: $0, term: nil)] } ?? Self.teams(in: table, besides: student)
    guard let student, !teams.isEmpty else {
      return problems.add(missing(table, "student and group, or one for the team of each term"))
    }
    let term = table.column("term", "semester", "session", "season")
    let program = table.column("program", "project", "assignment", "activity", "course")
    let rating = table.column("rating", "stars", "score")
    table.forEachRow(&problems) { row, _ in
      for id in students(row, student, &people, &tally) {
        for (column, named) in teams {
          // -1 and N/A are no team.
          guard let name = row.text(column), name != "-1", !Languages.all.saysNothing(name) else {
            continue
          }
          let place = PastPlacement(
            term: row.text(term) ?? named ?? "earlier", program: row.text(program) ?? "earlier",
            group: name,
            student: id,
            rating: row.text(rating).flatMap { Int($0) }.flatMap { (1...5).contains($0) ? $0 : nil }
          )
          if !intake.history.contains(where: {
            $0.term == place.term && $0.program == place.program && $0.group == place.group
              && $0.student == id
          }) {
            intake.history.append(place)
          }
        }
      }
    }
  }

  /// Columns that each hold the teams of a term, such as `Team (Fall 2026)` or `term_1_team_num`.
  private static func teams(
    in table: ExportTable, besides student: Int?
  ) -> [(column: Int, term: String?)] {
    let marks: Set = ["team", "teams", "group", "groups", "pod", "squad", "teammates"]
    let rest: Set = [
      "num", "number", "no", "id", "name", "of", "in", "for", "assigned", "my", "your",
    ]
    return table.headers.indices.compactMap { place in
      let words = table.headers[place].name.split { !($0.isLetter || $0.isNumber) }.map(String.init)
      guard place != student, words.contains(where: { marks.contains($0.lowercased()) }) else {
        return nil
      }
      let term = words.filter {
        !marks.contains($0.lowercased()) && !rest.contains($0.lowercased())
      }
      return (place, term.isEmpty ? nil : term.joined(separator: " "))
    }
  }
}
