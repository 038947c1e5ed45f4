import Kith
import KithReport
import KithWorkspace

extension OwnPage {
  func page() throws -> Answer {
    let words = visit.words
    let reader = try visit.visitor.reader
    let today = CalendarDate.today
    var answers: [Int64: [ProposalAnswer]] = [:]
    let cards = try groups().map { open, group -> [String: Any] in
      let publication = open.publicationForReaders
      let view = GroupView(group, in: publication, for: reader)
      var values = GroupScreen.values(view)
      values["family"] = GroupScreen.family(group, publication, of: student.id, words)
      values["query"] = "?program=\(Form.encoded(view.program))"
      values["met"] = try metPath(group, of: view.program)
      values["room"] = view.room ?? view.id
      let all =
        try answers[open.publication] ?? visit.workspace.store.acceptances(of: open.publication)
      answers[open.publication] = all
      if let said = all.first(where: { $0.group == group.id && $0.student == student.id }) {
        values["answer"] = words.say(said.isAccepted ? "accepted" : "declined")
      }
      return values
    }
    var fields: Set<DirectoryField> = []
    if case .fields(let some) = student.directory { fields = some }
    var values: [String: Any] = [
      "groups": cards, "mayAgree": decides, "mayShow": decides, "zone": student.timeZone,
      "feed": try feed(),
      "consents": Consent.allCases.map { consent -> [String: Any] in
        [
          "word": consent.rawValue, "name": words.say(consent.name),
          "meaning": words.say(consent.meaning), "given": student.consents.contains(consent),
        ]
      },
      "showsSchool": student.directory == nil || student.directory == .listed,
      "showsNothing": student.directory == .unlisted,
      "showsSome": !fields.isEmpty,
      "fields": DirectoryField.allCases.map { field -> [String: Any] in
        [
          "word": field.rawValue, "name": words.say(field.label), "shown": fields.contains(field),
        ]
      },
      "code": try visit.workspace.friendCode(of: student.id),
      "wishes": try familyWishes().map {
        ["about": $0.about, "name": $0.name, "kind": words.say(Self.words(of: $0.kind))]
      },
      "companions": try companions().map { ["about": $0.about, "name": $0.name] },
      "kinds": Workspace.familyWishes.map {
        ["kind": $0.rawValue, "name": words.say(Self.words(of: $0))]
      },
      "today": today.description,
    ]
    if let pause = try visit.workspace.store.pauses()[student.id], pause.until > today {
      values["rests"] = ["until": words.wording.date(pause.until)]
    }
    values.merge(PaintedWeek(student.availability).values(words)) { $1 }
    return try visit.page(student.givenName ?? "My page", "me", values, at: "/me")
  }

  /// A wish in a few words.
  static func words(of kind: Wish.Kind) -> String {
    switch kind {
    case .most: "to be with this one most of all"
    case .avoid: "rather not to be with this one"
    default: "to be with this one"
    }
  }
}

extension PaintedWeek {
  /// A name of a day for a narrow column: where names share their beginning, their end.
  private static func short(_ name: String) -> String {
    name.hasPrefix("星期") ? String(name.suffix(1)) : String(name.prefix(3))
  }

  /// The week for a template.
  func values(_ words: PageWords) -> [String: Any] {
    func name(_ day: Weekday) -> String { words.wording.text("day.\(day.rawValue)") }
    return [
      "days": Weekday.allCases.map {
        [
          "day": $0.rawValue, "name": name($0),
          "short": words.isEnglish ? String(name($0).prefix(3)) : Self.short(name($0)),
        ]
      },
      "hours": Self.hours.map { hour -> [String: Any] in
        [
          "time": Figures.clock(hour * 60),
          "cells": Weekday.allCases.map { day -> [String: Any] in
            [
              "cell": "\(day.rawValue)-\(hour)", "free": isFree(day, hour),
              "label": "\(name(day)) \(Figures.clock(hour * 60))",
            ]
          },
        ]
      },
    ]
  }
}
