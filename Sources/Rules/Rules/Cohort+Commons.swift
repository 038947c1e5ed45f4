package import School

extension Cohort {
  /// The interest that holds a group together: of those that all share the one that fewest others
  /// name, and of equals the first by name.
  package func commonInterest(of group: [Int32]) -> String? {
    guard program.kind == .club || program.isOn(SharesInterest.id) else {
      return nil
    }
    return rarest(interests, sharedBy: group)
  }

  /// The goal that holds a group together: the program's, or of those that all share the rarest.
  package func commonGoal(of group: [Int32]) -> String? {
    return program.goal ?? (program.isOn(SharesGoal.id) ? rarest(goals, sharedBy: group) : nil)
  }

  private func rarest(_ sets: TermSets, sharedBy group: [Int32]) -> String? {
    var shared = Set(group.first.map { Array(sets[Int($0)]) } ?? [])
    for student in group.dropFirst() { shared.formIntersection(sets[Int(student)]) }
    let rarest = shared.min { (sets.frequencies[Int($0)], $0) < (sets.frequencies[Int($1)], $1) }
    return rarest.map { sets.spellings[Int($0)] }
  }

  /// The zone halfway between the homes of a group, blurred to tenths of a degree; nil where not all
  /// have told their homes, or where all belong to one household, whose home it would give away.
  package func halfway(between group: [Int32]) -> Coordinates? {
    let students = group.map { self.students[Int($0)] }
    let homes = students.compactMap(\.home)
    let families = Set(
      group.map { households[Int($0)] < 0 ? -2 - Int($0) : Int(households[Int($0)]) })
    guard homes.count == students.count, families.count > 1 else { return nil }
    return Coordinates(halfwayBetween: homes)
  }
}
