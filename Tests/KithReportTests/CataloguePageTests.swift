import Kith
import KithReport
import TestSupport
import Testing

/// Keeps the page about rules and criteria true.
struct CataloguePageTests {
  @Test func `the page of rules and criteria says what the code says`() throws {
    try GoldenFile(inRepository: "docs/rules-and-criteria.md").expect(CataloguePage.markdown)
  }

  @Test func `listings name everything, and a page says more`() {
    let style = TextStyle()
    let (rules, criteria) = (CataloguePage.rules(style), CataloguePage.criteria(style))
    for rule in RuleSpecification.all {
      #expect(rules.contains(rule.id.rawValue))
      let page = CataloguePage.page(of: rule, style)
      #expect(page.hasPrefix(rule.id.rawValue))
      #expect(page.contains("Takes "))
      #expect(page.contains("(safety)") == rule.isSafety)
    }
    for criterion in CriterionSpecification.all {
      #expect(criteria.contains(criterion.id.rawValue))
      let page = CataloguePage.page(of: criterion, style)
      #expect(page.contains("Source: ") && page.contains("For example: "))
      #expect(page.contains("Its ideal: ") == (criterion.ideal != nil))
    }
  }
}
