import School

/// The values of a column for each student of a cohort, as rules compare them.
package struct ColumnValues: Sendable {
  package let values: [Set<String>]

  package init(_ cohort: Cohort, _ column: String) {
    values = cohort.students.indices.map { cohort.values(of: column, for: $0) }
  }

  /// Whether two students have a value in common.
  package func share(_ a: Int, _ b: Int) -> Bool { !values[a].isDisjoint(with: values[b]) }

  /// Whether somebody has several.
  package var areLists: Bool { values.contains { $0.count > 1 } }

  /// The values that two students or more have, as something that all of a group may share.
  package func property(of count: Int) -> CommonProperty {
    var carriers: [String: [Int]] = [:]
    for (student, own) in values.enumerated() {
      for value in own { carriers[value, default: []].append(student) }
    }
    let shared = carriers.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    var property = CommonProperty(shared.count, of: count)
    for (number, entry) in shared.enumerated() {
      for student in entry.value { property.insert(number, for: student) }
    }
    return property
  }
}
