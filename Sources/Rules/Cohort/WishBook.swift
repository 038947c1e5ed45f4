package import School

/// Wishes about two students, looked up by number.
package struct WishBook: Sendable {
  /// For each student the others with whom a wish keeps them apart, ascending.
  package let apart: [[Int32]]
  /// Pairs that must be together, each once, the lower number first, ascending.
  package let together: [(Int32, Int32)]
  /// For each student that they would like and would rather not be with, ascending.
  package let preferred: [[Int32]]
  package let avoided: [[Int32]]
  /// Of those preferred, those that each student asked for most, ascending.
  package let dearest: [[Int32]]

  package init(_ wishes: [Wish], numbers: [Student.ID: Int]) {
    var apart = [Set<Int32>](repeating: [], count: numbers.count)
    var preferred = apart
    var avoided = apart
    var dearest = apart
    var together = apart
    for wish in wishes {
      guard let one = numbers[wish.student], let other = numbers[wish.other], one != other else {
        continue
      }
      switch wish.kind {
      case .apart:
        apart[one].insert(Int32(other))
        apart[other].insert(Int32(one))
      case .together: together[min(one, other)].insert(Int32(max(one, other)))
      case .prefer: preferred[one].insert(Int32(other))
      case .most:
        preferred[one].insert(Int32(other))
        dearest[one].insert(Int32(other))
      case .avoid: avoided[one].insert(Int32(other))
      }
    }
    self.apart = apart.map { $0.sorted() }
    self.preferred = preferred.map { $0.sorted() }
    self.avoided = avoided.map { $0.sorted() }
    self.dearest = dearest.map { $0.sorted() }
    self.together = together.indices.flatMap { one in
      together[one].sorted().map { (Int32(one), $0) }
    }
  }

  /// Whether a student neither prefers nor avoids anybody.
  @inline(__always)
  package func isSilent(_ student: Int) -> Bool {
    preferred[student].isEmpty && avoided[student].isEmpty
  }
}
