/// Guesses what a person meant to write.
enum Spelling {
  /// The nearest of `known` to `word` within a third of its length; nil where none is near.
  ///
  /// Reference: Damerau 1964, doi:10.1145/363958.363994 (edits of one letter, and swaps).
  static func nearest(to word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    var best: (distance: Int, word: String)?
    for candidate in known {
      let distance = edits(letters, Array(candidate.lowercased().unicodeScalars.prefix(64)))
      if distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    guard let best, best.distance < letters.count, best.distance <= max(1, letters.count / 3)
    else { return nil }
    return best.word
  }

  /// Insertions, deletions, changes and swaps of neighbours that lead from one word to the other.
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var least = min(last[column + 1], current[column]) + 1
        least = min(least, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
