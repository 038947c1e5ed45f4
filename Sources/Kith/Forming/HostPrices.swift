import Matching

/// Prices of the room of each host: a coach that few groups suit, for hours that few have, is worth less
/// than one who suits many, and the bound need not count both alike.
struct HostPrices {
  let problem: PosedProblem
  let threads: Int

  /// A lower bound that follows from prices of a single leaf and one price for each set of hosts of the
  /// same hours, with these by the ids of the coaches; nil where it would prove no more.
  func bound(
    _ instance: GroupingInstance, _ proof: BoundCertificate
  ) -> (bound: Int64, prices: [String: Certificate.Price])? {
    guard let ground = problem.allowance.ground, ground.weeksOfHosts.count > 1,
      let hosting = Hosting(problem.cohort), let most = instance.mostGroups,
      case .leaf(let leaf) = proof.tree, leaf.groupPrice > 0
    else { return nil }
    var prices: [String: Certificate.Price] = [:]
    var seats: [Int64] = []
    for (hosts, weeks) in ground.weeksOfHosts {
      let price = instance.groupPrice(
        inWeeks: weeks, beside: leaf, scale: proof.scale, threads: threads)
      for host in hosts.map({ hosting.hosts[$0] }) {
        prices[host.id] = Certificate.Price(units: Int(price), scale: Int(proof.scale))
        seats += [Int64](repeating: price, count: host.capacity)
      }
    }
    // Groups that were fixed by hand have taken some room, the cheapest for all that is known.
    var total = seats.sorted(by: >).prefix(most).reduce(0, +) + leaf.prices.reduce(0, +)
    for set in leaf.sets { total += set.price * Int64(set.members.count / Int(set.divisor)) }
    let bound = floorDivision(total, by: proof.scale)
    return bound < proof.bound ? (bound, prices) : nil
  }
}
