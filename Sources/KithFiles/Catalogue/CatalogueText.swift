package import Kith

/// Rules and criteria as JSON text, for programs that offer them.
package enum CatalogueText {
  package static func json(of rules: [RuleSpecification]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { for rule in rules { $0.rule(rule) } }
    return writer.finished
  }

  package static func json(of criteria: [CriterionSpecification]) -> [UInt8] {
    var writer = JSONWriter()
    writer.array { for criterion in criteria { $0.criterion(criterion) } }
    return writer.finished
  }
}

extension JSONWriter {
  fileprivate mutating func rule(_ rule: RuleSpecification) {
    object {
      $0.key("id")
      $0.string(rule.id.rawValue)
      $0.key("summary")
      $0.string(rule.summary)
      $0.key("unanswered")
      $0.string(rule.unanswered)
      $0.key("takes")
      $0.string(rule.form.expectation)
      $0.key("safety")
      $0.boolean(rule.isSafety)
      $0.key("defaults")
      $0.object(.line) {
        for kind in Program.Kind.allCases {
          $0.key(kind.rawValue)
          $0.setting(rule.defaults[kind] ?? .flag(false))
        }
      }
    }
  }

  fileprivate mutating func criterion(_ criterion: CriterionSpecification) {
    object {
      $0.key("id")
      $0.string(criterion.id.rawValue)
      $0.key("summary")
      $0.string(criterion.summary)
      $0.key("left_out")
      $0.string(criterion.unanswered)
      $0.key("source")
      $0.string(criterion.source)
      $0.key("ideal")
      if let ideal = criterion.ideal { $0.ideal(ideal) } else { $0.null() }
      $0.key("weights")
      $0.object(.line) {
        for kind in Program.Kind.allCases {
          $0.key(kind.rawValue)
          $0.whole(criterion.weights[kind] ?? 0)
        }
      }
    }
  }

  private mutating func ideal(_ ideal: CriterionSpecification.Ideal) {
    object(.line) {
      $0.key("meaning")
      $0.string(ideal.meaning)
      $0.key("least")
      $0.whole(ideal.range.lowerBound)
      $0.key("most")
      $0.whole(ideal.range.upperBound)
      $0.key("usual")
      if let usual = ideal.usual { $0.whole(usual) } else { $0.null() }
    }
  }

  /// A setting as a program file holds it.
  private mutating func setting(_ setting: Setting) {
    switch setting {
    case .flag(let flag): boolean(flag)
    case .whole(let number): whole(number)
    case .decimal(let number): decimal(Int((number * 1000).rounded()), scale: 1000)
    case .text(let text): string(text)
    case .list(let items): array(.line) { for item in items { $0.setting(item) } }
    case .table(let entries):
      object(.line) {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
          $0.key(key)
          $0.setting(value)
        }
      }
    }
  }
}
