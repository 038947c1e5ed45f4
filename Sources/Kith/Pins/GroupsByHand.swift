/// Groups while a person changes them, and those of them that are fixed.
struct GroupsByHand {
  /// Guides stand first.
  private(set) var groups: [Group]
  private(set) var fixed: [Keeping.FixedGroup]
  private let fixedBefore: [Keeping.FixedGroup]

  init(groups: [Group], fixed: [Keeping.FixedGroup]) {
    self.groups = groups
    self.fixed = fixed
    fixedBefore = fixed
  }

  /// Gives a learner the guide of the group at `place`, for its subject, and tells the group that is
  /// fixed by that; nil where the two are together already, or are one.
  ///
  /// A learner of several tutors stays with the others; a guide who has one too many, with all.
  mutating func lead(
    _ learner: Student.ID, to place: Int, capacity: (Student.ID) -> Int
  ) -> Keeping.FixedGroup? {
    let target = groups[place]
    let guide = target.members[0].student
    guard guide != learner, target.members[1].student != learner else { return nil }
    let moved = Keeping.FixedGroup([guide, learner], subject: target.subject)
    var group = target
    group.members[1].student = learner
    let old = groups.firstIndex {
      $0.members[1].student == learner && $0.subject == moved.subject
    }
    group.id = old.map { groups[$0].id } ?? unusedID
    if let old { groups.remove(at: old) }
    groups.append(group)
    var settled: Set<Student.ID> = [learner]
    let learners = groups.filter { $0.members[0].student == guide }.map(\.members[1].student)
    if learners.count > capacity(guide) { settled.formUnion(learners) }
    fixed.removeAll { $0.students.last.map(settled.contains) ?? true }
    fixed += groups.filter { settled.contains($0.members[1].student) }.map {
      Keeping.FixedGroup($0.members.map(\.student), subject: $0.subject)
    }
    return moved
  }

  /// Puts a student into the group at `place`, and tells the group that is fixed by that; nil where the
  /// student is in it already.
  mutating func place(_ student: Student.ID, in place: Int) -> Keeping.FixedGroup? {
    let target = groups[place]
    guard !target.members.contains(where: { $0.student == student }) else { return nil }
    let moved = Keeping.FixedGroup((target.members.map(\.student) + [student]).sorted())
    fixed.removeAll { !Set($0.students).isDisjoint(with: moved.students) }
    groups[place].members = moved.students.map { Group.Member(student: $0, role: .member) }
    let source = groups.firstIndex { other in
      other.id != target.id && other.members.contains { $0.student == student }
    }
    if let source {
      let before = groups[source].members.map(\.student)
      let rest = before.filter { $0 != student }
      groups[source].members.removeAll { $0.student == student }
      if rest.count > 1, fixedBefore.contains(where: { Set($0.students) == Set(before) }) {
        fixed.append(Keeping.FixedGroup(rest))
      }
    }
    fixed.append(moved)
    return moved
  }

  /// Dissolves groups that are not fixed and have something wrong.
  mutating func dissolve(where isWrong: (Group) -> Bool) {
    groups = groups.filter { isFixed($0) || $0.members.count > 1 && !isWrong($0) }
  }

  /// Dissolves the last groups of guides who have more learners than seats, but for those that are
  /// fixed.
  mutating func keepSeats(_ capacity: (Student.ID) -> Int) {
    var surplus: Set<String> = []
    for (guide, led) in Dictionary(grouping: groups, by: \.members[0].student) {
      let many = max(0, led.count - max(0, capacity(guide)))
      surplus.formUnion(led.filter { !isFixed($0) }.suffix(many).map(\.id))
    }
    groups.removeAll { surplus.contains($0.id) }
  }

  private func isFixed(_ group: Group) -> Bool {
    let members = group.members.map(\.student)
    return fixed.contains { $0.subject == group.subject && Set($0.students) == Set(members) }
  }

  private var unusedID: String {
    let known = Set(groups.map(\.id))
    return (1...groups.count + 1).lazy.map { "g\($0)" }.first { !known.contains($0) } ?? "g"
  }
}
