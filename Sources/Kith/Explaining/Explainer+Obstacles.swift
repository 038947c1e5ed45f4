package import Rules
package import School

extension Explainer {
  /// The rules that keep two students out of one group, all of them; empty where none does.
  ///
  /// In mentor and tutor programs the two are looked at the way round that fewer rules forbid.
  package func obstacles(between one: Student.ID, and other: Student.ID) -> [WhyNot.Obstacle] {
    var absent: [WhyNot.Obstacle] = []
    for id in [one, other] where cohort.numbers[id] == nil {
      absent.append(obstacle(TakesStudentsAtTheSchool.specification, "\(id) is not at the school"))
    }
    guard absent.isEmpty, let a = cohort.numbers[one], let b = cohort.numbers[other] else {
      return absent
    }
    let ways = directions(a, b).map { rulesBetween($0.0, $0.1) }
    guard let fewest = ways.min(by: { $0.count < $1.count }) else {
      return [
        WhyNot.Obstacle(
          rule: "roles", isSafety: false,
          text: "neither of \(one) and \(other) has the role to guide the other")
      ]
    }
    return fewest.isEmpty ? companyObstacles(a, b) : fewest
  }

  /// The ways in which two students could be a pair as far as their roles go: guide first, where
  /// anybody guides.
  package func directions(_ a: Int, _ b: Int) -> [(Int, Int)] {
    guard cohort.program.kind.isGuided else { return [(min(a, b), max(a, b))] }
    return [(a, b), (b, a)].filter { cohort.couldPair($0.0, $0.1) }
  }

  package func rulesBetween(_ a: Int, _ b: Int) -> [WhyNot.Obstacle] {
    let ids = [a, b].map { cohort.students[$0].id }.sorted()
    return allowance.rules.compactMap { rule in
      let specification = type(of: rule).specification
      let turned = [a, b].filter { !rule.admits($0) }.map { cohort.students[$0].id }.sorted()
      if !turned.isEmpty {
        return obstacle(
          specification,
          "it turns \(joined(turned.map(\.rawValue))) away from everybody: "
            + specification.summary)
      }
      guard !rule.allows(a, b) else { return nil }
      // A number only: columns may name a circumstance, which stands beside no student.
      let setting =
        switch cohort.program.setting(of: specification.id) {
        case .whole(let number)?: " (\(number))"
        case .decimal(let number)?: " (\(Setting.decimal(number)))"
        default: ""
        }
      return obstacle(
        specification,
        "it keeps \(ids[0]) and \(ids[1]) apart\(setting): " + specification.summary)
    }
  }

  package func obstacle(_ rule: RuleSpecification, _ text: String) -> WhyNot.Obstacle {
    WhyNot.Obstacle(rule: rule.id, isSafety: rule.isSafety, text: text)
  }
}
