import Kith
import Yams

extension Program {
  /// Takes over what a place is worth, and to whom more.
  mutating func readPlacement(_ section: YAMLSection, _ problems: inout ProblemList) {
    placement = section.whole("placement", 0...1_000_000, &problems) ?? placement
    if let objective = section.choice("objective", Objective.self, &problems) {
      placement = objective.placement
      if section["placement"] != nil, let node = section["objective"] {
        problems.add(
          section.text.problem(
            node, "both placement and objective say what a place is worth",
            value: objective.rawValue, remedy: "leave one of them out"))
      }
    }
    let keys = [
      "isolated", "belonging_under", "left_over", "left_over_students", "waiting", "patience",
    ]
    guard let part = section.section("priority", keys, &problems) else { return }
    priority.isolated = part.whole("isolated", 1...1000, &problems) ?? priority.isolated
    priority.belongingUnder =
      part.whole("belonging_under", 0...101, &problems) ?? priority.belongingUnder
    priority.leftOver = part.whole("left_over", 1...1000, &problems) ?? priority.leftOver
    priority.waiting = part.whole("waiting", 0...100_000, &problems) ?? priority.waiting
    priority.patience = part.whole("patience", 0...366, &problems) ?? priority.patience
    priority.leftOverStudents = Set(
      part.texts("left_over_students", &problems).map { Student.ID(rawValue: $0.text) })
  }

  /// Takes over how scores are made and told.
  mutating func readScoring(_ section: YAMLSection, _ problems: inout ProblemList) {
    unanswered = section.choice("unanswered", Unanswered.self, &problems) ?? unanswered
    if let part = section.section("mixing", ["school", "region", "languages"], &problems) {
      mixing.school = part.whole("school", 0...1000, &problems) ?? mixing.school
      mixing.region = part.whole("region", 0...1000, &problems) ?? mixing.region
      mixing.languages = part.whole("languages", 0...1000, &problems) ?? mixing.languages
    }
    circumstances = Set(section.texts("circumstances", &problems).map(\.text))
    let known = CriterionSpecification.all.map(\.id.rawValue) + criteriaOfQuestions.map(\.rawValue)
    for (name, node) in section.texts("hide", &problems) {
      if known.contains(name) {
        hidden.insert(CriterionID(rawValue: name))
      } else {
        let problem = SettingProblem.unknown("criterion", name, among: known)
        problems.add(
          section.text.problem(
            node, problem.problem, value: problem.value, remedy: problem.remedy))
      }
    }
  }
}
