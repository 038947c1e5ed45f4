public import School

extension Program {
  /// A complete set of values for `kind`, which a program file overrides.
  ///
  /// Rules and weights come from the rules and criteria themselves, each of which says its default
  /// for every kind, so that programs, listings and documents have one source.
  public static func preset(_ kind: Kind, id: String) -> Program {
    var rules: [RuleID: Setting] = [:]
    for rule in RuleSpecification.all { rules[rule.id] = rule.defaults[kind] }
    var weights: [CriterionID: Int] = [:]
    for criterion in CriterionSpecification.all {
      weights[criterion.id] = criterion.weights[kind] ?? 0
    }
    return Program(
      id: id, kind: kind, size: kind.size, meeting: kind.meeting, rules: rules, weights: weights)
  }

  /// Tells a rule something; an unknown name or a wrong form is thrown and changes nothing.
  public mutating func setRule(_ name: String, to setting: Setting) throws(SettingProblem) {
    guard let rule = RuleSpecification.all.first(where: { $0.id.rawValue == name }) else {
      throw .unknown("rule", name, among: RuleSpecification.all.map(\.id.rawValue))
    }
    guard let accepted = rule.form.accepted(setting, questions: questions) else {
      throw SettingProblem(
        problem: "the rule \(name) cannot be told this", value: setting.description,
        remedy: "write \(rule.form.expectation)")
    }
    rules[rule.id] = accepted
  }

  /// Gives a criterion a weight; an unknown name or a wrong form is thrown and changes nothing.
  public mutating func setWeight(_ name: String, to setting: Setting) throws(SettingProblem) {
    if CriterionSpecification.ofQuestions.contains(where: { $0.id.rawValue == name }) {
      return try setWeights(name, ofQuestions: setting)
    }
    let id = CriterionID(rawValue: name)
    guard
      criteriaOfQuestions.contains(id)
        || CriterionSpecification.all.contains(where: { $0.id == id })
    else {
      throw .unknown("criterion", name, among: CriterionSpecification.catalogue.map(\.id.rawValue))
    }
    guard case .whole(let weight) = setting, (0...1000).contains(weight) else {
      throw SettingProblem(
        problem: "the weight of \(name) is not a whole number", value: setting.description,
        remedy: "write a whole number from 0 to 1000; 0 switches the criterion off")
    }
    weights[id] = weight
  }

  /// Gives `alike` or `unlike` a weight for each question that a table names.
  private mutating func setWeights(
    _ criterion: String, ofQuestions setting: Setting
  ) throws(SettingProblem) {
    guard case .table(let entries) = setting else {
      throw SettingProblem(
        problem: "\(criterion) has a weight for each question", value: setting.description,
        remedy: "write a table such as {skill: 10}")
    }
    var told: [CriterionID: Int] = [:]
    for (name, weight) in entries.sorted(by: { $0.key < $1.key }) {
      guard questions[name] != nil else {
        throw .unknown("question", name, among: Array(questions.keys))
      }
      guard case .whole(let weight) = weight, (0...1000).contains(weight) else {
        throw SettingProblem(
          problem: "the weight of \(criterion) of \(name) is not a whole number",
          value: weight.description, remedy: "write a whole number from 0 to 1000")
      }
      told[criterion == "alike" ? .alike(name) : .unlike(name)] = weight
    }
    weights.merge(told) { $1 }
  }

  /// The criteria that the program's questions could have, by the names of the questions.
  package var criteriaOfQuestions: [CriterionID] {
    let names = questions.keys.sorted()
    return names.map(CriterionID.alike) + names.map(CriterionID.unlike)
  }

  /// The one day on which groups meet, where the term is no longer than that.
  package var onlyDay: CalendarDate? {
    term.flatMap { $0.starts == $0.ends ? $0.starts : nil }
  }

  /// What a rule was told, in the form that it reads; nil where it is off, which only `false` says: 0
  /// is a number like others. The engine and the verifier both ask here.
  package func setting(of rule: RuleID) -> Setting? {
    guard let told = rules[rule], told != .flag(false) else { return nil }
    return RuleSpecification.forms[rule]?.accepted(told, questions: questions)
  }

  /// Whether a flag rule is on.
  package func isOn(_ rule: RuleID) -> Bool {
    setting(of: rule) != nil
  }
}
