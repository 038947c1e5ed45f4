/// Groups worth knowing, each once, in the order in which they were found.
struct ColumnPool: Sendable {
  struct Column: Sendable, Hashable {
    /// Ascending.
    var items: [Int32]
    /// In points.
    var worth: Int64
  }

  private(set) var columns: [Column] = []
  private var known: Set<[Int32]> = []

  /// Takes a group in; false if it was here before.
  @discardableResult
  mutating func insert(_ items: [Int32], worth: Int64) -> Bool {
    guard known.insert(items).inserted else { return false }
    columns.append(Column(items: items, worth: worth))
    return true
  }
}
