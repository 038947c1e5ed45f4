import Kith
import Yams

extension Program {
  /// Takes over the rules and weights of a program file.
  mutating func readRulesAndWeights(_ section: YAMLSection, _ problems: inout ProblemList) {
    let rules = RuleSpecification.all.map(\.id.rawValue)
    section.readEntries("rules", rules, &problems) { name, setting throws(SettingProblem) in
      try setRule(name, to: setting)
    }
    let criteria = CriterionSpecification.catalogue.map(\.id.rawValue)
    section.readEntries("weights", criteria, &problems) { name, setting throws(SettingProblem) in
      try setWeight(name, to: setting)
    }
    let ideals = CriterionSpecification.all.filter { $0.ideal != nil }.map(\.id.rawValue)
    section.readEntries("ideals", ideals, &problems) { name, setting throws(SettingProblem) in
      try setIdeal(name, to: setting)
    }
  }
}

extension YAMLSection {
  /// Hands on each entry of a section; what is thrown becomes a problem of the key where the name is
  /// not known, and of the value otherwise.
  fileprivate func readEntries(
    _ section: String, _ names: [String], _ problems: inout ProblemList,
    entry: (String, Setting) throws(SettingProblem) -> Void
  ) {
    guard let part = self.section(section, nil, &problems) else { return }
    for (key, node) in part.entries {
      let name = key.scalar?.string ?? ""
      do {
        // What nests deeper than any setting reads as an empty list, which nobody accepts.
        try entry(name, node.setting ?? .list([]))
      } catch {
        problems.add(
          text.problem(
            names.contains(name) ? node : key, error.problem, value: error.value,
            remedy: error.remedy))
      }
    }
  }
}
