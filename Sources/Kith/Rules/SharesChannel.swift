/// Any two members share a way to talk.
package struct SharesChannel: Rule {
  package static let specification = RuleSpecification(
    "shared_channel",
    "Any two members share a way to talk.",
    unanswered: "A student who named none is taken to like any.",
    form: .flag)
}
