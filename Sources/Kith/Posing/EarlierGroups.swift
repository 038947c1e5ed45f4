package import School

/// What of the groups of an earlier result still stands today.
///
/// A result, a draft or a publication says what held once. Since then somebody may have left, a
/// consent may be gone, a wish may keep two apart, or the program may be another. The one who reads groups
/// that are there reads them through this type: those that stand have nobody in them who is not at the
/// school, that safety turns away or keeps from another member, or who stands in an earlier group
/// already.
package struct EarlierGroups: Sendable {
  /// A group, or what is left of it: two students at least, and of guides with learners, both.
  package struct Standing: Sendable {
    /// The position of the group among those that were read.
    package let place: Int
    /// Guides stand first, others as they were listed.
    package let students: [Int32]
    /// The subject as a number of the needs; −1 for none.
    package let subject: Int32
    /// Whether nobody of the group is gone.
    package let isWhole: Bool
  }

  /// The groups that stand, in the order in which they were read.
  package private(set) var standing: [Standing] = []
  /// The ids of the others.
  package private(set) var fallen: [String] = []

  /// The groups that were there, read with the rules of today.
  package init(_ groups: [Group], _ allowance: Allowance) {
    self.init(
      groups, allowance.cohort,
      safety: allowance.rules.filter { type(of: $0).specification.isSafety })
  }

  private init(_ groups: [Group], _ cohort: Cohort, safety: [any Rule]) {
    let isGuided = cohort.program.kind.isGuided
    var taken: Set<[Int32]> = []
    for (place, group) in groups.enumerated() {
      let subject = cohort.subjectNumber(group.subject)
      // A learner may have a tutor for each subject; everybody else has one place.
      func seat(_ student: Int32) -> [Int32] {
        cohort.program.kind == .tutor ? [student, subject] : [student]
      }
      let guideRole = cohort.program.kind.guideRole
      let members =
        guideRole.map { role in
          group.members.filter { $0.role == role } + group.members.filter { $0.role != role }
        } ?? group.members
      var students: [Int32] = []
      for number in members.compactMap({ cohort.numbers[$0.student] }) {
        let student = Int32(number)
        let isLearner = !isGuided || !students.isEmpty
        guard !students.contains(student), safety.allSatisfy({ $0.admits(number) }),
          !isLearner || !taken.contains(seat(student))
        else { continue }
        students.append(student)
      }
      let isGroup =
        isGuided
        ? students.count == 2 && group.members.count == 2
          && cohort.couldPair(Int(students[0]), Int(students[1]))
        : students.count > 1
      guard isGroup, Self.keeps(safety, students) else {
        fallen.append(group.id)
        continue
      }
      taken.formUnion(students.dropFirst(isGuided ? 1 : 0).map(seat))
      standing.append(
        Standing(
          place: place, students: students, subject: subject,
          isWhole: students.count == group.members.count))
    }
  }

  /// Whether no rule keeps two students of a group apart; of guides and learners the guide stands
  /// first.
  private static func keeps(_ rules: [any Rule], _ students: [Int32]) -> Bool {
    students.enumerated().allSatisfy { place, other in
      students[..<place].allSatisfy { one in rules.allSatisfy { $0.allows(Int(one), Int(other)) } }
    }
  }

  /// Those of a roster who have a place in the groups of an earlier result that stand in it.
  package static func placed(
    by result: MatchResult, in roster: Roster, for program: Program
  ) -> Set<Student.ID> {
    // Safety needs no meeting times.
    var program = program
    program.meeting.isAsynchronous = true
    let cohort = Cohort(roster, for: program)
    let safety = RuleCatalogue.rules.filter { $0.specification.isSafety }
    let earlier = EarlierGroups(
      result.groups, cohort, safety: safety.compactMap { $0.init(cohort) as (any Rule)? })
    return Set(
      earlier.standing.flatMap { $0.students.dropFirst(program.kind.isGuided ? 1 : 0) }
        .map { cohort.students[Int($0)].id })
  }
}
