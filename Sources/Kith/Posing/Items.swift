/// What the engine gets instead of students: each item is one student, or several who must be in one
/// group and so weigh several seats.
package struct Items: Sendable {
  /// The students of each item, ascending; items in the order of their first students.
  package let members: [[Int32]]
  /// The item of each student; −1 of those who cannot be placed.
  package let itemOf: [Int32]

  /// An item for each admitted student, fused where groups are larger than pairs and wishes or
  /// households keep students together.
  ///
  /// `pair` is fused as if a wish asked for it. Of students who have a place already, `isPlaced`, there
  /// is none.
  package init(
    _ allowance: Allowance, tying pair: (Int32, Int32)? = nil, without isPlaced: [Bool]? = nil
  ) {
    let clusters = Self.clusters(allowance, tying: pair)
    let placeable = clusters.filter { students in
      Self.isPlaceable(students, allowance)
        && !students.contains { isPlaced?[Int($0)] ?? false }
    }
    members = placeable
    var itemOf = [Int32](repeating: -1, count: allowance.cohort.count)
    for (item, students) in members.enumerated() {
      for student in students { itemOf[Int(student)] = Int32(item) }
    }
    self.itemOf = itemOf
  }

  /// Those who have to be in one group with a student of a tied pair, whether or not they can be.
  package static func company(
    of pair: (Int32, Int32), _ allowance: Allowance
  ) -> [Int32] {
    clusters(allowance, tying: pair).first { $0.contains(pair.0) } ?? []
  }

  /// All students in the sets in which wishes or households keep them together, by their first ones.
  private static func clusters(_ allowance: Allowance, tying pair: (Int32, Int32)?) -> [[Int32]] {
    let cohort = allowance.cohort
    var parents = Array(Int32(0)..<Int32(cohort.count))
    func root(_ student: Int32) -> Int32 {
      var student = student
      while parents[Int(student)] != student { student = parents[Int(student)] }
      return student
    }
    func fuse(_ one: Int32, _ other: Int32) {
      let (left, right) = (root(one), root(other))
      // The lower number stays on top, so that an item is named by its first student.
      parents[Int(max(left, right))] = min(left, right)
    }
    if !cohort.program.formsPairs {
      if let pair { fuse(pair.0, pair.1) }
      for (one, other) in cohort.wishes.together { fuse(one, other) }
      if cohort.program.isOn(KeepsSiblingsTogether.id) {
        var eldest: [Int32: Int32] = [:]
        for (student, household) in zip(Int32(0)..., cohort.households) where household >= 0 {
          if let first = eldest[household] {
            fuse(first, student)
          } else {
            eldest[household] = student
          }
        }
      }
    }
    var clusters: [Int32: [Int32]] = [:]
    for student in Int32(0)..<Int32(cohort.count) {
      clusters[root(student), default: []].append(student)
    }
    return clusters.values.sorted { $0[0] < $1[0] }
  }

  /// Whether students who must be together could be in one group.
  private static func isPlaceable(_ students: [Int32], _ allowance: Allowance) -> Bool {
    guard students.allSatisfy({ allowance.isAdmitted[Int($0)] }) else { return false }
    guard students.count > 1 else { return true }
    guard students.count <= allowance.cohort.program.size.most else { return false }
    let numbers = students.map(Int.init)
    guard allowance.ground?.suits(numbers) ?? true else { return false }
    return numbers.enumerated().allSatisfy { place, one in
      numbers[..<place].allSatisfy { allowance.allows($0, one) }
    }
  }
}
