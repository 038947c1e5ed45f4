import Kith

extension ReportPage {
  /// All groups as cards, with what searches, sorts and filters them.
  func addGroups(to page: inout HTMLText) {
    section("groups", "The groups", to: &page) { section in
      guard !positions.isEmpty else {
        section.element("p", text: "There are no groups.")
        return
      }
      addTools(to: &section)
      addCards(to: &section)
    }
  }

  /// A coach's page.
  func addOwnGroups(to page: inout HTMLText) {
    addGroups(to: &page)
    let own = publication.ownStudents(of: reader)
    addUnplaced(publication.result.unplaced.filter { own.contains($0.student) }, to: &page)
  }

  /// A family's page.
  func addOwnCards(to page: inout HTMLText) {
    page.element("section", ["id": "groups", "aria-label": "Your groups"]) { section in
      if positions.isEmpty {
        section.element("p", text: waiting)
      } else {
        section.element(
          "p",
          text: "Times are those of your own clock, every week of the term. Where clocks change, "
            + "the new time stands beside the day from which it holds.")
      }
      addCards(to: &section)
    }
  }

  /// What a family without a group reads: what it is asked for, or that the school keeps looking.
  private var waiting: String {
    guard case .family(let student) = reader else { return "" }
    let asks = publication.missingConsents(of: student)
    let words = Wording.english
    return asks.isEmpty
      ? "We have not found the right company for you yet, and keep looking."
      : "\(words.text("ask")) \(words.listing(asks.map { words.text("consent.\($0.rawValue)") })). "
        + words.text("ask.answer")
  }

  private func addCards(to page: inout HTMLText) {
    // Many cards are painted as they come into sight; of few, links land exactly where they point.
    let isMany = positions.count > 300
    page.element("div", ["class": isMany ? "cards many" : "cards", "id": "cards"]) { cards in
      for position in positions {
        let group = publication.result.groups[position]
        let fit = GroupFit(group, at: position, valued: publication.program.value).rounded
        GroupCard(
          group: group, fit: fit, publication: publication, reader: reader,
          change: change(of: group)
        ).add(to: &cards)
      }
    }
  }

  private func change(of group: Group) -> String? {
    guard let changes else { return nil }
    if group.members.contains(where: { changes.moved.contains($0.student) }) {
      return "new company"
    }
    return changes.rescheduled.contains(group.id) ? "new time" : nil
  }

  private func addTools(to page: inout HTMLText) {
    // Shown by the script, without which they would do nothing.
    page.element("form", ["class": "tools", "id": "tools", "role": "search", "hidden": ""]) {
      form in
      form.element("label") { label in
        label.element("span", text: "Search")
        label.open(
          "input",
          [
            "type": "search", "id": "search", "autocomplete": "off", "spellcheck": "false",
            "placeholder": "name, id, place…",
          ])
      }
      addChoice(
        "sort", "Sort by",
        [
          ("result", "number"), ("best", "best fit"), ("weakest", "weakest fit"),
          ("time", "day and time"), ("size", "size"),
        ], to: &form)
      addChoice(
        "day", "Day",
        [("", "any")] + Weekday.allCases.map { ($0.rawValue, Figures.name(of: $0)) }, to: &form)
      let sizes = Set(positions.map { publication.result.groups[$0].members.count }).sorted()
      if sizes.count > 1 {
        addChoice("size", "Size", [("", "any")] + sizes.map { ("\($0)", "\($0)") }, to: &form)
      }
      if changes != nil {
        addChoice("changed", "Show", [("", "all"), ("yes", "what changed")], to: &form)
      }
      form.element("p", ["id": "count", "role": "status", "aria-live": "polite"], text: "")
    }
  }

  private func addChoice(
    _ id: StaticString, _ name: String, _ options: [(value: String, text: String)],
    to form: inout HTMLText
  ) {
    form.element("label") { label in
      label.element("span", text: name)
      label.element("select", ["id": "\(id)"]) { select in
        for option in options {
          // An empty value has to be written out.
          select.add(markup: "<option value=\"")
          select.add(text: option.value)
          select.add(markup: "\">")
          select.add(text: option.text)
          select.add(markup: "</option>")
        }
      }
    }
  }
}
