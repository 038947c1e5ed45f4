/// The words that each student named in one column, as numbers that all columns share.
struct WordSets: Sendable {
  private let offsets: [Int]
  private let words: [Int32]
  /// By word, how many students named it.
  let frequencies: [Int32: Int]
  /// How many students named any.
  let answers: Int

  init(_ rows: [[String]], _ book: inout WordBook, _ spelling: (String) -> String) {
    var offsets = [0]
    var words: [Int32] = []
    var frequencies: [Int32: Int] = [:]
    var answers = 0
    for row in rows {
      let set = Set(row.map(spelling).filter { !$0.isEmpty }.map { book.number(of: $0) })
      for word in set { frequencies[word, default: 0] += 1 }
      answers += set.isEmpty ? 0 : 1
      words += set.sorted()
      offsets.append(words.count)
    }
    self.offsets = offsets
    self.words = words
    self.frequencies = frequencies
    self.answers = answers
  }

  subscript(student: Int) -> ArraySlice<Int32> { words[offsets[student]..<offsets[student + 1]] }

  func count(_ student: Int) -> Int { offsets[student + 1] - offsets[student] }

  func contains(_ student: Int, _ word: Int32) -> Bool { self[student].contains(word) }

  /// How many words one student named here and another one there.
  func shared(_ a: Int, _ there: WordSets, _ b: Int) -> Int {
    var count = 0
    forEachShared(a, there, b) { _ in count += 1 }
    return count
  }

  @inline(__always)
  func forEachShared(_ a: Int, _ there: WordSets, _ b: Int, _ body: (Int32) -> Void) {
    words.withUnsafeBufferPointer { mine in
      there.words.withUnsafeBufferPointer { theirs in
        var (left, right) = (offsets[a], there.offsets[b])
        let (leftEnd, rightEnd) = (offsets[a + 1], there.offsets[b + 1])
        while left < leftEnd, right < rightEnd {
          if mine[left] == theirs[right] { body(mine[left]) }
          let isBehind = mine[left] <= theirs[right]
          right += theirs[right] <= mine[left] ? 1 : 0
          left += isBehind ? 1 : 0
        }
      }
    }
  }

  /// The words that all of some students named.
  func common(_ group: [Int]) -> Set<Int32> {
    group.dropFirst().reduce(Set(group.first.map { self[$0] } ?? [])) {
      $0.intersection(self[$1])
    }
  }
}

/// A number for each word.
struct WordBook: Sendable {
  private var numbers: [String: Int32] = [:]

  mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    numbers[word] = Int32(numbers.count)
    return Int32(numbers.count - 1)
  }

  /// The number of a word that somebody named.
  func known(_ word: String) -> Int32? { numbers[word] }
}
