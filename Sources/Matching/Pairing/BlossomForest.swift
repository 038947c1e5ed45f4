/// Items and the odd sets (*blossoms*) they have been shrunk into, nested in one another.
///
/// Node numbers below `count` are items, others are blossoms. A blossom is an odd cycle of nodes, its
/// children, joined by tight edges; all its items are paired inside it but one, its base. Children
/// stand in cycle order, the one that holds the base first; edges second–third, fourth–fifth and so
/// on are the paired ones.
struct BlossomForest: ~Copyable {
  let state: PairingState
  let count: Int

  /// The blossom that a node is a child of; -1 for none.
  let parent: UnsafeMutablePointer<Int32>
  /// The child that holds the base; -1 for items and for numbers not in use.
  let firstChild: UnsafeMutablePointer<Int32>
  let nextChild: UnsafeMutablePointer<Int32>
  let lastChild: UnsafeMutablePointer<Int32>
  /// The edge from a child to the next one: its end here, and its end there.
  let linkHere: UnsafeMutablePointer<Int32>
  let linkThere: UnsafeMutablePointer<Int32>
  let base: UnsafeMutablePointer<Int32>
  /// The price of each blossom, in the unit of ``PairingState/dual``.
  let price: UnsafeMutablePointer<Int64>

  // The items of a node: a stretch of one linked list.
  let firstItem: UnsafeMutablePointer<Int32>
  let lastItem: UnsafeMutablePointer<Int32>
  let nextItem: UnsafeMutablePointer<Int32>
  let size: UnsafeMutablePointer<Int32>

  // Items of one outermost node share a cell and what its price moves have in common. Joining nodes
  // and taking them apart touches all items but those of the largest node, which keep their cell.
  let cell: UnsafeMutablePointer<Int32>
  let nodeOfCell: UnsafeMutablePointer<Int32>
  /// To be added to ``PairingState/dual`` of the items of each cell.
  let shift: UnsafeMutablePointer<Int64>

  private var unused: [Int32]
  private var unusedCells: [Int32] = []
  private var toRebase: [(node: Int32, item: Int32)] = []

  init(_ state: PairingState) {
    self.state = state
    count = state.count
    let nodes = count + count / 2 + 1
    let memory = state.memory
    parent = memory.make(nodes, of: -1)
    firstChild = memory.make(nodes, of: -1)
    nextChild = memory.make(nodes, of: -1)
    lastChild = memory.make(nodes, of: -1)
    linkHere = memory.make(nodes, of: -1)
    linkThere = memory.make(nodes, of: -1)
    base = memory.make(nodes, of: -1)
    price = memory.make(nodes, of: 0)
    firstItem = memory.make(nodes, of: -1)
    lastItem = memory.make(nodes, of: -1)
    size = memory.make(nodes, of: 1)
    nextItem = memory.make(count, of: -1)
    cell = memory.make(count, of: 0)
    nodeOfCell = memory.make(count, of: 0)
    shift = memory.make(count, of: 0)
    for item in 0..<count {
      let number = Int32(item)
      base[item] = number
      firstItem[item] = number
      lastItem[item] = number
      cell[item] = number
      nodeOfCell[item] = number
    }
    unused = (Int32(count)..<Int32(nodes)).reversed()
  }

  /// The outermost node that holds `item`.
  @inline(__always)
  func top(_ item: Int32) -> Int32 { nodeOfCell[Int(cell[Int(item)])] }

  /// What `item` asks, as far as ``PairingState/dual`` and the shift of its cell tell.
  @inline(__always)
  func dual(_ item: Int32) -> Int64 { state.dual[Int(item)] + shift[Int(cell[Int(item)])] }

  /// Moves the prices of all items of an outermost node.
  @inline(__always)
  func shiftDuals(of node: Int32, by change: Int64) {
    shift[Int(cell[Int(firstItem[Int(node)])])] += change
  }

  /// The item that the base of `node` is paired with; -1 for none.
  @inline(__always)
  func mate(ofNode node: Int32) -> Int32 { state.mate[Int(base[Int(node)])] }

  @inline(__always)
  func isBlossom(_ node: Int32) -> Bool { Int(node) >= count }

  @inline(__always)
  func forEachItem(of node: Int32, _ body: (Int) -> Void) {
    var item = firstItem[Int(node)]
    let last = lastItem[Int(node)]
    while true {
      body(Int(item))
      if item == last { return }
      item = nextItem[Int(item)]
    }
  }

  /// Makes a blossom of price 0 of outermost nodes in cycle order; `links[i]` is the edge from
  /// `children[i]` to the next one.
  mutating func join(
    _ children: [Int32], links: [(here: Int32, there: Int32)]
  ) -> Int32 {
    let blossom = unused.removeLast()
    let node = Int(blossom)
    var largest = children[0]
    var items: Int32 = 0
    for (index, child) in children.enumerated() {
      let place = Int(child)
      parent[place] = blossom
      linkHere[place] = links[index].here
      linkThere[place] = links[index].there
      let next = Int(children[(index + 1) % children.count])
      nextChild[place] = Int32(next)
      lastChild[next] = child
      if index + 1 < children.count { nextItem[Int(lastItem[place])] = firstItem[next] }
      items += size[place]
      if size[place] > size[Int(largest)] { largest = child }
    }
    parent[node] = -1
    firstChild[node] = children[0]
    base[node] = base[Int(children[0])]
    price[node] = 0
    firstItem[node] = firstItem[Int(children[0])]
    lastItem[node] = lastItem[Int(children[children.count - 1])]
    size[node] = items
    let shared = cell[Int(firstItem[Int(largest)])]
    for child in children where child != largest {
      let former = cell[Int(firstItem[Int(child)])]
      unusedCells.append(former)
      move(child, to: shared, change: shift[Int(former)] - shift[Int(shared)])
    }
    nodeOfCell[Int(shared)] = blossom
    return blossom
  }

  /// Makes the children of an outermost blossom outermost nodes and forgets it.
  mutating func dissolve(_ blossom: Int32) {
    let first = firstChild[Int(blossom)]
    var largest = first
    var child = nextChild[Int(first)]
    while child != first {
      if size[Int(child)] > size[Int(largest)] { largest = child }
      child = nextChild[Int(child)]
    }
    let shared = cell[Int(firstItem[Int(blossom)])]
    repeat {
      parent[Int(child)] = -1
      var own = shared
      if child != largest {
        own = unusedCells.removeLast()
        shift[Int(own)] = shift[Int(shared)]
        move(child, to: own, change: 0)
      }
      nodeOfCell[Int(own)] = child
      child = nextChild[Int(child)]
    } while child != first
    firstChild[Int(blossom)] = -1
    unused.append(blossom)
  }

  private func move(_ node: Int32, to newCell: Int32, change: Int64) {
    forEachItem(of: node) { item in
      cell[item] = newCell
      state.dual[item] += change
    }
  }

  /// Makes `item` the base of `node`: pairs all other items of the node among themselves.
  mutating func rebase(_ node: Int32, to item: Int32) {
    guard isBlossom(node) else { return }
    toRebase.append((node, item))
    // A list of what is left to do, for blossoms may be nested deeper than the stack of a thread.
    while let (blossom, newBase) = toRebase.popLast() {
      guard isBlossom(blossom), base[Int(blossom)] != newBase else { continue }
      var child = newBase
      while parent[Int(child)] != blossom { child = parent[Int(child)] }
      toRebase.append((child, newBase))
      let first = firstChild[Int(blossom)]
      let forward = isOddlyPlaced(child, first)
      var current = child
      while current != first {
        let near = forward ? nextChild[Int(current)] : lastChild[Int(current)]
        let far = forward ? nextChild[Int(near)] : lastChild[Int(near)]
        let (nearEnd, farEnd) =
          forward
          ? (linkHere[Int(near)], linkThere[Int(near)])
          : (linkThere[Int(far)], linkHere[Int(far)])
        toRebase.append((near, nearEnd))
        toRebase.append((far, farEnd))
        state.join(nearEnd, farEnd)
        current = far
      }
      firstChild[Int(blossom)] = child
      base[Int(blossom)] = newBase
    }
  }

  /// Whether an odd number of steps leads from `first` forward to `child`.
  func isOddlyPlaced(_ child: Int32, _ first: Int32) -> Bool {
    var odd = false
    var current = first
    while current != child {
      current = nextChild[Int(current)]
      odd.toggle()
    }
    return odd
  }
}
