import Foundation
import Kith

/// The school's own questions, by the documents.
extension PlainRules {
  /// What a student says in a column, in the form in which values are compared.
  func told(_ column: String, _ student: Student) -> Set<String> {
    guard let question = program.questions[column] else {
      return Set(values(column, student).map { $0.lowercased() })
    }
    let items = (student.own[column] ?? "").split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    }
    guard case .number = question.form else { return Set(items) }
    return Set(items.compactMap(Double.init).map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" })
  }

  private func number(_ column: String, _ student: Student) -> Double? {
    told(column, student).first.flatMap(Double.init)
  }

  private func names(_ rule: RuleID) -> [String] {
    guard case .list(let items)? = program.rules[rule] else { return [] }
    return items.map(\.description)
  }

  private func table(_ rule: RuleID) -> [String: Setting] {
    if case .table(let entries)? = program.rules[rule] { entries } else { [:] }
  }

  /// Whether answers let two be together.
  func answersFit(_ one: Student, _ other: Student) -> Bool {
    for name in names("same") where told(name, one).isDisjoint(with: told(name, other)) {
      return false
    }
    for name in names("different") where !told(name, one).isDisjoint(with: told(name, other)) {
      return false
    }
    for (name, most) in table("within") {
      guard let first = number(name, one), let second = number(name, other),
        let most = Double("\(most)"), abs(first - second) <= most + 1e-9
      else { return false }
    }
    return accepts(one, other) && accepts(other, one)
  }

  private func accepts(_ student: Student, _ partner: Student) -> Bool {
    guard let column = program.onlyWith else { return true }
    let items = (student.own[column] ?? "").split(separator: ";").map {
      $0.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
    }
    return Set(items.map { $0[0] }).allSatisfy { name in
      let wanted = Set(items.filter { $0[0] == name }.map { $0[1] })
      return wanted.contains("any") || !wanted.isDisjoint(with: told(name, partner))
    }
  }

  /// Whether a group keeps what is asked of its answers as a whole.
  func answersAddUp(_ members: [Student]) -> Bool {
    for name in names("same") {
      let all = members.map { told(name, $0) }
      if all.dropFirst().reduce(all[0], { $0.intersection($1) }).isEmpty { return false }
    }
    for (name, least) in table("at_least") {
      let parts = name.split(separator: ":").map(String.init)
      let carriers = members.count { told(parts[0], $0).contains(parts[1].lowercased()) }
      guard let least = Int("\(least)"), carriers >= least else { return false }
    }
    for (name, limits) in table("mean") {
      let answers = members.compactMap { number(name, $0) }
      guard case .table(let limits) = limits, !answers.isEmpty else { return false }
      let mean = answers.reduce(0, +) / Double(answers.count)
      if let least = limits["least"].flatMap({ Double("\($0)") }), mean < least - 1e-9 {
        return false
      }
      if let most = limits["most"].flatMap({ Double("\($0)") }), mean > most + 1e-9 {
        return false
      }
    }
    return true
  }
}

extension PlainScores {
  /// What `alike:question` or `unlike:question` gives a pair; nil where one of them did not answer.
  func answerPoints(_ criterion: String, _ one: Student, _ other: Student) -> Int? {
    let parts = criterion.split(separator: ":").map(String.init)
    guard let question = program.questions[parts[1]] else { return nil }
    let lists = [one, other].map { student in
      (student.own[parts[1]] ?? "").split(separator: ";").map {
        $0.trimmingCharacters(in: .whitespaces).lowercased()
      }
    }
    guard !lists.contains([]) else { return nil }
    let alike: Int
    switch question.form {
    case .choice: alike = lists[0] == lists[1] ? 1000 : 0
    case .choices:
      let sets = students.map { student in
        PlainWords(program).set((student.own[parts[1]] ?? "").components(separatedBy: ";"))
          .subtracting([""])
      }
      let all = sets.count { !$0.isEmpty }
      func weight(_ words: Set<String>) -> Int {
        words.reduce(0) { sum, word in
          let count = sets.count { $0.contains(word) }
          return sum + Int((100 * log(1 + Double(all) / Double(count))).rounded())
        }
      }
      let (left, right) = (PlainWords(program).set(lists[0]), PlainWords(program).set(lists[1]))
      alike = Self.halfUp(2000 * weight(left.intersection(right)), weight(left) + weight(right))
    case .number(let from, let to):
      guard let first = Double(lists[0][0]), let second = Double(lists[1][0]),
        let least = Double("\(from)"), let most = Double("\(to)")
      else { return nil }
      alike = Int((1000 - 1000 * abs(first - second) / (most - least)).rounded())
    }
    return parts[0] == "alike" ? alike : 1000 - alike
  }
}

extension PlainSchool {
  /// Asks three questions of the school's own, and makes rules and weights of some.
  mutating func ask(_ chance: inout Chance) {
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
