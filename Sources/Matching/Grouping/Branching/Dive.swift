import LinearProgramming

/// Follows a fractional packing down to a whole one: fixes the groups it takes most of, prices what
/// is left again, and so on.
struct Dive {
  let evaluation: GroupEvaluation
  let penalty: Double
  let scale: Int64
  let limits: NodeBound.Limits

  /// Groups worth more than `limits.enough`; nil if the dive ends below that or misses a demand.
  func groups(
    from start: RestrictedMaster.Answer, columns startColumns: [ColumnPool.Column]
  ) throws(SolverFault) -> [[Int32]]? {
    let whole = evaluation.instance
    var fixed: [[Int32]] = []
    var worth: Int64 = 0
    var left = (0..<Int32(whole.graph.itemCount)).map { $0 }
    var columns = startColumns
    var amounts = start.amounts
    while !limits.clock.isOver {
      let chosen = Self.choice(columns, amounts)
      guard !chosen.isEmpty else { break }
      var taken = [Bool](repeating: false, count: whole.graph.itemCount)
      for at in chosen {
        fixed.append(columns[at].items)
        worth += columns[at].worth
        for item in columns[at].items { taken[Int(item)] = true }
      }
      left.removeAll { taken[Int($0)] }
      if left.isEmpty || whole.payingGroups == fixed.count { break }

      var here = [Int32](repeating: -1, count: whole.graph.itemCount)
      for (place, item) in left.enumerated() { here[Int(item)] = Int32(place) }
      var part = whole.part(left, pairs: evaluation.pairs)
      part.groupCount = whole.groupCount.map { $0 - fixed.count }
      part.mostGroups = whole.mostGroups.map { max(0, $0 - fixed.count) }
      let known = columns.compactMap { column -> ColumnPool.Column? in
        let items = column.items.map { here[Int($0)] }
        return items.contains(-1) ? nil : .init(items: items, worth: column.worth)
      }
      var partLimits = limits
      partLimits.enough = limits.enough - worth
      let node = try NodeBound(
        evaluation.part(part, of: left), columns: known, penalty: penalty, scale: scale,
        limits: partLimits)
      guard node.bound > partLimits.enough, let answer = node.answer else { return nil }
      columns = node.columns.map { column in
        .init(items: column.items.map { left[Int($0)] }, worth: column.worth)
      }
      amounts = answer.amounts
    }
    let met = whole.meetsDemands(fixed)
    return met && worth > limits.enough ? fixed : nil
  }

  /// The columns to fix: all that are nearly whole, and at least the largest.
  static func choice(_ columns: [ColumnPool.Column], _ amounts: [Double]) -> [Int] {
    let order = amounts.indices.filter { amounts[$0] > 1e-6 }
      .sorted { (-(amounts[$0] * 1e7).rounded(), $0) < (-(amounts[$1] * 1e7).rounded(), $1) }
    var chosen: [Int] = []
    var taken: Set<Int32> = []
    for at in order where chosen.isEmpty || amounts[at] > 0.8 {
      if columns[at].items.contains(where: taken.contains) { continue }
      chosen.append(at)
      taken.formUnion(columns[at].items)
    }
    return chosen
  }
}
