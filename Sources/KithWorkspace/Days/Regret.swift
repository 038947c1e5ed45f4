package import Kith

/// How far all rounds of a term are from the best that hindsight could have done.
///
/// Hindsight's question is one match of everybody who was at the school since the first publication, who
/// may be together only with those whose stay overlaps theirs, with nobody waiting. What is published now is
/// one of its answers, but for those who left; so its proven bound, less what is published and less the
/// points of the days waited, is at least what was lost.
package struct Regret: Sendable {
  /// What the published groups are worth, with the points of placing their members, less
  /// `priority.waiting` points for each day that somebody waited before a round placed them.
  package let reached: Int
  /// What no answer in hindsight can exceed.
  package let bound: Int
  /// How many students hindsight could have placed.
  package let students: Int
  /// The bound less what was reached.
  package var regret: Int { bound - reached }

  /// - Parameters:
  ///   - workspace: Where the program is published.
  ///   - name: The program's id.
  ///   - search: What the search in hindsight is told.
  ///   - adjust: Sets limits of the search.
  /// - Throws: ``StoreProblem`` where nothing is published.
  package init(
    _ workspace: Workspace, _ name: String, _ search: Drafting.Search,
    _ adjust: (inout Program) -> Void
  ) throws {
    guard let standing = try workspace.standing(of: name) else {
      throw workspace.refusal(
        "nothing is published of \(name)", "publish a draft with kith publish")
    }
    let first = try workspace.store.publications(of: name).first {
      $0.term == standing.stored.term
    }
    let now = try workspace.roster()
    let stays = try Stays(workspace, from: first?.roster ?? now.version, to: now.version)
    var program = try workspace.program(name).program
    adjust(&program)
    program.explore = 0
    var roster = stays.roster
    let history = try workspace.store.history(before: standing.stored.term)
    let known = Set(roster.history)
    roster.history += history.filter { !known.contains($0) }
    var keeping = try workspace.keeping(of: name, program)
    keeping.groups = []
    keeping.together = []
    keeping.apart += stays.strangers
    let busy = try workspace.busyGroups(beside: name, program)
    let best = try Matchmaker(program, busy: busy, keeping: keeping).match(
      roster, threads: search.threads, stop: search.stop, from: nil, progress: search.progress)
    let waited = try workspace.store.rounds(of: name).filter(\.isPublished)
      .reduce(0) { $0 + $1.days }
    let people = Dictionary(roster.students.map { ($0.id, $0) }) { first, _ in first }
    let placed = Set(
      standing.result.groups.flatMap(\.members).filter(\.isPlaced).map(\.student))
    let worth = standing.result.groups.reduce(0) { $0 + $1.value }
    let placement = placed.reduce(0) { sum, student in
      sum + (people[student].map(program.placementPoints) ?? 0)
    }
    reached = worth + placement - program.priority.waiting * waited
    // What is there proves that no bound under it is one.
    bound = max(best.bound, reached)
    students = roster.students.count { $0.isEnrolled && program.learns($0) }
  }
}

/// Who was at the school in which versions of its roster.
struct Stays {
  /// Everybody who was there at any time, as they were last.
  private(set) var roster: Roster
  /// Those whose stays do not overlap, as pairs.
  private(set) var strangers: [[Student.ID]] = []

  init(_ workspace: Workspace, from first: Int64, to last: Int64) throws {
    roster = try workspace.roster(version: last)
    var versions: [Student.ID: ClosedRange<Int64>] = [:]
    var people: [Student.ID: Student] = [:]
    for version in first...max(first, last) {
      guard try workspace.store.roster(version) != nil else { continue }
      for student in try workspace.roster(version: version).students where student.isEnrolled {
        people[student.id] = student
        versions[student.id] = (versions[student.id]?.lowerBound ?? version)...version
      }
    }
    let present = Set(roster.students.filter(\.isEnrolled).map(\.id))
    let gone = people.values.filter { !present.contains($0.id) }.sorted { $0.id < $1.id }
    roster.students.removeAll { !$0.isEnrolled && people[$0.id] != nil }
    roster.students += gone
    // Only who left can have missed somebody.
    for leaver in gone {
      guard let stay = versions[leaver.id] else { continue }
      for (other, theirs) in versions.sorted(by: { $0.key < $1.key })
      where other != leaver.id && !stay.overlaps(theirs) {
        strangers.append([leaver.id, other].sorted())
      }
    }
    strangers = Set(strangers).sorted { $0.lexicographicallyPrecedes($1) }
  }
}
