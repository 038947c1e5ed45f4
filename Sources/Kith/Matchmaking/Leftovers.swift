/// Says of everybody without a place what stood in the way.
struct Leftovers: Sendable {
  let allowance: Allowance
  let groups: [[Int32]]

  /// The unplaced among those whom the program seeks to place, by id.
  func unplaced(threads: Int) -> [Unplaced] {
    let cohort = allowance.cohort
    let isGuided = cohort.program.kind.isGuided
    var isPlaced = [Bool](repeating: false, count: cohort.count)
    for group in groups {
      for student in isGuided ? group.dropFirst() : group[...] { isPlaced[Int(student)] = true }
    }
    let left = cohort.learners.filter { !isPlaced[Int($0)] }
    let hindrances = Hindrances(allowance)
    let ahead = isPlaced
    return Parallel.map(left.count, threads: threads) { place in
      let student = Int(left[place])
      var (reasons, allowed) = hindrances.reasons(for: student)
      if !allowed.isEmpty { reasons.insert(shortage(student, allowed, ahead), at: 0) }
      return Unplaced(student: cohort.students[student].id, reasons: reasons)
    }
  }

  /// Why a student who is allowed partners has none: they are all taken.
  private func shortage(
    _ student: Int, _ allowed: [Int32], _ isPlaced: [Bool]
  ) -> Unplaced.Reason {
    let cohort = allowance.cohort
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
    guard allowance.rules.contains(where: { $0 is HasCommonMeeting }),
      let meetings = allowance.cohort.meetings
    else { return true }
    return meetings.canMeet(group.map(Int.init))
  }
}
