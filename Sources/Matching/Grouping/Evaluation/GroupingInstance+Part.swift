extension GroupingInstance {
  /// The same problem on some of its items, ascending; item *i* there is `items[i]` here.
  ///
  /// `pairs` answers for the graph. The demands stay; a number of groups is for the caller to set.
  func part(_ items: [Int32], pairs: PairTable) -> GroupingInstance {
    var offsets = [0]
    var neighbors: [Int32] = []
    var weights: [Int64] = []
    for a in items {
      for (place, b) in items.enumerated() where a != b {
        let weight = pairs.weight(Int(a), Int(b))
        guard weight != PairTable.missing else { continue }
        neighbors.append(Int32(place))
        weights.append(weight)
      }
      offsets.append(neighbors.count)
    }
    var part = GroupingInstance(
      graph: PairGraph(offsets: offsets, neighbors: neighbors, weights: weights),
      seats: items.map { seats[Int($0)] }, innerWeights: items.map { innerWeights[Int($0)] },
      placement: items.map { placement[Int($0)] }, least: least, most: most, value: value,
      groupCount: groupCount, mostGroups: mostGroups, everyone: everyone)
    if let meetings {
      part.meetings = meetings
      part.meetings?.options = items.flatMap {
        meetings.options[Int($0) * meetings.words..<(Int($0) + 1) * meetings.words]
      }
    }
    part.balances = balances.map { $0.part(items) }
    part.marks = marks.map { mark in
      var here = Mark(least: mark.least, most: mark.most, carriers: [], seats: [])
      if !mark.families.isEmpty { here.families = items.map { mark.families[Int($0)] } }
      var at = 0
      for (place, item) in items.enumerated() {
        while at < mark.carriers.count, mark.carriers[at] < item { at += 1 }
        if at < mark.carriers.count, mark.carriers[at] == item {
          here.carriers.append(Int32(place))
          here.seats.append(mark.seats[at])
        }
      }
      return here
    }
    return part
  }
}
