import Kith

extension TerminalSummary {
  /// How the good is spread, in a line or three.
  var fairness: [String] {
    guard let fairness = result.fairness else { return [] }
    var lines = field(
      "scores",
      "mean \(fairness.mean), lowest tenth \(fairness.lowestTenth), worst \(fairness.worst), "
        + "of 1000")
    if let gini = fairness.guideLoadGini {
      lines += field("guides", "share learners with a Gini of \(Figures.thousandths(gini))")
    }
    if fairness.blockingPairs > 0 {
      lines += field(
        "pairs", "\(Figures.grouped(fairness.blockingPairs)) would both rather have each other")
    }
    return lines
  }
}
