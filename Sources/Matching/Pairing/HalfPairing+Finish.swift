extension HalfPairing {
  /// Pairs the items of every odd cycle but one, so that only whole pairs are left.
  func openCycles() {
    for item in 0..<state.count where cycleNext[item] >= 0 {
      openCycle(at: Int32(item))
    }
  }

  /// Takes an outer item from its mate and passes mates on along the path to its root.
  func release(_ outer: Int32) {
    let root = place[Int(outer)].root
    var current = outer
    var inner = state.mate[Int(current)]
    while current != root {
      let above = place[Int(inner)].above
      let innerAbove = state.mate[Int(above)]
      state.join(inner, above)
      current = above
      inner = innerAbove
    }
  }

  /// Pairs the items of the odd cycle of `item`, if it stands on one, all but `item`.
  func openCycle(at item: Int32) {
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

  /// Two outer items of one tree meet: their paths up to where they join make an odd cycle.
  mutating func closeCycle(_ left: Int32, _ right: Int32) {
    let fork = forkOf(left, right)
    release(fork)
    var item = left
    while item != fork {
      let inner = state.mate[Int(item)]
      let above = place[Int(inner)].above
      cycleNext[Int(item)] = inner
      cycleNext[Int(inner)] = above
      item = above
    }
    item = right
    while item != fork {
      let inner = state.mate[Int(item)]
      let above = place[Int(inner)].above
      cycleNext[Int(above)] = inner
      cycleNext[Int(inner)] = item
      item = above
    }
    cycleNext[Int(right)] = left
    item = left
    repeat {
      state.mate[Int(item)] = -1
      item = cycleNext[Int(item)]
    } while item != left
  }

  /// The last outer item that the paths from the root to two outer items share.
  private mutating func forkOf(_ left: Int32, _ right: Int32) -> Int32 {
    walks += 1
    let root = place[Int(left)].root
    var item = left
    walk[Int(item)] = walks
    while item != root {
      item = place[Int(state.mate[Int(item)])].above
      walk[Int(item)] = walks
    }
    item = right
    while walk[Int(item)] != walks { item = place[Int(state.mate[Int(item)])].above }
    return item
  }
}
