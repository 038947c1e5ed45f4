import Kith

/// How the members' scores are spread, in steps of a hundred points.
struct ScoreChart {
  /// How many lie in 0…99, 100…199, …, 900…1000.
  let counts: [Int]

  init(_ publication: Publication) {
    if let fairness = publication.result.fairness {
      counts = fairness.histogram
      return
    }
    // Results of earlier versions: everybody counts with the mean of their group.
    var counts = [Int](repeating: 0, count: 10)
    for (position, group) in publication.result.groups.enumerated() {
      let fit = GroupFit(group, at: position, valued: publication.program.value).rounded
      let heads = publication.program.kind.isGuided ? 1 : group.members.count
      counts[min(9, max(0, fit / 100))] += heads
    }
    self.counts = counts
  }

  var total: Int { counts.reduce(0, +) }

  /// The scores in a sentence.
  var summary: String {
    guard let most = counts.max(), total > 0, let step = counts.firstIndex(of: most) else {
      return "Nobody is placed."
    }
    let good = counts[5...].reduce(0, +)
    return "\(Figures.grouped(good)) of \(Figures.grouped(total)) score 500 or more; "
      + "most often a score lies from \(step * 100) to \(step * 100 + 99)."
  }

  func add(to page: inout HTMLText) {
    let most = max(1, counts.max() ?? 1)
    Chart.add(
      "scores", title: "Members by score", description: summary, height: 216, to: &page
    ) { svg in
      for (step, count) in counts.enumerated() {
        let height = count == 0 ? 0 : max(2, count * 160 / most)
        let middle = Chart.percent((Double(step) + 0.5) / 10)
        svg.open(
          "rect",
          [
            "class": "bar", "x": Chart.percent((Double(step) + 0.06) / 10),
            "width": Chart.percent(0.088), "y": String(182 - height), "height": String(height),
            "rx": "2",
          ])
        svg.add(markup: "</rect>")
        if count > 0 {
          svg.element(
            "text", ["class": "value", "x": middle, "y": String(176 - height)],
            text: Figures.grouped(count))
        }
        svg.element(
          "text", ["class": "axis", "x": Chart.percent(Double(step) / 10), "y": "204"],
          text: String(step * 100))
      }
      svg.open("line", ["class": "base", "x1": "0", "x2": "100%", "y1": "182.5", "y2": "182.5"])
      svg.add(markup: "</line>")
    }
  }
}
