import Kith

extension PlainSchool {
  /// Asks for groups of which no two differ by more than one head, and leaves sizes to choose among.
  package mutating func askForEvenGroups(_ chance: inout Chance) {
    program.size.isEven = true
    program.size.most = program.size.least + 1 + chance.below(4)
  }

  /// Asks three questions of the school's own, and makes rules and weights of some.
  package mutating func ask(_ chance: inout Chance) {
    guard let one = Quantity(1), let five = Quantity(5) else { return }
    program.questions = [
      "track": Question(.choice), "tools": Question(.choices, isPrivate: chance.happens(30)),
      "skill": Question(.number(from: one, to: five)),
    ]
    let told = chance.of([100, 95, 70])
    for place in roster.students.indices {
      var own: [String: String] = [:]
      if chance.happens(told) { own["track"] = chance.of(["art", "Art", "law"]) }
      if chance.happens(told) {
        own["tools"] = chance.of(["piano", "Piano; drum", "drum;piano;", "flute; drum"])
      }
      if chance.happens(told) { own["skill"] = chance.of(["1", "2.5", "3.0", "5", " 4"]) }
      if chance.happens(15) {
        own["wish"] = chance.of(["track:art", "track:law; track:any", "tools:drum;skill:5", ""])
      }
      roster.students[place].own = own
    }
    for name in ["track", "tools", "skill"] {
      for criterion in ["alike", "unlike"] where chance.happens(25) {
        program.weights[CriterionID(rawValue: "\(criterion):\(name)")] = chance.of([
          1, 10, 50, 1000,
        ])
      }
    }
    if chance.happens(20) { program.onlyWith = "wish" }
    if chance.happens(15) {
      program.rules["never_alone"] = .list([.text(chance.of(["track", "tools:drum", "skill"]))])
    }
    if chance.happens(15) {
      program.rules["at_most"] = .table([
        chance.of(["track", "tools:Piano", "skill:3"]): .whole(1 + chance.below(2))
      ])
    }
    if chance.happens(25) {
      program.rules["at_least"] = .table([
        chance.of(["track:art", "tools:piano", "skill:5", "tools:drum"]): .whole(
          1 + chance.below(2))
      ])
    }
    if chance.happens(12) { program.rules["same"] = .list([.text(chance.of(["track", "tools"]))]) }
    if chance.happens(10) {
      program.rules["different"] = .list([.text(chance.of(["skill", "tools", "track"]))])
    }
    if chance.happens(15) {
      program.rules["within"] = .table(["skill": chance.of([.whole(2), .decimal(1.5), .whole(0)])])
    }
    if chance.happens(25) {
      program.rules["mean"] = .table([
        "skill": .table(
          chance.of([
            ["least": .decimal(2.4), "most": .decimal(3.6)], ["least": .whole(3)],
            ["most": .decimal(2.75)], ["least": .whole(2), "most": .whole(4)],
          ]))
      ])
    }
  }
}
