/// Students whom a wish puts together are in one group, or none of them is placed.
package struct KeepsTogether: Rule {
  package static let specification = RuleSpecification(
    "together",
    "Students whom a wish puts together are in one group, or none of them is placed.",
    form: .always,
    defaults: .everywhere(.flag(true)))

  private let together: [[Int32]]
  private let isGuided: Bool

  /// Where groups are larger than pairs, students who must be together are one item from the start.
  package init?(_ cohort: Cohort) {
    guard cohort.program.formsPairs else { return nil }
    isGuided = cohort.program.kind.isGuided
    var together = [[Int32]](repeating: [], count: cohort.count)
    let (students, program) = (cohort.students, cohort.program)
    for (one, other) in cohort.wishes.together {
      for (guide, learner) in [(one, other), (other, one)]
      where program.guides(students[Int(guide)]) && program.learns(students[Int(learner)]) {
        together[Int(learner)].append(guide)
      }
    }
    guard together.contains(where: { !$0.isEmpty }) else { return nil }
    self.together = together
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    // A guide may take others as well; a learner, and both of a pair, have no other place.
    (together[b].isEmpty || together[b].contains(Int32(a)))
      && (isGuided || together[a].isEmpty || together[a].contains(Int32(b)))
  }
}
