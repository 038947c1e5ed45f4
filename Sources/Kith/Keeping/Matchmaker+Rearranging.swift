/// What a change by hand does to a result.
package struct Rearrangement: Sendable {
  /// The result after the change: the groups touched stay as they are in every later match.
  package var result: MatchResult
  /// Ordinary rules that the touched groups break, each with the group's id.
  package var breaches: [Finding]
  /// Who has no place any more, ascending.
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
    breaches(of: group(fixed, id: "the group"), CheckedRoster(roster.keeping(keeping), program))
  }

  /// Puts a student into another group of a result.
  ///
  /// In mentor and tutor programs the group's guide takes the student as a learner. A group that
  /// loses the student and then breaks a rule is dissolved.
  ///
  /// - Throws: ``RearrangementProblem`` where safety forbids it, or nothing would change.
  package func move(
    _ student: Student.ID, to target: String, in result: MatchResult, of roster: Roster,
    threads: Int
  ) throws -> Rearrangement {
    let checked = CheckedRoster(roster.keeping(keeping), program)
    guard let place = result.groups.firstIndex(where: { $0.id == target }) else {
      throw RearrangementProblem.impossible("there is no group \(target)")
    }
    guard checked.students[student]?.isEnrolled == true else {
      throw RearrangementProblem.impossible("there is no student \(student) at the school")
    }
    var groups = result.groups
    var fixed = result.keeping.groups.filter {
      program.kind.isGuided ? $0.students.last != student : !$0.students.contains(student)
    }
    var displaced: [Student.ID] = []
    let moved: Keeping.FixedGroup
    if program.kind.isGuided {
      let guide = groups[place].members[0].student
      guard guide != student, groups[place].members[1].student != student else {
        throw RearrangementProblem.impossible("\(student) is in \(target) already")
      }
      moved = Keeping.FixedGroup([guide, student], subject: groups[place].subject)
      let old = groups.firstIndex {
        $0.members[1].student == student && $0.subject == moved.subject
      }
      let name = old.map { groups[$0].id } ?? unusedID(in: groups)
      if let old { groups.remove(at: old) }
      groups.append(group(moved, id: name))
      // A learner of several tutors stays with the others; a guide who has one too many, with all.
      var settled: Set<Student.ID> = [student]
      let learners = groups.filter { $0.members[0].student == guide }.map(\.members[1].student)
      if learners.count > checked.students[guide]?.capacity ?? 0 { settled.formUnion(learners) }
      fixed.removeAll { settled.contains($0.students[1]) }
      fixed += groups.dropLast().filter { settled.contains($0.members[1].student) }.map {
        Keeping.FixedGroup($0.members.map(\.student), subject: $0.subject)
      }
    } else {
      guard !groups[place].members.contains(where: { $0.student == student }) else {
        throw RearrangementProblem.impossible("\(student) is in \(target) already")
      }
      moved = Keeping.FixedGroup(
        (groups[place].members.map(\.student) + [student]).sorted())
      fixed.removeAll { !Set($0.students).isDisjoint(with: moved.students) }
      groups[place] = group(moved, id: target)
      if let source = groups.firstIndex(where: { other in
        other.id != target && other.members.contains { $0.student == student }
      }) {
        groups[source].members.removeAll { $0.student == student }
        let rest = groups[source].members.map(\.student)
        let wasFixed =
          fixed.count < result.keeping.groups.count && rest.count > 1
          && result.keeping.groups.contains { Set($0.students) == Set(rest + [student]) }
        if wasFixed {
          fixed.append(Keeping.FixedGroup(rest))
        } else if !breaches(of: groups[source], checked).isEmpty {
          displaced = rest
          groups.remove(at: source)
        }
      }
    }
    var breaches = breaches(of: group(moved, id: target), checked)
    if program.kind.isGuided, let guide = checked.students[moved.students[0]] {
      let learners = groups.count { $0.members[0].student == guide.id }
      if learners > guide.capacity {
        breaches.append(
          Finding(.rule, rule: HasRoomAtGuide.id, "\(guide.id) then has \(learners) learners"))
      }
    }
    let unsafe = breaches.filter { $0.rule.map(FixedGroupCheck.isSafety) ?? false }
    guard unsafe.isEmpty else { throw RearrangementProblem.unsafe(unsafe) }
    fixed.append(moved)
    var kept = result.keeping
    kept.groups = fixed
    let changed = try rearranged(
      groups, from: result, keeping: kept, roster: roster, threads: threads)
    return Rearrangement(result: changed, breaches: breaches, displaced: displaced)
  }

  private func unusedID(in groups: [Group]) -> String {
    let known = Set(groups.map(\.id))
    return (1...groups.count + 1).lazy.map { "g\($0)" }.first { !known.contains($0) } ?? "g"
  }

  private func group(_ fixed: Keeping.FixedGroup, id: String) -> Group {
    let members = fixed.students.enumerated().map { place, student in
      let role = program.kind.guideRole.map { place == 0 ? $0 : .learner } ?? .member
      return Group.Member(student: student, role: role)
    }
    return Group(
      id: id, members: members, value: 0, meetings: [], venue: nil, why: [],
      subject: fixed.subject)
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
    _ groups: [Group], from result: MatchResult, keeping: Keeping, roster: Roster, threads: Int
  ) throws -> MatchResult {
    let cohort = Cohort(roster.keeping(keeping), for: program, busy: busy)
    let allowance = Allowance(cohort)
    let scoring = Scoring(cohort)
    let problem = PosedProblem(allowance, scoring, keeping, most: mostPairs, threads: threads)
    let fixed = problem.fixed
    let placing = Placing(
      cohort: cohort, allowance: allowance, scoring: scoring, rows: problem.plainRows,
      dropped: problem.dropped, keeping: keeping, fixed: fixed)
    let members = groups.map { group in
      group.members.compactMap { cohort.numbers[$0.student].map(Int32.init) }
    }
    let subjects = groups.map { group in
      group.subject.flatMap { cohort.needs.number(ofSpelling: $0) } ?? -1
    }
    let isFixed = Set(fixed.groups)
    let free = zip(members, subjects).filter { !isFixed.contains($0.0) }
    var placed: Set<Int32> = []
    let objective = free.reduce(0) { sum, group in
      let newcomers = (program.kind.isGuided ? Array(group.0.dropFirst()) : group.0).filter {
        placed.insert($0).inserted
      }
      return sum + placing.worth(group.0, placing: newcomers)
    }
    let certificate = result.certificate?.released(from: fixed, allowance)
    let answer = Answer(
      groups: free.map(\.0), subjects: free.map(\.1),
      // Without a proof the old bound still holds for whoever was not fixed.
      bound: max(Int64(certificate?.bound ?? result.bound), Int64(objective)),
      objective: Int64(objective), certificate: certificate)
    var arranged = try placing.result(
      placing.adding(fixed, to: answer),
      notices: result.notices.filter { !$0.code.hasPrefix("pin-") }, threads: threads)
    arranged.keepNames(of: groups)
    return arranged
  }
}

extension MatchResult {
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
