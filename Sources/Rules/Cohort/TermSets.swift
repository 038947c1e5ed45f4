package import School

/// For each student a set of terms, numbered by ascending canonical term.
package struct TermSets: Sendable {
  /// The canonical terms.
  package let terms: [String]
  /// The most usual spelling of each term, for people.
  package let spellings: [String]
  /// The terms of student *i* are `entries[offsets[i] ..< offsets[i + 1]]`, ascending.
  package let offsets: [Int]
  package let entries: [Int32]
  /// Students who named each term.
  package let frequencies: [Int]
  /// One bit in 64 for each term: two students without a common bit share no term.
  private let signatures: [UInt64]

  /// The sets of `students`, read from one of their lists.
  ///
  /// - Parameters:
  ///   - students: In the order of their numbers.
  ///   - list: The list that is read.
  ///   - alongside: Other lists whose words are numbered too, so that sets can be compared.
  ///   - canonical: Brings a word to its term; words that become empty are left out.
  package init(
    _ students: [Student], _ list: (Student) -> [String],
    alongside: ((Student) -> [String])? = nil, canonical: (String) -> String
  ) {
    var known: [String: String] = [:]
    var uses: [String: [String: Int]] = [:]
    var rows: [[String]] = []
    for student in students {
      var row: Set<String> = []
      for word in list(student) {
        let term = known[word] ?? canonical(word)
        known[word] = term
        if !term.isEmpty, row.insert(term).inserted {
          uses[term, default: [:]][Terms.plain(word), default: 0] += 1
        }
      }
      rows.append(row.sorted())
    }
    for student in students {
      for word in alongside?(student) ?? [] {
        let term = known[word] ?? canonical(word)
        known[word] = term
        if !term.isEmpty, uses[term] == nil { uses[term] = [:] }
      }
    }
    let terms = uses.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(terms, Int32(0)...))
    var offsets = [0]
    var entries: [Int32] = []
    var frequencies = [Int](repeating: 0, count: terms.count)
    var signatures: [UInt64] = []
    for row in rows {
      var signature: UInt64 = 0
      for term in row {
        guard let number = numbers[term] else { continue }
        entries.append(number)
        frequencies[Int(number)] += 1
        signature |= 1 << UInt64(number & 63)
      }
      offsets.append(entries.count)
      signatures.append(signature)
    }
    self.terms = terms
    self.offsets = offsets
    self.entries = entries
    self.frequencies = frequencies
    self.signatures = signatures
    spellings = terms.map { term in
      (uses[term] ?? [:]).min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? term
    }
  }

  /// How many terms a student named.
  @inline(__always)
  package func count(_ student: Int) -> Int { offsets[student + 1] - offsets[student] }

  /// The number of the term that people spell so; nil where nobody does.
  package func number(ofSpelling text: String) -> Int32? {
    spellings.firstIndex(of: text).map(Int32.init)
  }

  /// The terms of a student, ascending.
  package subscript(student: Int) -> ArraySlice<Int32> {
    entries[offsets[student]..<offsets[student + 1]]
  }

  /// Calls `body` with every term that both students named, ascending.
  @inline(__always)
  package func forEachShared(_ a: Int, _ b: Int, _ body: (Int) -> Void) {
    guard signatures[a] & signatures[b] != 0 else { return }
    forEachCommon(a, self, b, body)
  }

  /// Calls `body` with every term of student `a` here that student `b` has in `other`, a set over
  /// the same vocabulary.
  @inline(__always)
  package func forEachCommon(_ a: Int, _ other: TermSets, _ b: Int, _ body: (Int) -> Void) {
    var left = offsets[a]
    let leftEnd = offsets[a + 1]
    var right = other.offsets[b]
    let rightEnd = other.offsets[b + 1]
    // Both runs ascend, so one walk along both finds what they share.
    entries.withUnsafeBufferPointer { mine in
      other.entries.withUnsafeBufferPointer { theirs in
        while left < leftEnd, right < rightEnd {
          let (one, two) = (mine[left], theirs[right])
          if one == two { body(Int(one)) }
          left += one <= two ? 1 : 0
          right += two <= one ? 1 : 0
        }
      }
    }
  }

  /// How many terms both students named.
  @inline(__always)
  package func sharedCount(_ a: Int, _ b: Int) -> Int {
    var count = 0
    forEachShared(a, b) { _ in count += 1 }
    return count
  }
}
