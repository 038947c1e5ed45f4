import Kith

/// One group as a card: who, when on every member's own clock, where and why.
struct GroupCard {
  let group: Group
  let fit: Int
  let publication: Publication
  let reader: Reader
  /// What changed since the last run, in a word or two; nil where nothing did.
  let change: String?

  /// Reasons that stand open; the others wait behind a button.
  private static let shownReasons = 3

  func add(to page: inout HTMLText) {
    let isStaff = reader.isStaff
    page.element(
      "article",
      [
        "class": "card", "aria-labelledby": isStaff ? "h-\(group.id)" : nil,
        "data-search": isStaff ? searchText : nil, "data-fit": isStaff ? String(fit) : nil,
        "data-size": isStaff ? String(group.members.count) : nil,
        "data-days": isStaff ? group.meetings.map(\.day.rawValue).joined(separator: " ") : nil,
        "data-start": isStaff ? String(group.meetings.first.map(weekMinute) ?? 99_999) : nil,
        "data-changed": isStaff && change != nil ? "yes" : nil,
      ]
    ) { card in
      card.element("header") { header in
        header.element("h3", ["id": isStaff ? "h-\(group.id)" : nil], text: title)
        if let change, isStaff { header.element("span", ["class": "badge"], text: change) }
        if isStaff { header.element("span", ["class": "fit"], text: "fit \(fit)") }
      }
      addMembers(to: &card)
      addPlace(to: &card)
      addReasons(to: &card)
    }
    page.breakLine()
  }

  private var title: String {
    let noun = publication.groupNoun
    let name =
      reader.isStaff ? group.id : noun.prefix(1).uppercased() + String(noun.dropFirst())
    return ([name] + [publication.rooms[group.id]].compactMap(\.self) + group.purposes).joined(
      separator: " · ")
  }

  private func weekMinute(_ meeting: Meeting) -> Int { meeting.day.index * 1440 + meeting.from }

  /// Everything that a search may find the card by, in small letters.
  private var searchText: String {
    let people = publication.people(of: group)
    let words =
      [group.id] + people.map(\.id.rawValue) + people.compactMap(\.name)
      + people.flatMap { $0.facts.map { $0.field.phrase($0.text) } }
      + group.purposes
      + [publication.venueName(of: group), group.host, publication.hostName(of: group)]
      .compactMap(\.self)
      + group.meetings.map { Figures.name(of: $0.day) }
    return words.joined(separator: " ").lowercased()
  }
}

// MARK: - Parts

extension GroupCard {
  private func addMembers(to card: inout HTMLText) {
    card.element("ul", ["class": "members"]) { list in
      for person in publication.people(of: group) {
        list.element("li") { item in
          let isOwn = reader == .family(person.id)
          item.element(
            "span", ["class": "name"],
            text: isOwn ? person.name.map { "\($0) (you)" } ?? "You" : name(of: person))
          if reader.isStaff { item.element("span", ["class": "id"], text: person.id.rawValue) }
          if let role = person.role {
            item.element("span", ["class": "role"], text: role.rawValue)
          }
          let facts = person.facts.map { $0.field.phrase($0.text) }
          if !facts.isEmpty {
            item.element("span", ["class": "facts"], text: facts.joined(separator: ", "))
          }
          // Another family's clock would tell where they live.
          if reader.isStaff || isOwn { addTimes(of: person.id, to: &item) }
        }
      }
    }
  }

  private func name(of person: Person) -> String {
    person.name ?? (reader.isStaff ? "" : person.callName)
  }

  private func addTimes(of student: Student.ID, to item: inout HTMLText) {
    for meeting in group.meetings {
      guard let local = publication.local(meeting, for: student), let first = local.showings.first
      else { continue }
      item.element("span", ["class": "time"]) { time in
        time.element("b", text: Figures.times(first))
        time.add(text: " \(local.timeZone)")
        for change in local.changes {
          time.element("small", text: "from \(change.since): \(Figures.times(change))")
        }
      }
    }
  }

  private func addPlace(to card: inout HTMLText) {
    let venue = publication.venueName(of: group)
    let host = self.host
    let link = publication.link(of: group)
    guard reader.isStaff && !group.meetings.isEmpty || venue != nil || host != nil || link != nil
    else { return }
    card.element("p", ["class": "place"]) { place in
      if reader.isStaff {
        place.add(text: group.meetings.map(Figures.meeting).joined(separator: ", "))
      }
      if let venue { place.element("span", ["class": "venue"], text: "at \(venue)") }
      if let link {
        place.element("a", ["class": "link", "href": link, "rel": "noreferrer"], text: link)
      }
      if let host { place.element("span", ["class": "host"], text: "hosted by \(host)") }
    }
  }

  /// Who hosts the group: for staff the id too, for families the given name alone.
  private var host: String? {
    let name = publication.hostName(of: group)
    guard reader.isStaff, let id = group.host else { return name }
    return name.map { "\($0) (\(id))" } ?? id
  }

  private func addReasons(to card: inout HTMLText) {
    let reasons = publication.reasons(for: group, told: reader)
    guard !reasons.isEmpty else { return }
    add(reasons.prefix(Self.shownReasons), to: &card)
    let more = reasons.dropFirst(Self.shownReasons)
    guard !more.isEmpty else { return }
    card.element("details") { details in
      details.element("summary", text: Figures.count(more.count, "more reason"))
      add(more, to: &details)
    }
  }

  private func add(_ reasons: ArraySlice<ToldReason>, to card: inout HTMLText) {
    card.element("ul", ["class": "why"]) { list in
      for reason in reasons {
        list.element("li") { item in
          if let points = reason.points {
            item.element("span", ["class": "points"], text: String(points))
          }
          item.element("span", text: reason.text)
        }
      }
    }
  }
}
