package import School

/// What Kith tells of groups beside who is in them: why each is good, what stood in the way of everybody
/// else, and what the reader should know.
///
/// A match tells it once. A check of a result tells it again, and compares.
package struct Account: Sendable {
  package let allowance: Allowance
  package let scoring: Scoring
  package let keeping: Keeping
  package let fixed: FixedGroups

  /// A group that found no meeting, host or venue beside the others.
  package struct Failure: Sendable, Hashable {
    package var students: [Int32]
    /// What there was too little of.
    package var rule: RuleID
  }

  private var cohort: Cohort { allowance.cohort }
  private var program: Program { allowance.cohort.program }

  package init(allowance: Allowance, scoring: Scoring, keeping: Keeping, fixed: FixedGroups) {
    self.allowance = allowance
    self.scoring = scoring
    self.keeping = keeping
    self.fixed = fixed
  }

  /// A group as it is told; of `students` a guide stands first.
  package func group(
    _ id: String, of students: [Int32], subject: String?, at arrangement: Arrangement
  ) -> Group {
    let members = students.enumerated().map { place, student in
      let role = program.kind.guideRole.map { place == 0 ? $0 : .learner } ?? .member
      return Group.Member(student: cohort.students[Int(student)].id, role: role)
    }
    let isHalfway =
      program.meeting.mode == .inPerson && program.meetsHalfway && arrangement.venue == nil
    return Group(
      id: id, members: members, value: scoring.value(of: students, in: program),
      meetings: arrangement.meetings, venue: arrangement.venue,
      why: Explaining(scoring: scoring, program: program).reasons(for: students),
      subject: subject, interest: cohort.commonInterest(of: students),
      goal: cohort.commonGoal(of: students), host: arrangement.host,
      halfway: isHalfway ? cohort.halfway(between: students) : nil)
  }

  /// Everybody without a place, with what stood in the way and what would help.
  package func unplaced(
    beside groups: [[Int32]], _ failures: [Failure], shortage: RuleID?, threads: Int
  ) -> [Unplaced] {
    var failed: [Int32: RuleID] = [:]
    for failure in failures {
      for student in failure.students { failed[student] = failure.rule }
    }
    return Leftovers(
      allowance: allowance, groups: groups, failed: failed, shortage: shortage, keeping: keeping
    ).unplaced(threads: threads)
  }

  /// What the reader of a result should know about its groups and about those left over.
  package func notices(
    _ groups: [Group], _ unplaced: [Unplaced], _ failures: [Failure], shortage: RuleID?
  ) -> [Notice] {
    var notices = failures.map(notice)
    if failures.isEmpty, let shortage {
      notices += [wantOfRoom(shortage, unplaced)].compactMap(\.self)
    }
    if program.kind == .tutor { notices += unmetNeeds(groups) }
    return notices
  }

  /// The notice of a group that could not be had beside the others.
  package func notice(_ failure: Failure) -> Notice {
    let (code, text) =
      switch failure.rule {
      case HasRoomAtCoach.id: ("no-host-left", "no coach is left for this group beside the others")
      case FitsVenue.id: ("no-venue-left", "no venue is left for this group beside the others")
      default: ("meetings-clash", "no meeting is left beside the others of the same students")
      }
    return Notice(
      code: code, text: text,
      students: failure.students.map { cohort.students[Int($0)].id }.sorted())
  }

  /// What tells the reader that more groups would have found neither host nor venue; nil where nobody
  /// is left over for that.
  private func wantOfRoom(_ rule: RuleID, _ unplaced: [Unplaced]) -> Notice? {
    let left = unplaced.filter { $0.reasons.contains { $0.rule == rule } }.map(\.student)
    guard !left.isEmpty else { return nil }
    let isVenue = rule == FitsVenue.id
    return Notice(
      code: isVenue ? "no-venue-left" : "no-host-left",
      text: "\(left.count) students are left over because "
        + (isVenue ? "no venue" : "no coach") + " is left for one more group",
      students: left)
  }

  /// Who found a tutor for some of their subjects only.
  private func unmetNeeds(_ groups: [Group]) -> [Notice] {
    var met: [Student.ID: Int] = [:]
    for group in groups where group.subject != nil {
      met[group.members[1].student, default: 0] += 1
    }
    let short = cohort.learners.filter { learner in
      met[cohort.students[Int(learner)].id].map { $0 < cohort.needs.count(Int(learner)) } ?? false
    }
    guard !short.isEmpty else { return [] }
    return [
      Notice(
        code: "needs-unmet",
        text: "\(short.count) students found a tutor for some of their subjects only",
        students: short.map { cohort.students[Int($0)].id })
    ]
  }
}
