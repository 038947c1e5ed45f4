import School

/// Sizes of which no two lie more than one head apart.
struct EvenSizes: Sendable {
  private let least: Int
  private let most: Int

  init(_ size: Program.Size) {
    least = size.least
    most = max(size.least, size.most)
  }

  /// The sizes that all groups of an answer may have together.
  ///
  /// Groups that a person fixed count as far as there are sizes that go with all of them; where there are
  /// none, the others are even among themselves.
  func ranges(beside fixed: [Int]) -> [ClosedRange<Int>] {
    let all = least == most ? [least...most] : (least..<most).map { $0...($0 + 1) }
    let suiting = all.filter { fixed.allSatisfy($0.contains) }
    return suiting.isEmpty ? all : suiting
  }

  /// What is wrong with the sizes of groups that nobody fixed, in words; nil where nothing is.
  static func flaw(of sizes: [Int]) -> String? {
    guard let smallest = sizes.min(), let largest = sizes.max(), largest - smallest > 1 else {
      return nil
    }
    return "groups have \(smallest) to \(largest) members, more than one head apart"
  }
}
