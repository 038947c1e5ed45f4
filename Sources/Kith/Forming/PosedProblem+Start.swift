import Matching

extension Items {
  /// Groups of students as the engine can begin with them.
  func start(_ groups: [[Int32]]) -> GroupingStart {
    GroupingStart(
      groups: groups.map { group in
        Set(group.map { itemOf[Int($0)] }).filter { $0 >= 0 }.sorted()
      }.filter { !$0.isEmpty })
  }
}

extension PosedProblem {
  /// An earlier result as the engine can begin with it: what of its groups stands, in disjoint items,
  /// and the prices of its proof where that is one leaf.
  func start(_ result: MatchResult, _ items: Items) -> GroupingStart {
    // An item is whole: where its students stand in several groups, the first one has them all.
    var claimed: Set<Int32> = []
    let groups = EarlierGroups(result.groups, allowance).standing.map { group in
      Set(group.students.map { items.itemOf[Int($0)] }).sorted().filter {
        $0 >= 0 && claimed.insert($0).inserted
      }
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
