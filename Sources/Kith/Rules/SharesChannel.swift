/// Any two members share a way to talk.
package struct SharesChannel: Rule {
  package static let specification = RuleSpecification(
    "shared_channel",
    "Any two members share a way to talk.",
    unanswered: "A student who named none is taken to like any.",
    form: .flag)

  private let masks: [UInt8]

  package init?(_ cohort: Cohort) {
    // Where no common time is asked for, a common way to talk is all that holds a group together.
    let isAsked = cohort.program.rules[Self.id].map { $0 != .flag(false) }
    guard isAsked ?? cohort.program.meeting.isAsynchronous else { return nil }
    masks = cohort.students.map(\.channelMask)
  }

  package func allows(_ a: Int, _ b: Int) -> Bool {
    masks[a] == 0 || masks[b] == 0 || masks[a] & masks[b] != 0
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    let best = Channel.allCases.enumerated().map { place, channel in
      (channel, partners.count { masks[$0] >> UInt8(place) & 1 == 1 })
    }.max { $0.1 < $1.1 }
    guard let best, best.1 > 0 else { return nil }
    return "talking by \(best.0.rawValue) would open \(partnerCount(best.1))"
  }
}
