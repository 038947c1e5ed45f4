/// The first stage: the best *half-integral* pairing, in which items may also stand in odd cycles,
/// each half paired with both neighbours.
///
/// It needs no odd sets, so its searches are as quick as those of an assignment, and its prices leave
/// the second stage little to do: one open item for each odd cycle. The idea of starting so is that
/// of Applegate and Cook 1993 ("Solving large-scale matching problems").
///
/// Trees of tight edges grow from all open items at once, outer and inner items in turn. As time
/// passes, outer items lower their price and inner ones raise theirs. Two trees that meet have each
/// come half the way, and so are far smaller than one that has to go the whole way.
struct HalfPairing: ~Copyable {
  enum Label: UInt8 { case none, outer, inner }

  let state: PairingState
  /// The next item on the odd cycle of each item; -1 for none.
  let cycleNext: UnsafeMutablePointer<Int32>

  /// An item's place in a tree. What one visit needs stands side by side.
  struct Place: BitwiseCopyable {
    /// When an outer item asks to be looked at next.
    var due: Int64 = 0
    var root: Int32 = -1
    /// The outer item from which an inner item was reached.
    var above: Int32 = -1
    // The items of a tree are a linked list from its root, which knows the last one.
    var next: Int32 = -1
    var last: Int32 = -1
  }

  /// While an item is in a tree, `dual` holds its price at time 0 as if it had been there since: an
  /// outer price is `dual - time`, an inner one `dual + time`.
  let label: UnsafeMutablePointer<Label>
  let place: UnsafeMutablePointer<Place>
  /// Marks the items of a walk to the root.
  let walk: UnsafeMutablePointer<Int32>
  var walks: Int32 = 0
  var queue = RadixQueue()
  private var rows: TightRows
  private var rowMemory = ScratchMemory()
  private var stage = 0

  /// What happens next to an outer item: `edge` becomes tight, or, where that is -1, the item's price
  /// comes to 0.
  struct Step {
    var time: Int64
    var edge: Int
  }

  init(_ state: PairingState) {
    self.state = state
    let memory = state.memory
    cycleNext = memory.make(state.count, of: -1)
    label = memory.make(state.count, of: .none)
    place = memory.make(state.count, of: Place())
    walk = memory.make(state.count, of: 0)
    rows = TightRows(state, stage: 0, at: 0, in: rowMemory) { state.dual[$0] }
  }

  /// Finds every item that is alone at a price over 0 its place.
  ///
  /// The prices of all those items are even when this begins, and all weights are. So every price of
  /// a tree is even as kept from time 0 on, and two trees meet at a whole time.
  ///
  /// - Returns: Whether all found one before the deadline.
  mutating func run(_ deadline: Deadline) -> Bool {
    let open = (0..<Int32(state.count)).filter {
      state.mate[Int($0)] < 0 && state.dual[Int($0)] > 0
    }
    for item in open { add(item, as: .outer, to: item, at: 0) }
    for item in open { schedule(item) }
    var time: Int64 = 0
    var steps = 0
    while queue.count > 0 {
      if queue.firstTime() >= rows.horizon {
        widenRows(open)
        continue
      }
      let event = queue.removeFirst()
      let outer = Int(event.item)
      guard label[outer] == .outer, place[outer].due == event.time else { continue }
      steps += 1
      if steps & 1023 == 0, deadline.hasPassed {
        for item in open where label[Int(item)] == .outer && place[Int(item)].root == item {
          dissolve(item, at: time)
        }
        return false
      }
      time = event.time
      let step = nextStep(of: event.item)
      if step.time > time {
        place[outer].due = step.time
        queue.insert(.init(time: step.time, item: event.item))
      } else {
        take(step, of: event.item)
      }
    }
    return true
  }

  /// Goes on with more edges once the clock has come to where others may be tight.
  private mutating func widenRows(_ open: [Int32]) {
    let time = rows.horizon
    stage += 1
    let memory = ScratchMemory()
    rows = TightRows(state, stage: stage, at: time, in: memory) { [state, label] item in
      switch label[item] {
      case .none: state.dual[item]
      case .outer: state.dual[item] - time
      case .inner: state.dual[item] + time
      }
    }
    rowMemory = memory
    queue.restart(at: time)
    for tree in open where label[Int(tree)] == .outer && place[Int(tree)].root == tree {
      var item = tree
      while item >= 0 {
        if label[Int(item)] == .outer { schedule(item) }
        item = place[Int(item)].next
      }
    }
  }

  /// Carries out what has become due at an outer item.
  private mutating func take(_ step: Step, of outer: Int32) {
    let time = step.time
    guard step.edge >= 0 else {
      release(outer)
      state.mate[Int(outer)] = -1
      dissolve(place[Int(outer)].root, at: time)
      return
    }
    let other = rows.neighbor[step.edge]
    if label[Int(other)] == .none, state.mate[Int(other)] >= 0 {
      let mate = state.mate[Int(other)]
      let tree = place[Int(outer)].root
      place[Int(other)].above = outer
      add(other, as: .inner, to: tree, at: time)
      add(mate, as: .outer, to: tree, at: time)
      schedule(mate)
      schedule(outer)
      return
    }
    let (one, two) = (place[Int(outer)].root, place[Int(other)].root)
    if label[Int(other)] == .none {
      openCycle(at: other)
      release(outer)
      state.join(outer, other)
      dissolve(one, at: time)
    } else if one == two {
      closeCycle(outer, other)
      dissolve(one, at: time)
    } else {
      release(outer)
      release(other)
      state.join(outer, other)
      dissolve(one, at: time)
      dissolve(two, at: time)
    }
  }

  private func add(_ item: Int32, as kind: Label, to tree: Int32, at time: Int64) {
    label[Int(item)] = kind
    state.dual[Int(item)] += kind == .outer ? time : -time
    place[Int(item)].root = tree
    place[Int(item)].next = -1
    if item != tree { place[Int(place[Int(tree)].last)].next = item }
    place[Int(tree)].last = item
  }

  /// Has an outer item looked at again when something can happen to it.
  private mutating func schedule(_ outer: Int32) {
    let time = nextStep(of: outer).time
    place[Int(outer)].due = time
    queue.insert(.init(time: time, item: outer))
  }

  @inline(__always)
  private func nextStep(of outer: Int32) -> Step {
    let dual = state.dual[Int(outer)]
    var step = Step(time: min(dual, rows.horizon), edge: -1)
    for edge in rows.start[Int(outer)]..<rows.start[Int(outer) + 1] {
      let other = Int(rows.neighbor[edge])
      var time = dual + state.dual[other] - rows.weight[edge]
      // Two outer items come half the way each.
      guard time >> 1 < step.time else { continue }
      switch label[other] {
      case .inner: continue
      case .outer: time /= 2
      case .none: break
      }
      if time < step.time { step = Step(time: time, edge: edge) }
    }
    return step
  }

  /// Takes all items of a tree out of it, at the prices of this moment.
  private mutating func dissolve(_ tree: Int32, at time: Int64) {
    var item = tree
    while item >= 0 {
      state.dual[Int(item)] += label[Int(item)] == .outer ? -time : time
      label[Int(item)] = .none
      item = place[Int(item)].next
    }
    // Outer items are cheaper than when other trees last looked, and inner ones were out of reach.
    item = tree
    while item >= 0 {
      tellOuterItems(around: Int(item))
      item = place[Int(item)].next
    }
  }

  private mutating func tellOuterItems(around item: Int) {
    for edge in rows.start[item]..<rows.start[item + 1] {
      let other = rows.neighbor[edge]
      guard label[Int(other)] == .outer else { continue }
      let time = state.dual[Int(other)] + state.dual[item] - rows.weight[edge]
      guard time < place[Int(other)].due else { continue }
      place[Int(other)].due = time
      queue.insert(.init(time: time, item: other))
    }
  }
}
