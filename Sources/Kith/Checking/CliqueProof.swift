import Matching

/// Proves prices over all groups of a school whose pairs are too many to hold: see ``ItemLinks`` for why it
/// is enough to look at one, two and three items.
///
/// Of three, one has two links that are both no smaller than the third; the row of each item tells which
/// two.
struct CliqueProof: Sendable {
  private let links: ItemLinks
  private let threads: Int

  /// Two links of one item to be looked at, at most: beyond that prices are too poor to be proven.
  private static let mostOfOne = 2_000_000

  init(_ links: ItemLinks, threads: Int) {
    self.links = links
    self.threads = threads
  }

  /// The first items found that stand in the way of the proof; nil where it holds.
  ///
  /// - Complexity: The score of every allowed pair twice, one row at a time.
  func obstacle() -> [Int32]? {
    let chunk = 16
    let count = links.items.members.count
    let found = Parallel.map((count + chunk - 1) / chunk, threads: threads) { part in
      // The best link of one item is a guess at that of the next.
      var reach: Int64 = 0
      for item in part * chunk..<min(count, (part + 1) * chunk) {
        if let found = obstacle(from: Int32(item), &reach) { return found }
      }
      return [Int32]()
    }
    return found.first { !$0.isEmpty }
  }

  /// `reach` guesses at the best link of the item, and is no less than that afterwards.
  private func obstacle(from first: Int32, _ reach: inout Int64) -> [Int32]? {
    if let excess = links.excess(of: first), excess > 0 { return [first] }
    var near = links.links(of: first, above: -reach / 2 - 1)
    let greatest = max(0, near.first?.worth ?? 0)
    if greatest > reach { near = links.links(of: first, above: -greatest / 2 - 1) }
    reach = max(reach, greatest)
    for link in near {
      if let excess = links.excess(of: first, with: link), excess > 0 {
        return [first, link.other]
      }
    }
    guard greatest > 0 else { return nil }
    if links.areTwoGroup { return [first, near[0].other] }
    var steps = 0
    for (place, second) in near.enumerated() {
      for third in near[(place + 1)...] {
        let rest = second.worth + third.worth
        guard rest + third.worth > 0 else { break }
        steps += 1
        guard steps < Self.mostOfOne else { return [first] }
        guard let last = links.worth(second.other, third.other), last <= third.worth,
          rest + last > 0
        else { continue }
        let group = [first, second.other, third.other]
        if links.suit(group) { return group }
      }
    }
    return nil
  }
}
