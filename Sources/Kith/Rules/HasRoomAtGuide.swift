/// A guide takes at most as many learners as the roster says; 0 means none.
package struct HasRoomAtGuide: Rule {
  package static let specification = RuleSpecification(
    "capacity",
    "A guide takes at most as many learners as the roster says; 0 means none.",
    unanswered: "A guide who said nothing takes one.",
    form: .always,
    defaults: [.mentor: .flag(true), .tutor: .flag(true)])
}
