import Kith

extension TerminalSummary {
  /// How the members' scores are spread: a bar for each step of a hundred points between the lowest
  /// and the highest.
  var scores: [String] {
    guard let counts = result.fairness?.histogram, let most = counts.max(), most > 0,
      let first = counts.firstIndex(where: { $0 > 0 }),
      let last = counts.lastIndex(where: { $0 > 0 })
    else { return [] }
    let room = min(40, style.width - 24)
    return section(
      program.kind.isGuided ? "Scores of learners" : "Scores of members",
      (first...last).map { step in
        let range = "\(step * 100)–\(step == 9 ? 1000 : step * 100 + 99)"
        let space = String(repeating: " ", count: max(0, 8 - range.count))
        let bar = style.set(Bar.text(counts[step], of: most, width: room), .bar)
        return "  \(space)\(range)  \(bar)\(counts[step] > 0 ? " " : "")"
          + Figures.grouped(counts[step])
      })
  }

  /// How the good is spread, in a few lines.
  var fairness: [String] {
    guard let fairness = result.fairness else { return [] }
    let member = program.kind.isGuided ? "learner" : "member"
    var lines = [
      "scores of each \(member): mean \(fairness.mean), lowest tenth \(fairness.lowestTenth), "
        + "worst \(fairness.worst)"
    ]
    if let gini = fairness.guideLoadGini {
      lines.append("load of guides: Gini \(Figures.thousandths(gini))")
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
