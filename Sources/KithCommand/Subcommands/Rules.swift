import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithReport

extension KithCommand {
  struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the rules that a program can ask for.",
      discussion: """
        A group that breaks a rule is never formed. Each rule stands with what every kind asks of \
        it; the page of one rule says what a program file may write:

          kith rules
          kith rules grade_band
        """)

    @Argument(help: "The rule whose page to show.")
    var rule: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let all = RuleSpecification.all
      guard let rule else {
        return try CatalogueAnswer(json: json ? CatalogueText.json(of: all) : nil).say {
          CataloguePage.rules($0)
        }
      }
      guard let found = all.first(where: { $0.id.rawValue == rule }) else {
        throw ValidationError.unknown("rule", rule, among: all.map(\.id.rawValue))
      }
      try CatalogueAnswer(json: json ? CatalogueText.json(of: [found]) : nil).say {
        CataloguePage.page(of: found, $0)
      }
    }
  }

  struct Criteria: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the criteria that a program can weigh.",
      discussion: """
        A criterion gives a pair 0 to 1000 points; a pair's score is their mean by weight. Each \
        stands with its weight in every kind; the page of one criterion says where it comes from:

          kith criteria
          kith criteria shared_interests
        """)

    @Argument(help: "The criterion whose page to show.")
    var criterion: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let all = CriterionSpecification.catalogue
      guard let criterion else {
        return try CatalogueAnswer(json: json ? CatalogueText.json(of: all) : nil).say {
          CataloguePage.criteria($0)
        }
      }
      guard let found = all.first(where: { $0.id.rawValue == criterion }) else {
        throw ValidationError.unknown("criterion", criterion, among: all.map(\.id.rawValue))
      }
      try CatalogueAnswer(json: json ? CatalogueText.json(of: [found]) : nil).say {
        CataloguePage.page(of: found, $0)
      }
    }
  }
}

extension ValidationError {
  /// A name that is not known, with the nearest one that is.
  fileprivate static func unknown(
    _ what: String, _ name: String, among names: [String]
  ) -> ValidationError {
    let problem = SettingProblem.unknown(what, name, among: names)
    return ValidationError("\(problem.problem): \(problem.value); \(problem.remedy)")
  }
}
