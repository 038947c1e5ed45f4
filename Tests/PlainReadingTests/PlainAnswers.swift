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
        PlainWords(program).set(
          (student.own[parts[1]] ?? "").components(separatedBy: ";").map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
          }
        ).subtracting([""])
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
