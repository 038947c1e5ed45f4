/// When a student is free in a usual week, by the quarter hours of their own clock.
///
/// Stretches that overlap or touch are joined first and only then rounded inwards, so that 16:00 to
/// 16:20 and 16:20 to 17:00 are four whole quarters. The week is a ring: what runs past Sunday
/// midnight goes on on Monday.
package struct WeeklyAvailability: Sendable, Hashable {
  /// Quarter hours in a week; the first begins on Monday at midnight.
  package static let quarterCount = 7 * 96
  private static let minuteCount = 7 * 1440

  /// One bit for each quarter hour, lowest first.
  private var words: [UInt64]

  /// Nobody is free at any time.
  package init() {
    words = [UInt64](repeating: 0, count: (Self.quarterCount + 63) / 64)
  }

  /// The quarter hours that lie whole within `stretches`.
  ///
  /// - Complexity: O(*s* log *s*) for *s* stretches.
  package init(_ stretches: [LocalStretch]) {
    self.init()
    for range in Self.joined(stretches) {
      let first = (range.lowerBound + 14) / 15
      let end = range.upperBound / 15
      for quarter in first..<max(first, end) { insert(quarter % Self.quarterCount) }
    }
  }

  /// Whether nothing is free.
  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether a quarter hour, 0..<672, is free.
  package func contains(_ quarter: Int) -> Bool {
    words[quarter >> 6] >> UInt64(quarter & 63) & 1 == 1
  }

  /// The same week with further free quarter hours.
  package func adding(_ stretches: [LocalStretch]) -> WeeklyAvailability {
    let added = WeeklyAvailability(stretches)
    var sum = self
    for word in words.indices { sum.words[word] |= added.words[word] }
    return sum
  }

  private mutating func insert(_ quarter: Int) {
    words[quarter >> 6] |= 1 << UInt64(quarter & 63)
  }

  /// For each quarter hour, how many are free from it on without a break; 672 where all are.
  package func runs() -> [UInt16] {
    var runs = [UInt16](repeating: 0, count: Self.quarterCount)
    let all = UInt16(Self.quarterCount)
    var run: UInt16 = 0
    // Twice round, since a run may go on past Sunday.
    for step in stride(from: 2 * Self.quarterCount - 1, through: 0, by: -1) {
      let quarter = step % Self.quarterCount
      run = contains(quarter) ? min(all, run + 1) : 0
      runs[quarter] = run
    }
    return runs
  }

  /// For each quarter hour, how many just before it are free without a break; 672 where all are.
  package func runsBefore() -> [UInt16] {
    var runs = [UInt16](repeating: 0, count: Self.quarterCount)
    let all = UInt16(Self.quarterCount)
    var run: UInt16 = 0
    for step in 0..<2 * Self.quarterCount {
      let quarter = step % Self.quarterCount
      runs[quarter] = run
      run = contains(quarter) ? min(all, run + 1) : 0
    }
    return runs
  }

  /// The stretches in minutes after Monday midnight, joined where they overlap or touch, ascending.
  /// One that runs past Sunday ends beyond the week.
  private static func joined(_ stretches: [LocalStretch]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    for stretch in stretches {
      let from = stretch.day.index * 1440 + stretch.from
      let to = stretch.day.index * 1440 + stretch.to + (stretch.to < stretch.from ? 1440 : 0)
      guard from < to else { continue }
      pieces.append(from..<to)
      // The week after, so that what crosses Sunday midnight finds what it touches on Monday.
      pieces.append(from + minuteCount..<to + minuteCount)
    }
    pieces.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var joined: [Range<Int>] = []
    for piece in pieces {
      if let last = joined.last, piece.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
      } else {
        joined.append(piece)
      }
    }
    return joined
  }
}
