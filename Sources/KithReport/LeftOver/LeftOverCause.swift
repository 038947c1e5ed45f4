package import Kith

/// Students who are left over for one cause, with the one act that helps: the same on the terminal, in
/// a review and on the page.
package struct LeftOverCause: Sendable, Hashable {
  /// What stood in their way, said of one student and of several.
  let obstacle: (one: String, many: String)
  /// What helps, said of one student and of several.
  let act: (one: String, many: String)
  /// Ascending.
  package let students: [Student.ID]
  /// Whether nothing that the program says could place them: their family has to agree first.
  package let isConsent: Bool

  /// `31 lack the consent in-person: ask their guardians`.
  package var sentence: String {
    students.count == 1
      ? "1 \(obstacle.one): \(act.one)"
      : "\(Figures.grouped(students.count)) \(obstacle.many): \(act.many)"
  }

  /// `lacks the consent in-person: ask the guardian`.
  package var sentenceOfOne: String { "\(obstacle.one): \(act.one)" }

  /// The causes of all who are left over, those of most students first.
  package static func all(of unplaced: [Unplaced]) -> [LeftOverCause] {
    var byWords: [String: (cause: LeftOverCause, students: [Student.ID])] = [:]
    for left in unplaced {
      let cause = LeftOverCause(left)
      byWords["\(cause.obstacle.many): \(cause.act.many)", default: (cause, [])].students
        .append(left.student)
    }
    return byWords.values.map { LeftOverCause($0.cause, $0.students.sorted()) }.sorted {
      ($1.students.count, $0.sentence) < ($0.students.count, $1.sentence)
    }
  }

  private init(_ cause: LeftOverCause, _ students: [Student.ID]) {
    obstacle = cause.obstacle
    act = cause.act
    isConsent = cause.isConsent
    self.students = students
  }

  package static func == (left: LeftOverCause, right: LeftOverCause) -> Bool {
    left.students == right.students && left.sentence == right.sentence
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(students) }
}

// MARK: - One student

extension LeftOverCause {
  /// The cause of one student: a consent that is missing, an answer that is missing, else what the
  /// first remedy relaxes, or the rule that turned most partners away.
  package init(_ left: Unplaced) {
    students = [left.student]
    let most = left.reasons.map(\.blocks).max() ?? 0
    let top = left.reasons.filter { $0.blocks == most }
    let consents = top.compactMap { Consent(askedBy: $0.rule) }
    let missing = Consent.allCases.filter(consents.contains).map(\.rawValue)
    isConsent = !missing.isEmpty
    if !missing.isEmpty {
      let words = "the consent\(missing.count == 1 ? "" : "s") \(listing(missing))"
      obstacle = ("lacks \(words)", "lack \(words)")
      act = ("ask the guardian", "ask their guardians")
      return
    }
    if let unanswered = top.first(where: { $0.remedy?.hasPrefix("ask ") == true }),
      let remedy = unanswered.remedy
    {
      obstacle = RuleWords.unanswered(unanswered.rule)
      act = (remedy, RuleWords.asked(remedy))
      return
    }
    let remedy = left.remedies.first
    let rule = remedy?.rules.first ?? top.first?.rule
    obstacle = rule.map(RuleWords.obstacle) ?? ("found no place", "found no place")
    if let remedy, !RuleWords.isPersonal(remedy) {
      act = (remedy.text, remedy.text)
    } else {
      act = rule.map(RuleWords.act) ?? ("look at the program", "look at the program")
    }
  }
}
