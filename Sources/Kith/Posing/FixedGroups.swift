package import Rules
package import School

/// The groups that were fixed by hand, in numbers: they stand before the search begins, and their
/// members take no part in it.
package struct FixedGroups: Sendable {
  /// Guides stand first.
  package private(set) var groups: [[Int32]] = []
  /// The subject of each group, as a number of the needs; −1 for none.
  package private(set) var subjects: [Int32] = []
  /// Whether a student has a place already: a learner's in guided kinds, else any.
  package private(set) var isPlaced: [Bool]
  /// The seats of each guide that fixed groups take.
  package private(set) var seatsTaken: [Int32]
  /// What of the groups could not be kept.
  package private(set) var notices: [Notice] = []
  /// What could be kept, told in students.
  package private(set) var kept: [Keeping.FixedGroup] = []

  /// The code of those notices.
  package static let droppedCode = "pin-rests"

  package init(_ keeping: Keeping, _ allowance: Allowance) {
    let cohort = allowance.cohort
    let program = cohort.program
    isPlaced = [Bool](repeating: false, count: cohort.count)
    seatsTaken = [Int32](repeating: 0, count: cohort.count)
    let safety = allowance.rules.filter { type(of: $0).specification.isSafety }
    var tutored: Set<[Int32]> = []
    for fixed in keeping.groups {
      let members = fixed.students.compactMap { cohort.numbers[$0] }
      let subject = cohort.subjectNumber(fixed.subject)
      let breach = safety.first { rule in
        !members.allSatisfy(rule.admits)
          || members.indices.contains { place in
            members[..<place].contains { !rule.allows($0, members[place]) }
          }
      }
      let isShaped =
        program.kind.isGuided
        ? members.count == 2 && cohort.couldPair(members[0], members[1]) : members.count > 1
      let newcomers = members.dropFirst(program.kind.isGuided ? 1 : 0)
      let isFree =
        program.kind == .tutor
        ? tutored.insert([Int32(members.last ?? -1), subject]).inserted
        : newcomers.allSatisfy { !isPlaced[$0] }
      guard members.count == fixed.students.count, Set(members).count == members.count, isShaped,
        isFree, breach == nil
      else {
        let reason =
          breach.map { "the rule \(type(of: $0).specification.id) forbids it" }
          ?? "not all of them could be in it"
        notices.append(
          Notice(
            code: Self.droppedCode, text: "a group fixed by hand was not kept: \(reason)",
            students: fixed.students.sorted()))
        continue
      }
      groups.append(members.map(Int32.init))
      subjects.append(subject)
      kept.append(Keeping.FixedGroup(fixed.students, subject: cohort.subject(fixed.subject)))
      for student in newcomers { isPlaced[student] = true }
      if program.kind.isGuided { seatsTaken[members[0]] += 1 }
    }
  }

  package var isEmpty: Bool { groups.isEmpty }
}

extension Cohort {
  /// What an earlier group was about, as a number of the needs; −1 where no tutors are sought now, or
  /// nobody needs it any more.
  package func subjectNumber(_ earlier: String?) -> Int32 {
    guard program.kind == .tutor else { return -1 }
    return earlier.flatMap { needs.number(ofSpelling: $0) } ?? -1
  }

  /// What an earlier group was about, where it still says something.
  package func subject(_ earlier: String?) -> String? {
    subjectNumber(earlier) < 0 ? nil : earlier
  }
}
