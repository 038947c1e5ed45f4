import Kith
import Proof
import Rules
import Testing

/// Everything that the catalogues name has a check of its own from raw answers.
struct CatalogueTests {
  @Test func `every rule of the catalogue is checked from raw answers`() {
    let missing = RuleSpecification.all.map(\.id).filter { !RawRules.ids.contains($0) }
    #expect(
      missing.isEmpty, "write a file in Sources/Proof/Rules and a line in RawRules for \(missing)")
    #expect(Set(RawRules.ids).count == RawRules.ids.count)
  }

  @Test func `every criterion of the catalogue is worked out from raw answers, and no other`() {
    let missing = CriterionSpecification.all.map(\.id).filter { !RawCriteria.ids.contains($0) }
    #expect(
      missing.isEmpty,
      "write a file in Sources/Proof/Criteria and a line in RawCriteria for \(missing)")
    #expect(Set(RawCriteria.ids) == Set(CriterionSpecification.all.map(\.id)))
    #expect(Set(RawCriteria.ids).count == RawCriteria.ids.count)
    #expect(Set(RawCriteria.ofQuestions) == Set(CriterionSpecification.ofQuestions.map(\.id)))
  }

  @Test func `rules of safety and criteria told in confidence are the same on both sides`() {
    let safe = RuleSpecification.all.filter(\.isSafety).map(\.id)
    let known = Set(RuleSpecification.all.map(\.id))
    #expect(RawRules.safety.intersection(known) == Set(safe + ["enrolled"]))
    let confidential = CriterionSpecification.all.map(\.id).filter(Hearing.isConfidential)
    #expect(Set(RawCriteria.confidential) == Set(confidential))
  }
}
