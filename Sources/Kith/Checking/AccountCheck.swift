/// Compares all that a result tells with what Kith would tell of the same groups: reasons, remedies,
/// notices, and every sentence of them.
struct AccountCheck {
  let account: Account
  /// Notices of the files that were read, which a result may hold as well.
  let heard: [Notice]
  let threads: Int
  let memory: VerifierMemory

  private var cohort: Cohort { account.allowance.cohort }

  /// What is told of the groups and of everybody else and is not so.
  func findings(_ result: MatchResult) -> [Finding] {
    let groups = result.groups.map { group in
      group.members.compactMap { cohort.numbers[$0.student].map(Int32.init) }
    }
    // Where somebody is not at the school, or what is no group is told as one, other findings say so.
    let isGuided = cohort.program.kind.isGuided
    let areGroups = zip(groups, result.groups).allSatisfy { students, group in
      students.count == group.members.count && Set(students).count == students.count
        && (isGuided ? students.count == 2 : students.count > 1)
    }
    guard areGroups else { return [] }
    var findings = zip(groups, result.groups).flatMap(flaws)
    let failures = result.notices.compactMap(failure)
    let shortage = shortage(in: result)
    let unplaced = memory.unplaced(account.keeping, groups, failures, shortage) {
      account.unplaced(beside: groups, failures, shortage: shortage, threads: threads)
    }
    findings += differences(result.unplaced, unplaced)
    findings += failures.compactMap { failure in
      flaw(of: failure, failures.count { $0 == failure }, in: result)
    }
    let notices =
      account.allowance.openingNotices
      + account.notices(result.groups, unplaced, failures, shortage: shortage)
      + account.brokenRules(result)
    return findings + differences(result.notices, notices)
  }

  /// The same of a result without any group: of nobody, or of musts that contradict each other.
  func findings(
    _ result: MatchResult, because contradictions: [Contradiction]
  ) -> [Finding] {
    differences(result.notices, contradictions.map { $0.notice(cohort) } + cohort.notices)
  }
}

// MARK: - Groups

extension AccountCheck {
  private func flaws(_ students: [Int32], _ group: Group) -> [Finding] {
    let told = account.group(
      group.id, of: students, subject: group.subject,
      at: Arrangement(meetings: group.meetings, venue: group.venue, host: group.host))
    var findings: [Finding] = []
    func check(_ isTrue: Bool, _ text: String) {
      if !isTrue { findings.append(Finding(.account, group: group.id, text)) }
    }
    let number = group.id.dropFirst()
    check(
      group.id.first == "g" && Int(number).map { $0 > 0 && "\($0)" == number } ?? false,
      "is no number of a group, such as g1")
    check(
      group.interest == told.interest,
      "is not named by \(quoted(group.interest)) but by "
        + quoted(told.interest))
    check(
      group.goal == told.goal, "has not the goal \(quoted(group.goal)) but \(quoted(told.goal))")
    check(
      group.halfway == told.halfway, "the zone halfway between the homes is missing or another")
    check(hasSubject(students, group), "\(quoted(group.subject)) is no subject of its learner")
    guard group.why != told.why else { return findings }
    let differing = zip(group.why, told.why).first { $0 != $1 }
    let rest = told.why.dropFirst(group.why.count).first
    check(
      false,
      differing.map { "its reason is \(words(of: $1)), not \(words(of: $0))" }
        ?? rest.map { "its reason is missing: \(words(of: $0))" } ?? "it has a reason too many")
    return findings
  }

  /// A tutor helps with a subject wherever the learner named one, by the learner's own word.
  private func hasSubject(_ students: [Int32], _ group: Group) -> Bool {
    guard cohort.program.kind == .tutor, let learner = students.last else {
      return group.subject == nil
    }
    let ids = group.members.map(\.student)
    let isFixed = account.keeping.groups.contains {
      $0.students == ids && $0.subject == group.subject
    }
    if isFixed { return true }
    guard let subject = group.subject else { return cohort.needs.count(Int(learner)) == 0 }
    return cohort.needs.number(ofSpelling: subject).map(cohort.needs[Int(learner)].contains)
      ?? false
  }

  private func words(of reason: Reason) -> String {
    "\(reason.criterion) \(reason.points) \(quoted(reason.text))"
  }

  private func quoted(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "nothing" }
}

// MARK: - Everybody else

extension AccountCheck {
  private func differences(_ told: [Unplaced], _ found: [Unplaced]) -> [Finding] {
    let known = Dictionary(told.map { ($0.student, $0) }) { first, _ in first }
    return found.compactMap { entry in
      // Who is not listed at all is missed elsewhere.
      guard let told = known[entry.student], told != entry else { return nil }
      let isReason = told.reasons != entry.reasons
      return Finding(
        .account,
        "\(entry.student) is unplaced for other "
          + (isReason
            ? "reasons than are told: \(list(entry.reasons, told.reasons))"
            : "remedies than are told: \(list(entry.remedies, told.remedies))"))
    }
  }

  /// The first place in which two lists differ, in words.
  private func list(_ found: [Unplaced.Reason], _ told: [Unplaced.Reason]) -> String {
    first(found, told) { "\($0.rule) blocks \($0.blocks), \(quoted($0.remedy)) would help" }
  }

  private func list(_ found: [Unplaced.Remedy], _ told: [Unplaced.Remedy]) -> String {
    first(found, told) { "\(quoted($0.text)) opens \($0.opens) and places \($0.places)" }
  }

  private func first<Item: Equatable>(
    _ found: [Item], _ told: [Item], _ words: (Item) -> String
  ) -> String {
    let place =
      zip(found, told).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      ?? min(found.count, told.count)
    let (one, other) = (found.dropFirst(place).first, told.dropFirst(place).first)
    return "\(one.map(words) ?? "nothing more"), not \(other.map(words) ?? "nothing")"
  }
}

// MARK: - Notices

extension AccountCheck {
  /// The group that a notice says was left without meeting, host or venue; nil of other notices.
  private func failure(_ notice: Notice) -> Account.Failure? {
    let students = notice.students.compactMap { cohort.numbers[$0].map(Int32.init) }
    guard students.count == notice.students.count, students.count > 1 else { return nil }
    let rules = [HasRoomAtCoach.id, FitsVenue.id, HasCommonMeeting.id]
    let failures = rules.map { Account.Failure(students: students, rule: $0) }
    return failures.first { account.notice($0) == notice }
  }

  /// What is wrong with saying so many times that a group was left without something.
  private func flaw(
    of failure: Account.Failure, _ times: Int, in result: MatchResult
  ) -> Finding? {
    let program = cohort.program
    let isAsked =
      switch failure.rule {
      case HasRoomAtCoach.id: program.isHosted
      case FitsVenue.id: program.needsVenue
      default: program.isOn(HasCommonMeeting.id) && cohort.meetings != nil
      }
    let ids = failure.students.map { cohort.students[Int($0)].id }
    guard !isAsked || times > absentGroups(of: ids, in: result) else { return nil }
    let names = joined(ids.sorted().map(\.rawValue))
    return Finding(.account, "no group of \(names) was left without a place")
  }

  /// How many groups of just these students there could be beside those of a result: of two who could
  /// guide each other one each way, and in a tutor program one for each subject.
  private func absentGroups(of students: [Student.ID], in result: MatchResult) -> Int {
    guard cohort.program.kind.isGuided else {
      return result.groups.contains { Set($0.members.map(\.student)) == Set(students) } ? 0 : 1
    }
    return orders(of: students).filter(isPossible).reduce(0) { count, pair in
      let present = result.groups.filter { $0.members.map(\.student) == pair }
        .map { $0.subject.flatMap(cohort.needs.number(ofSpelling:)) }
      return count + subjects(pair).count { !present.contains($0) }
    }
  }

  /// What a guide could help a learner with; nothing in particular in a mentor program.
  private func subjects(_ pair: [Student.ID]) -> [Int32?] {
    let numbers = pair.compactMap { cohort.numbers[$0] }
    guard cohort.program.kind == .tutor, cohort.needs.count(numbers[1]) > 0 else { return [nil] }
    let fit = account.allowance.rules.lazy.compactMap { $0 as? FitsSubject }.first
    return cohort.needs[numbers[1]].filter { fit?.serves(numbers[0], Int($0)) ?? true }
  }

  /// A guide with a learner, either way round where two are guided and their order is not told.
  private func orders(of students: [Student.ID]) -> [[Student.ID]] {
    cohort.program.kind.isGuided ? [students, students.reversed()] : [students]
  }

  /// Whether the rules let the first guide the second.
  private func isPossible(_ pair: [Student.ID]) -> Bool {
    let numbers = pair.compactMap { cohort.numbers[$0] }
    guard numbers.count == 2 else { return false }
    let allowance = account.allowance
    return numbers.allSatisfy { allowance.isAdmitted[$0] }
      && allowance.allows(numbers[0], numbers[1])
  }

  /// What a result says there was too little of for more groups.
  private func shortage(in result: MatchResult) -> RuleID? {
    let program = cohort.program
    let possible = [
      program.isHosted ? HasRoomAtCoach.id : nil, program.needsVenue ? FitsVenue.id : nil,
    ].compactMap(\.self)
    return result.unplaced.lazy.flatMap(\.reasons).first { reason in
      possible.contains(reason.rule) && reason.remedy == Leftovers.shortageRemedy(reason.rule)
    }?.rule
  }

  /// Notices that are missing, and those that nothing gives a reason for.
  private func differences(_ told: [Notice], _ found: [Notice]) -> [Finding] {
    var rest = told[...]
    var others: [Notice] = []
    for notice in found {
      guard let place = rest.firstIndex(of: notice) else {
        return [Finding(.account, "the notice \(notice.code) is missing: \(notice.text)")]
      }
      others += rest[..<place]
      rest = rest[(place + 1)...]
    }
    return (others + rest).filter { !heard.contains($0) && !isDroppedPin($0) }.map {
      Finding(.account, "nothing gives a reason for the notice \($0.code): \($0.text)")
    }
  }

  /// Whether a notice tells truly of a group that was fixed by hand and could not be kept.
  private func isDroppedPin(_ notice: Notice) -> Bool {
    guard notice.code == FixedGroups.droppedCode else { return false }
    return orders(of: notice.students).contains { students in
      let learner = students.last.flatMap { cohort.numbers[$0] }
      let needs = learner.map { Array(cohort.needs[$0]) } ?? []
      let subjects = [nil] + needs.map { cohort.needs.spellings[Int($0)] }
      return subjects.contains { subject in
        var keeping = account.keeping
        keeping.groups.append(Keeping.FixedGroup(students, subject: subject))
        return FixedGroups(keeping, account.allowance).notices.contains(notice)
      }
    }
  }
}
