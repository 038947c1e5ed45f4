package import School

/// Both bring something else: another school, another region or other languages.
package struct DifferentBackground: Criterion {
  package static let specification = CriterionSpecification(
    "different_background",
    "Both bring something else: another school, another region or other languages.",
    source: "field practice: programs that want mixing say so",
    formula:
      "The mean of up to three parts by the weights of `mixing`, half a point rounded up. "
      + "`school`: 1000 for different schools, else 0. `region`: 1000 for different time zones, "
      + "else 0. `languages`: 1000 less what `common_languages` would give. A part that "
      + "somebody left unanswered stays out.",
    example: .init(
      "`a` and `b` go to different schools in one time zone, `a` speaks en, `b` en and es: "
        + "(1000 + 0 + 333) ÷ 3", earns: 444,
      [
        .example("a") {
          $0.school = "Maple"
          $0.languages = ["en"]
        },
        .example("b") {
          $0.school = "Cedar"
          $0.languages = ["en", "es"]
        },
      ]),
    unanswered: "nothing that the program wants mixed can be compared",
    weights: [:])

  private let mixing: Program.Mixing
  private let schools: [Int32]
  private let regions: [String]
  private let languages: TermSets

  package init(_ cohort: Cohort) {
    mixing = cohort.program.mixing
    schools = cohort.schools
    regions = cohort.students.map(\.timeZone)
    languages = cohort.languages
  }

  /// 1000 for different schools, 0 for the same; 1000 for different time zones, which stand for
  /// regions, 0 for the same; 1000 less the likeness of the languages; the mean of what is known,
  /// weighted by the program's `mixing`.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    let (one, other) = (a.school.map(Terms.plain) ?? "", b.school.map(Terms.plain) ?? "")
    let left = Set(a.languages.map(Cohort.language))
    let right = Set(b.languages.map(Cohort.language))
    return mean(
      context.program.mixing,
      school: one.isEmpty || other.isEmpty ? nil : one != other,
      region: a.timeZone != b.timeZone,
      languages: left.isEmpty || right.isEmpty
        ? nil
        : Points.likeness(shared: left.intersection(right).count, left.count, right.count))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    let (left, right) = (languages.count(a), languages.count(b))
    return Points.bulk(
      Self.mean(
        mixing,
        school: schools[a] < 0 || schools[b] < 0 ? nil : schools[a] != schools[b],
        region: regions[a] != regions[b],
        languages: left == 0 || right == 0
          ? nil : Points.likeness(shared: languages.sharedCount(a, b), left, right)))
  }

  private static func mean(
    _ mixing: Program.Mixing, school: Bool?, region: Bool, languages: Int?
  ) -> Int? {
    var (sum, weight) = (0, 0)
    func add(_ share: Int, _ points: Int?) {
      guard let points else { return }
      sum += share * points
      weight += share
    }
    add(mixing.school, school.map { $0 ? 1000 : 0 })
    add(mixing.region, region ? 1000 : 0)
    add(mixing.languages, languages.map { 1000 - $0 })
    return weight == 0 ? nil : (2 * sum + weight) / (2 * weight)
  }

  package func reason(for members: [Int]) -> String { "they bring something else to one another" }
}
