/// A quick first packing: starts groups at the best pairs and adds what raises their mean most.
enum Greedy {
  static func groups(_ evaluation: GroupEvaluation) -> [[Int32]] {
    let instance = evaluation.instance
    let graph = instance.graph
    var free = [Bool](repeating: true, count: graph.itemCount)
    var groups: [[Int32]] = []
    for first in 0..<Int32(graph.itemCount) where free[Int(first)] {
      if let limit = instance.groupCount, groups.count >= limit { break }
      var group = [first]
      while true {
        if evaluation.allows(group), evaluation.seats(of: group) >= instance.least { break }
        var best: (weight: Int64, item: Int32)?
        for at in graph.offsets[Int(first)]..<graph.offsets[Int(first) + 1] {
          let item = graph.neighbors[at]
          guard free[Int(item)], !group.contains(item) else { continue }
          let grown = group + [item]
          guard evaluation.seats(of: grown) <= instance.most, evaluation.canMeet(grown),
            evaluation.keepsMarkLimits(grown), let weight = evaluation.weight(of: grown)
          else { continue }
          if best.map({ weight > $0.weight }) ?? true { best = (weight, item) }
        }
        guard let best else { break }
        group.append(best.item)
      }
      group.sort()
      guard evaluation.allows(group), instance.everyone || (evaluation.worth(of: group) ?? 0) > 0
      else { continue }
      for item in group { free[Int(item)] = false }
      groups.append(group)
    }
    return groups
  }
}
