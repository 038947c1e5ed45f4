/// What the groups of a search add up to, balance by balance.
final class BalanceSums {
  let count: Int
  private let least: [Int64]
  /// The most that a seat can add.
  private let reach: [Int64]
  private let amounts: UnsafeMutablePointer<Int64>
  private let sums: UnsafeMutablePointer<Int64>

  init(_ instance: GroupingInstance, slots: Int) {
    count = instance.balances.count
    least = instance.balances.map(\.least)
    reach = instance.balances.map { $0.reach(seats: instance.seats) }
    amounts = .repeating(0, count: instance.graph.itemCount * count)
    sums = .repeating(0, count: slots * count)
    for (number, balance) in instance.balances.enumerated() {
      for (item, amount) in balance.amounts.enumerated() { amounts[item * count + number] = amount }
    }
  }

  deinit {
    amounts.deallocate()
    sums.deallocate()
  }

  @inline(__always)
  func join(_ item: Int32, _ slot: Int) {
    for at in 0..<count { sums[slot &* count &+ at] += amounts[Int(item) &* count &+ at] }
  }

  @inline(__always)
  func leave(_ item: Int32, _ slot: Int) {
    for at in 0..<count { sums[slot &* count &+ at] -= amounts[Int(item) &* count &+ at] }
  }

  /// Whether a group reaches everything once `item` came and `without` left; −1 for nobody.
  @inline(__always)
  func areReached(_ slot: Int, without: Int32 = -1, with item: Int32 = -1) -> Bool {
    for at in 0..<count where after(at, slot, without, item) < least[at] { return false }
    return true
  }

  /// Whether a group that takes in `item` could reach everything with so many more seats.
  @inline(__always)
  func canReach(_ slot: Int, with item: Int32, seatsLeft: Int) -> Bool {
    for at in 0..<count
    where after(at, slot, -1, item) + reach[at] * Int64(seatsLeft) < least[at] { return false }
    return true
  }

  /// How many balances a group misses.
  func missed(_ slot: Int, without: Int32, with item: Int32) -> Int64 {
    var missed: Int64 = 0
    for at in 0..<count where after(at, slot, without, item) < least[at] { missed += 1 }
    return missed
  }

  /// A balance that a group misses; nil where there is none.
  func lacking(_ slot: Int) -> Int? {
    (0..<count).first { sums[slot * count + $0] < least[$0] }
  }

  /// Whether an item adds to a balance.
  func helps(_ item: Int32, _ balance: Int) -> Bool {
    amounts[Int(item) * count + balance] > 0
  }

  @inline(__always)
  private func after(_ at: Int, _ slot: Int, _ without: Int32, _ item: Int32) -> Int64 {
    var now = sums[slot &* count &+ at]
    if without >= 0 { now -= amounts[Int(without) &* count &+ at] }
    if item >= 0 { now += amounts[Int(item) &* count &+ at] }
    return now
  }
}
