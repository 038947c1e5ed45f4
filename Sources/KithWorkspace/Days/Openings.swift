import Kith
import Suggest

/// What those who wait could have at once, without a change for anybody else: a free place in a group at
/// its present time, or a group of others who wait.
struct Openings {
  /// The best that a student could have.
  struct Opening {
    enum Way: Hashable {
      case seat(String)
      case formed
    }

    var way: Way
    /// What the program's objective gains, in points.
    var gain: Int
    var suggestion: Suggestion
  }

  private(set) var suggestions: Suggestions
  /// Who left which group: nobody is offered a group that they left.
  private let left: [String: Set<Student.ID>]
  /// Points that anybody else may lose at most.
  private let hurtAtMost: Int

  /// - Parameters:
  ///   - standpoint: The groups that stand.
  ///   - resting: Who rests: nobody is placed with them.
  ///   - boundHolds: Whether the bound of the published result is one of today's groups too: neither
  ///     roster nor program changed.
  ///   - hurtAtMost: Points that anybody else may lose at most.
  /// - Throws: ``InvalidRoster`` or ``InvalidProgram`` where they are none.
  init(
    _ standpoint: Standpoint, resting: Set<Student.ID>, boundHolds: Bool = true,
    hurtAtMost: Int = 100
  ) throws {
    left = standpoint.left
    self.hurtAtMost = hurtAtMost
    var roster = standpoint.roster
    let seated = Set(standpoint.groups.flatMap(\.members).map(\.student))
    for place in roster.students.indices
    where resting.contains(roster.students[place].id) && !seated.contains(roster.students[place].id)
    {
      roster.students[place].isEnrolled = false
    }
    var keeping = Keeping()
    keeping.apart = standpoint.keeping.apart
    keeping.together = standpoint.keeping.together
    var result = standpoint.result
    result.groups = standpoint.groups
    if !boundHolds {
      result.certificate = nil
      result.bound = Self.mostPossible(roster, standpoint.program)
    }
    suggestions = try Suggestions(
      roster, standpoint.program, result: result, busy: standpoint.busy, keeping: keeping)
  }

  /// The most ways that are compared for one student.
  private static let mostWays = 20

  /// All that a student could have at once.
  func openings(for student: Student.ID) -> [Opening] {
    let request = SuggestionRequest([student], count: Self.mostWays, hurtAtMost: hurtAtMost)
    guard let answer = try? suggestions.answer(request) else { return [] }
    let known = Dictionary((suggestions.groups ?? []).map { ($0.id, $0) }) { first, _ in first }
    return answer.suggestions.compactMap { suggestion in
      guard suggestion.groups.count == 1, suggestion.alsoChanged.isEmpty,
        suggestion.dissolved.isEmpty, suggestion.objectiveChange > 0,
        let group = suggestion.groups.first
      else { return nil }
      guard let before = known[group.id] else {
        guard suggestion.way == .formed || suggestion.way == .seat else { return nil }
        return Opening(way: .formed, gain: suggestion.objectiveChange, suggestion: suggestion)
      }
      guard Self.times(before) == Self.times(group), before.venue == group.venue,
        before.host == group.host, left[group.id]?.contains(student) != true
      else { return nil }
      return Opening(
        way: .seat(group.id), gain: suggestion.objectiveChange, suggestion: suggestion)
    }
  }

  /// The opening by which the program gains most.
  func best(for student: Student.ID) -> Opening? {
    openings(for: student).max { $0.gain < $1.gain }
  }

  /// Brings the groups into the state that an opening proposes.
  mutating func carryOut(_ opening: Opening) {
    suggestions.carryOut(opening.suggestion)
  }

  /// Groups that could take several students in together, at their present times; the group that they
  /// leave is no more then.
  func merges(
    of students: [Student.ID], leaving group: String
  ) -> [(group: String, suggestion: Suggestion)] {
    let request = SuggestionRequest(students, count: Self.mostWays, hurtAtMost: 1000)
    guard let answer = try? suggestions.answer(request) else { return [] }
    let known = Dictionary((suggestions.groups ?? []).map { ($0.id, $0) }) { first, _ in first }
    return answer.suggestions.compactMap { suggestion in
      guard suggestion.groups.count == 1, suggestion.alsoChanged.isEmpty,
        suggestion.dissolved == [group], let target = suggestion.groups.first,
        let before = known[target.id], Self.times(before) == Self.times(target),
        before.venue == target.venue, before.host == target.host
      else { return nil }
      return (target.id, suggestion)
    }
  }

  /// More than any groups of the students of a roster could be worth.
  private static func mostPossible(_ roster: Roster, _ program: Program) -> Int {
    let pairs =
      program.value == .sum && !program.kind.isGuided ? max(1, program.size.most - 1) : 2
    return roster.students.reduce(0) { sum, student in
      let groups = program.kind == .tutor ? max(1, student.needs.count) : 1
      return sum + program.placementPoints(of: student) + 1000 * pairs * groups
    }
  }

  /// Partners that nothing keeps from a student but what they lack.
  func partners(keptFrom student: Student.ID, _ lacking: [Program.Lack]) -> Int {
    suggestions.partners(
      keptFrom: student,
      lacking: lacking.compactMap { lack in
        if case .consent(let consent) = lack { consent } else { nil }
      }, hours: lacking.contains(.hours))
  }

  static func times(_ group: Group) -> [[Int]] {
    group.meetings.map { [$0.day.index, $0.from, $0.to] }
  }
}

extension Program {
  /// What a family could give, and has not.
  enum Lack: Hashable {
    case hours
    case consent(Consent)

    /// `hours`, or the consent's name.
    var name: String {
      switch self {
      case .hours: "hours"
      case .consent(let consent): consent.rawValue
      }
    }
  }

  /// What keeps a student from every group of the program: consents that all of its groups need, and hours.
  func lacking(_ student: Student) -> [Lack] {
    let needed: [(Consent, Bool)] = [
      (.matching, true), (.peerContact, isOn("consent_peer_contact")),
      (.inPerson, meeting.mode == .inPerson), (.adultContact, host == .coach && !kind.isGuided),
    ]
    var lacking = needed.filter { $0.1 && !student.consents.contains($0.0) }.map {
      Lack.consent($0.0)
    }
    if isOn("common_meeting"), !meeting.isAsynchronous, student.availability.isEmpty {
      lacking.append(.hours)
    }
    return lacking
  }
}
