import School

/// Any two members share a way to talk.
package struct SharesChannel: Rule {
  package static let specification = RuleSpecification(
    "shared_channel",
    "Any two members share a way to talk.",
    unanswered: "Nothing is asked of a student who named none.",
    untold: .letsThrough("channels"),
    form: .flag)

  private let masks: [UInt8]

  package init?(_ cohort: Cohort) {
    guard cohort.program.isOn(Self.id) else { return nil }
    masks = cohort.students.map(\.channelMask)
  }

  package func isUntold(_ student: Int) -> Bool { masks[student] == 0 }

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
