import School

extension RawCriteria {
  /// Both like the same ways to talk: of the shorter list, the share that both named.
  struct ChannelFit: RawCriterion {
    static let id: CriterionID = "channel_fit"

    private let channels: WordSets

    init(_ school: RawSchool) { channels = school.channels }

    func points(_ a: Int, _ b: Int) -> Int? {
      let fewer = min(channels.count(a), channels.count(b))
      guard fewer > 0 else { return nil }
      return Quotients.rounded(1000 * channels.shared(a, channels, b), fewer)
    }
  }
}
