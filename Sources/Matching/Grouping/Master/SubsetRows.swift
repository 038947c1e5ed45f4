/// Finds sets of three items that a fractional packing uses more than any whole one could: at most
/// one of disjoint groups holds two of three items.
enum SubsetRows {
  struct Violation {
    var members: [Int32]
    var amount: Double
  }

  /// The most violated sets not known yet, worst first.
  ///
  /// `amounts` say how much of each column the packing takes. At most `limit` sets are given, none
  /// of which shares two items with a worse one.
  static func violated(
    by amounts: [Double], columns: [ColumnPool.Column], known: [[Int32]], limit: Int
  ) -> [Violation] {
    var pairs: [Key: Double] = [:]
    var triples: [Key: Double] = [:]
    var neighbors: [Int32: Set<Int32>] = [:]
    for (column, amount) in zip(columns, amounts) where amount > 1e-6 && amount < 1 - 1e-6 {
      let items = column.items
      for (first, a) in items.enumerated() {
        for (second, b) in items.enumerated().dropFirst(first + 1) {
          pairs[Key(a, b), default: 0] += amount
          neighbors[a, default: []].insert(b)
          neighbors[b, default: []].insert(a)
          for c in items.dropFirst(second + 1) { triples[Key(a, b, c), default: 0] += amount }
        }
      }
    }
    let known = Set(known)
    var found: [Violation] = []
    for (a, around) in neighbors.sorted(by: { $0.key < $1.key }) {
      let later = around.filter { $0 > a }.sorted()
      for (at, b) in later.enumerated() {
        // A row of three is violated only if all three of its pairs are used: two used pairs share
        // an item, whose own row already holds them to one.
        for c in later.dropFirst(at + 1) {
          guard let far = pairs[Key(b, c)] else { continue }
          let near = (pairs[Key(a, b)] ?? 0) + (pairs[Key(a, c)] ?? 0)
          let amount = near + far - 2 * (triples[Key(a, b, c)] ?? 0)
          if amount > 1.0001, !known.contains([a, b, c]) {
            found.append(Violation(members: [a, b, c], amount: amount))
          }
        }
      }
    }
    found.sort {
      $0.amount != $1.amount
        ? $0.amount > $1.amount : $0.members.lexicographicallyPrecedes($1.members)
    }
    var chosen: [Violation] = []
    var taken: Set<Key> = []
    for violation in found where chosen.count < limit {
      let (a, b, c) = (violation.members[0], violation.members[1], violation.members[2])
      let keys = [Key(a, b), Key(a, c), Key(b, c)]
      if keys.contains(where: taken.contains) { continue }
      taken.formUnion(keys)
      chosen.append(violation)
    }
    return chosen
  }

  /// Two or three ascending items.
  private struct Key: Hashable {
    let a: Int32
    let b: Int32
    let c: Int32

    init(_ a: Int32, _ b: Int32, _ c: Int32 = -1) {
      (self.a, self.b, self.c) = (a, b, c)
    }
  }
}
