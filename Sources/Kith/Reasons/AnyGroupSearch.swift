/// Looks for any group at all that keeps every rule and holds certain students.
struct AnyGroupSearch {
  enum Answer {
    case found, none
    /// Given up after too many steps.
    case unknown
  }

  private static let mostSteps = 20_000

  private let allowance: Allowance
  private let items: Items
  private let start: Int32
  private let marks: [CarriedMark]
  private let balances: [GroupBalance]
  private var stepsLeft = mostSteps

  /// A search for a group that holds both students of a pair, and all that they have to be with.
  init(_ allowance: Allowance, holding pair: (Int32, Int32)) {
    self.allowance = allowance
    items = Items(allowance, tying: pair)
    start = items.itemOf[Int(pair.0)]
    marks = allowance.rules.flatMap(\.marks)
    balances = allowance.rules.flatMap(\.balances)
  }

  /// Whether there is such a group.
  mutating func answer() -> Answer {
    guard start >= 0 else { return .none }
    let group = items.members[Int(start)]
    var candidates = (0..<Int32(allowance.cohort.count)).map { $0 }
    for member in group {
      let kept = candidates.withUnsafeMutableBufferPointer {
        allowance.narrow($0, for: Int(member), asGuide: false)
      }
      candidates.removeLast(candidates.count - kept)
    }
    let near = Set(candidates)
    let whole = Set(candidates.map { items.itemOf[Int($0)] }).filter { item in
      item >= 0 && items.members[Int(item)].allSatisfy(near.contains)
    }
    if grows(group, whole.sorted()) { return .found }
    return stepsLeft > 0 ? .none : .unknown
  }

  /// Whether a group is allowed, or becomes so by adding some of the candidates, all of whom may be
  /// with all its members.
  private mutating func grows(_ group: [Int32], _ candidates: [Int32]) -> Bool {
    stepsLeft -= 1
    let size = allowance.cohort.program.size
    guard stepsLeft > 0, group.count <= size.most, suits(group) else { return false }
    let counts = marks.map { $0.count(in: group) }
    guard zip(counts, marks).allSatisfy({ $0 <= $1.most }) else { return false }
    let lacking = marks.indices.filter { counts[$0] > 0 && counts[$0] < marks[$0].least }
    let missed = balances.filter { !$0.isReached(by: group) }
    if group.count >= size.least, lacking.isEmpty, missed.isEmpty { return true }
    // The one who ends a member's being alone comes first.
    func helps(_ item: Int32) -> Bool {
      carries(lacking, item) || missed.contains { $0.sum(of: items.members[Int(item)]) > 0 }
    }
    let order = candidates.filter(helps) + candidates.filter { !helps($0) }
    for (place, item) in order.enumerated() {
      let rest = order[(place + 1)...].filter { mayBeTogether(item, $0) }
      if grows(group + items.members[Int(item)], rest) { return true }
      if stepsLeft <= 0 { return false }
    }
    return false
  }

  /// Whether a student of an item carries one of some marks.
  private func carries(_ some: [Int], _ item: Int32) -> Bool {
    some.contains { mark in
      items.members[Int(item)].contains(where: marks[mark].carries)
    }
  }

  private func suits(_ group: [Int32]) -> Bool {
    allowance.ground?.suits(group.map(Int.init)) ?? true
  }

  private func mayBeTogether(_ one: Int32, _ other: Int32) -> Bool {
    items.members[Int(one)].allSatisfy { a in
      items.members[Int(other)].allSatisfy { b in
        allowance.allows(Int(min(a, b)), Int(max(a, b)))
      }
    }
  }
}
