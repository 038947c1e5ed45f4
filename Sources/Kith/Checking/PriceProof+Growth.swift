import Matching

extension PriceProof {
  /// All paths that begin with one item.
  ///
  /// A path goes up from *j* items to the *m* of the shape, and each item that is added adds least to all
  /// with it. So the mean of R over the pairs never rises on the way, and a sum of `S` over *j* items is
  /// followed by no more than `S · C(i, 2) ÷ C(j, 2)` over *i*. The one who is added then must not take all of
  /// it off: of those whose R to the items so far is too low for that, whatever the best of their pairs
  /// still adds, none is looked at again. Near good prices that leaves a few of thousands.
  struct Growth {
    /// The items so far, with what could still be added.
    private struct Branch {
      var members: [Int32]
      /// What each member adds: the sum of R to the others.
      var adds: [Int64]
      /// The sum of R over all pairs.
      var total: Int64
      var seats: Int
      var options: [UInt64]
      /// Ascending.
      var candidates: [Int32] = []
      /// For each candidate, R to each member: one run of `members.count` after the other.
      var gains: [Int64] = []
      /// For each candidate, the sum of its run.
      var sums: [Int64] = []
    }

    private let proof: PriceProof
    private let pairWorth: PairWorth
    private let near: NearLinks
    private let root: Branch

    private var shape: Shape { pairWorth.shape }

    init(_ proof: PriceProof, from first: Int32, _ pairWorth: PairWorth, _ near: NearLinks) {
      self.proof = proof
      self.pairWorth = pairWorth
      self.near = near
      let graph = proof.instance.graph
      let row = graph.offsets[Int(first)]..<graph.offsets[Int(first) + 1]
      let worths = row.map { pairWorth(first, graph.neighbors[$0], weight: graph.weights[$0]) }
      root = Branch(
        members: [first], adds: [0], total: 0, seats: Int(proof.instance.seats[Int(first)]),
        options: Array(proof.optionsOf(first)), candidates: Array(graph.neighbors[row]),
        gains: worths, sums: worths)
    }

    /// A group that is worth more than it pays and whose path begins with a pair; nil where there is none,
    /// or where the steps ran out.
    func group(from pair: NearLinks.Link) -> [Int32]? {
      group(from: grown(root, by: pair.other, [pair.worth], options(root, with: pair.other)))
    }

    private func group(from branch: Branch) -> [Int32]? {
      let count = branch.members.count
      if branch.seats >= shape.leastSeats, branch.seats <= shape.seats,
        count == shape.items || shape.leastSeats < shape.seats, proof.isRefuting(branch.members)
      {
        return branch.members.sorted()
      }
      if count == shape.items { return nil }
      guard proof.steps.take(branch.candidates.count) else { return nil }
      let itemsAfter = shape.items - count - 1
      for (index, candidate) in branch.candidates.enumerated() {
        let gain = branch.sums[index]
        let seats = branch.seats + Int(proof.instance.seats[Int(candidate)])
        guard branch.total + gain > 0, seats + itemsAfter <= shape.seats else { continue }
        let gains = branch.gains[(index * count)..<((index + 1) * count)]
        // Of items that add equally little, the last one is left out first.
        let isLeftOutFirst = zip(zip(branch.members, branch.adds), gains).allSatisfy {
          member, worth in
          let addsThen = member.1 + worth
          return addsThen > gain || (addsThen == gain && member.0 < candidate)
        }
        guard isLeftOutFirst else { continue }
        let options = options(branch, with: candidate)
        guard proof.canMeet(options, seats: seats) else { continue }
        if let found = group(from: grown(branch, by: candidate, gains, options)) { return found }
      }
      return nil
    }

    /// When the items of a branch and one more could meet.
    private func options(_ branch: Branch, with item: Int32) -> [UInt64] {
      zip(branch.options, proof.optionsOf(item)).map { $0 & $1 }
    }

    /// The items of a branch and one more, which adds `gains` to them, with the candidates that could follow.
    private func grown(
      _ branch: Branch, by item: Int32, _ gains: ArraySlice<Int64>, _ options: [UInt64]
    ) -> Branch {
      let gain = gains.reduce(0, +)
      let count = branch.members.count
      var next = Branch(
        members: branch.members + [item], adds: zip(branch.adds, gains).map(+) + [gain],
        total: branch.total + gain,
        seats: branch.seats + Int(proof.instance.seats[Int(item)]), options: options)
      let itemsAfter = shape.items - count - 1
      guard itemsAfter > 0 else { return next }
      let growing = Double((shape.items - 1) * (shape.items - 2)) / Double((count + 1) * count)
      // A little lower than it is, for what is lost in rounding.
      let floor = -Double(next.total) * growing * (1 + 1e-9) - 1
      @inline(__always) func couldFollow(_ sum: Int64, _ candidate: Int32) -> Bool {
        Double(sum) + Double(itemsAfter - 1) * Double(near.best[Int(candidate)]) > floor
      }

      let graph = proof.instance.graph
      let end = graph.offsets[Int(item) + 1]
      var edge = graph.offsets[Int(item)]
      let best = near.best[Int(item)]
      for (index, candidate) in branch.candidates.enumerated() {
        let sum = branch.sums[index]
        // The last one adds no more than the one before it would without it.
        if itemsAfter == 1, sum > gain { continue }
        guard couldFollow(sum + min(best, near.best[Int(candidate)]), candidate) else { continue }
        edge = graph.neighbors.firstPlace(atLeast: candidate, near: edge, below: end)
        guard edge < end else { break }
        guard graph.neighbors[edge] == candidate else { continue }
        let worth = pairWorth(item, candidate, weight: graph.weights[edge])
        guard couldFollow(sum + worth, candidate) else { continue }
        next.candidates.append(candidate)
        next.gains += branch.gains[(index * count)..<((index + 1) * count)]
        next.gains.append(worth)
        next.sums.append(sum + worth)
      }
      if !proof.steps.take(branch.candidates.count) { next.candidates = [] }
      return next
    }
  }
}

extension [Int32] {
  /// The place of the first number that is no less than another, in an ascending part of the array: soon
  /// found where it is near the place where the part begins.
  fileprivate func firstPlace(atLeast number: Int32, near start: Int, below end: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step <= end, self[low + step - 1] < number {
      low += step
      step *= 2
    }
    return firstPlace(above: number - 1, in: low..<Swift.min(low + step, end))
  }
}
