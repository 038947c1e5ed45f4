package import Kith

/// What stands of a program's publication on a day, and who waits beside it.
package struct Standpoint: Sendable {
  package let name: String
  /// The program of now.
  package let program: Program
  package let stored: StoredPublication
  /// The groups that stand: nobody in them has left, rests safety's rules, or was parted for good from
  /// another member; two members at least.
  package let groups: [Group]
  /// The published result without leavers.
  package let result: MatchResult
  /// The roster of now, with the history of earlier terms.
  package let roster: Roster
  /// What is fixed by hand now.
  package let keeping: Keeping
  /// Groups of other programs whose meetings are taken.
  package let busy: [Group]
  /// Who could be placed and is not, without those who rest; ascending.
  package let waiting: [Student.ID]
  /// Who left which group of the program at any time.
  let left: [String: Set<Student.ID>]

  init(
    _ standing: StandingPublication, _ workspace: Workspace,
    _ roster: (version: Int64, roster: Roster), resting: Set<Student.ID>, _ heard: Heard? = nil
  ) throws {
    stored = standing.stored
    let leaves = try workspace.store.leaves().filter { $0.program == standing.stored.name }
    left = Dictionary(grouping: leaves, by: \.group).mapValues { Set($0.map(\.student)) }
    result = standing.result
    name = standing.stored.name
    program = try workspace.program(name).program
    let term = workspace.term(of: program, Author(name: ""))
    let known = try workspace.informed(
      roster.roster, version: roster.version, before: term, of: name, heard)
    self.roster = known
    keeping = try workspace.keeping(of: name, program)
    busy = try workspace.busyGroups(beside: name, program)
    let standing = StandingGroups(
      standing.result, program, known, apart: keeping.apart, resting: resting)
    (groups, waiting) = (standing.groups, standing.waiting)
  }
}

/// The groups of a result that stand with the roster of now, and who waits beside them.
package struct StandingGroups: Sendable {
  /// The groups without members who left, members that safety turns away, or who are to be apart from another;
  /// two members at least.
  package let groups: [Group]
  /// Who could be placed and is not, without those who rest; ascending.
  package let waiting: [Student.ID]

  /// - Parameters:
  ///   - result: The groups, as they were.
  ///   - program: What they are of.
  ///   - roster: The students of now.
  ///   - apart: Students of whom no two may share a group, beside the wishes of the roster.
  ///   - resting: Who does not wait.
  package init(
    _ result: MatchResult, _ program: Program, _ roster: Roster, apart: [[Student.ID]],
    resting: Set<Student.ID>
  ) {
    var parted = roster
    for students in apart {
      for (place, one) in students.enumerated() {
        parted.wishes += students[..<place].map {
          Wish(student: $0, other: one, kind: .apart, author: .coach)
        }
      }
    }
    let placed = EarlierGroups.placed(by: result, in: parted, for: program)
    let isGuided = program.kind.isGuided
    groups = result.groups.compactMap { group in
      let left = group.without { student in
        let role = group.members.first { $0.student == student }?.role
        return !placed.contains(student) && (!isGuided || role == .learner)
      }
      guard left.members.count > 1 else { return nil }
      return left
    }
    let seated = Set(groups.flatMap(\.members).filter(\.isPlaced).map(\.student))
    waiting = roster.students.filter {
      $0.isEnrolled && program.learns($0) && !seated.contains($0.id) && !resting.contains($0.id)
    }.map(\.id).sorted()
  }
}

extension Group.Member {
  /// Whether the group is the student's place: guides have none by it.
  var isPlaced: Bool { role == .member || role == .learner }
}

extension Workspace {
  /// Who rests on a day.
  package func resting(on day: CalendarDate) throws -> Set<Student.ID> {
    Set(try store.pauses().values.filter { $0.holds(on: day) }.map(\.student))
  }

  /// Each program with something published whose term is not over on a day, by name.
  package func standpoints(on day: CalendarDate) throws -> [Standpoint] {
    let published = try standing(on: day)
    guard !published.isEmpty else { return [] }
    let roster = try roster()
    let resting = try resting(on: day)
    return try published.map { try Standpoint($0, self, roster, resting: resting) }
  }
}
