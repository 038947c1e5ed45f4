/// The tutor is strong in, or has finished, a subject that the learner needs.
package struct FitsSubject: Rule {
  package static let specification = RuleSpecification(
    "subject_fit",
    "The tutor is strong in, or has finished, a subject that the learner needs.",
    unanswered: "A student who named no subject fits nobody.",
    form: .flag,
    defaults: [.tutor: .flag(true)])
}
