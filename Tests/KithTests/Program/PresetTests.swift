import Kith
import Testing

struct PresetTests {
  @Test(arguments: Program.Kind.allCases)
  func `every preset is complete and within its own forms`(kind: Program.Kind) throws {
    let program = Program.preset(kind, id: "p")
    #expect(program.size.least <= program.size.most)
    #expect(!program.scoredCriteria.isEmpty)
    for rule in RuleSpecification.all {
      guard let setting = program.rules[rule.id] else { continue }
      #expect(rule.form.accepted(setting) == setting)
    }
    #expect(program.isOn("consent_matching"))
    #expect(program.isOn("apart"))
  }

  @Test func `names of rules and criteria are unique`() {
    #expect(Set(RuleSpecification.all.map(\.id)).count == RuleSpecification.all.count)
    #expect(Set(CriterionSpecification.all.map(\.id)).count == CriterionSpecification.all.count)
  }

  @Test func `an unknown name is refused with the nearest known one`() throws {
    var program = Program.preset(.pod, id: "p")
    let rule = #expect(throws: SettingProblem.self) {
      try program.setRule("grade_bnad", to: .whole(1))
    }
    #expect(rule?.remedy == "did you mean grade_band?")
    let criterion = #expect(throws: SettingProblem.self) {
      try program.setWeight("shared_interest", to: .whole(1))
    }
    #expect(criterion?.remedy == "did you mean shared_interests?")
  }

  @Test func `a setting of another form is refused and changes nothing`() throws {
    var program = Program.preset(.pod, id: "p")
    let before = program
    for (name, setting) in [
      ("grade_band", Setting.text("two")), ("grade_band", .whole(-1)), ("enrolled", .flag(false)),
      ("never_alone", .list([.text("shoe_size")])), ("never_alone", .list([])),
      ("at_most", .table(["school": .whole(0)])), ("largest_distance", .flag(true)),
    ] {
      #expect(throws: SettingProblem.self) { try program.setRule(name, to: setting) }
    }
    for weight in [Setting.whole(-1), .decimal(2.5), .text("3")] {
      #expect(throws: SettingProblem.self) { try program.setWeight("proximity", to: weight) }
    }
    #expect(program == before)
  }

  @Test func `a setting of the right form is kept in the form that the rule reads`() throws {
    var program = Program.preset(.pod, id: "p")
    try program.setRule("grade_band", to: .flag(false))
    try program.setRule("largest_distance", to: .whole(12))
    try program.setRule("never_alone", to: .text("languages"))
    try program.setRule("at_most", to: .table(["circumstances:athlete": .whole(2)]))
    try program.setWeight("proximity", to: .whole(0))
    #expect(program.setting(of: "grade_band") == nil)
    #expect(program.setting(of: "largest_distance") == .decimal(12))
    #expect(program.setting(of: "never_alone") == .list([.text("languages")]))
    #expect(!program.scoredCriteria.contains("proximity"))
  }

  @Test func `the distance of words counts slips of the pen`() {
    #expect(TextDistance.between("grade_bnad", "grade_band") == 1)
    #expect(TextDistance.between("kitten", "sitting") == 3)
    #expect(TextDistance.between("", "abc") == 3)
    #expect(TextDistance.nearest(to: "xyzzy", among: ["enrolled", "apart"]) == nil)
  }
}
