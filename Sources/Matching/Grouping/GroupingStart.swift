/// What a search for groups begins with: the answer and the prices of a question like this one.
package struct GroupingStart: Sendable {
  /// Disjoint groups; those that are not allowed any more are left out.
  package var groups: [[Int32]]
  /// A price for each item, in points; nil where none are known.
  package var prices: [Double]?

  package init(groups: [[Int32]], prices: [Double]? = nil) {
    self.groups = groups
    self.prices = prices
  }
}
