/// How far apart two words are, to guess what was meant.
public enum TextDistance {
  /// Single-letter insertions, deletions, replacements and swaps of neighbours that turn one text
  /// into the other.
  ///
  /// - Complexity: O(*n*·*m*). Reference: optimal string alignment; Damerau 1964,
  ///   doi:10.1145/363958.363994.
  public static func between(_ left: String, _ right: String) -> Int {
    let left = Array(left.unicodeScalars)
    let right = Array(right.unicodeScalars)
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [Int](repeating: row + 1, count: right.count + 1)
      for column in 0..<right.count {
        var best = min(
          last[column] + (left[row] == right[column] ? 0 : 1),
          min(last[column + 1], current[column]) + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current[column + 1] = best
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }

  /// The name nearest to `text`, the first of equals in alphabetical order, or nil where all are too
  /// far to be a slip: more than a third of the longer word, and more than two letters, or all of it.
  public static func nearest(to text: String, among names: some Sequence<String>) -> String? {
    let text = text.lowercased()
    var best: (distance: Int, name: String)?
    for name in names.sorted() {
      let distance = between(text, name.lowercased())
      let length = max(text.count, name.count)
      guard distance <= max(2, length / 3), distance < length else { continue }
      if distance < best?.distance ?? .max { best = (distance, name) }
    }
    return best?.name
  }
}
