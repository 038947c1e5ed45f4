extension BlossomSearch {
  /// Writes the prices of the moment the search ended to everything in the tree.
  func settlePrices() {
    let time = end.time
    for node in labelled {
      let sign: Int64
      switch label[Int(node)] {
      case .none: continue
      case .outer: sign = 1
      case .inner: sign = -1
      }
      label[Int(node)] = .none
      if forest.isBlossom(node) { forest.price[Int(node)] += sign * 2 * time }
      forest.shiftDuals(of: node, by: -sign * time)
    }
  }

  /// Pairs the ends of the edge found, or leaves the outer item alone, and passes mates on along the
  /// path to the root.
  mutating func changePairs() {
    var outer = end.outer
    var newMate = end.other
    if newMate >= 0 {
      let node = forest.top(newMate)
      forest.rebase(node, to: newMate)
      state.mate[Int(newMate)] = outer
    }
    while true {
      let node = forest.top(outer)
      let formerMate = forest.mate(ofNode: node)
      forest.rebase(node, to: outer)
      state.mate[Int(outer)] = newMate
      guard formerMate >= 0 else { return }
      let inner = forest.top(formerMate)
      let here = entryHere[Int(inner)]
      let above = entryAbove[Int(inner)]
      forest.rebase(inner, to: here)
      state.mate[Int(here)] = above
      outer = above
      newMate = here
    }
  }

  /// Blossoms that cost nothing when a search ends are of no more use.
  mutating func dissolveFreeBlossoms() {
    while let node = labelled.popLast() {
      guard forest.isBlossom(node), forest.firstChild[Int(node)] >= 0,
        forest.parent[Int(node)] < 0, forest.price[Int(node)] == 0
      else { continue }
      let first = forest.firstChild[Int(node)]
      forest.dissolve(node)
      var child = first
      repeat {
        labelled.append(child)
        child = forest.nextChild[Int(child)]
      } while child != first
    }
  }
}
