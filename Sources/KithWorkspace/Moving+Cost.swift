import Kith

/// What a move means, group by group.
package struct MoveCost: Sendable, Encodable {
  /// One group that the move changes.
  package struct Touched: Sendable, Encodable {
    package var group: String
    /// The mean score of the group's pairs before, 0 to 1000; nil where there was no group.
    package var scoreNow: Int?
    package var scoreThen: Int?
    package var sizeNow: Int
    package var sizeThen: Int
  }

  package var objectiveNow: Int
  package var objectiveThen: Int
  package var placedNow: Int
  package var placedThen: Int
  package var groups: [Touched]
  /// Ordinary rules that are broken by it.
  package var breaches: [String]
  /// Whether the student's new group has no common time.
  package var lacksTime: Bool
  /// Who has no place any more, ascending.
  package var displaced: [String]
}

extension Moving {
  /// What the move means.
  ///
  /// - Parameter student: Who moves.
  /// - Returns: The figures, and the rules that are broken.
  package func cost(of student: String) -> MoveCost {
    let (before, after) = (draft.result, change.result)
    let old = Dictionary(before.groups.map { ($0.id, $0) }) { first, _ in first }
    let new = Dictionary(after.groups.map { ($0.id, $0) }) { first, _ in first }
    let touched = Set(old.keys).union(new.keys).sorted().filter {
      old[$0]?.members != new[$0]?.members
    }
    return MoveCost(
      objectiveNow: before.objective, objectiveThen: after.objective, placedNow: before.placed,
      placedThen: after.placed,
      groups: touched.map { id in
        MoveCost.Touched(
          group: id, scoreNow: old[id]?.meanScore(program), scoreThen: new[id]?.meanScore(program),
          sizeNow: old[id]?.members.count ?? 0, sizeThen: new[id]?.members.count ?? 0)
      },
      breaches: change.breaches.map(\.description),
      lacksTime: !program.meeting.isAsynchronous
        && new.values.contains { group in
          group.meetings.isEmpty && group.members.contains { $0.student.rawValue == student }
        },
      displaced: change.displaced.map(\.rawValue))
  }
}
