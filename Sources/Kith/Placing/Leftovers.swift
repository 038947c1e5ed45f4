package import School

/// Says of everybody without a place what stood in the way.
package struct Leftovers: Sendable {
  package let allowance: Allowance
  package let groups: [[Int32]]
  /// Those whose group found no meeting, host or venue beside the others, with the rule that says so.
  package let failed: [Int32: RuleID]
  /// What there was too little of for more groups; nil where nothing was short.
  package var shortage: RuleID?
  /// What has to be kept whatever is changed.
  package var keeping = Keeping()

  /// The unplaced among those that the program seeks to place, by id.
  package func unplaced(threads: Int) -> [Unplaced] {
    let cohort = allowance.cohort
    let isGuided = cohort.program.kind.isGuided
    var isPlaced = [Bool](repeating: false, count: cohort.count)
    for group in groups {
      for student in isGuided ? group.dropFirst() : group[...] { isPlaced[Int(student)] = true }
    }
    let left = cohort.learners.filter { !isPlaced[Int($0)] }
    let hindrances = Hindrances(allowance)
    let remedies = Remedies(allowance, groups: groups, left: left, keeping: keeping)
    let ahead = isPlaced
    let found = Parallel.map(left.count, threads: threads) { place in
      let student = Int(left[place])
      var (reasons, obstruction) = hindrances.reasons(for: student)
      let allowed = zip(obstruction.candidates, obstruction.failing).filter { $0.1 == 0 }.map(\.0)
      if !allowed.isEmpty { reasons.insert(shortage(student, allowed, ahead), at: 0) }
      if reasons.isEmpty { reasons = [nobodyThere] }
      // Sorting is stable: of equals, that all partners are taken stays first.
      // What stands in the way of whom is forgotten at once: of many students it would fill memory.
      return (
        reasons.sorted { $0.blocks > $1.blocks }, remedies.prospect(for: student, obstruction)
      )
    }
    let helps = remedies.remedies(found.map(\.1), threads: threads)
    return left.indices.map { place in
      Unplaced(
        student: cohort.students[Int(left[place])].id, reasons: found[place].0,
        remedies: helps[place])
    }
  }

  /// What would help where hosts or venues are short.
  package static func shortageRemedy(_ rule: RuleID) -> String {
    rule == HasRoomAtCoach.id
      ? "room for one more group at a coach" : "one more venue, or more room and hours at one"
  }

  /// Why a student has no partner where there is nobody who could be one.
  private var nobodyThere: Unplaced.Reason {
    let guide = allowance.cohort.program.kind.guideRole
    return Unplaced.Reason(
      rule: guide == nil ? HasSize.id : HasRoomAtGuide.id, blocks: 0,
      remedy: guide.map { "a \($0.rawValue) who takes part in the program" }
        ?? "others who take part in the program")
  }

  /// Why a student who is allowed partners has none: they are all taken.
  private func shortage(
    _ student: Int, _ allowed: [Int32], _ isPlaced: [Bool]
  ) -> Unplaced.Reason {
    let cohort = allowance.cohort
    if let rule = failed[Int32(student)] ?? shortage, !cohort.program.kind.isGuided {
      return Unplaced.Reason(
        rule: rule, blocks: allowed.count,
        remedy: Self.shortageRemedy(rule))
    }
    guard !cohort.program.kind.isGuided else {
      return Unplaced.Reason(
        rule: HasRoomAtGuide.id, blocks: allowed.count,
        remedy: allowed.count == 1
          ? "room for one more learner at the one guide who may take this student"
          : "room for one more learner at any of \(allowed.count) guides")
    }
    if KeepsTogether.id == tie(of: student) || KeepsSiblingsTogether.id == tie(of: student) {
      return Unplaced.Reason(rule: tie(of: student), blocks: allowed.count, remedy: nil)
    }
    return Unplaced.Reason(
      rule: HasSize.id, blocks: allowed.count, remedy: sizeRemedy(student, Set(allowed), isPlaced))
  }

  /// The rule that ties a student to others and may keep all of them out, else the size.
  private func tie(of student: Int) -> RuleID {
    let cohort = allowance.cohort
    guard !cohort.program.formsPairs else { return HasSize.id }
    let isWished = cohort.wishes.together.contains {
      Int($0.0) == student || Int($0.1) == student
    }
    if isWished { return KeepsTogether.id }
    let household = cohort.households[student]
    let hasSiblings = household >= 0 && cohort.households.count { $0 == household } > 1
    return hasSiblings && cohort.program.isOn(KeepsSiblingsTogether.id)
      ? KeepsSiblingsTogether.id : HasSize.id
  }

  /// What another size would open: a seat more in a full group, or a smaller group with others who
  /// are left over.
  private func sizeRemedy(_ student: Int, _ allowed: Set<Int32>, _ isPlaced: [Bool]) -> String? {
    let size = allowance.cohort.program.size
    // A second trio, or a first one among an even number, is no size that a program can ask for.
    guard !allowance.cohort.program.mayHoldTrio else { return nil }
    let open = groups.count { group in
      group.count == size.most && group.allSatisfy(allowed.contains)
        && canMeet(group + [Int32(student)])
    }
    if open > 0 {
      return
        "groups of up to \(size.most + 1) would open \(open == 1 ? "1 group" : "\(open) groups")"
    }
    let others = allowed.count { !isPlaced[Int($0)] && canMeet([Int32(student), $0]) }
    return size.least > 2 && others > 0
      ? "groups of 2 would open \(partnerCount(others))" : nil
  }

  private func canMeet(_ group: [Int32]) -> Bool {
    allowance.ground?.suits(group.map(Int.init)) ?? true
  }
}
