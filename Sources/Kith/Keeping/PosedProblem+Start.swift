import Matching

extension PosedProblem {
  /// An earlier result as the engine can begin with it: its groups without those who left, and the
  /// prices of its proof where that is one leaf.
  func start(_ result: MatchResult, _ items: Items) -> GroupingStart {
    let groups = result.groups.map { group in
      Set(
        group.members.compactMap { cohort.numbers[$0.student] }.map { items.itemOf[$0] }
          .filter { $0 >= 0 }
      ).sorted()
    }
    var prices: [Double]?
    if case .leaf(let leaf)? = result.certificate?.tree, !leaf.prices.isEmpty {
      let known = leaf.prices.mapValues { Double($0.units) / Double($0.scale) }
      let mean = known.values.sorted()[known.count / 2]
      prices = items.members.map { members in
        let ids = ids(members)
        // Newcomers begin with the price that half of the others are under.
        return ids.contains { known[$0] != nil }
          ? ids.reduce(0) { $0 + (known[$1] ?? 0) } : mean * Double(ids.count)
      }
    }
    return GroupingStart(groups: groups.filter { !$0.isEmpty }, prices: prices)
  }
}
