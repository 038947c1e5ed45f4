package import Kith

/// Something that a group has reached.
package struct Milestone: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The first meeting took place.
    case first
    /// The fifth meeting took place.
    case fifth
    /// The group met, and its term is over.
    case term

    /// The milestone in a few words.
    package var words: String {
      switch self {
      case .first: "first meeting"
      case .fifth: "fifth meeting"
      case .term: "a whole term"
      }
    }
  }

  package var kind: Kind
  package var day: CalendarDate
  /// The program's id.
  package var program: String
  package var group: String
  /// What the group is called.
  package var room: String?
  /// Those whose families agreed to their being named, with their given names, by id.
  package var named: [(student: Student.ID, name: String)]
  /// How many of the group are not named.
  package var others: Int

  package static func == (one: Milestone, other: Milestone) -> Bool {
    one.key == other.key && one.named.map(\.name) == other.named.map(\.name)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  private var key: [String] {
    [kind.rawValue, day.description, program, group, String(others)]
      + named.map(\.student.rawValue)
  }
}

extension Workspace {
  /// What groups have reached, the latest first: of those groups in which somebody's family agreed to be
  /// named, and naming nobody else.
  ///
  /// - Parameter days: The days that count.
  /// - Returns: The milestones.
  /// - Throws: ``StoreProblem`` where the workspace cannot be read.
  package func milestones(in days: ClosedRange<CalendarDate>) throws -> [Milestone] {
    try store.snapshot {
      let people = Dictionary(
        try roster().roster.students.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      var found: [Milestone] = []
      let leaves = try store.leaves()
      let latest = Dictionary(grouping: try store.publications()) { [$0.name, $0.term] }
        .compactMap(\.value.last).sorted { $0.id < $1.id }
      for stored in latest {
        let records = try meetingRecords(of: stored.name, until: days.upperBound)
        let rooms = try store.rooms(of: stored.name)
        let program = try program(version: stored.program)
        let result = try result(stored.result, "publication \(stored.id)")
          .leaving(leaves.filter { $0.publication == stored.id })
        for group in result.groups {
          guard let held = records[group.id]?.held, let first = held.first else { continue }
          var reached: [(Milestone.Kind, CalendarDate)] = [(.first, first)]
          if held.count > 4 { reached.append((.fifth, held[4])) }
          if let ends = stored.ends.flatMap({ CalendarDate($0) }) { reached.append((.term, ends)) }
          let named = group.members.map(\.student).sorted().compactMap { id in
            people[id].flatMap { student in
              program.isNamed(student) ? student.givenName.map { (student: id, name: $0) } : nil
            }
          }
          guard !named.isEmpty else { continue }
          found += reached.filter { days.contains($0.1) }.map {
            Milestone(
              kind: $0.0, day: $0.1, program: stored.name, group: group.id,
              room: rooms[group.id], named: named, others: group.members.count - named.count)
          }
        }
      }
      return found.sorted {
        ($1.day, $0.program, $0.group, $0.kind.rawValue)
          < ($0.day, $1.program, $1.group, $1.kind.rawValue)
      }
    }
  }
}

extension Program {
  /// Whether a family has agreed to their child's given name being told to all: in so many words, since
  /// an empty cell is no answer.
  func isNamed(_ student: Student) -> Bool {
    guard student.isEnrolled, student.directory != nil else { return false }
    return directory(of: student).contains(.givenName)
  }
}
