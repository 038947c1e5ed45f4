package import School

/// A hard rule: what must hold of a student, of two members, or of a whole group.
///
/// A rule reads the cohort once and then answers about numbers. The one who adds one writes a file in this
/// folder with the demands that apply and names it in ``RuleCatalogue``.
package protocol Rule: Sendable {
  static var specification: RuleSpecification { get }

  /// The rule as the program wants it; nil where it is off or can turn nobody away.
  init?(_ cohort: Cohort)

  /// Whether a student could be in any group at all.
  func admits(_ student: Int) -> Bool

  /// Whether two students may be in one group; in mentor and tutor programs `a` would guide `b`.
  func allows(_ a: Int, _ b: Int) -> Bool

  /// Keeps of `candidates` those that may be with `student`, in their order, and tells how many.
  ///
  /// Rules come one after the other over a whole row, so that the cheap ones shorten it for the dear
  /// ones. A rule need not write its own.
  func narrow(
    _ candidates: UnsafeMutableBufferPointer<Int32>, for student: Int, asGuide: Bool
  ) -> Int

  /// Whether a student left empty what the rule reads, and is held back or let through for it.
  func isUntold(_ student: Int) -> Bool

  /// Properties that a group may hold so many carriers of.
  var marks: [CarriedMark] { get }

  /// What whole groups have to add up to.
  var balances: [GroupBalance] { get }

  /// Properties of which all members of a group must share one.
  var commons: [CommonProperty] { get }

  /// What would let in `partners`, each of whom this rule alone turns away from `student`; nil where
  /// nothing that a school could change would.
  func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String?
}

/// A property, its carriers by number, ascending, and how many of them a group may hold if it holds
/// any.
package struct CarriedMark: Sendable, Hashable {
  package var carriers: [Int32]
  package var least: Int
  package var most: Int
  /// For each student of the cohort a family; empty where carriers are counted one by one. Everybody
  /// is a carrier then, and those of one family count once.
  package var families: [Int32] = []

  /// How many a group holds.
  package func count(in group: [Int32]) -> Int {
    families.isEmpty
      ? group.count(where: carries) : Set(group.map { families[Int($0)] }).count
  }

  /// Whether a student carries it.
  package func carries(_ student: Int32) -> Bool {
    guard families.isEmpty else { return true }
    let place = carriers.partitioningIndex { $0 >= student }
    return place < carriers.count && carriers[place] == student
  }
}

/// Properties of which a student has some, as a set of bits: those that all members of a group share
/// shrink as it grows.
package struct CommonProperty: Sendable {
  /// 64-bit words in one set.
  package let words: Int
  /// `words` words for each student.
  package private(set) var bits: [UInt64]

  /// No property for anybody of `count` students, out of so many.
  package init(_ properties: Int, of count: Int) {
    words = max(1, (properties + 63) / 64)
    bits = [UInt64](repeating: 0, count: words * count)
  }

  /// Terms of a list of every student; those that too few named to hold a group together are left
  /// out. Who named none has all of them if `unanswered` says so, and none else.
  package init(_ terms: TermSets, of count: Int, least: Int, unansweredHasAll: Bool = false) {
    let useful = terms.frequencies.indices.filter {
      unansweredHasAll || terms.frequencies[$0] >= least
    }
    let places = Dictionary(uniqueKeysWithValues: zip(useful.map(Int32.init), 0...))
    self.init(useful.count, of: count)
    for student in 0..<count {
      for place in terms[student].compactMap({ places[$0] }) { insert(place, for: student) }
      if unansweredHasAll, terms[student].isEmpty {
        for word in 0..<words { bits[student * words + word] = .max }
      }
    }
  }

  package mutating func insert(_ property: Int, for student: Int) {
    bits[student * words + property >> 6] |= 1 << UInt64(property & 63)
  }

  /// Whether a student has any.
  package func hasAny(_ student: Int) -> Bool {
    (0..<words).contains { bits[student * words + $0] != 0 }
  }

  /// Whether two students share one.
  package func isShared(_ a: Int, _ b: Int) -> Bool {
    (0..<words).contains { bits[a * words + $0] & bits[b * words + $0] != 0 }
  }

  /// Whether a student has a property.
  package func has(_ property: Int, _ student: Int) -> Bool {
    bits[student * words + property >> 6] >> UInt64(property & 63) & 1 == 1
  }
}

extension Rule {
  package func admits(_ student: Int) -> Bool { true }

  package func allows(_ a: Int, _ b: Int) -> Bool { true }

  package func isUntold(_ student: Int) -> Bool { !admits(student) }

  package func narrow(
    _ candidates: UnsafeMutableBufferPointer<Int32>, for student: Int, asGuide: Bool
  ) -> Int {
    var kept = 0
    for candidate in candidates {
      let other = Int(candidate)
      if asGuide ? allows(student, other) : allows(other, student) {
        candidates[kept] = candidate
        kept += 1
      }
    }
    return kept
  }

  package var marks: [CarriedMark] { [] }

  package var balances: [GroupBalance] { [] }

  package var commons: [CommonProperty] { [] }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? { nil }
}

extension Rule {
  package static var id: RuleID { specification.id }
}

extension [Int?] {
  /// The numbers in four bytes each, `Int32.min` for none: what loops over millions of pairs read.
  package var compact: [Int32] { map { $0.map(Int32.init) ?? .min } }
}
