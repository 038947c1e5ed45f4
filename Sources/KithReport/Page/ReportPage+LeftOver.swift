import Kith

extension ReportPage {
  /// Who is in no group, what stood in the way and what would help.
  func addUnplaced(_ unplaced: [Unplaced], to page: inout HTMLText) {
    guard !unplaced.isEmpty else { return }
    section("unplaced", "Left over", to: &page) { section in
      section.element("table", ["class": "left"]) { table in
        table.element("thead") { head in
          head.element("tr") { row in
            for name in Self.columns { row.element("th", ["scope": "col"], text: name) }
          }
        }
        table.element("tbody", ["id": "left"]) { body in
          for student in unplaced { add(student, to: &body) }
        }
      }
      addRules(of: unplaced, to: &section)
    }
  }

  private static let columns = ["Student", "What stood in the way", "What would help"]

  /// Whether the reader hears only that there was such a rule.
  private func isConfidential(_ rule: RuleID) -> Bool {
    Hearing.of(rule, for: reader.audience) != .words
  }

  private func words(for rule: RuleID) -> String {
    Hearing.of(rule, for: reader.audience).told(rule.rawValue.replacing("_", with: " "))
      ?? "a rule"
  }

  private func add(_ student: Unplaced, to table: inout HTMLText) {
    let person = Person(student.student, in: publication)
    let searched =
      [person.id.rawValue, person.name ?? ""] + student.reasons.map { words(for: $0.rule) }
    table.element("tr", ["data-search": searched.joined(separator: " ").lowercased()]) { row in
      row.element("th", ["scope": "row"]) { cell in
        if let name = person.name { cell.element("span", ["class": "name"], text: name) }
        cell.element("span", ["class": "id"], text: person.id.rawValue)
        let facts = person.facts.map { $0.field.phrase($0.text) }
        if !facts.isEmpty {
          cell.element("span", ["class": "facts"], text: facts.joined(separator: ", "))
        }
      }
      // On a phone the heading of each column stands before its cell.
      row.element("td", ["data-label": Self.columns[1]]) { cell in
        if student.reasons.isEmpty { cell.add(text: "no reason was found") }
        let isWhole = !student.reasons.contains { isConfidential($0.rule) }
        if isWhole, !student.reasons.isEmpty {
          cell.element("b", text: LeftOverCause(student).obstacle.one)
        }
        cell.element("ul") { list in
          for reason in student.reasons {
            let count =
              reason.blocks == 0 || isConfidential(reason.rule)
              ? "" : " (\(Figures.count(reason.blocks, "partner")))"
            list.element("li", text: words(for: reason.rule) + count)
          }
        }
      }
      row.element("td", ["data-label": Self.columns[2]]) { cell in
        let remedies = LeftOverWords(student).remedies(without: isConfidential)
        if remedies.isEmpty { cell.add(text: "—") }
        cell.element("ul") { list in for remedy in remedies { list.element("li", text: remedy) } }
      }
    }
    table.breakLine()
  }

  /// What the rules of the table demand.
  private func addRules(of unplaced: [Unplaced], to page: inout HTMLText) {
    let named = Set(unplaced.flatMap { $0.reasons.map(\.rule) }).filter { !isConfidential($0) }
    let rules = RuleSpecification.all.filter { named.contains($0.id) }
    guard !rules.isEmpty else { return }
    page.element("details") { details in
      details.element("summary", text: "What these rules demand")
      details.element("dl", ["class": "rules"]) { list in
        for rule in rules {
          list.element("dt", text: words(for: rule.id))
          list.element("dd", text: rule.summary)
        }
      }
    }
  }

  func addNotices(to page: inout HTMLText) {
    let notices = publication.result.notices
    guard !notices.isEmpty else { return }
    section("notices", "Notices", to: &page) { section in
      section.element("ul") { list in
        for notice in notices {
          list.element("li") { item in
            item.add(text: notice.text)
            item.add(text: " ")
            item.element("code", text: notice.code)
          }
        }
      }
    }
  }
}
