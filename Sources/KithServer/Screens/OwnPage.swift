import Kith
import KithReport
import KithWorkspace

/// A family's own page: its student's groups, consents, hours and what is held.
struct OwnPage {
  let visit: Visit
  let student: Student
  /// Whether the one who is signed in decides for the student.
  let decides: Bool

  init(_ visit: Visit) throws {
    self.visit = visit
    let visitor = try visit.visitor
    guard let id = visitor.student,
      let student = try visit.state.roster().students.first(where: { $0.id == id })
    else { throw Refusal.notFound }
    self.student = student
    decides =
      visitor.role == .guardian
      || Self.isOfAge(student, visit.site.options.studentsDecideFrom, on: .today)
  }

  /// Whether a student speaks for themselves; of whom no birth date is known, nobody says so.
  static func isOfAge(_ student: Student, _ years: Int, on day: CalendarDate) -> Bool {
    guard let born = student.birthDate else { return false }
    let (one, other) = (born.components, day.components)
    let age =
      other.year - one.year - ((other.month, other.day) < (one.month, one.day) ? 1 : 0)
    return age >= years
  }

  /// The published groups of the student.
  func groups() throws -> [(open: OpenGroups, group: Group)] {
    try visit.state.groups(visit.visitor)
  }

  // MARK: - Acts

  func agree(to words: [String]) throws -> [Withdrawal.Touched] {
    guard decides else {
      throw Refusal(409, "a guardian decides this", "ask your family to open their own link")
    }
    let consents = try words.map { word in
      guard let consent = Consent(rawValue: word) else {
        throw Refusal(
          422, "\(word) is no consent",
          "give some of \(Consent.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      return consent
    }
    return try visit.workspace.agree(to: Set(consents), of: student.id, by: visit.author)
  }

  func setDirectory(_ entry: DirectoryEntry?) throws {
    guard decides else {
      throw Refusal(409, "a guardian decides this", "ask your family to open their own link")
    }
    try visit.workspace.setDirectory(entry, of: student.id, by: visit.author)
  }

  func setHours(_ hours: [LocalStretch]) throws {
    try visit.workspace.setHours(hours, of: student.id, by: visit.author)
  }

  func answer(_ isAccepted: Bool) throws {
    let found = try visit.group()
    try visit.workspace.store.accept(
      isAccepted, found.group.id, of: found.open.publication, student.id, by: visit.author)
  }

  /// The address of the student's calendar.
  func feed(renewed: Bool = false) throws -> String {
    let link = OpenLink(kind: .calendar, student: student.id)
    let token =
      renewed ? try visit.workspace.renewLink(link) : try visit.workspace.token(of: link)
    return "\(visit.site.base)/calendar/\(token).ics"
  }

  /// The path of the page that says whether a group met.
  func metPath(_ group: Group, of program: String) throws -> String {
    let link = OpenLink(kind: .met, student: student.id, program: program, group: group.id)
    return "/met/\(try visit.workspace.token(of: link))"
  }

  // MARK: - The screen

  func page() throws -> Answer {
    let reader = try visit.visitor.reader
    var answers: [Int64: [ProposalAnswer]] = [:]
    let cards = try groups().map { open, group -> [String: Any] in
      let view = GroupView(group, in: open.publicationForReaders, for: reader)
      var values = GroupScreen.values(view)
      values["query"] = "?program=\(Form.encoded(view.program))"
      values["met"] = try metPath(group, of: view.program)
      values["room"] = view.room ?? view.id
      let all =
        try answers[open.publication] ?? visit.workspace.store.acceptances(of: open.publication)
      answers[open.publication] = all
      if let said = all.first(where: { $0.group == group.id && $0.student == student.id }) {
        values["answer"] = said.isAccepted ? "accepted" : "declined"
      }
      return values
    }
    let week = PaintedWeek(student.availability)
    var fields: Set<DirectoryField> = []
    if case .fields(let some) = student.directory { fields = some }
    return try visit.page(
      student.givenName ?? "My page", "me",
      [
        "groups": cards, "mayAgree": decides, "mayShow": decides, "zone": student.timeZone,
        "feed": try feed(),
        "consents": Consent.allCases.map { consent -> [String: Any] in
          [
            "word": consent.rawValue, "name": consent.name, "meaning": consent.meaning,
            "given": student.consents.contains(consent),
          ]
        },
        "days": Weekday.allCases.map { ["name": $0.name] },
        "hours": PaintedWeek.hours.map { hour -> [String: Any] in
          [
            "time": Figures.clock(hour * 60),
            "cells": Weekday.allCases.map { day -> [String: Any] in
              [
                "cell": "\(day.rawValue)-\(hour)", "free": week.isFree(day, hour),
                "label": "\(day.name) \(Figures.clock(hour * 60))",
              ]
            },
          ]
        },
        "showsSchool": student.directory == nil || student.directory == .listed,
        "showsNothing": student.directory == .unlisted,
        "showsSome": !fields.isEmpty,
        "fields": DirectoryField.allCases.map { field -> [String: Any] in
          [
            "word": field.rawValue, "name": field.rawValue.replacing("_", with: " "),
            "shown": fields.contains(field),
          ]
        },
      ], at: "/me")
  }
}

/// A usual week in hours, as it is painted.
struct PaintedWeek {
  /// The hours that can be painted.
  static let hours = 6..<24
  private let stretches: [LocalStretch]

  init(_ stretches: [LocalStretch]) { self.stretches = stretches }

  /// The week in minutes after Monday's midnight that are free.
  private var minutes: [Bool] {
    var free = [Bool](repeating: false, count: 7 * 1440)
    for stretch in stretches {
      let start = stretch.day.index * 1440 + stretch.from
      let length =
        stretch.to > stretch.from ? stretch.to - stretch.from : 1440 - stretch.from + stretch.to
      for minute in start..<start + max(0, length) { free[minute % free.count] = true }
    }
    return free
  }

  /// Whether the whole hour is free.
  func isFree(_ day: Weekday, _ hour: Int) -> Bool {
    let start = day.index * 1440 + hour * 60
    return minutes[start..<start + 60].allSatisfy(\.self)
  }

  /// The stretches once hours were painted. What was not touched stays as it is, to the minute.
  func painted(_ cells: Set<String>) -> [LocalStretch] {
    var free = minutes
    for day in Weekday.allCases {
      for hour in Self.hours {
        let isFree = cells.contains("\(day.rawValue)-\(hour)")
        let start = day.index * 1440 + hour * 60
        let was = free[start..<start + 60].allSatisfy(\.self)
        guard isFree != was else { continue }
        for minute in start..<start + 60 { free[minute] = isFree }
      }
    }
    return Weekday.allCases.flatMap { day -> [LocalStretch] in
      var found: [LocalStretch] = []
      var from: Int?
      for minute in 0...1440 {
        let isFree = minute < 1440 && free[day.index * 1440 + minute]
        if isFree, from == nil { from = minute }
        if !isFree, let begin = from {
          found.append(LocalStretch(day: day, from: begin, to: minute))
          from = nil
        }
      }
      return found
    }
  }
}

extension Consent {
  /// What a family reads.
  var name: String {
    switch self {
    case .matching: "Being matched"
    case .peerContact: "Contact with other students"
    case .inPerson: "Meeting in person"
    case .crossAge: "Being with students of other ages"
    case .adultContact: "Contact with grown-ups"
    }
  }

  var meaning: String {
    switch self {
    case .matching: "The school may look for groups; without this there is none."
    case .peerContact:
      "The members of a group may write, talk and see one another in their meetings."
    case .inPerson: "Groups may meet at a place. Without this every group stays online."
    case .crossAge: "A group may have students who are much older or younger."
    case .adultContact:
      "A mentor or tutor may be grown up; the school has checked their background."
    }
  }
}
