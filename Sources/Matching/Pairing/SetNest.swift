package import LinearProgramming

/// Priced sets that are nested in one another or apart, ready to tell what two items share.
///
/// Sets may be nested thousands deep, so each knows, beside the set around it, one much further out;
/// with the jumps of Myers 1983 ("An applicative random-access stack") every climb takes few steps.
package struct SetNest: Sendable {
  /// The innermost set of each item; -1 for none.
  private var innermost: [Int32]
  private var outer: [Int32]
  private var jump: [Int32]
  private var depth: [Int32]
  /// The price of a set and of all those around it.
  private var price: [Int64]

  /// - Throws: ``SolverFault`` if two sets overlap without one holding the other.
  package init(_ sets: [BoundCertificate.SetPrice], itemCount: Int) throws(SolverFault) {
    innermost = [Int32](repeating: -1, count: itemCount)
    outer = [Int32](repeating: -1, count: sets.count)
    jump = [Int32](repeating: -1, count: sets.count)
    depth = [Int32](repeating: 0, count: sets.count)
    price = [Int64](repeating: 0, count: sets.count)
    let bySize = sets.indices.sorted { sets[$0].members.count < sets[$1].members.count }
    var outermost = innermost
    var held = [Int](repeating: 0, count: sets.count)
    for set in bySize {
      for member in sets[set].members {
        let inner = outermost[Int(member)]
        if inner < 0 {
          innermost[Int(member)] = Int32(set)
        } else {
          // Once every member of `inner` has passed here, `inner` lies within `set`.
          outer[Int(inner)] = Int32(set)
          held[Int(inner)] += 1
        }
        outermost[Int(member)] = Int32(set)
      }
    }
    for set in bySize.reversed() {
      price[set] = sets[set].price
      guard outer[set] >= 0 else {
        jump[set] = Int32(set)
        continue
      }
      guard held[set] == sets[set].members.count else {
        throw SolverFault(message: "a pairing's sets overlap")
      }
      let around = Int(outer[set])
      price[set] += price[around]
      depth[set] = depth[around] + 1
      let far = Int(jump[around])
      let isEven = depth[around] - depth[far] == depth[far] - depth[Int(jump[far])]
      jump[set] = isEven ? jump[far] : Int32(around)
    }
  }

  /// The prices of all sets that hold both items.
  ///
  /// - Complexity: O(log of the depth).
  package func priceShared(by item: Int, and other: Int) -> Int64 {
    guard innermost[item] >= 0, innermost[other] >= 0 else { return 0 }
    var one = Int(innermost[item])
    var two = Int(innermost[other])
    if depth[one] < depth[two] { swap(&one, &two) }
    while depth[one] > depth[two] {
      one = depth[Int(jump[one])] >= depth[two] ? Int(jump[one]) : Int(outer[one])
    }
    while one != two {
      guard outer[one] >= 0 else { return 0 }
      if jump[one] != jump[two] {
        one = Int(jump[one])
        two = Int(jump[two])
      } else {
        one = Int(outer[one])
        two = Int(outer[two])
      }
    }
    return price[one]
  }
}
