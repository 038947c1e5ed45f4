import School

/// Holds the groups of a result and their figures against the raw answers.
struct GroupCheck: Sendable {
  let judge: PairJudge

  func findings(_ result: MatchResult) -> [ProofFinding] {
    guard result.status == .optimal || result.status == .feasible else { return [] }
    let fixed = FixedByHand(result)
    let former = EarlierCompanions(result.keeping)
    var findings: [ProofFinding] = []
    var (objective, kept) = (0, 0)
    var placed: Set<Int> = []
    for group in result.groups {
      let members = group.members.compactMap { judge.school.numbers[$0.student] }
      guard members.count == group.members.count else {
        let stranger = group.members.first { judge.school.numbers[$0.student] == nil }
        findings.append(
          ProofFinding(
            .rule(RawRules.Enrolled.id), group: group.id,
            "\(stranger?.student.rawValue ?? "") is not at the school"))
        continue
      }
      findings += breaches(of: group, members, isFixed: fixed.ids.contains(group.id))
      let sum = judge.sum(members)
      let value = judge.value(ofPairs: sum, heads: members.count)
      if value != group.value {
        findings.append(
          ProofFinding(
            .figure, group: group.id,
            "its value says \(group.value), and by the raw answers it is \(value)"))
      }
      objective += value
      kept +=
        judge.value(
          ofPairs: sum + former.points(group.members.map(\.student)), heads: members.count)
        - value
      for (place, member) in members.enumerated()
      where !(judge.school.program.kind.isGuided && place == 0) && placed.insert(member).inserted {
        objective += judge.school.placement(of: member)
      }
    }
    if judge.school.program.size.isEven {
      let free = result.groups.filter { !fixed.ids.contains($0.id) }
      if let flaw = EvenSizes.flaw(of: free.map(\.members.count)) {
        findings.append(ProofFinding(.rule(RawRules.Size.id), flaw))
      }
    }
    if objective + kept != result.objective {
      findings.append(
        ProofFinding(
          .figure,
          "the objective says \(result.objective), and by the raw answers it is "
            + "\(objective + kept)"))
    }
    return findings
  }

  private func breaches(of group: Group, _ members: [Int], isFixed: Bool) -> [ProofFinding] {
    var findings: [ProofFinding] = []
    if let obstacle = judge.obstacle(to: members, isSafetyAlone: isFixed) {
      let ids = obstacle.students.map { judge.school.students[$0].id.rawValue }
      findings.append(
        ProofFinding(
          .rule(obstacle.rule), group: group.id,
          "by the raw answers the rule turns away \(ids.joined(separator: ", "))"))
    }
    let needsPlace = group.venue != nil || group.halfway != nil
    if needsPlace,
      let member = members.first(where: {
        !judge.school.students[$0].consents.contains(.inPerson)
      })
    {
      findings.append(
        ProofFinding(
          .rule(RawRules.ConsentInPerson.id), group: group.id,
          "\(judge.school.students[member].id) lacks the consent in-person"))
    }
    if let flaw = flaw(ofMeetingsOf: group, members), !(isFixed && group.meetings.isEmpty) {
      findings.append(ProofFinding(.rule(RawRules.CommonMeeting.id), group: group.id, flaw))
    }
    return findings
  }

  /// What is wrong with when a group meets.
  private func flaw(ofMeetingsOf group: Group, _ members: [Int]) -> String? {
    let school = judge.school
    guard school.isOn(RawRules.CommonMeeting.id), let attendance = school.attendance else {
      return nil
    }
    let common = attendance.common(members)
    var chosen = [UInt64](repeating: 0, count: attendance.words)
    for meeting in group.meetings {
      let anchor = attendance.starts.anchors.first { $0.zone == meeting.timeZone }
      let quarter = meeting.day.index * 96 + meeting.from / 15
      guard let anchor, meeting.from % 15 == 0, anchor.starts.indices.contains(quarter),
        anchor.starts[quarter] >= 0
      else { return "the meeting on \(meeting.day.rawValue) begins at no time that meetings may" }
      let start = anchor.starts[quarter]
      guard common[start >> 6] >> UInt64(start & 63) & 1 == 1 else {
        let absent = members.first {
          attendance.common([$0])[start >> 6] >> UInt64(start & 63) & 1 == 0
        }
        let id = absent.map { school.students[$0].id.rawValue } ?? ""
        return "by the raw answers \(id) cannot attend the meeting on \(meeting.day.rawValue)"
      }
      chosen[start >> 6] |= 1 << UInt64(start & 63)
    }
    return attendance.isEnough(chosen, for: members)
      ? nil : "its meetings are too few, or lie on one day of somebody's clock"
  }
}

/// The groups of a result that a person fixed.
struct FixedByHand: Sendable {
  /// The ids of these groups.
  let ids: Set<String>
  /// The groups themselves.
  let groups: [Group]

  init(_ result: MatchResult) {
    struct Key: Hashable {
      let members: Set<Student.ID>
      let subject: String?
    }
    let wanted = Set(
      result.keeping.groups.map { Key(members: Set($0.students), subject: $0.subject) })
    groups = result.groups.filter {
      wanted.contains(Key(members: Set($0.members.map(\.student)), subject: $0.subject))
    }
    ids = Set(groups.map(\.id))
  }
}

/// Who shared a group in the earlier match that a result keeps to.
struct EarlierCompanions: Sendable {
  private var groups: [Student.ID: Set<Int>] = [:]
  private let disruption: Int

  init(_ keeping: Keeping) {
    disruption = keeping.disruption
    guard disruption > 0 else { return }
    for (number, group) in keeping.earlier.enumerated() {
      for student in group { groups[student, default: []].insert(number) }
    }
  }

  var isEmpty: Bool { groups.isEmpty }

  /// Points for two who stay together.
  func points(_ one: Student.ID, _ other: Student.ID) -> Int {
    guard let mine = groups[one], let theirs = groups[other] else { return 0 }
    return mine.isDisjoint(with: theirs) ? 0 : disruption
  }

  /// Points for all pairs of a group.
  func points(_ members: [Student.ID]) -> Int {
    guard !isEmpty else { return 0 }
    var sum = 0
    for (place, other) in members.enumerated() {
      for one in members[..<place] { sum += points(one, other) }
    }
    return sum
  }
}
