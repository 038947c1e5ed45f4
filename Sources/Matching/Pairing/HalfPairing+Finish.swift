extension HalfPairing {
  /// Changes the pairs along the tree as the best end asks.
  func finish(_ root: Int32) {
    let outer = end.outer
    let other = end.other
    if other < 0 {
      release(outer, root)
      state.items[Int(outer)].mate = -1
    } else if state.items[Int(other)].label == 2 * round + 1 {
      closeCycle(outer, other, root)
    } else {
      openCycle(at: other)
      release(outer, root)
      state.join(outer, other)
    }
  }

  /// Pairs the items of every odd cycle but one, so that only whole pairs are left.
  func openCycles() {
    for item in 0..<state.count where cycleNext[item] >= 0 {
      openCycle(at: Int32(item))
    }
  }

  /// Takes `outer` from its mate and passes mates on along the path to `root`.
  private func release(_ outer: Int32, _ root: Int32) {
    var current = outer
    var inner = state.items[Int(current)].mate
    while current != root {
      let above = state.items[Int(inner)].via
      let innerAbove = state.items[Int(above)].mate
      state.join(inner, above)
      current = above
      inner = innerAbove
    }
  }

  /// Pairs the items of the odd cycle of `item`, if it stands on one, all but `item`.
  private func openCycle(at item: Int32) {
    var first = cycleNext[Int(item)]
    guard first >= 0 else { return }
    cycleNext[Int(item)] = -1
    while first != item {
      let second = cycleNext[Int(first)]
      let next = cycleNext[Int(second)]
      state.join(first, second)
      cycleNext[Int(first)] = -1
      cycleNext[Int(second)] = -1
      first = next
    }
  }

  /// Two outer items meet: their paths up to where they join make an odd cycle.
  private func closeCycle(_ left: Int32, _ right: Int32, _ root: Int32) {
    let fork = forkOf(left, right, root)
    release(fork, root)
    var item = left
    while item != fork {
      let inner = state.items[Int(item)].mate
      let above = state.items[Int(inner)].via
      cycleNext[Int(item)] = inner
      cycleNext[Int(inner)] = above
      item = above
    }
    item = right
    while item != fork {
      let inner = state.items[Int(item)].mate
      let above = state.items[Int(inner)].via
      cycleNext[Int(above)] = inner
      cycleNext[Int(inner)] = item
      item = above
    }
    cycleNext[Int(right)] = left
    item = left
    repeat {
      state.items[Int(item)].mate = -1
      item = cycleNext[Int(item)]
    } while item != left
  }

  /// The last outer item that the paths from `root` to `left` and to `right` share.
  private func forkOf(_ left: Int32, _ right: Int32, _ root: Int32) -> Int32 {
    // Outer items have no use for `reachedIn`: it marks the left path.
    var item = left
    state.items[Int(item)].reachedIn = -round
    while item != root {
      item = state.items[Int(state.items[Int(item)].mate)].via
      state.items[Int(item)].reachedIn = -round
    }
    item = right
    while state.items[Int(item)].reachedIn != -round {
      item = state.items[Int(state.items[Int(item)].mate)].via
    }
    return item
  }
}
