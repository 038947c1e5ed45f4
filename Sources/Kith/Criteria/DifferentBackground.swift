/// Both bring something else: another school or other languages.
package struct DifferentBackground: Criterion {
  package static let specification = CriterionSpecification(
    "different_background",
    "Both bring something else: another school or other languages.",
    source: "field practice: programs that want mixing say so",
    unanswered: "neither school nor languages can be compared",
    weights: [:])

  private let schools: [Int32]
  private let languages: TermSets

  package init(_ cohort: Cohort) {
    schools = cohort.schools
    languages = cohort.languages
  }

  /// 1000 for different schools, 0 for the same; 1000 less the likeness of the languages; the mean
  /// of both where both are known.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    let (one, other) = (a.school.map(Terms.plain) ?? "", b.school.map(Terms.plain) ?? "")
    let mixesSchools = one.isEmpty || other.isEmpty ? nil : one == other ? 0 : 1000
    let left = Set(a.languages.map(Cohort.language))
    let right = Set(b.languages.map(Cohort.language))
    let mixesLanguages =
      left.isEmpty || right.isEmpty
      ? nil
      : 1000 - Points.likeness(shared: left.intersection(right).count, left.count, right.count)
    return Points.mean(mixesSchools, mixesLanguages)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    let mixesSchools = schools[a] < 0 || schools[b] < 0 ? nil : schools[a] == schools[b] ? 0 : 1000
    let (left, right) = (languages.count(a), languages.count(b))
    let mixesLanguages =
      left == 0 || right == 0
      ? nil : 1000 - Points.likeness(shared: languages.sharedCount(a, b), left, right)
    return Points.bulk(Points.mean(mixesSchools, mixesLanguages))
  }

  package func reason(for members: [Int]) -> String { "they bring something else to one another" }
}
