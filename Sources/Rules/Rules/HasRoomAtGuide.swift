import School

/// A guide takes at most as many learners as the roster says; 0 means none.
package struct HasRoomAtGuide: Rule {
  package static let specification = RuleSpecification(
    "capacity",
    "A guide takes at most as many learners as the roster says; 0 means none.",
    unanswered: "A guide who said nothing takes one.",
    form: .always,
    defaults: [.mentor: .flag(true), .tutor: .flag(true)])

  private let capacities: [Int32]

  package init?(_ cohort: Cohort) {
    guard cohort.program.kind.isGuided else { return nil }
    capacities = cohort.students.map { Int32(clamping: $0.capacity) }
    guard cohort.guides.contains(where: { cohort.students[Int($0)].capacity < 1 }) else {
      return nil
    }
  }

  package func allows(_ a: Int, _ b: Int) -> Bool { capacities[a] > 0 }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    asGuide
      ? "room for one learner would open \(partnerCount(partners.count))"
      : "room at any of \(partners.count) guides who take nobody would open one"
  }
}
