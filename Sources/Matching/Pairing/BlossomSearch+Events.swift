extension BlossomSearch {
  /// The tree grows by the node of an item outside it and that node's mate.
  mutating func reachItem(_ item: Int32, from outer: Int32, at time: Int64) {
    let node = forest.top(item)
    // The event may be out of date: the item has joined the tree since, or is reached otherwise.
    guard label[Int(node)] == .none, state.reach[Int(item)].round == round,
      state.reach[Int(item)].time == time,
      state.reach[Int(item)].origin == outer
    else { return }
    makeInner(node, above: outer, here: item, at: time)
    let next = forest.top(forest.mate(ofNode: node))
    makeOuter(next, at: time)
    scan(next, at: time)
  }

  /// Two outer nodes meet: the cycle that they close becomes one outer node.
  mutating func meet(_ one: Int32, _ other: Int32, at time: Int64) {
    let left = forest.top(one)
    let right = forest.top(other)
    guard left != right else { return }
    let (children, links) = cycle(from: left, one, other, to: right)
    let formerlyInner = children.filter { label[Int($0)] == .inner }
    for child in children {
      let isInner = label[Int(child)] == .inner
      if forest.isBlossom(child) { forest.price[Int(child)] += isInner ? -2 * time : 2 * time }
      label[Int(child)] = .none
      // An inner item's price is dual + time; from now on it is kept as an outer one's.
      if isInner { forest.shiftDuals(of: child, by: 2 * time) }
    }
    for child in formerlyInner { noteLowestPrice(of: child) }
    let blossom = forest.join(children, links: links)
    label[Int(blossom)] = .outer
    labelled.append(blossom)
    forest.price[Int(blossom)] = -2 * time
    for child in formerlyInner { scan(child, at: time) }
  }

  /// The nodes of the cycle that the edge `one`–`other` closes, from the one nearest the root on.
  private mutating func cycle(
    from left: Int32, _ one: Int32, _ other: Int32, to right: Int32
  ) -> (children: [Int32], links: [(here: Int32, there: Int32)]) {
    let fork = forkOf(left, right)
    var children: [Int32] = []
    var links: [(here: Int32, there: Int32)] = []
    var node = left
    // Upwards from the left node first, then turned round.
    while node != fork {
      let mate = forest.mate(ofNode: node)
      let inner = forest.top(mate)
      children.append(node)
      links.append((mate, forest.base[Int(node)]))
      children.append(inner)
      links.append((entryAbove[Int(inner)], entryHere[Int(inner)]))
      node = forest.top(entryAbove[Int(inner)])
    }
    children.append(fork)
    children.reverse()
    links.reverse()
    links.append((one, other))
    node = right
    while node != fork {
      let mate = forest.mate(ofNode: node)
      let inner = forest.top(mate)
      children.append(node)
      links.append((forest.base[Int(node)], mate))
      children.append(inner)
      links.append((entryHere[Int(inner)], entryAbove[Int(inner)]))
      node = forest.top(entryAbove[Int(inner)])
    }
    return (children, links)
  }

  /// The last node that the paths from the root to two outer nodes share. Both paths are walked in
  /// turn, so that the walk is no longer than the cycle asks.
  private mutating func forkOf(_ left: Int32, _ right: Int32) -> Int32 {
    walks += 1
    var one = left
    var other = right
    while true {
      if one >= 0 {
        if walk[Int(one)] == walks { return one }
        walk[Int(one)] = walks
        one = above(one)
      }
      swap(&one, &other)
    }
  }

  /// The outer node above an outer node; -1 for the root.
  private func above(_ outer: Int32) -> Int32 {
    let mate = forest.mate(ofNode: outer)
    guard mate >= 0 else { return -1 }
    return forest.top(entryAbove[Int(forest.top(mate))])
  }

  /// An inner blossom whose price has come to 0 falls apart; the children on the way between its entry
  /// and its base stay in the tree, the others leave it.
  mutating func expire(_ blossom: Int32, at time: Int64) {
    guard label[Int(blossom)] == .inner, forest.price[Int(blossom)] == 2 * time else { return }
    let above = entryAbove[Int(blossom)]
    let here = entryHere[Int(blossom)]
    label[Int(blossom)] = .none
    forest.shiftDuals(of: blossom, by: time)
    let first = forest.firstChild[Int(blossom)]
    forest.dissolve(blossom)
    let entry = forest.top(here)
    let forward = forest.isOddlyPlaced(entry, first)
    var outer: [Int32] = []
    var node = entry
    makeInner(node, above: above, here: here, at: time)
    while node != first {
      let next = forward ? forest.nextChild[Int(node)] : forest.lastChild[Int(node)]
      let far = forward ? forest.nextChild[Int(next)] : forest.lastChild[Int(next)]
      makeOuter(next, at: time)
      outer.append(next)
      if forward {
        makeInner(
          far, above: forest.linkHere[Int(next)], here: forest.linkThere[Int(next)], at: time)
      } else {
        makeInner(
          far, above: forest.linkThere[Int(far)], here: forest.linkHere[Int(far)], at: time)
      }
      node = far
    }
    var child = first
    repeat {
      if label[Int(child)] == .none { proposeAgain(child) }
      child = forest.nextChild[Int(child)]
    } while child != first
    for node in outer { scan(node, at: time) }
  }

  /// Looks from a node that has left the tree at the outer items around it.
  private mutating func proposeAgain(_ node: Int32) {
    var item = forest.firstItem[Int(node)]
    let last = forest.lastItem[Int(node)]
    while true {
      state.reach[Int(item)].round = 0
      for edge in state.start[Int(item)]..<state.start[Int(item) + 1] {
        let other = state.neighbor[edge]
        guard label[Int(forest.top(other))] == .outer else { continue }
        propose(
          item, in: node, from: other,
          at: forest.dual(other) + forest.dual(item) - state.weight[edge])
      }
      if item == last { return }
      item = forest.nextItem[Int(item)]
    }
  }
}
