/// The first stage: the best *half-integral* pairing, in which items may also stand in odd cycles,
/// each half paired with both neighbours.
///
/// It needs no odd sets, so its searches are as quick as those of an assignment, and its prices leave
/// the second stage little to do: one open item for each odd cycle. The idea of starting so is that
/// of Applegate and Cook 1993 ("Solving large-scale matching problems").
struct HalfPairing: ~Copyable {
  let state: PairingState
  /// The next item on the odd cycle of each item; -1 for none.
  let cycleNext: UnsafeMutablePointer<Int32>

  // One search. An item of its tree is labelled inner (2·round) or outer (2·round + 1); see `settle`.
  let tree: UnsafeMutablePointer<Int32>
  let level: UnsafeMutablePointer<Int32>
  var treeCount = 0
  var levelCount = 0
  var round: Int32 = 0
  var queue = EventQueue()

  /// How a search ends best so far: at `time`, `outer` stays alone, or (where `other` is not -1)
  /// reaches an item outside the tree that is not paired, or another outer item.
  struct End {
    var time: Int64
    var outer: Int32
    var other: Int32
  }
  var end = End(time: 0, outer: -1, other: -1)

  init(_ state: PairingState) {
    self.state = state
    cycleNext = state.memory.make(state.count, of: -1)
    tree = state.memory.make(state.count, of: 0)
    level = state.memory.make(state.count, of: 0)
  }

  /// Finds `root`, who is neither paired nor on a cycle, its place.
  ///
  /// A tree of tight edges grows from `root`, outer and inner items in turn. As time passes outer
  /// items lower their price and inner ones raise theirs. While an item is in the tree, `dual` holds
  /// its price at time 0 as if it had been there since: an outer price is `dual - time`.
  mutating func settle(_ root: Int32) {
    round += 1
    queue.clear()
    treeCount = 0
    levelCount = 0
    end = End(time: .max, outer: root, other: -1)
    addOuter(root, at: 0)
    var time: Int64 = 0
    var nextInLevel = 0
    while time < end.time {
      let inner: Int
      if nextInLevel < levelCount {
        inner = Int(level[nextInLevel])
        nextInLevel += 1
      } else {
        guard queue.count > 0, queue.first.time < end.time else { break }
        let event = queue.removeFirst()
        inner = Int(event.item)
        guard event.time == state.items[inner].reach, state.items[inner].label < 2 * round else {
          continue
        }
        time = event.time
        levelCount = 0
        nextInLevel = 0
      }
      // Two entries of one level may name both ends of a pair.
      guard state.items[inner].label < 2 * round else { continue }
      state.items[inner].label = 2 * round
      state.items[inner].dual -= time
      tree[treeCount] = Int32(inner)
      treeCount += 1
      addOuter(state.items[inner].mate, at: time)
    }
    for index in 0..<treeCount {
      let item = Int(tree[index])
      state.items[item].dual += state.items[item].label == 2 * round ? end.time : -end.time
    }
    finish(root)
  }

  @inline(__always)
  private mutating func addOuter(_ outer: Int32, at time: Int64) {
    let item = Int(outer)
    state.items[item].label = 2 * round + 1
    state.items[item].dual += time
    tree[treeCount] = outer
    treeCount += 1
    let dual = state.items[item].dual
    if dual < end.time { end = End(time: dual, outer: outer, other: -1) }
    for edge in state.start[item]..<state.start[item + 1] {
      let other = Int(state.neighbor[edge])
      let seen = state.items[other]
      let meeting = dual + seen.dual - state.weight[edge]
      if seen.label < 2 * round {
        guard meeting < end.time else { continue }
        if seen.mate < 0 {
          end = End(time: meeting, outer: outer, other: Int32(other))
        } else if seen.reachedIn != round || meeting < seen.reach {
          state.items[other].reachedIn = round
          state.items[other].reach = meeting
          state.items[other].via = outer
          if meeting == time {
            level[levelCount] = Int32(other)
            levelCount += 1
          } else {
            queue.insert(.init(time: meeting, item: Int32(other), origin: outer))
          }
        }
      } else if seen.label == 2 * round + 1, meeting / 2 < end.time {
        end = End(time: meeting / 2, outer: outer, other: Int32(other))
      }
    }
  }
}
