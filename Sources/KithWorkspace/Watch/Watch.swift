package import Kith

/// Looks at groups before anybody hears of them: against the roster, the program, the pins, the
/// vetoes, the consents and the other programs' groups of now, whatever they were when the groups
/// were made.
package struct Watch: Sendable {
  /// The program of now.
  private let program: Program
  /// The program that the groups were made with.
  private let earlier: Program
  private let roster: Roster
  /// Who was at the school when the groups were made; nil where that is the roster of now.
  private let known: Set<Student.ID>?
  /// What is fixed by hand now.
  private let fixed: Keeping
  /// Groups of other programs whose meetings are taken.
  private let busy: [Group]

  /// - Parameters:
  ///   - program: The program of now.
  ///   - earlier: The program that the groups were made with; nil where it is the same.
  ///   - roster: The roster of now, with the history of earlier terms.
  ///   - known: Who was at the school when the groups were made; nil where it is the same.
  ///   - fixed: What is fixed by hand now.
  ///   - busy: Groups of other programs whose meetings are taken.
  package init(
    _ program: Program, madeWith earlier: Program? = nil, _ roster: Roster,
    whenAtSchool known: Set<Student.ID>? = nil,
    fixed: Keeping = Keeping(), beside busy: [Group] = []
  ) {
    self.program = program
    self.earlier = earlier ?? program
    self.roster = roster
    self.known = known
    self.fixed = fixed
    self.busy = busy
  }

  /// All that speaks against telling of a result's groups, what forbids it first.
  ///
  /// - Parameters:
  ///   - result: The groups.
  ///   - isNews: Whether the groups are to be published, so that those who joined count.
  /// - Returns: The concerns; none where nothing speaks against it.
  package func concerns(about result: MatchResult, isNews: Bool) -> [Concern] {
    let now = Verifier(roster, program, busy: busy).standing(of: result, apart: fixed.apart)
    let then =
      earlier == program
      ? now.rules
      : Verifier(roster, earlier).standing(of: result, apart: fixed.apart).rules
    let known = Set(then.map { Breach($0) })
    var concerns: [Concern] = []
    for finding in now.rules {
      let isNew = earlier != program && !known.contains(Breach(finding))
      concerns.append(Concern(finding.isSafety || isNew ? .forbids : .asks, finding))
    }
    concerns += now.meetings.map {
      Concern(.asks, group: $0.group, rule: "common_meeting", $0.text)
    }
    concerns += leavers(result) + unobeyed(result)
    if earlier != program {
      concerns.append(Concern(.asks, "the program is newer than the groups"))
    }
    concerns += newcomers(isNews: isNews)
    return concerns.filter { $0.weight == .forbids } + concerns.filter { $0.weight != .forbids }
  }

  /// Refuses groups of a file where something speaks against telling of them, unless a person says
  /// `asItIs` and safety does not forbid it.
  ///
  /// - Returns: What is told all the same.
  package func allowed(
    _ result: MatchResult, of file: String, asItIs: Bool
  ) throws(HeldBack) -> [Concern] {
    let concerns = concerns(about: result, isNews: false)
    let refusing = concerns.filter { $0.weight == .forbids || $0.weight == .asks && !asItIs }
    guard refusing.isEmpty else {
      throw HeldBack(refusing, of: file, act: "match again with kith match")
    }
    return concerns
  }

  /// A rule that a group breaks, in whatever words.
  private struct Breach: Hashable {
    let group: String?
    let rule: RuleID?
    init(_ finding: Finding) { (group, rule) = (finding.group, finding.rule) }
  }
}

// MARK: - What changed

extension Watch {
  private var present: Set<Student.ID> {
    Set(roster.students.lazy.filter(\.isEnrolled).map(\.id))
  }

  private func leavers(_ result: MatchResult) -> [Concern] {
    let present = present
    return result.groups.flatMap { group in
      group.members.map(\.student).filter { !present.contains($0) }.map {
        Concern(.asks, group: group.id, rule: "enrolled", "\($0) has left")
      }
    }
  }

  /// What is fixed by hand, and is not so in the groups. A pin of somebody who left rests.
  private func unobeyed(_ result: MatchResult) -> [Concern] {
    let present = present
    let groups = result.groups.map { Set($0.members.map(\.student)) }
    let missing =
      fixed.groups.map(\.students).filter { !groups.contains(Set($0)) }
      + fixed.together.filter { students in !groups.contains { $0.isSuperset(of: students) } }
    return missing.filter(present.isSuperset).map { students in
      let names = students.map(\.rawValue).joined(separator: ", ")
      let placed = groups.contains { !$0.isDisjoint(with: students) }
      return Concern(
        .asks, rule: "pin",
        "\(names) are fixed by hand, and "
          + (placed
            ? "are not so here"
            : "no group could hold them, so they are left over; see kith review --pins, and kith unpin")
      )
    }
  }

  private func newcomers(isNews: Bool) -> [Concern] {
    guard let known else { return [] }
    let joined = roster.students.filter {
      $0.isEnrolled && program.learns($0) && !known.contains($0.id)
    }
    guard !joined.isEmpty else { return [] }
    let names = joined.prefix(5).map(\.id.rawValue).joined(separator: ", ")
    let more = joined.count > 5 ? " and \(joined.count - 5) more" : ""
    return [Concern(isNews ? .asks : .tells, "joined since: \(names)\(more)")]
  }
}
