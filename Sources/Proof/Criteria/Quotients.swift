import Foundation

/// Points as quotients of whole numbers.
enum Quotients {
  /// A quotient of numbers that are not negative, half a point rounded up.
  static func rounded(_ part: Int, _ whole: Int) -> Int { (2 * part + whole) / (2 * whole) }

  /// 1000 · 2·S ÷ (A + B); nil where one of both named nothing.
  static func likeness(_ sets: WordSets, _ a: Int, _ b: Int) -> Int? {
    let (left, right) = (sets.count(a), sets.count(b))
    guard left > 0, right > 0 else { return nil }
    return rounded(2000 * sets.shared(a, sets, b), left + right)
  }

  /// 1000 · M ÷ K for what one asks and another offers; nil where there is nothing of either.
  static func met(_ asked: WordSets, _ asking: Int, _ offered: WordSets, _ offering: Int) -> Int? {
    guard asked.count(asking) > 0, offered.count(offering) > 0 else { return nil }
    return rounded(1000 * asked.shared(asking, offered, offering), asked.count(asking))
  }

  /// The mean of two sides, half a point rounded up; a missing one is left out.
  static func mean(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return rounded(one + other, 2)
  }
}

/// Words that count more the fewer students named them.
struct RareWords: Sendable {
  private let sets: WordSets
  private let weights: [Int32: Int]
  private let sums: [Int]

  init(_ sets: WordSets, count: Int) {
    self.sets = sets
    let weights = sets.frequencies.mapValues { named in
      Int((100 * log(1 + Double(sets.answers) / Double(named))).rounded())
    }
    self.weights = weights
    sums = (0..<count).map { student in
      sets[student].reduce(0) { $0 + (weights[$1] ?? 0) }
    }
  }

  /// 1000 · 2·S ÷ (A + B) over what the words weigh; nil where one of both named none.
  func points(_ a: Int, _ b: Int) -> Int? {
    guard sets.count(a) > 0, sets.count(b) > 0 else { return nil }
    var shared = 0
    sets.forEachShared(a, sets, b) { shared += weights[$0] ?? 0 }
    return Quotients.rounded(2000 * shared, sums[a] + sums[b])
  }
}
