extension GroupingInstance {
  /// An amount that the items of a whole group have to add up to.
  ///
  /// "At least one who plays the piano" counts carriers; "a mean of at least 2.4" adds up by how much each
  /// item lies above it. Parts of a group need not reach the least yet, so this is asked of whole groups
  /// alone: by every search before a group is taken, and by the pricing before a group counts. A part is
  /// given up only where no further seats could make up for what it lacks.
  package struct Balance: Sendable {
    /// What each item adds.
    package var amounts: [Int64]
    /// What a group has to reach.
    package var least: Int64

    package init(amounts: [Int64], least: Int64) {
      self.amounts = amounts
      self.least = least
    }

    /// What the items of a group add up to.
    @inline(__always)
    package func sum(of group: some Sequence<Int32>) -> Int64 {
      group.reduce(0) { $0 + amounts[Int($1)] }
    }

    /// The most that a seat can add: no less than any item adds for each of its seats, and not below 0.
    func reach(seats: [Int32]) -> Int64 {
      zip(amounts, seats).reduce(0) { most, item in
        max(most, item.0 <= 0 ? 0 : (item.0 + Int64(item.1) - 1) / Int64(max(1, item.1)))
      }
    }

    /// The same over some items.
    func part(_ items: [Int32]) -> Balance {
      Balance(amounts: items.map { amounts[Int($0)] }, least: least)
    }

    /// The same over items that stand for several each.
    func fused(_ origins: [[Int32]]) -> Balance {
      Balance(amounts: origins.map { sum(of: $0) }, least: least)
    }
  }
}
