import School

extension RawCriteria {
  /// Both bring something else: another school, another region or other languages, as the program mixes them.
  struct DifferentBackground: RawCriterion {
    static let id: CriterionID = "different_background"

    private let mixing: Program.Mixing
    private let schools: WordSets
    private let languages: WordSets
    private let zones: [String]

    init(_ school: RawSchool) {
      mixing = school.program.mixing
      schools = school.schools
      languages = school.languages
      zones = school.students.map(\.timeZone)
    }

    func points(_ a: Int, _ b: Int) -> Int? {
      var parts = [(weight: mixing.region, points: zones[a] == zones[b] ? 0 : 1000)]
      if schools.count(a) > 0, schools.count(b) > 0 {
        parts.append((mixing.school, schools.shared(a, schools, b) > 0 ? 0 : 1000))
      }
      if let alike = Quotients.likeness(languages, a, b) {
        parts.append((mixing.languages, 1000 - alike))
      }
      let weight = parts.reduce(0) { $0 + $1.weight }
      guard weight > 0 else { return nil }
      return Quotients.rounded(parts.reduce(0) { $0 + $1.weight * $1.points }, weight)
    }
  }
}
