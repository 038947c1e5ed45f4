extension ProofCheck {
  /// Groups that pay a price by the coach who hosts them: the prices are proven for the hours of each
  /// price alone, and no more room is paid for than there is, the dearest first.
  func verdict(
    _ leaf: Certificate.Leaf, _ prices: [String: Certificate.Price], _ posed: PosedGroups
  ) -> Verdict {
    let scale = max(leaf.scale, prices.values.reduce(1) { max($0, Int64($1.scale)) })
    guard let ground = problem.allowance.ground, let hosting = Hosting(problem.cohort) else {
      return .refuted("coaches have prices although nobody hosts")
    }
    var seats: [Int64] = []
    for coach in problem.cohort.roster.coaches where coach.isBackgroundChecked {
      let room = max(0, coach.capacity ?? 1)
      guard let price = prices[coach.id]?.units(at: scale) ?? (room == 0 ? 0 : nil), price >= 0
      else { return .refuted("the coach \(coach.id) has no price") }
      seats += [Int64](repeating: price, count: room)
    }
    let all = seats.sorted(by: >).prefix(mostGroups ?? 0).reduce(0, +)
    var weeks: [Int64: Set<Int>] = [:]
    for served in ground.weeksOfHosts {
      for host in served.hosts {
        let price = prices[hosting.hosts[host].id]?.units(at: scale) ?? 0
        weeks[price, default: []].formUnion(served.weeks)
      }
    }
    var bound = Verdict.refuted("no coach hosts")
    for (price, weeks) in weeks.sorted(by: { $0.key < $1.key }) {
      let part = PosedGroups(posed, inWeeks: weeks.sorted())
      bound = verdict(leaf, part, room: (price, all, scale))
      guard case .proven = bound else { return bound }
    }
    return bound
  }
}
