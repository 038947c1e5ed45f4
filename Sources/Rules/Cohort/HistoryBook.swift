package import School

/// Who was together in earlier terms, looked up by number.
///
/// Terms are ordered by name, so names such as `2026-1` and `2026-2` keep their order.
package struct HistoryBook: Sendable {
  /// An earlier time together.
  package struct Meeting: Sendable, Hashable {
    /// Whom the student was with.
    package let other: Int32
    /// 1 for the last term in the history, 2 for the one before, …
    package let termsAgo: Int32
    /// The sum and the number of the ratings that the two gave.
    package let ratingSum: Int32
    package let ratings: Int32
  }

  /// For each student the earlier partners, ascending, the latest time first.
  package let meetings: [[Meeting]]
  /// Whether each student was in any earlier group.
  package let hasHistory: [Bool]

  package init(_ placements: [PastPlacement], numbers: [Student.ID: Int]) {
    let terms = Set(placements.map(\.term)).sorted()
    let ago = Dictionary(
      uniqueKeysWithValues: terms.enumerated().map { ($1, Int32(terms.count - $0)) })
    var groups: [[String]: [(student: Int, rating: Int?)]] = [:]
    var hasHistory = [Bool](repeating: false, count: numbers.count)
    for place in placements where !place.group.isEmpty {
      guard let student = numbers[place.student] else { continue }
      hasHistory[student] = true
      groups[[place.term, place.program, place.group], default: []].append((student, place.rating))
    }
    var meetings = [[Meeting]](repeating: [], count: numbers.count)
    for (key, members) in groups {
      for one in members {
        for other in members where other.student != one.student {
          let ratings = [one.rating, other.rating].compactMap(\.self)
          meetings[one.student].append(
            Meeting(
              other: Int32(other.student), termsAgo: ago[key[0]] ?? 1,
              ratingSum: Int32(ratings.reduce(0, +)), ratings: Int32(ratings.count)))
        }
      }
    }
    self.hasHistory = hasHistory
    self.meetings = meetings.map { row in
      row.sorted {
        ($0.other, $0.termsAgo, $0.ratingSum, $0.ratings)
          < ($1.other, $1.termsAgo, $1.ratingSum, $1.ratings)
      }
    }
  }

  /// The earlier times that `a` and `b` had together.
  package func between(_ a: Int, _ b: Int) -> some Collection<Meeting> {
    meetings[a].lazy.filter { $0.other == Int32(b) }
  }
}
