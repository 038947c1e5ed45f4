import Foundation

/// Rules about answers to the school's own questions, on cells as they stand in the roster.
extension RuleCheck {
  /// What stands in a cell of a question: its items, numbers without what says nothing.
  func answers(of student: Student, to column: String) -> [String] {
    guard program.questions[column] != nil else { return [] }
    return (student.own[column] ?? "").components(separatedBy: ";")
      .filter { !Terms.plain($0).isEmpty }
  }

  /// A value of a column in the form in which values are compared.
  func comparable(_ value: String, in column: String) -> String {
    guard case .number = program.questions[column]?.form else { return Terms.plain(value) }
    return number(value.trimmingCharacters(in: .whitespacesAndNewlines)).map { "\($0)" } ?? ""
  }

  /// A decimal number; nil of everything else.
  private func number(_ text: String) -> Decimal? {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count < 2, digits.first?.isASCII == true,
      digits.first?.isNumber == true,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    return Decimal(
      string: text.hasPrefix("+") ? String(digits) : text, locale: Locale(identifier: "en"))
  }

  /// What a message may call a column.
  func told(_ name: String) -> String {
    let column = name.split(separator: ":").first.map(String.init) ?? name
    return program.questions[column]?.isPrivate == true ? "a private question" : name
  }

  private func compared(_ student: Student, _ column: String) -> Set<String> {
    Set(values(of: student, in: column).map { comparable($0, in: column) })
  }

  /// What a rule about answers finds wrong with a group.
  func breachOfAnswers(_ rule: RuleID, _ setting: Setting, _ members: [Student]) -> String? {
    switch rule.rawValue {
    case "same":
      for column in setting.texts {
        let all = members.map { compared($0, column) }
        let common = all.dropFirst().reduce(all.first ?? []) { $0.intersection($1) }
        if common.isEmpty { return "not all answer \(told(column)) alike" }
      }
      return nil
    case "different":
      for column in setting.texts {
        var seen: Set<String> = []
        for member in members {
          let own = compared(member, column)
          if !seen.isDisjoint(with: own) { return "two answer \(told(column)) alike" }
          seen.formUnion(own)
        }
      }
      return nil
    case "within":
      guard case .table(let spans) = setting else { return nil }
      return spans.sorted { $0.key < $1.key }.lazy.compactMap { question, span -> String? in
        let answers = numbers(of: members, to: question)
        guard answers.count == members.count else {
          return "somebody did not answer \(told(question))"
        }
        guard let least = answers.min(), let most = answers.max(), let span = number("\(span)")
        else {
          return nil
        }
        return most - least > span ? "answers to \(told(question)) lie too far apart" : nil
      }.first
    case "at_least", "mean": return breachOfWhole(setting, members)
    case "only_with":
      guard let column = program.onlyWith else { return nil }
      return members.contains { member in
        members.contains { $0.id != member.id && !accepts(member, $0, column) }
      } ? "somebody is with a partner that they do not accept" : nil
    default: return nil
    }
  }

  private func numbers(of members: [Student], to question: String) -> [Decimal] {
    members.compactMap { answers(of: $0, to: question).first }.compactMap {
      number($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  private func breachOfWhole(_ setting: Setting, _ members: [Student]) -> String? {
    guard case .table(let entries) = setting else { return nil }
    return entries.sorted { $0.key < $1.key }.lazy.compactMap { name, value -> String? in
      guard case .table(let limits) = value else {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let carriers = members.count {
          parts.count == 2 && compared($0, parts[0]).contains(comparable(parts[1], in: parts[0]))
        }
        return carriers < value.number
          ? "fewer than \(value.number) members have a value of \(told(name))" : nil
      }
      let answers = numbers(of: members, to: name)
      guard !answers.isEmpty else { return "nobody answered \(told(name))" }
      let sum = answers.reduce(0, +)
      let count = Decimal(answers.count)
      if let least = limits["least"].flatMap({ number("\($0)") }), sum < least * count {
        return "the mean of \(told(name)) is too low"
      }
      if let most = limits["most"].flatMap({ number("\($0)") }), sum > most * count {
        return "the mean of \(told(name)) is too high"
      }
      return nil
    }.first
  }

  /// Whether a student's own must lets a partner in.
  private func accepts(_ student: Student, _ partner: Student, _ column: String) -> Bool {
    var wanted: [String: Set<String>] = [:]
    for item in (student.own[column] ?? "").components(separatedBy: ";") {
      let parts = item.split(separator: ":", maxSplits: 1).map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      guard parts.count == 2 else { continue }
      wanted[parts[0], default: []].insert(
        Terms.plain(parts[1]) == "any" ? "any" : comparable(parts[1], in: parts[0]))
    }
    return wanted.allSatisfy { column, values in
      values.contains("any") || !compared(partner, column).isDisjoint(with: values)
    }
  }
}
