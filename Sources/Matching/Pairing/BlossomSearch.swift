/// The second stage: Edmonds' search for the place of one open item after another, with odd sets.
///
/// Edmonds 1965 (doi:10.6028/jres.069B.013) proved the method; the bookkeeping follows Galil 1986
/// (doi:10.1145/6462.6502) in spirit: prices change with a clock instead of one by one, and a queue
/// holds what happens next. One tree grows at a time, so that each search stays near its root.
struct BlossomSearch: ~Copyable {
  enum Label: UInt8 { case none, outer, inner }

  let state: PairingState
  var forest: BlossomForest
  /// By outermost node.
  let label: UnsafeMutablePointer<Label>
  /// The edge by which an inner node hangs on the tree: its end in the outer node above, and its own.
  let entryAbove: UnsafeMutablePointer<Int32>
  let entryHere: UnsafeMutablePointer<Int32>
  /// By node: the last walk to the root that met it.
  let walk: UnsafeMutablePointer<Int32>
  var walks: Int32 = 0
  var round: Int32 = 0
  /// Every node that got a label in this search.
  var labelled: [Int32] = []
  var queue = EventQueue()

  /// How a search ends best so far: at `time`, `outer` stays alone, or is paired with `other`, who
  /// is the base of an outermost node and alone.
  struct End {
    var time: Int64
    var outer: Int32
    var other: Int32
  }
  var end = End(time: 0, outer: -1, other: -1)

  init(_ state: PairingState) {
    self.state = state
    forest = BlossomForest(state)
    let nodes = state.count + state.count / 2 + 1
    label = state.memory.make(nodes, of: .none)
    entryAbove = state.memory.make(nodes, of: -1)
    entryHere = state.memory.make(nodes, of: -1)
    walk = state.memory.make(nodes, of: 0)
    for item in 0..<state.count { state.reach[item].round = 0 }
  }

  /// Finds `root`, who is alone at a price over 0, a mate, or somebody else to stay alone.
  ///
  /// While a node is in the tree, the prices of its items and its own are kept as if it had been there
  /// from time 0: an outer item's price is `dual - time`, an inner one's `dual + time`, an outer
  /// blossom's `price + 2·time`, an inner one's `price - 2·time`.
  mutating func settle(_ root: Int32) {
    round += 1
    queue.clear()
    end = End(time: .max, outer: root, other: -1)
    let node = forest.top(root)
    makeOuter(node, at: 0)
    scan(node, at: 0)
    while queue.count > 0, queue.first.time < end.time {
      let event = queue.removeFirst()
      switch event.kind {
      case .reach(let item, let outer): reachItem(item, from: outer, at: event.time)
      case .meet(let one, let other): meet(one, other, at: event.time)
      case .expire(let blossom): expire(blossom, at: event.time)
      }
    }
    settlePrices()
    changePairs()
    dissolveFreeBlossoms()
  }

  /// Labels a node outer. Its items are to be scanned once all labels around stand.
  mutating func makeOuter(_ node: Int32, at time: Int64) {
    label[Int(node)] = .outer
    labelled.append(node)
    if forest.isBlossom(node) { forest.price[Int(node)] -= 2 * time }
    forest.shiftDuals(of: node, by: time)
    noteLowestPrice(of: node)
  }

  /// The search ends at the latest when an outer item's price comes to 0.
  mutating func noteLowestPrice(of node: Int32) {
    let shift = forest.shift[Int(forest.cell[Int(forest.firstItem[Int(node)])])]
    var last = end
    forest.forEachItem(of: node) { item in
      let dual = state.dual[item] + shift
      if dual < last.time { last = End(time: dual, outer: Int32(item), other: -1) }
    }
    end = last
  }

  mutating func makeInner(_ node: Int32, above: Int32, here: Int32, at time: Int64) {
    label[Int(node)] = .inner
    labelled.append(node)
    entryAbove[Int(node)] = above
    entryHere[Int(node)] = here
    forest.shiftDuals(of: node, by: -time)
    if forest.isBlossom(node) {
      forest.price[Int(node)] += 2 * time
      let expiry = forest.price[Int(node)] / 2
      if expiry < end.time { queue.insert(.init(.expire(node), time: expiry)) }
    }
  }

  /// Looks from the items of an outer node at everything outside it.
  mutating func scan(_ node: Int32, at time: Int64) {
    var item = forest.firstItem[Int(node)]
    let last = forest.lastItem[Int(node)]
    while true {
      scan(item: item, of: forest.top(item), at: time)
      if item == last { return }
      item = forest.nextItem[Int(item)]
    }
  }

  private mutating func scan(item: Int32, of node: Int32, at time: Int64) {
    let dual = forest.dual(item)
    for edge in state.start[Int(item)]..<state.start[Int(item) + 1] {
      let other = state.neighbor[edge]
      let otherNode = forest.top(other)
      guard otherNode != node else { continue }
      let meeting = dual + forest.dual(other) - state.weight[edge]
      switch label[Int(otherNode)] {
      case .none: propose(other, in: otherNode, from: item, at: meeting)
      case .outer:
        if meeting / 2 < end.time { queue.insert(.init(.meet(item, other), time: meeting / 2)) }
      case .inner: break
      }
    }
  }

  /// Notes that an item outside the tree can be reached at `time`.
  mutating func propose(_ item: Int32, in node: Int32, from outer: Int32, at time: Int64) {
    guard time < end.time else { return }
    if forest.mate(ofNode: node) < 0 {
      end = End(time: time, outer: outer, other: item)
    } else if state.reach[Int(item)].round != round || time < state.reach[Int(item)].time {
      state.reach[Int(item)].round = round
      state.reach[Int(item)].time = time
      state.reach[Int(item)].origin = outer
      queue.insert(.init(.reach(item, from: outer), time: time))
    }
  }
}

extension EventQueue.Event {
  /// What an event of a blossom search is about.
  enum Kind {
    /// An item outside the tree is reached.
    case reach(Int32, from: Int32)
    /// An edge between two outer nodes becomes tight.
    case meet(Int32, Int32)
    /// The price of an inner blossom comes to 0.
    case expire(Int32)
  }

  init(_ kind: Kind, time: Int64) {
    switch kind {
    case .reach(let item, let outer): self.init(time: time, item: item, origin: outer)
    case .meet(let one, let other): self.init(time: time, item: one, origin: -2 - other)
    case .expire(let blossom): self.init(time: time, item: blossom, origin: -1)
    }
  }

  var kind: Kind {
    if origin >= 0 { return .reach(item, from: origin) }
    return origin == -1 ? .expire(item) : .meet(item, -2 - origin)
  }
}
