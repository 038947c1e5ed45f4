package import Kith

/// The letter to one family, in its own language: what is new, each group with all that makes its
/// first meeting happen, what the family is asked for, and how to answer.
struct FamilyLetter {
  private let student: Student.ID
  private let programs: [FamilyLetters.Told]
  private let options: FamilyLetters.Options
  private let wording: Wording

  init(to student: Student.ID, _ programs: [FamilyLetters.Told], _ options: FamilyLetters.Options) {
    self.student = student
    self.programs = programs
    self.options = options
    let languages = programs.first?.publication.students[student]?.languages ?? []
    wording = Wording.suiting(languages, among: options.wordings)
  }

  /// A letter of which only what it says about groups is wanted, in a language that somebody chose.
  fileprivate init(to student: Student.ID, in wording: Wording) {
    self.student = student
    programs = []
    options = FamilyLetters.Options()
    self.wording = wording
  }

  /// Whom the letter is for, which says where it lies.
  var isPlaced: Bool { programs.contains { $0.publication.groupsOfStudent[student] != nil } }

  /// What the family is asked to agree to, for programs in which the student is left over.
  var asks: [Consent] {
    let missing = programs.filter(isLeftOver).flatMap {
      $0.publication.missingConsents(of: student)
    }
    return Consent.allCases.filter(missing.contains)
  }

  /// The whole letter; every line ends with a line feed.
  var text: String {
    let paragraphs =
      [draft, greeting, news] + programs.flatMap(groups) + [waiting, asking, answer, closing]
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private func isLeftOver(in program: FamilyLetters.Told) -> Bool {
    program.publication.leftOver[student] != nil
  }

  private func say(_ key: String, _ values: [String: String] = [:]) -> String {
    wording.text(key, values.mapValues(ForeignText.onOneLine))
  }
}

// MARK: - Head and end

extension FamilyLetter {
  private var draft: [String] {
    programs.contains { $0.publication.isDraft } ? [say("draft")] : []
  }

  private var greeting: [String] {
    let name = programs.lazy.compactMap { Person(student, in: $0.publication).name }.first
    return [name.map { say("greeting.named", ["name": $0]) } ?? say("greeting")]
  }

  private var news: [String] {
    let lines = programs.flatMap { program in
      program.news(of: student).items.map { line($0, program) }
    }
    return lines.isEmpty ? [] : [say("news")] + lines.map { "- \($0)" }
  }

  private func line(_ item: LetterNews.Item, _ program: FamilyLetters.Told) -> String {
    switch item {
    case .new(let room): say("news.new", ["room": room])
    case .ended(let room): say("news.ended", ["room": room])
    case .joined(let room, let marks):
      say("news.joined", ["room": room, "names": names(of: marks, called: room, program)])
    case .left(let room): say("news.left", ["room": room])
    case .time(let room): say("news.time", ["room": room])
    case .place(let room): say("news.place", ["room": room])
    }
  }

  /// Those members of a group who have one of the marks.
  private func names(
    of marks: Set<String>, called room: String, _ program: FamilyLetters.Told
  ) -> String {
    let position = program.rooms.names.firstIndex(of: room)
    let members = position.map { program.publication.result.groups[$0].members } ?? []
    return names(
      members.filter { marks.contains(Rooms.mark(of: $0.student)) }.map {
        Person($0.student, in: program.publication)
      })
  }

  private var waiting: [String] {
    programs.filter { program in
      isLeftOver(in: program) && program.publication.missingConsents(of: student).isEmpty
    }.map { say("waiting", ["kind": kind(of: $0.publication)]) }
  }

  private var asking: [String] {
    asks.isEmpty
      ? []
      : [say("ask")] + asks.map { "- " + say("consent.\($0.rawValue)") } + [say("ask.answer")]
  }

  private var answer: [String] {
    guard isPlaced else { return [] }
    let date = options.answerBy.map(wording.date)
    switch (options.contact, date) {
    case (let contact?, let date?):
      return [say("answer.both", ["contact": contact, "date": date])]
    case (let contact?, nil): return [say("answer.contact", ["contact": contact])]
    case (nil, let date?): return [say("answer.by", ["date": date])]
    case (nil, nil): return [say("answer")]
    }
  }

  private var closing: [String] {
    let coaches = programs.first?.publication.roster.coaches ?? []
    let names = coaches.filter { $0.students.contains(student) }.compactMap(\.givenName)
    let lines =
      names.map { say("coach", ["name": $0]) }
      + [options.contact.map { say("questions", ["contact": $0]) }].compactMap(\.self)
    return lines + [options.school.map(ForeignText.onOneLine) ?? say("sign")]
  }
}

// MARK: - Groups

extension FamilyLetter {
  fileprivate func kind(of publication: Publication) -> String {
    say("kind.\(publication.program.kind.rawValue)")
  }

  private func groups(of program: FamilyLetters.Told) -> [[String]] {
    let publication = program.publication
    return (publication.groupsOfStudent[student] ?? []).map { position in
      let group = publication.result.groups[position]
      let title = say(
        "group", ["kind": kind(of: publication), "room": program.rooms.names[position]])
      return [title] + lines(about: group, in: publication).map { "  \($0)" }
    }
  }

  fileprivate func lines(about group: Group, in publication: Publication) -> [String] {
    let about =
      group.purposes.isEmpty ? [] : [say("about", ["text": wording.listing(group.purposes)])]
    return about + members(of: group, in: publication) + times(of: group, in: publication)
      + places(of: group, in: publication)
  }

  private func members(of group: Group, in publication: Publication) -> [String] {
    let roles: [Group.Role] = [.mentor, .tutor, .learner]
    let parts = roles.compactMap { role -> String? in
      let members = group.members.filter { $0.role == role }
      guard !members.isEmpty else { return nil }
      let people = members.map { Person($0.student, in: publication) }
      return say(role.rawValue, ["names": names(people)])
    }
    guard parts.isEmpty else { return parts }
    let others = publication.people(of: group, without: student)
    return others.isEmpty ? [] : [say("with", ["names": names(others)])]
  }

  /// People by name, those without one by their number.
  private func names(_ people: [Person]) -> String {
    var known: [String] = []
    var nameless = 0
    for person in people {
      switch (person.id == student, person.name) {
      case (true, let name?): known.append(say("you.named", ["name": name]))
      case (true, nil): known.append(say("you"))
      case (false, let name?): known.append(ForeignText.onOneLine(name))
      case (false, nil): nameless += 1
      }
    }
    if nameless > 0 {
      known.append(
        nameless == 1 ? say("others.one") : say("others", ["count": String(nameless)]))
    }
    return wording.listing(known)
  }

  private func times(of group: Group, in publication: Publication) -> [String] {
    guard !group.meetings.isEmpty else {
      return [say(publication.program.meeting.isAsynchronous ? "when.own" : "when.open")]
    }
    var lines: [String] = []
    for meeting in group.meetings {
      guard let local = publication.local(meeting, for: student),
        let first = local.showings.first
      else { continue }
      var values = wording.values(first)
      values["zone"] = Wording.city(of: local.timeZone)
      values["cadence"] = say("cadence.\(publication.weeksBetweenMeetings)")
      if meeting.date != nil {
        values["date"] = wording.date(first.since)
        lines.append(say("when.once", values))
        continue
      }
      lines.append(say("when.weekly", values))
      lines += local.changes.map { change in
        say("change", wording.values(change).merging(["date": wording.date(change.since)]) { $1 })
      }
    }
    let days = publication.days(of: group, for: student)
    if let first = days.met.first, let last = days.met.last, first < last {
      lines.append(say("first", ["date": wording.date(first)]))
      if !days.off.isEmpty {
        lines.append(say("off", ["dates": days.off.map(wording.date).joined(separator: "; ")]))
      }
      lines.append(say("last", ["date": wording.date(last)]))
    }
    return lines
  }

  private func places(of group: Group, in publication: Publication) -> [String] {
    var lines: [String] = []
    if let venue = publication.venueName(of: group) {
      lines.append(say("place", ["place": venue]))
    } else if let link = publication.link(of: group) {
      lines.append(say("link", ["link": link]))
    } else if group.halfway != nil {
      lines.append(say("place.halfway"))
    } else if publication.program.meeting.mode == .online {
      lines.append(say("link.open"))
    } else {
      lines.append(say("place.open"))
    }
    if group.host != nil {
      lines.append(
        publication.hostName(of: group).map { say("host", ["name": $0]) } ?? say("host.unnamed"))
    }
    return lines
  }
}

/// What a letter says about one group, for pages that lay it out themselves.
package struct GroupInWords: Sendable {
  /// What kind of group it is, such as `Pod`.
  package let kind: String
  /// Who, when and where, a line for each.
  package let lines: [String]

  package init(
    _ group: Group, in publication: Publication, for student: Student.ID, _ wording: Wording
  ) {
    let letter = FamilyLetter(to: student, in: wording)
    kind = letter.kind(of: publication)
    lines = letter.lines(about: group, in: publication)
  }
}
