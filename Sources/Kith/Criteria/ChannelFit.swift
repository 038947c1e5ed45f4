/// Both like the same ways to talk.
package struct ChannelFit: Criterion {
  package static let specification = CriterionSpecification(
    "channel_fit",
    "Both like the same ways to talk.",
    source: "unresponsive partners are the first complaint of every program",
    unanswered: "either named no channel",
    weights: [.mentor: 5, .buddy: 5, .tutor: 5, .pod: 5])
}
