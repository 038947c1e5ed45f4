import School

extension RawRules {
  /// Each member is what the others accept in a partner, in the column that the program's `only_with` names. Who
  /// named nothing accepts everybody; who accepts some answers only is never with somebody who gave none.
  struct OnlyWith: RawRule {
    static let id: RuleID = "only_with"

    /// By student and column, what is accepted; nil where nobody can say.
    private let accepted: [[String: Set<String>]?]
    private let school: RawSchool

    init?(_ school: RawSchool) {
      guard let column = school.program.onlyWith else { return nil }
      self.school = school
      accepted = school.students.map {
        Self.accepted(in: $0.own[column] ?? "", school.program.questions)
      }
    }

    /// What a cell such as `gender:girl;grade:7` accepts; nil where it cannot be read.
    private static func accepted(
      in cell: String, _ questions: [String: Question]
    ) -> [String: Set<String>]? {
      var accepted: [String: Set<String>] = [:]
      var free: Set<String> = []
      for item in cell.utf8.split(separator: UInt8(ascii: ";")) {
        let text = trimmed(Substring(item))
        guard !Terms.plain(text).isEmpty else { continue }
        let parts = text.split(separator: ":", maxSplits: 1).map { String($0) }
        guard parts.count == 2, !Terms.plain(parts[1]).isEmpty,
          questions[parts[0]] != nil || CarriedValues.columns.contains(parts[0])
        else { return nil }
        if Terms.plain(parts[1]) == "any" {
          free.insert(parts[0])
          continue
        }
        if case .number? = questions[parts[0]]?.form, Quantity(parts[1]) == nil { return nil }
        accepted[parts[0], default: []]
          .insert(CarriedValues.compared(parts[1], of: parts[0], questions))
      }
      return accepted.filter { !free.contains($0.key) }
    }

    private static func trimmed(_ text: Substring) -> String {
      let rest = text.drop(while: \.isWhitespace).reversed()
      return String(rest.drop(while: \.isWhitespace).reversed())
    }

    func admits(_ student: Int) -> Bool { accepted[student] != nil }

    func allows(_ a: Int, _ b: Int) -> Bool { accepts(a, b) && accepts(b, a) }

    private func accepts(_ student: Int, _ partner: Int) -> Bool {
      guard let accepted = accepted[student] else { return false }
      return accepted.allSatisfy { column, values in
        let carried = CarriedValues.values(
          of: column, school.students[partner], school.program.questions)
        return !values.isDisjoint(with: carried)
      }
    }
  }
}
