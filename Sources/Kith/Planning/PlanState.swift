import Rules
import School

/// A plan in the making: the groups of all its programs, and what they come to together.
struct PlanState: Sendable {
  /// In the order of the plan's programs.
  var parts: [PlannedGroups]

  /// Minutes that two students spend together, by their pair.
  struct Together: Sendable {
    private(set) var minutes: [UInt64: Int] = [:]

    static func key(_ one: Int32, _ other: Int32) -> UInt64 {
      UInt64(UInt32(bitPattern: min(one, other))) << 32
        | UInt64(UInt32(bitPattern: max(one, other)))
    }

    mutating func add(_ group: PlannedGroup) {
      guard group.minutes > 0 else { return }
      for (place, one) in group.students.enumerated() {
        for other in group.students[..<place] {
          minutes[Self.key(one, other), default: 0] += group.minutes
        }
      }
    }

    /// All pairs, by their numbers, and their minutes.
    var pairs: some Sequence<(one: Int, other: Int, minutes: Int)> {
      minutes.lazy.map { (Int($0.key >> 32), Int($0.key & 0xFFFF_FFFF), $0.value) }
    }

    /// The most minutes that each student spends with one other.
    func longest(count: Int) -> [Int] {
      var longest = [Int](repeating: 0, count: count)
      for (one, other, minutes) in pairs {
        longest[one] = max(longest[one], minutes)
        longest[other] = max(longest[other], minutes)
      }
      return longest
    }
  }

  /// The minutes of pairs in all programs but one.
  func together(without left: Int? = nil) -> Together {
    var together = Together()
    for (place, part) in parts.enumerated() where place != left {
      for group in part.groups { together.add(group) }
    }
    return together
  }

  /// Who is in a group of any program but one.
  func hasSomebody(count: Int, without left: Int? = nil) -> [Bool] {
    var has = [Bool](repeating: false, count: count)
    for (place, part) in parts.enumerated() where place != left {
      for student in part.groups.flatMap(\.students) { has[Int(student)] = true }
    }
    return has
  }
}

/// What a plan comes to: more is better.
struct PlanWorth: Sendable, Comparable {
  var objective: Int
  var withNobody: Int
  var withCompanion: Int
  /// Whether the students with nobody come before all points.
  var isNobodyFirst: Bool

  static func < (one: PlanWorth, other: PlanWorth) -> Bool {
    if one.isNobodyFirst, one.withNobody != other.withNobody {
      return one.withNobody > other.withNobody
    }
    return one.objective < other.objective
  }
}
