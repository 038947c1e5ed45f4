import School

extension RawRules {
  /// One language is spoken by all members; nothing is asked of who named none.
  struct CommonLanguage: RawRule {
    static let id: RuleID = "common_language"
    static let asksGroups = true

    private let languages: WordSets

    init?(_ school: RawSchool) {
      guard school.isOn(Self.id) else { return nil }
      languages = school.languages
    }

    func allows(_ a: Int, _ b: Int) -> Bool {
      languages.count(a) == 0 || languages.count(b) == 0 || languages.shared(a, languages, b) > 0
    }

    func allows(group: [Int]) -> Bool {
      let told = group.filter { languages.count($0) > 0 }
      return told.isEmpty || !languages.common(told).isEmpty
    }
  }
}
