package import School

/// What a change by hand does to a result.
package struct Rearrangement: Sendable {
  /// The result after the change: the groups touched stay as they are in every later match.
  package var result: MatchResult
  /// Ordinary rules that the touched groups break, each with the group's id.
  package var breaches: [Finding]
  /// Who is at the school and has no place any more, ascending.
  package var displaced: [Student.ID]
}

/// Why a change by hand is not done.
package enum RearrangementProblem: Error, Sendable, Hashable {
  /// Safety rules that the group would break.
  case unsafe([Finding])
  /// Something that cannot be asked for, in words.
  case impossible(String)
}

extension Matchmaker {
  /// Which rules a group fixed by hand would break, safety first.
  package func breaches(of fixed: Keeping.FixedGroup, in roster: Roster) -> [Finding] {
    let cohort = Cohort(roster.keeping(keeping), for: program, busy: busy)
    return breaches(
      byHand: group(fixed, id: "the group", in: cohort),
      CheckedRoster(roster.keeping(keeping), program))
  }

  /// Puts a student into another group of a result.
  ///
  /// In mentor and tutor programs the group's guide takes the student as a learner. Of the other groups
  /// those are kept that stand with the roster and the program of now and break none of their rules, or
  /// were fixed by hand; the rest is dissolved.
  ///
  /// - Throws: ``RearrangementProblem`` where safety forbids it, nothing would change, or the result is not
  ///   one of this program.
  package func move(
    _ student: Student.ID, to target: String, in result: MatchResult, of roster: Roster,
    threads: Int
  ) throws -> Rearrangement {
    if let strange = strangeness(of: result) { throw RearrangementProblem.impossible(strange) }
    let checked = CheckedRoster(roster.keeping(keeping), program)
    let cohort = Cohort(roster.keeping(keeping), for: program, busy: busy)
    let allowance = Allowance(cohort)
    let earlier = EarlierGroups(result.groups, allowance)
    guard !earlier.fallen.contains(target) else {
      throw RearrangementProblem.impossible(
        "\(target) does not stand any more: somebody of it has left, or a rule of safety forbids it"
      )
    }
    guard checked.students[student]?.isEnrolled == true else {
      throw RearrangementProblem.impossible("there is no student \(student) at the school")
    }
    var hand = GroupsByHand(
      groups: earlier.standing.map { standing in
        let old = result.groups[standing.place]
        let ids = standing.students.map { cohort.students[Int($0)].id }
        return group(Keeping.FixedGroup(ids, subject: old.subject), id: old.id, in: cohort)
      },
      fixed: result.keeping.groups.map {
        Keeping.FixedGroup($0.students, subject: cohort.subject($0.subject))
      })
    guard let place = hand.groups.firstIndex(where: { $0.id == target }) else {
      throw RearrangementProblem.impossible("there is no group \(target)")
    }
    let moved =
      program.kind.isGuided
      ? hand.lead(student, to: place) { checked.students[$0]?.capacity ?? 0 }
      : hand.place(student, in: place)
    guard let moved else {
      throw RearrangementProblem.impossible("\(student) is in \(target) already")
    }
    var breaches = breaches(byHand: group(moved, id: target, in: cohort), checked)
    if program.kind.isGuided, let guide = checked.students[moved.students[0]] {
      let learners = hand.groups.count { $0.members[0].student == guide.id }
      if learners > guide.capacity {
        breaches.append(
          Finding(.rule, rule: HasRoomAtGuide.id, "\(guide.id) then has \(learners) learners"))
      }
    }
    let unsafe = breaches.filter { $0.rule.map(FixedGroupCheck.isSafety) ?? false }
    guard unsafe.isEmpty else { throw RearrangementProblem.unsafe(unsafe) }
    hand.dissolve { old in
      let group = group(
        Keeping.FixedGroup(old.members.map(\.student), subject: old.subject), id: old.id, in: cohort
      )
      return !self.breaches(byHand: group, checked).isEmpty
    }
    if program.kind.isGuided { hand.keepSeats { checked.students[$0]?.capacity ?? 0 } }
    var kept = result.keeping
    kept.groups = hand.fixed
    let changed = try rearranged(
      hand.groups, from: result, keeping: kept, allowance: allowance, threads: threads)
    let displaced = result.placedStudents.subtracting(changed.placedStudents).filter {
      checked.students[$0]?.isEnrolled == true
    }
    return Rearrangement(result: changed, breaches: breaches, displaced: displaced.sorted())
  }

  /// Why a result cannot be one of this program; nil where it can.
  private func strangeness(of result: MatchResult) -> String? {
    guard result.program == program.id else {
      return "the result is of program \(result.program), not of \(program.id)"
    }
    var ids: Set<String> = []
    for group in result.groups {
      guard ids.insert(group.id).inserted else { return "two groups have the id \(group.id)" }
      // Somebody may have been forgotten since.
      let roles = program.kind.guideRole.map { [$0, .learner] } ?? [.member]
      let own = group.members.map(\.role)
      let isShaped =
        own.allSatisfy(roles.contains) && (!program.kind.isGuided || Set(own).count == own.count)
      guard isShaped else {
        return "\(group.id) is no group of a \(program.kind.rawValue) program"
      }
      guard Set(group.members.map(\.student)).count == group.members.count else {
        return "\(group.id) has one student twice"
      }
    }
    return nil
  }

  private func group(_ fixed: Keeping.FixedGroup, id: String, in cohort: Cohort) -> Group {
    let numbers = fixed.students.compactMap { cohort.numbers[$0].map(Int32.init) }
    let members = fixed.students.enumerated().map { place, student in
      let role = program.kind.guideRole.map { place == 0 ? $0 : .learner } ?? .member
      return Group.Member(student: student, role: role)
    }
    return Group(
      id: id, members: members, value: 0, meetings: [], venue: nil, why: [],
      subject: cohort.subject(fixed.subject), interest: cohort.commonInterest(of: numbers),
      goal: cohort.commonGoal(of: numbers))
  }

  /// The rules that a group breaks which has no host yet: it is given one later.
  private func breaches(byHand group: Group, _ checked: CheckedRoster) -> [Finding] {
    let ofHosts: Set<RuleID> = [HasCheckedCoach.id, HasRoomAtCoach.id, SharesCoachLanguage.id]
    return breaches(of: group, checked).filter { $0.rule.map { !ofHosts.contains($0) } ?? true }
  }

  /// The rules that a group breaks; its size and a common meeting among them.
  func breaches(of group: Group, _ checked: CheckedRoster) -> [Finding] {
    var findings = RuleCheck(program: program, roster: checked).findings(in: group)
    let size = program.size.least...max(program.size.least, program.size.most)
    if !program.kind.isGuided, !size.contains(group.members.count) {
      findings.append(
        Finding(.rule, group: group.id, rule: HasSize.id, "has \(group.members.count) members"))
    }
    return findings.sorted { one, other in
      let safe = [one, other].map { $0.rule.map(FixedGroupCheck.isSafety) ?? false }
      return safe[0] && !safe[1]
    }
  }

  /// A result of groups that a person arranged. Of the certificate those prices are kept that are
  /// true of everybody who was not fixed by hand.
  private func rearranged(
    _ groups: [Group], from result: MatchResult, keeping: Keeping, allowance: Allowance,
    threads: Int
  ) throws -> MatchResult {
    let cohort = allowance.cohort
    let scoring = Scoring(cohort)
    let problem = PosedProblem(allowance, scoring, keeping, most: mostPairs, threads: threads)
    let fixed = problem.fixed
    let placing = Placing(
      cohort: cohort, allowance: allowance, scoring: scoring, rows: problem.plainRows,
      dropped: problem.dropped, keeping: keeping, fixed: fixed)
    let members = groups.map { group in
      group.members.compactMap { cohort.numbers[$0.student].map(Int32.init) }
    }
    let subjects = groups.map { cohort.subjectNumber($0.subject) }
    let isFixed = Set(zip(fixed.groups, fixed.subjects).map { $0 + [$1] })
    let free = zip(members, subjects).filter { !isFixed.contains($0.0 + [$0.1]) }
    // Students that a fixed group places are counted with it.
    var placed = Set(fixed.groups.flatMap { $0.dropFirst(program.kind.isGuided ? 1 : 0) })
    let objective = free.reduce(0) { sum, group in
      let newcomers = (program.kind.isGuided ? Array(group.0.dropFirst()) : group.0).filter {
        placed.insert($0).inserted
      }
      return sum + placing.worth(group.0, placing: newcomers)
    }
    let certificate = result.certificate?.released(from: fixed, allowance)
    let answer = Answer(
      groups: free.map(\.0), subjects: free.map(\.1),
      // Without a proof the old bound still holds for the one who was not fixed.
      bound: max(Int64(certificate?.bound ?? result.bound), Int64(objective)),
      objective: Int64(objective), certificate: certificate)
    var arranged = try placing.result(
      answer.proven(problem, keeping, threads: threads) { placing.adding(fixed, to: $0) },
      notices: allowance.openingNotices, threads: threads)
    arranged.notices.removeAll { $0.code == Account.brokenRuleCode }
    arranged.keepNames(of: groups)
    let account = Account(
      allowance: allowance, scoring: scoring, keeping: arranged.keeping, fixed: fixed)
    arranged.notices += account.brokenRules(arranged)
    return arranged
  }
}

extension MatchResult {
  /// Everybody who has a place.
  fileprivate var placedStudents: Set<Student.ID> {
    Set(
      groups.flatMap(\.members).filter { $0.role == .member || $0.role == .learner }.map(\.student))
  }

  /// Gives groups the ids that groups of the same members have in `named`, in the same order.
  fileprivate mutating func keepNames(of named: [Group]) {
    struct Key: Hashable {
      let members: Set<Student.ID>
      let subject: String?
      init(_ group: Group) {
        members = Set(group.members.map(\.student))
        subject = group.subject
      }
    }
    let places = Dictionary(named.enumerated().map { (Key($1), $0) }) { first, _ in first }
    groups = groups.compactMap { group in
      places[Key(group)].map { place in
        var group = group
        group.id = named[place].id
        return (place, group)
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
