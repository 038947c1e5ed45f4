/// Groups in the making: who is in which, and what every group weighs, kept up to date move by move.
///
/// A group here may be *unfinished* (too few seats, or a mark's carrier alone); it is then worth
/// nothing, and a search has to finish or dissolve it before it reports. Edges, greatest size, most
/// carriers and meetings always hold.
///
/// Everything lies in flat memory owned by this object, reached by pointers that never leave the
/// search: moves are tried millions of times a second.
final class Packing {
  let instance: GroupingInstance
  let evaluation: GroupEvaluation
  let pairs: PairTable
  let count: Int
  /// Most items that a group can hold, and most groups at a time.
  let width: Int
  let slots: Int
  let least: Int
  let most: Int

  let seats: UnsafeMutablePointer<Int32>
  let inner: UnsafeMutablePointer<Int64>
  /// Placement points, and the premium of ``everyone`` on top.
  let reward: UnsafeMutablePointer<Int64>
  /// What one missing or surplus group costs where their number is fixed or limited.
  let countPenalty: Int64

  /// The group of each item, −1 for none, and the item's weight with the others in it.
  let group: UnsafeMutablePointer<Int32>
  let tie: UnsafeMutablePointer<Int64>

  let members: UnsafeMutablePointer<Int32>
  let size: UnsafeMutablePointer<Int32>
  let head: UnsafeMutablePointer<Int32>
  let weight: UnsafeMutablePointer<Int64>
  let rewards: UnsafeMutablePointer<Int64>
  let worth: UnsafeMutablePointer<Int64>
  let isFinished: UnsafeMutablePointer<Bool>

  let meeting: MeetingSets
  let marks: MarkCounts
  let balances: BalanceSums

  /// Σ worth of all groups, less the penalty for their number.
  var total: Int64 = 0
  var finished = 0
  var emptySlots: [Int32] = []
  let slotIsListed: UnsafeMutablePointer<Bool>
  var journal = Journal()

  init(_ evaluation: GroupEvaluation) {
    self.evaluation = evaluation
    let instance = evaluation.instance
    self.instance = instance
    pairs = evaluation.pairs
    count = instance.graph.itemCount
    least = instance.least
    most = instance.most
    let lightest = max(1, Int(instance.seats.min() ?? 1))
    width = max(1, min(count, most / lightest))
    let heads = instance.seats.reduce(0) { $0 + Int($1) }
    // Unfinished groups may stand beside finished ones while a search rebuilds.
    slots = min(count, heads / max(1, least) + width + 64)
    seats = .copy(of: instance.seats)
    inner = .copy(of: instance.innerWeights)
    let premium = instance.everyone ? Self.premium(instance) : 0
    reward = .copy(of: instance.placement.map { $0 + premium })
    countPenalty =
      instance.payingGroups == nil
      ? 0 : min(Self.premium(instance) * Int64(Self.crowd(instance)), 1 << 44)
    group = .repeating(-1, count: count)
    tie = .repeating(0, count: count)
    members = .repeating(-1, count: slots * width)
    size = .repeating(0, count: slots)
    head = .repeating(0, count: slots)
    weight = .repeating(0, count: slots)
    rewards = .repeating(0, count: slots)
    worth = .repeating(0, count: slots)
    isFinished = .repeating(false, count: slots)
    meeting = MeetingSets(instance, slots: slots)
    marks = MarkCounts(instance, slots: slots)
    balances = BalanceSums(instance, slots: slots)
    slotIsListed = .repeating(true, count: slots)
    emptySlots = (0..<Int32(slots)).reversed()
    journal.reserve(count)
    total = -countPenalty * Int64(instance.groupCount ?? 0)
  }

  deinit {
    seats.deallocate()
    inner.deallocate()
    reward.deallocate()
    group.deallocate()
    tie.deallocate()
    members.deallocate()
    size.deallocate()
    head.deallocate()
    weight.deallocate()
    rewards.deallocate()
    worth.deallocate()
    isFinished.deallocate()
    slotIsListed.deallocate()
  }

  /// More points than any change of company can bring or cost one item, as far as sums of it over
  /// all items stay within 64 bits.
  static func premium(_ instance: GroupingInstance) -> Int64 {
    let edge = instance.graph.weights.lazy.map { Double($0.magnitude) }.max() ?? 0
    let inside = instance.innerWeights.lazy.map { Double($0.magnitude) }.max() ?? 0
    let points = instance.placement.lazy.map { Double($0.magnitude) }.max() ?? 0
    let crowd = Double(crowd(instance))
    return Int64(min(4 * crowd * crowd * (edge + inside + 1) + points, 0x1p44))
  }

  /// The most seats that a group could have.
  static func crowd(_ instance: GroupingInstance) -> Int {
    max(1, min(instance.most, instance.seats.reduce(0) { $0 + Int($1) }))
  }
}

// MARK: - Worth

extension Packing {
  /// The worth of a group as it would stand with `weight` and so on; nothing while unfinished.
  @inline(__always)
  func worth(seats: Int, weight: Int64, rewards: Int64, marked: Bool) -> Int64 {
    if seats < least || !marked { return 0 }
    return evaluation.value(weight: weight, seats: seats) + rewards
  }

  /// What one more (or one fewer) finished group does to the penalty.
  @inline(__always)
  func countGain(_ change: Int) -> Int64 {
    guard countPenalty != 0 else { return 0 }
    return countPenalty * Int64(instance.surplus(finished) - instance.surplus(finished + change))
  }
}

// MARK: - Reading

extension Packing {
  /// The finished groups, items ascending, in the order of their first items.
  func groups() -> [[Int32]] {
    (0..<slots).filter { isFinished[$0] }.map { slot in
      (0..<Int(size[slot])).map { members[slot * width + $0] }.sorted()
    }.sorted { $0[0] < $1[0] }
  }
}
