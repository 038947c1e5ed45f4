import School

/// What students wished about one another.
struct Wished: Sendable {
  private struct Pair: Hashable {
    let from, to: Int
  }

  private var kinds: [Pair: Set<Wish.Kind>] = [:]
  private var hasDearest: Set<Int> = []
  private var speakers: Set<Int> = []
  /// Pairs that a wish puts together.
  private(set) var together: [(Int, Int)] = []

  init(_ wishes: [Wish], _ numbers: [Student.ID: Int]) {
    for wish in wishes {
      guard let one = numbers[wish.student], let other = numbers[wish.other], one != other else {
        continue
      }
      kinds[Pair(from: one, to: other), default: []].insert(wish.kind)
      speakers.insert(one)
      if wish.kind == .most { hasDearest.insert(one) }
      if wish.kind == .together { together.append((one, other)) }
    }
  }

  func areApart(_ a: Int, _ b: Int) -> Bool { has(.apart, a, b) || has(.apart, b, a) }

  private func has(_ kind: Wish.Kind, _ from: Int, _ to: Int) -> Bool {
    speakers.contains(from) && kinds[Pair(from: from, to: to)]?.contains(kind) ?? false
  }

  /// What one would give to be with another, 0 to 1000; nil where it wished nothing about the other.
  func side(_ from: Int, _ to: Int) -> Int? {
    guard speakers.contains(from), let kinds = kinds[Pair(from: from, to: to)] else { return nil }
    if kinds.contains(.avoid) { return 0 }
    if kinds.contains(.most) { return 1000 }
    guard kinds.contains(.prefer) else { return nil }
    return hasDearest.contains(from) ? 750 : 1000
  }
}
