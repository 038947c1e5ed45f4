/// Prices that prove a bound without searching.
///
/// In every leaf the prices are *dual feasible*: for every group *G* allowed there,
/// `value(G) ≤ Σ price(i) over its seats + Σ price(S)·⌊|G ∩ S| ÷ divisor(S)⌋ + groupPrice`, so no
/// allowed answer is worth more than
/// `Σ seats(i)·price(i) + Σ price(S)·⌊seats(S) ÷ divisor(S)⌋ + groups·groupPrice`, where the
/// groups are as many as there are, or as there may be.
/// A pairing that may hold one trio adds the `trioPrice`, which each trio pays, or a settled trio with
/// its own prices, whichever proves less.
/// In a grouping an item counts once, whatever its seats: it pays its price once and so adds once.
/// A branching tree splits on a pair of items (both in one group, or not), so its leaves cover every
/// answer and the largest leaf bound holds.
package struct BoundCertificate: Sendable, Hashable {
  /// A price for sharing a set of items: an odd set (blossom) or a subset row.
  package struct SetPrice: Sendable, Hashable {
    package var members: [Int32]
    package var divisor: Int32
    /// In units of 1/``BoundCertificate/scale``; never negative.
    package var price: Int64

    package init(members: [Int32], divisor: Int32 = 2, price: Int64) {
      self.members = members
      self.divisor = divisor
      self.price = price
    }
  }

  /// The prices of one part of the tree, in units of 1/``BoundCertificate/scale``.
  package struct Leaf: Sendable, Hashable {
    /// One for each item: in an assignment, the guides' seats first and then the learners.
    package var prices: [Int64]
    package var sets: [SetPrice]
    /// The price of a group as such, where their number is fixed; never negative where it is only
    /// limited.
    package var groupPrice: Int64
    /// In a pairing that may hold one trio: what every trio pays but the settled ones.
    package var trioPrice: Int64 = 0
    /// Trios with prices of their own.
    package var settledTrios: [SettledTrio] = []

    package init(prices: [Int64], sets: [SetPrice] = [], groupPrice: Int64 = 0) {
      self.prices = prices
      self.sets = sets
      self.groupPrice = groupPrice
    }
  }

  /// Prices for the pairs of everybody but a trio: no answer with that trio is worth more than the
  /// trio and these prices.
  package struct SettledTrio: Sendable, Hashable {
    package var members: [Int32]
    /// One for each item, 0 for the trio's own.
    package var prices: [Int64]
    package var sets: [SetPrice]

    package init(members: [Int32], prices: [Int64], sets: [SetPrice]) {
      self.members = members
      self.prices = prices
      self.sets = sets
    }
  }

  /// A branching tree: `split` asks whether two items share a group.
  package indirect enum Tree: Sendable, Hashable {
    case leaf(Leaf)
    case split(Int32, Int32, together: Tree, apart: Tree)
  }

  /// Prices are whole multiples of 1/scale, so that proofs are exact.
  package var scale: Int64
  package var tree: Tree
  /// What the prices prove, rounded down to whole points.
  package var bound: Int64

  package init(scale: Int64, tree: Tree, bound: Int64) {
    self.scale = scale
    self.tree = tree
    self.bound = bound
  }
}
