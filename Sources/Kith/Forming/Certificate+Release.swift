extension Certificate {
  /// The proof about everybody beside the members of fixed groups: those pay nothing, and splits
  /// that ask about them have no side together any more.
  func released(from fixed: FixedGroups, _ allowance: Allowance) -> Certificate {
    let cohort = allowance.cohort
    let isGuided = cohort.program.kind.isGuided
    // The one who must be with a member of a fixed group has no place any more, and pays nothing either.
    let itemOf = isGuided ? nil : Items(allowance, without: fixed.isPlaced).itemOf
    let students = Set(
      cohort.students.indices.filter { fixed.isPlaced[$0] || itemOf?[$0] == -1 }
        .map { cohort.students[$0].id })
    var released = self
    released.tree = tree.released(from: students)
    let learners =
      isGuided
      ? Set(
        cohort.learners.filter { allowance.isAdmitted[Int($0)] }.map {
          cohort.students[Int($0)].id
        }) : []
    if let room = Hosting(cohort)?.room, mostGroups != nil {
      released.mostGroups = max(0, room - fixed.groups.count)
    }
    // The price of a group holds no matter who hosts it.
    released.hostPrices = [:]
    // What was tried is another question now.
    released.isSearched = false
    released.bound = released.tree.bound(
      learners: learners, groups: released.mostGroups ?? 0
    ) { id in
      guard isGuided, let guide = cohort.numbers[id] else { return 1 }
      return max(0, cohort.students[guide].capacity - Int(fixed.seatsTaken[guide]))
    }
    return released
  }
}

extension Certificate.Tree {
  fileprivate func released(from students: Set<Student.ID>) -> Self {
    switch self {
    case .leaf(var leaf):
      leaf.prices = leaf.prices.filter { !students.contains($0.key) }
      leaf.needPrices = leaf.needPrices.filter { !students.contains($0.key) }
      for place in leaf.clashes.indices {
        leaf.clashes[place].groups.removeAll {
          $0.students.dropFirst().contains(where: students.contains)
        }
      }
      for place in leaf.sets.indices {
        leaf.sets[place].members.removeAll(where: students.contains)
      }
      return .leaf(leaf)
    case .bySize(let parts):
      return .bySize(
        parts.map { .init(least: $0.least, most: $0.most, tree: $0.tree.released(from: students)) })
    case .split(let one, let other, let subject, let together, let apart):
      if students.contains(one) || students.contains(other) {
        return apart.released(from: students)
      }
      return .split(
        one, other, subject: subject, together: together.released(from: students),
        apart: apart.released(from: students))
    }
  }

  /// The largest sum of prices of any leaf, rounded down; the price of a student who is no learner counts
  /// once for each seat.
  fileprivate func bound(
    learners: Set<Student.ID>, groups: Int, seats: (Student.ID) -> Int
  ) -> Int {
    switch self {
    case .bySize(let parts):
      return parts.map { $0.tree.bound(learners: learners, groups: groups, seats: seats) }.max()
        ?? 0
    case .split(_, _, _, let together, let apart):
      return max(
        together.bound(learners: learners, groups: groups, seats: seats),
        apart.bound(learners: learners, groups: groups, seats: seats))
    case .leaf(let leaf):
      let needs = leaf.needPrices.values.flatMap(\.values)
      let all =
        Array(leaf.prices.values) + Array(leaf.seatPrices.values) + needs + [leaf.groupPrice]
      let scale = (all + leaf.sets.map(\.price)).map(\.scale).max() ?? 1
      func units(_ price: Certificate.Price) -> Int { price.units * (scale / price.scale) }
      var sum = needs.reduce(units(leaf.groupPrice) * groups) { $0 + units($1) }
      for (id, price) in leaf.prices {
        sum += units(price) * (learners.contains(id) ? 1 : seats(id))
      }
      for (id, price) in leaf.seatPrices { sum += units(price) * seats(id) }
      for set in leaf.sets { sum += units(set.price) * (set.members.count / set.divisor) }
      // Prices are never negative here.
      return sum / scale
    }
  }
}
