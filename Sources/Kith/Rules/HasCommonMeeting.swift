/// The group can meet: times that all its members can attend, whole and in every week of the term.
package struct HasCommonMeeting: Rule {
  package static let specification = RuleSpecification(
    "common_meeting",
    "The group can meet: times that all its members can attend, whole and in every week of "
      + "the term.",
    unanswered: "A student without availability fits nobody.",
    form: .flag,
    defaults: .everywhere(.flag(true)))
}
