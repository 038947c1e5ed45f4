package import Matching

/// A made-up school for the grouping engine: grades, interests and weekly meeting times.
///
/// Each student has five of forty interests (some far more common than others), one of thirteen
/// grades and a week of free afternoons in one of six zones. Two students may stand together when
/// they are at most one grade apart, share enough interests and a start of a one-hour meeting.
/// Weights are 0...1000.
package struct RealisticGrouping: Sendable {
  package var students: Int
  package var seed: UInt64
  /// Fewest interests that two students of one group share.
  package var sharedInterests = 0
  package var least = 3
  package var most = 5
  package var value = GroupingInstance.Value.mean

  /// Words of a week of quarter hours.
  package static let words = 11

  package init(students: Int, seed: UInt64) {
    self.students = students
    self.seed = seed
  }

  package func instance() -> GroupingInstance {
    var chance = SplitMix64(seed: seed)
    var interests: [UInt64] = []
    var grades: [Int] = []
    var starts: [UInt64] = []
    var placement: [Int64] = []
    for _ in 0..<students {
      interests.append(Self.interests(using: &chance))
      grades.append(chance.below(13))
      starts.append(contentsOf: Self.starts(using: &chance))
      placement.append(chance.below(5) == 0 ? 2000 : 1000)
    }
    let graph = graph(interests: interests, grades: grades, starts: starts)
    let days = (0..<7).flatMap { day -> [UInt64] in
      Self.bits((day * 96)..<(day * 96 + 96))
    }
    return GroupingInstance(
      graph: graph, placement: placement, least: least, most: most, value: value,
      meetings: .init(words: Self.words, options: starts, days: days))
  }
}

// MARK: - Students

extension RealisticGrouping {
  private static func interests(using chance: inout SplitMix64) -> UInt64 {
    var set: UInt64 = 0
    while set.nonzeroBitCount < 5 {
      // The smaller of two draws: popular interests come first.
      let interest = min(
        chance.below(40), chance.below(40))
      set |= 1 << UInt64(interest)
    }
    return set
  }

  /// The quarter hours at which a one-hour meeting could start, in one common clock.
  private static func starts(using chance: inout SplitMix64) -> [UInt64] {
    let zone = [5, 5, 5, 6, 7, 8, 8, 10][chance.below(8)]
    var set = [UInt64](repeating: 0, count: words)
    for day in 0..<7 where chance.below(10) < (day < 5 ? 6 : 3) {
      let first = (day < 5 ? 14 : 9) * 4 + chance.below(16)
      let length = 4 + chance.below(10)
      for slot in 0...(length - 4) {
        let bit = (day * 96 + first + slot + zone * 4) % 672
        set[bit / 64] |= 1 << UInt64(bit % 64)
      }
    }
    return set
  }

  private static func bits(_ range: Range<Int>) -> [UInt64] {
    var set = [UInt64](repeating: 0, count: words)
    for bit in range { set[bit / 64] |= 1 << UInt64(bit % 64) }
    return set
  }
}

// MARK: - Pairs

extension RealisticGrouping {
  private func graph(interests: [UInt64], grades: [Int], starts: [UInt64]) -> PairGraph {
    let byGrade = (0..<13).map { grade in
      (0..<students).filter { abs(grades[$0] - grade) <= 1 }
    }
    var offsets = [0]
    var neighbors: [Int32] = []
    var weights: [Int64] = []
    for one in 0..<students {
      for other in byGrade[grades[one]] where other != one {
        let shared = (interests[one] & interests[other]).nonzeroBitCount
        if shared < sharedInterests { continue }
        var common = 0
        for word in 0..<Self.words {
          common +=
            (starts[one * Self.words + word] & starts[other * Self.words + word]).nonzeroBitCount
        }
        if common == 0 { continue }
        var taste = SplitMix64(seed: UInt64(min(one, other) * students + max(one, other)) ^ seed)
        let weight =
          shared * 110 + (grades[one] == grades[other] ? 150 : 0) + min(common, 30) * 6
          + Int(taste.next() % 121)
        neighbors.append(Int32(other))
        weights.append(Int64(min(weight, 1000)))
      }
      offsets.append(neighbors.count)
    }
    return PairGraph(offsets: offsets, neighbors: neighbors, weights: weights)
  }
}
