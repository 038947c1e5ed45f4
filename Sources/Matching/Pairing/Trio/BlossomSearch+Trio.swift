/// Pairs everybody but three items, and takes them back in.
///
/// The state of such a search has three items more than the instance. To leave an item out, one of
/// those is tied to it so dearly that no better pairing can part them; a search from there does the
/// rest, from the prices at hand.
extension BlossomSearch {
  /// Makes the pairing the best one of all items but `trio`.
  mutating func leaveOut(_ trio: [Int32], tie: Int64) {
    let first = state.count - trio.count
    for (place, item) in trio.enumerated() {
      let stranger = Int32(first + place)
      state.setSpareEdge(of: item, to: stranger, weight: tie)
      state.setSpareEdge(of: stranger, to: item, weight: tie)
      let price = tie - forest.dual(item)
      state.dual[Int(stranger)] = price - forest.shift[Int(forest.cell[Int(stranger)])]
      settle(stranger)
    }
  }

  /// Makes the pairing the best one of all items again.
  mutating func takeBack(_ trio: [Int32]) {
    let first = state.count - trio.count
    for (place, item) in trio.enumerated() {
      let stranger = Int32(first + place)
      state.setSpareEdge(of: item, to: item, weight: 0)
      state.setSpareEdge(of: stranger, to: stranger, weight: 0)
      state.mate[Int(item)] = -1
      state.mate[Int(stranger)] = -1
      state.dual[Int(stranger)] = -forest.shift[Int(forest.cell[Int(stranger)])]
    }
    for item in trio where state.mate[Int(item)] < 0 && forest.dual(item) > 0 { settle(item) }
  }
}

extension PairingState {
  /// Every item has a spare edge at the end of its row, which leads back to it unless set otherwise.
  fileprivate func setSpareEdge(of item: Int32, to other: Int32, weight: Int64) {
    let edge = start[Int(item) + 1] - 1
    neighbor[edge] = other
    self.weight[edge] = weight
  }
}
