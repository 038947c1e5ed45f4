import Kith

extension TerminalSummary {
  /// How the good is spread, in a few lines.
  var fairness: [String] {
    guard let fairness = result.fairness else { return [] }
    let member = program.kind.isGuided ? "learner" : "member"
    var lines = [
      "scores of each \(member): mean \(fairness.mean), lowest tenth \(fairness.lowestTenth), "
        + "worst \(fairness.worst)",
      "from 0 to 1000 in steps of a hundred: "
        + fairness.histogram.map(Figures.grouped).joined(separator: " "),
    ]
    if let gini = fairness.guideLoadGini {
      let digits = String(gini % 1000)
      lines.append(
        "load of guides: Gini \(gini / 1000)."
          + String(repeating: "0", count: 3 - digits.count) + digits)
    }
    lines.append(
      fairness.blockingPairs == 0
        ? "no two would both rather have each other"
        : "\(Figures.count(fairness.blockingPairs, "pair")) would both rather have each other")
    return section(
      "Fairness",
      lines.flatMap { Paragraph.lines($0, first: "  ", indent: 4, width: style.width) })
  }
}
