package import Kith

/// What changed from one result to another: who is with whom, when groups meet, and the figures.
package struct ResultDifference: Sendable, Hashable {
  /// A student who is with others than before.
  package struct Move: Sendable, Hashable {
    package var student: Student.ID
    package var before: Whereabouts
    package var after: Whereabouts

    /// Those that the student was not with before, ascending.
    package var newPartners: [Student.ID] {
      after.partners.filter { !before.partners.contains($0) }
    }
  }

  /// Where a student stands in a result.
  package enum Whereabouts: Sendable, Hashable {
    /// With others, ascending.
    case with([Student.ID])
    /// Left over, with the first rule that stood in the way.
    case unplaced(RuleID?)
    /// The result does not speak of the student.
    case absent

    var partners: [Student.ID] {
      if case .with(let others) = self { others } else { [] }
    }

    /// Whether a student stands elsewhere; another reason for being left over is no move.
    func differs(from other: Whereabouts) -> Bool {
      if case (.unplaced, .unplaced) = (self, other) { false } else { self != other }
    }
  }

  /// A group of the same members that meets at other times or at another place.
  package struct Reschedule: Sendable, Hashable {
    package var members: [Student.ID]
    package var before: Group
    package var after: Group
  }

  package let before: MatchResult
  package let after: MatchResult
  /// By student.
  package let moves: [Move]
  /// In the order of the later result's groups.
  package let reschedules: [Reschedule]

  package init(from before: MatchResult, to after: MatchResult) {
    self.before = before
    self.after = after
    let (old, new) = (before.whereabouts, after.whereabouts)
    moves = Set(old.keys).union(new.keys).sorted().compactMap { student in
      let (was, now) = (old[student] ?? .absent, new[student] ?? .absent)
      return now.differs(from: was) ? Move(student: student, before: was, after: now) : nil
    }
    var earlier: [[Group.Member]: Group] = [:]
    for group in before.groups { earlier[group.members] = group }
    reschedules = after.groups.compactMap { group in
      guard let old = earlier[group.members],
        old.times != group.times || old.venue != group.venue
      else { return nil }
      return Reschedule(members: group.members.map(\.student), before: old, after: group)
    }
  }

  /// Whether both results put everybody in the same place at the same time, for the same points.
  package var isNothing: Bool {
    moves.isEmpty && reschedules.isEmpty && before.figures == after.figures
  }
}

extension MatchResult {
  /// Where everybody stands of whom the result speaks; a guide is with all learners.
  package var whereabouts: [Student.ID: ResultDifference.Whereabouts] {
    var partners: [Student.ID: Set<Student.ID>] = [:]
    for group in groups {
      let members = group.members.map(\.student)
      for member in members {
        partners[member, default: []].formUnion(members.filter { $0 != member })
      }
    }
    var places = partners.mapValues { ResultDifference.Whereabouts.with($0.sorted()) }
    for left in unplaced where places[left.student] == nil {
      places[left.student] = .unplaced(left.reasons.first?.rule)
    }
    return places
  }

  /// What a difference counts, beside who is where.
  fileprivate var figures: [Int] { [objective, bound, placed, groups.count] }
}

extension Group {
  /// When the group meets, without what each clock shows then.
  fileprivate var times: [[String]] {
    meetings.map { [$0.day.rawValue, String($0.from), String($0.to), $0.timeZone] }
  }
}
