/// The students whom a program could match, in the form in which rules and criteria read them.
package struct Cohort: Sendable {
  /// Columns whose values never_alone and at_most can mark.
  package static let markedColumns = [
    "circumstances", "grade", "household", "languages", "school", "social_pace",
  ]
}
