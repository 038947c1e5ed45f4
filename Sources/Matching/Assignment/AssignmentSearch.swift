import LinearProgramming

/// An assignment under way: who sits where, and prices under which nobody sits badly.
///
/// Always true between two searches, for every usable edge (value over 0) of learner *l*, guide *g*:
/// - `utility[l] + price[g] ≥ value`, with equality where *l* sits with *g*;
/// - `price[g] ≥ 0`, and 0 while *g* has a free seat; `utility[l] ≥ 0`.
/// An assignment in which every learner without a seat has utility 0 is then of greatest value, and
/// the prices prove it.
struct AssignmentSearch: ~Copyable {
  let learnerCount: Int
  let guideCount: Int
  let rows: AssignmentRows
  let capacity: UnsafeMutablePointer<Int32>

  // Prices.
  let price: UnsafeMutablePointer<Int64>
  let utility: UnsafeMutablePointer<Int64>

  // Seats: those of guide g that can ever be taken start at seatStart[g]; the first taken[g] are.
  let seatStart: UnsafeMutablePointer<Int>
  let taken: UnsafeMutablePointer<Int32>
  let sitter: UnsafeMutablePointer<Int32>
  let seatOf: UnsafeMutablePointer<Int>
  let guideOf: UnsafeMutablePointer<Int32>

  // One search: when guide g is reached, and from which learner. Marks spare a reset each time.
  let reach: UnsafeMutablePointer<Int64>
  let via: UnsafeMutablePointer<Int32>
  let reachedIn: UnsafeMutablePointer<Int32>
  let settledIn: UnsafeMutablePointer<Int32>
  let settled: UnsafeMutablePointer<Int32>
  let level: UnsafeMutablePointer<Int32>
  var settledCount = 0
  var levelCount = 0
  var round: Int32 = 0
  var queue = EventQueue()

  /// Where the search ends best so far: at `time`, in a free seat of `guide` (reached from
  /// `learner`), or, where `guide` is -1, by leaving `learner` without a seat.
  struct End {
    var time: Int64
    var guide: Int32
    var learner: Int32
  }
  var end = End(time: 0, guide: -1, learner: -1)

  private let memory = ScratchMemory()

  init(_ instance: AssignmentInstance) {
    learnerCount = instance.learnerCount
    guideCount = instance.guideCount
    rows = AssignmentRows(instance, in: memory)
    capacity = memory.make(guideCount, of: 0)
    price = memory.make(guideCount, of: 0)
    utility = memory.make(learnerCount, of: 0)
    seatStart = memory.make(guideCount + 1, of: 0)
    taken = memory.make(guideCount, of: 0)
    guideOf = memory.make(learnerCount, of: -1)
    seatOf = memory.make(learnerCount, of: -1)
    reach = memory.make(guideCount, of: 0)
    via = memory.make(guideCount, of: -1)
    reachedIn = memory.make(guideCount, of: 0)
    settledIn = memory.make(guideCount, of: 0)
    settled = memory.make(guideCount, of: 0)
    level = memory.make(guideCount, of: 0)
    for edge in 0..<rows.edgeCount { seatStart[Int(rows.guide[edge]) + 1] += 1 }
    for guide in 0..<guideCount {
      capacity[guide] = instance.capacities[guide]
      seatStart[guide + 1] = seatStart[guide] + min(seatStart[guide + 1], Int(capacity[guide]))
    }
    sitter = memory.make(seatStart[guideCount], of: -1)
    // A guide without seats may cost anything: enough that its edges are priced out as well.
    for edge in instance.guides.indices where instance.capacities[Int(instance.guides[edge])] == 0 {
      let guide = Int(instance.guides[edge])
      price[guide] = max(price[guide], instance.values[edge])
    }
  }

  @inline(__always)
  func seat(_ learner: Int32, at place: Int, of guide: Int32) {
    sitter[place] = learner
    seatOf[Int(learner)] = place
    guideOf[Int(learner)] = guide
  }
}
