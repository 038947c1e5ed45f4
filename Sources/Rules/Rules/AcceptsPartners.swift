import School

/// Each member is what the others accept in a partner.
package struct AcceptsPartners: Rule {
  package static let specification = RuleSpecification(
    "only_with",
    "Each member is what the others accept in a partner, in the column that the program's `only_with` names.",
    detail:
      "A cell such as `gender:girl;gender:boy` accepts these answers and no others; `gender:any` accepts "
      + "every one.",
    unanswered:
      "A student who named nothing accepts everybody; who accepts some answers only is never with "
      + "somebody who gave none.",
    form: .always, isSafety: true, defaults: .everywhere(.flag(true)))

  /// What each student accepts: by column, the values. Who accepts everybody has nothing.
  private let accepted: [[(values: ColumnValues, accepted: Set<String>)]]
  /// Whose cell cannot be read: they accept nobody.
  private let isUnread: [Bool]

  package init?(_ cohort: Cohort) {
    guard let column = cohort.program.onlyWith else { return nil }
    let known = Set(Cohort.markedColumns)
    var values: [String: ColumnValues] = [:]
    var accepted: [[(values: ColumnValues, accepted: Set<String>)]] = []
    var isUnread: [Bool] = []
    for student in cohort.students {
      let read = try? Acceptance(
        student.own[column], known: known, questions: cohort.program.questions)
      isUnread.append(read == nil)
      accepted.append(
        (read?.answers ?? [:]).sorted { $0.key < $1.key }.map { name, texts in
          let column = values[name] ?? ColumnValues(cohort, name)
          values[name] = column
          return (column, Set(texts.map { cohort.value($0, of: name) }))
        })
    }
    guard isUnread.contains(true) || accepted.contains(where: { !$0.isEmpty }) else { return nil }
    self.accepted = accepted
    self.isUnread = isUnread
  }

  package func admits(_ student: Int) -> Bool { !isUnread[student] }

  package func allows(_ a: Int, _ b: Int) -> Bool { accepts(a, b) && accepts(b, a) }

  private func accepts(_ student: Int, _ partner: Int) -> Bool {
    !isUnread[student]
      && accepted[student].allSatisfy { !$0.accepted.isDisjoint(with: $0.values.values[partner]) }
  }
}
