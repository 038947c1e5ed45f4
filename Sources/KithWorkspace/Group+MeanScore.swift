package import Kith

extension Group {
  /// The mean score of the group's pairs, 0 to 1000.
  package func meanScore(_ program: Program) -> Int {
    let size = max(2, members.count)
    return program.kind.isGuided || program.value == .mean
      ? value / size : value / (size * (size - 1) / 2)
  }
}
