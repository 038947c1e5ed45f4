extension Array {
  /// Moves the `count` elements with the largest keys to the front, in no order but that the least of
  /// them stands last (quickselect, Hoare 1961, doi:10.1145/366622.366647).
  package mutating func moveLargest<Key: Comparable>(_ count: Int, by key: (Element) -> Key) {
    var (low, high) = (0, self.count - 1)
    let place = count - 1
    while low < high {
      let pivot = key(self[(low + high) / 2])
      var (left, right) = (low, high)
      while left <= right {
        while key(self[left]) > pivot { left += 1 }
        while key(self[right]) < pivot { right -= 1 }
        guard left <= right else { break }
        swapAt(left, right)
        left += 1
        right -= 1
      }
      if place <= right {
        high = right
      } else if place >= left {
        low = left
      } else {
        return
      }
    }
  }

  /// Keeps no more than the `count` elements with the largest keys.
  package mutating func keepLargest<Key: Comparable>(_ count: Int, by key: (Element) -> Key) {
    guard self.count > count else { return }
    moveLargest(count, by: key)
    removeLast(self.count - count)
  }
}
