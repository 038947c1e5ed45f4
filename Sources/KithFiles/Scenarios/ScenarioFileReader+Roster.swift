import Kith
import Yams

extension ScenarioFileReader {
  static let rosterKeys = ["everybody", "students", "wishes", "history", "venues", "coaches"]

  /// The roster of a folder, or the one that the scenario writes itself.
  mutating func readRoster(
    _ section: YAMLSection, _ problems: inout ProblemList
  ) -> (roster: Roster, notices: [InputNotice])? {
    guard let node = section["roster"] else { return nil }
    if let scalar = node.scalar, !scalar.isNothing {
      var reader = RosterFolderReader(path(scalar.string))
      let known = problems.notices.count
      guard let roster = reader.read(&problems) else { return nil }
      self.known.formUnion(roster.students.map(\.id))
      return (roster, Array(problems.notices.dropFirst(known)))
    }
    guard let part = YAMLSection(section.text, "roster", node, &problems) else { return nil }
    part.checkKeys(Self.rosterKeys, &problems)
    let everybody = part.section("everybody", nil, &problems)
    let students = part.tables("students", &problems).map { student, node in
      (student.completed(by: everybody), node)
    }
    guard !students.isEmpty else {
      problems.add(
        section.text.problem(
          node, "the roster has no students", value: "roster",
          remedy: "write them under `students:`"))
      return nil
    }
    var tables = studentTables(students, &problems)
    tables["requests.csv"] = InlineTable(.requests, part.tables("wishes", &problems), &problems)
    tables["history.csv"] = history(part, &problems)
    tables["venues.csv"] = venues(part, &problems)
    tables["coaches.csv"] = InlineTable(.coaches, part.tables("coaches", &problems), &problems)
    let roster = read(tables, &problems)
    known.formUnion(roster.students.map(\.id))
    return (roster, [])
  }

  /// What tables say, by the names of their files, checked as a roster folder is.
  func read(_ tables: [String: InlineTable], _ problems: inout ProblemList) -> Roster {
    var sources: [String: SourceText] = [:]
    for (name, table) in tables { sources[name] = table.source(in: file) }
    var reader = RosterFolderReader(sources, known: tables["students.csv"] == nil ? known : [])
    return reader.readTables(&problems)
  }

  /// The tables of students and of when they are free.
  func studentTables(
    _ students: [(YAMLSection, Node)], _ problems: inout ProblemList
  ) -> [String: InlineTable] {
    var free = InlineTable(.availability)
    for (student, node) in students {
      guard let id = student["id"]?.scalar?.string else { continue }
      for stretch in student.stretches("free", &problems) {
        free.add(
          ["student": id, "day": stretch.day, "from": stretch.from, "to": stretch.to],
          at: stretch.node ?? node)
      }
    }
    return [
      "students.csv": InlineTable(.students, students, omitting: ["free", "own"], &problems),
      "availability.csv": free,
    ]
  }

  /// Earlier groups: a row names one student, or all `students` of a group.
  private func history(_ part: YAMLSection, _ problems: inout ProblemList) -> InlineTable {
    var table = InlineTable(.history)
    for (group, node) in part.tables("history", &problems) {
      guard group["students"] != nil else {
        table.add(group, at: node, &problems)
        continue
      }
      for (id, place) in group.texts("students", &problems) {
        table.add(
          group.without(["students"]).completed(by: .single("student", id, place, group)),
          at: node, &problems)
      }
    }
    return table
  }

  /// Venues: a row has one stretch, or is `open` for several.
  private func venues(_ part: YAMLSection, _ problems: inout ProblemList) -> InlineTable {
    var table = InlineTable(.venues)
    for (venue, node) in part.tables("venues", &problems) {
      let stretches = venue.stretches("open", &problems)
      if stretches.isEmpty { table.add(venue, at: node, omitting: ["open"], &problems) }
      for stretch in stretches {
        var row = venue.without(["open"])
        for (key, text) in [("day", stretch.day), ("from", stretch.from), ("to", stretch.to)] {
          row = row.completed(by: .single(key, text, stretch.node ?? node, venue))
        }
        table.add(row, at: node, &problems)
      }
    }
    return table
  }
}

// MARK: - Weeks

extension YAMLSection {
  /// A stretch of a usual week as the tables write it.
  struct Stretch {
    var day: String
    var from: String
    var to: String
    var node: Node?
  }

  /// Stretches such as `tue 15:00-18:00`, `mon-fri 09:00-12:00` or `daily 08:00-20:00`.
  func stretches(_ key: String, _ problems: inout ProblemList) -> [Stretch] {
    let days = Weekday.allCases.map(\.rawValue)
    return texts(key, &problems).flatMap { words, node -> [Stretch] in
      let parts = words.split(separator: " ").map(String.init)
      let times = parts.last?.split(separator: "-").map(String.init) ?? []
      let ends = parts.first?.split(separator: "-").map(String.init) ?? []
      let range = ends == ["daily"] ? ["mon", "sun"] : ends
      guard parts.count == 2, times.count == 2, let first = range.first, let last = range.last,
        let from = days.firstIndex(of: first), let to = days.firstIndex(of: last), from <= to,
        range.count <= 2
      else {
        problems.add(
          text.problem(
            node, "\(key) holds no stretch of a week",
            remedy: "write it as tue 15:00-18:00, mon-fri 15:00-18:00 or daily 09:00-20:00"))
        return []
      }
      return days[from...to].map { Stretch(day: $0, from: times[0], to: times[1], node: node) }
    }
  }

  /// A section of one key, whose value stands at a place of another section's file.
  static func single(
    _ key: String, _ value: String, _ node: Node, _ section: YAMLSection
  ) -> YAMLSection {
    let value = Node(value, .implicit, .any)
    return YAMLSection(
      text: section.text, name: section.name,
      entries: [(Node(key), value.standing(at: node))])
  }
}

extension Node {
  /// The scalar with the place of another node.
  fileprivate func standing(at node: Node) -> Node {
    guard case .scalar(var scalar) = self else { return self }
    scalar.mark = node.mark
    return .scalar(scalar)
  }
}
