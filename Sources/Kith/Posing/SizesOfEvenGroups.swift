package import School

extension Program.Size {
  /// The sizes that all groups of an answer may have together where they are to be even: each two that are
  /// one head apart.
  ///
  /// Groups that were fixed by hand count as far as there are such sizes for all of them; else the others
  /// are even among themselves.
  ///
  /// - Parameter fixed: The heads of each group that was fixed by hand.
  /// - Returns: Two sizes each; nil where the program does not ask for even groups.
  package func evenRanges(beside fixed: [Int]) -> [ClosedRange<Int>]? {
    guard isEven else { return nil }
    guard least < most else { return [least...max(least, most)] }
    let all = (least..<most).map { $0...$0 + 1 }
    let suiting = all.filter { range in fixed.allSatisfy(range.contains) }
    return suiting.isEmpty ? all : suiting
  }

  /// Whether groups of so many heads lie further apart than even groups may.
  package func isUneven(_ heads: [Int]) -> Bool {
    isEven && (heads.max() ?? 0) - (heads.min() ?? 0) > 1
  }
}

extension PosedProblem {
  /// The sizes that all groups of an answer may have together; nil where the program does not ask for even
  /// groups.
  var sizesOfEvenGroups: [ClosedRange<Int>]? {
    let program = cohort.program
    guard !program.kind.isGuided, !program.mayHoldTrio else { return nil }
    return program.size.evenRanges(beside: fixed.groups.map(\.count))
  }
}
