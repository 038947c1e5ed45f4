import Kith
package import Matching

/// What the engine answered to an instance from files, in the files' own identifiers.
package struct InstanceAnswer: Sendable {
  package var outcome: MatchingOutcome
  /// The identifier of each item; in an assignment the guides' first, then the learners'.
  package var names: [String]
  /// Items that are guides: they come first, and are never said to be unplaced.
  package var guideCount: Int
  /// Seconds that the engine took.
  package var seconds: Double
  /// Seconds that reading took.
  package var readSeconds: Double

  package init(
    outcome: MatchingOutcome, names: [String], guideCount: Int = 0, seconds: Double,
    readSeconds: Double
  ) {
    self.outcome = outcome
    self.names = names
    self.guideCount = guideCount
    self.seconds = seconds
    self.readSeconds = readSeconds
  }

  /// The answer as JSON text.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("status")
      $0.string(names.isEmpty && outcome.status == .optimal ? "empty" : outcome.status.rawValue)
      $0.key("objective")
      $0.whole(outcome.objective)
      $0.key("bound")
      $0.whole(outcome.bound)
      $0.key("gap")
      $0.gap(objective: Int(outcome.objective), bound: Int(outcome.bound))
      $0.key("groups")
      $0.array {
        for group in groups {
          $0.array(.line) { for item in group { $0.string(names[item]) } }
        }
      }
      $0.key("unplaced")
      $0.array { for item in unplaced { $0.string(names[item]) } }
      $0.key("seconds")
      $0.seconds(seconds)
      $0.key("read_seconds")
      $0.seconds(readSeconds)
      $0.key("certificate")
      if let certificate { $0.certificate(certificate) } else { $0.null() }
    }
    return writer.finished
  }
}

// MARK: - Items to identifiers

extension InstanceAnswer {
  /// Groups by places in ``names``.
  private var groups: [[Int]] {
    outcome.groups.map { group in
      // The learner of an assignment is numbered among learners.
      guideCount > 0
        ? [Int(group[0]), guideCount + Int(group[1])] : group.map { Int($0) }
    }
  }

  private var unplaced: [Int] {
    var isPlaced = [Bool](repeating: false, count: names.count)
    for group in groups { for item in group { isPlaced[item] = true } }
    return (guideCount..<names.count).filter { !isPlaced[$0] }
  }

  private var certificate: Certificate? {
    guard let proof = outcome.certificate else { return nil }
    return Certificate(bound: Int(proof.bound), tree: tree(proof.tree, scale: Int(proof.scale)))
  }

  private func tree(_ tree: BoundCertificate.Tree, scale: Int) -> Certificate.Tree {
    switch tree {
    case .leaf(let leaf): .leaf(self.leaf(leaf, scale: scale))
    case .split(let one, let other, let together, let apart):
      .split(
        name(one), name(other), together: self.tree(together, scale: scale),
        apart: self.tree(apart, scale: scale))
    }
  }

  private func leaf(_ leaf: BoundCertificate.Leaf, scale: Int) -> Certificate.Leaf {
    func price(_ units: Int64) -> Certificate.Price { .init(units: Int(units), scale: scale) }
    var prices: [Student.ID: Certificate.Price] = [:]
    var seatPrices: [Student.ID: Certificate.Price] = [:]
    prices.reserveCapacity(names.count)
    // Learners last: a guide of the same name has the price told as a seat's.
    for item in guideCount..<names.count { prices[name(Int32(item))] = price(leaf.prices[item]) }
    for item in 0..<guideCount {
      let guide = name(Int32(item))
      if prices[guide] == nil {
        prices[guide] = price(leaf.prices[item])
      } else {
        seatPrices[guide] = price(leaf.prices[item])
      }
    }
    let sets = leaf.sets.map {
      Certificate.SetPrice(
        members: $0.members.map(name), divisor: Int($0.divisor), price: price($0.price))
    }
    return Certificate.Leaf(
      prices: prices, seatPrices: seatPrices, sets: sets, groupPrice: price(leaf.groupPrice))
  }

  private func name(_ item: Int32) -> Student.ID { .init(rawValue: names[Int(item)]) }
}
