/// Checks who stands where: known students, roles, sizes, nobody twice, nobody forgotten.
struct PlacementCheck {
  let program: Program
  let roster: CheckedRoster

  func findings(_ result: MatchResult) -> [Finding] {
    names(in: result) + shapes(of: result) + evenness(of: result) + trios(in: result)
      + repetitions(in: result)
      + listing(of: result)
  }

  /// Groups that cannot be told apart.
  private func names(in result: MatchResult) -> [Finding] {
    let groups = Dictionary(grouping: result.groups, by: \.id)
    return groups.filter { $0.key.isEmpty || $0.value.count > 1 }.keys.sorted().map {
      Finding(.repeated, group: $0, "\(groups[$0]?.count ?? 0) groups have this id")
    }
  }

  /// Groups with strangers, or of the wrong size or roles.
  private func shapes(of result: MatchResult) -> [Finding] {
    result.groups.flatMap { group in
      var findings: [Finding] = []
      for member in group.members where roster.students[member.student] == nil {
        findings.append(
          Finding(.unknown, group: group.id, "the roster knows no student \(member.student)"))
      }
      if Set(group.members.map(\.student)).count < group.members.count {
        findings.append(Finding(.repeated, group: group.id, "a student is in the group twice"))
      }
      if let venue = group.venue, roster.venues[venue] == nil {
        findings.append(Finding(.unknown, group: group.id, "the roster knows no venue \(venue)"))
      }
      if let host = group.host, roster.coaches[host] == nil {
        findings.append(Finding(.unknown, group: group.id, "the roster knows no coach \(host)"))
      }
      let roles = group.members.map(\.role)
      if let guideRole = program.kind.guideRole {
        if roles != [guideRole, .learner] {
          findings.append(
            Finding(.shape, group: group.id, "is not one \(guideRole.rawValue) with one learner"))
        }
      } else if roles.contains(where: { $0 != .member }) {
        findings.append(Finding(.shape, group: group.id, "has members who guide or learn"))
      } else if roles.count < program.size.least || roles.count > program.size.most {
        let sizes = "\(program.size.least) to \(program.size.most)"
        findings.append(
          Finding(
            .shape, group: group.id, rule: HasSize.id,
            "has \(roles.count) members instead of \(sizes)"))
      }
      return findings
    }
  }

  /// Groups that are to be even and are not. A notice names those that a hand fixed instead.
  private func evenness(of result: MatchResult) -> [Finding] {
    guard program.kind.guideRole == nil else { return [] }
    let fixed = Set(result.keeping.groups.map { Set($0.students) })
    let heads = result.groups.map(\.members)
      .filter { !fixed.contains(Set($0.map(\.student))) }.map(\.count)
    guard program.size.isUneven(heads) else { return [] }
    return [
      Finding(
        .shape, rule: HasSize.id,
        "groups have \(heads.min() ?? 0) to \(heads.max() ?? 0) members, more than one head apart")
    ]
  }

  /// Trios beside the one that pairs may leave room for.
  private func trios(in result: MatchResult) -> [Finding] {
    guard program.mayHoldTrio else { return [] }
    return result.groups.filter { $0.members.count == 3 }.dropFirst().map {
      Finding(.shape, group: $0.id, rule: HasSize.id, "is one trio too many")
    }
  }

  /// Students in more groups than they may be in.
  private func repetitions(in result: MatchResult) -> [Finding] {
    var guided: [Student.ID: Int] = [:]
    var placed: [Student.ID: Int] = [:]
    for member in result.groups.flatMap(\.members) {
      if member.role == program.kind.guideRole {
        guided[member.student, default: 0] += 1
      } else {
        placed[member.student, default: 0] += 1
      }
    }
    // One tutor for each subject; a group of a tutor program has two members.
    let subjects = result.groups.map { [$0.members.last?.student.rawValue, $0.subject] }
    let isTutoring = program.kind == .tutor && Set(subjects).count == subjects.count
    let twice = placed.filter { $0.value > 1 && !isTutoring }.keys.sorted().map {
      Finding(.repeated, "\($0) is in \(placed[$0] ?? 0) groups")
    }
    let overloaded = guided.keys.sorted().compactMap { guide -> Finding? in
      guard let seats = roster.students[guide]?.capacity, let taken = guided[guide],
        taken > max(0, seats)
      else { return nil }
      return Finding(
        .repeated, rule: "capacity", "\(guide) has \(taken) learners and \(seats) seats")
    }
    return twice + overloaded
  }

  /// Students who are neither placed nor listed as unplaced, or both.
  private func listing(of result: MatchResult) -> [Finding] {
    let groups = result.groups.flatMap(\.members)
    let placed = Set(groups.filter { $0.role != program.kind.guideRole }.map(\.student))
    var listed: Set<Student.ID> = []
    var findings: [Finding] = []
    for student in result.unplaced.map(\.student) {
      if !listed.insert(student).inserted {
        findings.append(Finding(.missing, "\(student) is listed as unplaced twice"))
      }
      if placed.contains(student) {
        findings.append(Finding(.missing, "\(student) is placed and listed as unplaced"))
      }
      if roster.students[student] == nil {
        findings.append(Finding(.unknown, "the roster knows no student \(student)"))
      }
    }
    // Where musts contradict each other, nobody is placed and the notices name them instead.
    let sought = result.status == .infeasible ? [] : roster.students.values.filter(isSought)
    for student in sought.map(\.id).sorted()
    where !placed.contains(student) && !listed.contains(student) {
      findings.append(Finding(.missing, "\(student) is neither placed nor listed as unplaced"))
    }
    if result.placed != placed.count {
      findings.append(
        Finding(.figure, "placed says \(result.placed), but \(placed.count) students are"))
    }
    return findings
  }

  /// Whether the program seeks a group for a student: everybody at the school, or its learners.
  private func isSought(_ student: Student) -> Bool {
    student.isEnrolled && program.learns(student)
  }
}
