import Kith
package import Suggest

/// Answers about groups for a student as text for people.
package struct SuggestionPage {
  private let telling: Telling
  private let style: TextStyle

  /// - Parameters:
  ///   - telling: What may be told to the reader.
  ///   - style: How text is set.
  package init(_ telling: Telling, style: TextStyle = TextStyle()) {
    self.telling = telling
    self.style = style
  }

  package func text(of answer: SuggestionAnswer) -> String {
    let asked = Set(answer.students)
    var lines = paragraph(heading(answer), indent: 0)
    for remark in answer.remarks { lines += paragraph("Note: \(remark).", indent: 2) }
    for (place, suggestion) in answer.suggestions.enumerated() {
      lines += ["", style.set("\(place + 1)  \(title(suggestion))", .strong)]
      lines += body(suggestion, asked, best: answer.best)
    }
    if answer.suggestions.isEmpty || !answer.obstacles.isEmpty { lines += hindrances(answer) }
    lines += supposed(answer, asked)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - Heading

  private func heading(_ answer: SuggestionAnswer) -> String {
    let who = answer.students.map { label($0) }.joined(separator: ", ")
    let now =
      answer.now.isEmpty
      ? "" : "; now in " + answer.now.map(\.id).joined(separator: ", ")
    let verb = answer.students.count == 1 ? "has" : "have"
    guard !answer.suggestions.isEmpty else {
      return "\(who) \(verb) no other group to go to\(now)."
    }
    let count = Figures.count(answer.suggestions.count, "choice")
    let best =
      answer.best.map {
        "; the best that any allowed group could be for them is \($0) of 1000"
          + (answer.isBestProven ? "" : " as far as was looked")
      } ?? ""
    return "\(who) \(verb) \(count)\(now)\(best)."
  }

  private func title(_ suggestion: Suggestion) -> String {
    let ids = suggestion.groups.map(\.id).joined(separator: " and ")
    let way =
      switch suggestion.way {
      case .possible: "a possible group"
      case .seat: "a seat in \(ids)"
      case .formed: "a new group of students who wait"
      case .swap: "a swap into \(ids)"
      case .chain: "a move into \(ids), for which others move too"
      }
    return "\(way) · fits with \(suggestion.score) of 1000"
  }

  // MARK: - One suggestion

  private func body(
    _ suggestion: Suggestion, _ asked: Set<Student.ID>, best: Int?
  ) -> [String] {
    var lines: [String] = []
    for group in suggestion.groups { lines += body(group, asked) }
    if let minutes = suggestion.minutesApart {
      lines += paragraph(
        minutes == 0
          ? "at the same time, or one right after the other"
          : "\(Figures.count(minutes, "minute")) between the meetings")
    }
    for effect in suggestion.asked { lines += paragraph(own(effect, suggestion, best)) }
    lines += others(suggestion)
    guard suggestion.way != .possible else { return lines }
    let change = suggestion.objectiveChange
    lines += paragraph(
      "the program \(change < 0 ? "loses" : "gains") \(Figures.grouped(abs(change))) points in all")
    return lines
  }

  private func body(_ group: Group, _ asked: Set<Student.ID>) -> [String] {
    var lines = paragraph(
      "\(group.id): " + group.members.map { label($0.student, $0.role) }.joined(separator: "; ")
        + " · worth \(Figures.grouped(group.value)) points")
    let about = [group.subject, group.interest, group.goal].compactMap(\.self)
    if !about.isEmpty { lines += paragraph("about \(about.joined(separator: ", "))") }
    for meeting in group.meetings {
      let time = telling.time(of: meeting, in: group)
      lines += paragraph("meets \(text(of: time))")
      var seen = [text(of: time)]
      for local in telling.localTimes(meeting) {
        let zone = local.timeZone ?? "(another's clock)"
        let text = Figures.local(LocalMeeting(timeZone: zone, showings: local.showings))
        guard !seen.contains(text) else { continue }
        seen.append(text)
        lines += paragraph("= \(text)")
      }
    }
    let place = [group.venue.map { "at \($0)" }, group.host.map { "hosted by \($0)" }]
    if place.contains(where: { $0 != nil }) {
      lines += paragraph(place.compactMap(\.self).joined(separator: ", "))
    }
    for reason in telling.reasons(group) {
      let points = String(repeating: " ", count: max(0, 5 - String(reason.points).count))
      lines += Paragraph.lines(
        reason.text, first: "\(points)\(reason.points)  ", indent: 7, width: style.width)
    }
    return lines
  }

  private func own(
    _ effect: Suggestion.Effect, _ suggestion: Suggestion, _ best: Int?
  ) -> String {
    let now = effect.scoreNow.map { "\($0) now" } ?? "no group now"
    let gap = best.map { best -> String in
      suggestion.score >= best
        ? "; nothing allowed is better" : "; \(best - suggestion.score) under the best anywhere"
    }
    return "\(label(effect.student)): \(effect.scoreThen ?? suggestion.score), \(now)"
      + (suggestion.asked.count == 1 ? gap ?? "" : "")
  }

  private func others(_ suggestion: Suggestion) -> [String] {
    let touched = suggestion.others.filter {
      suggestion.way != .possible || $0.scoreNow != nil
    }
    guard !touched.isEmpty else { return [] }
    return ["  for the others:"]
      + touched.flatMap { effect -> [String] in
        var parts: [String] = []
        switch (effect.scoreNow, effect.points) {
        case (nil, _): parts.append("gets a place, fits with \(effect.scoreThen ?? 0)")
        case (let now?, nil): parts.append("has nobody left to guide, \(now) now")
        case (_, let points?):
          parts.append(
            points == 0
              ? "no points more or less"
              : "\(points > 0 ? "gains" : "loses") \(Figures.count(abs(points), "point"))")
        }
        if effect.groupsNow != effect.groupsThen, !effect.groupsNow.isEmpty {
          let groups = [effect.groupsNow, effect.groupsThen].map {
            $0.isEmpty ? "nowhere" : $0.joined(separator: ", ")
          }
          parts.append("from \(groups[0]) to \(groups[1])")
        }
        for meeting in effect.newMeetings {
          parts.append("meets \(text(of: telling.time(of: meeting, for: effect.student)))")
        }
        return Paragraph.lines(
          "\(label(effect.student)): \(parts.joined(separator: "; "))", first: "    ", indent: 6,
          width: style.width)
      }
  }

  // MARK: - Nothing, and what if

  private func hindrances(_ answer: SuggestionAnswer) -> [String] {
    var lines: [String] = []
    if !answer.obstacles.isEmpty {
      lines += ["", "Between them:"]
      for obstacle in telling.obstacles(answer.obstacles) {
        lines += paragraph(
          "\(obstacle.rule)\(obstacle.isSafety ? " (safety)" : ""): \(obstacle.text)")
      }
    }
    let reasons = telling.reasons(answer.reasons)
    if !reasons.isEmpty {
      lines += ["", "What stands in the way:"]
      for reason in reasons.prefix(5) {
        lines += paragraph(
          "\(reason.rule)" + (reason.blocks > 0 ? " turns away \(reason.blocks)" : "")
            + (reason.remedy.map { "; \($0)" } ?? ""))
      }
    }
    let remedies = telling.remedies(answer.remedies)
    if !remedies.isEmpty {
      lines += ["", "What would help, cheapest first:"]
      for remedy in remedies {
        lines += paragraph("\(remedy.text) would place \(remedy.places)")
      }
    }
    return lines
  }

  private func supposed(_ answer: SuggestionAnswer, _ asked: Set<Student.ID>) -> [String] {
    guard !answer.supposed.isEmpty else { return [] }
    let today = answer.suggestions.first.map { "fits with \($0.score)" } ?? "no group"
    var lines = ["", "What if? Today: \(today)."]
    for (place, supposed) in answer.supposed.enumerated() {
      let first = supposed.suggestions.first
      var text = "if \(supposed.supposition.text): "
      if let remark = supposed.remark {
        text += remark
      } else if let first {
        let gain = supposed.gain ?? 0
        let groups = first.groups.map { company(of: $0, without: asked) }
        text += "\(title(first)) (\(gain < 0 ? "−" : "+")\(abs(gain))), "
        text += groups.joined(separator: " and ")
        text += "; \(Figures.count(supposed.suggestions.count, "choice"))"
      } else {
        text += "still no group"
      }
      if supposed.opens > 0 { text += "; opens \(Figures.count(supposed.opens, "partner"))" }
      if place == answer.mostHelpful { text += " — this would help most" }
      lines += paragraph(text)
    }
    return lines
  }

  /// Who else is in a group, and when it meets.
  private func company(of group: Group, without asked: Set<Student.ID>) -> String {
    let others = group.members.filter { !asked.contains($0.student) }
    let names = others.map { label($0.student, $0.role) }.joined(separator: "; ")
    let times = group.meetings.map { ", " + text(of: telling.time(of: $0, in: group)) }
    return "\(group.id) with \(names)" + times.joined()
  }

  // MARK: - Words

  private func label(_ student: Student.ID, _ role: Group.Role = .member) -> String {
    let person = telling.person(student, role)
    let known = Dictionary(
      person.fields.map { ($0.field, $0.text) }, uniquingKeysWith: { first, _ in first })
    let name = [known[.givenName], known[.familyName]].compactMap(\.self).joined(separator: " ")
    let facts = person.fields.filter { ![.givenName, .familyName].contains($0.field) }
      .map { $0.field.phrase($0.text) }
    let names = [person.id?.rawValue, name.isEmpty ? nil : name].compactMap(\.self)
    let who = names.isEmpty ? ["a student"] : [names.joined(separator: " ")]
    let what = role == .member ? "" : "\(role.rawValue) "
    return what + (who + facts).joined(separator: ", ")
  }

  private func text(of time: Telling.Time) -> String {
    let day = "\(Figures.name(of: time.day)) \(Figures.clock(time.from))–\(Figures.clock(time.to))"
    return [day, time.timeZone, time.date.map { "on \($0)" }].compactMap(\.self)
      .joined(separator: " ")
  }

  private func paragraph(_ text: String, indent: Int = 2) -> [String] {
    Paragraph.lines(
      text, first: String(repeating: " ", count: indent), indent: indent + 2, width: style.width)
  }
}
