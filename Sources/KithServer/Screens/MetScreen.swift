package import Kith
import KithReport
import KithWorkspace

/// "We met": one tap from a letter, without a session.
package struct MetScreen {
  let visit: Visit
  let link: OpenLink
  let open: OpenGroups
  let group: Group
  /// The last day on which the group was to meet.
  let day: CalendarDate

  /// - Throws: ``Refusal`` where the link holds no more: the group ended, or the student left it.
  init(_ visit: Visit) throws {
    self.visit = visit
    let (site, call) = (visit.site, visit.call)
    guard site.guesses.allows(call.peer, now: call.now) else {
      throw Refusal(429, "too many links that do not hold", "wait a minute")
    }
    guard let link = try visit.workspace.link(visit.value("token"), .met),
      let program = link.program, try visit.state.programs().contains(program),
      let open = try visit.state.open(program),
      let group = open.told.result.groups.first(where: { group in
        group.id == link.group && group.members.contains { $0.student == link.student }
      })
    else { throw Refusal(404, "this link holds no more", "ask your school for another") }
    site.guesses.forgive(call.peer)
    self.link = link
    self.open = open
    self.group = group
    day = Self.lastDay(of: group.meetings, by: .today)
  }

  /// The last day by `day` that is one of the meetings'; `day` itself where nothing says.
  package static func lastDay(of meetings: [Meeting], by day: CalendarDate) -> CalendarDate {
    let dates = meetings.compactMap(\.date).filter { $0 <= day }
    if let last = dates.max() { return last }
    let days = Set(meetings.lazy.filter { $0.date == nil }.map(\.day))
    return (0..<7).lazy.map { CalendarDate(dayNumber: day.dayNumber - $0) }
      .first { days.contains($0.weekday) } ?? day
  }

  /// The language of the family, also where somebody else holds the letter.
  private var words: PageWords {
    visit.site.words(of: visit.call, visit.guest, about: link.student)
  }

  func page() throws -> Answer {
    let words = words
    let publication = open.publicationForReaders
    let said = GroupInWords(group, in: publication, for: link.student, words.wording)
    return try visit.page(
      open.told.rooms[group.id] ?? said.kind, "met",
      ["kind": said.kind, "day": words.wording.date(day)], for: visit.guest, in: words)
  }

  /// Notes what was said, and tells a coach where something is not right.
  func say(met: Bool, fits: Bool?, about worry: String = "") throws {
    let author = Author(
      name: try visit.workspace.logName(of: .guardian(of: link.student)), time: visit.call.now)
    let coach = GroupScreen.coach(for: link.student, group, try visit.state.roster())
    let isWorried = worry.contains { !$0.isWhitespace }
    try visit.workspace.store.change {
      _ = try visit.workspace.meet(
        group.id, of: open.told.name, on: day, met: met, by: link.student, fits: fits,
        author: author)
      if isWorried {
        guard let coach else { throw GroupScreen.noCoach }
        _ = try visit.workspace.flag(
          group.id, of: open.told.name, about: worry, to: coach, on: .today, author: author)
      }
    }
    try visit.workspace.store.noteAccess(
      "say met", about: group.id, outcome: "done", by: author)
  }

  func thanks() throws -> Answer {
    let words = words
    return try visit.page(
      "Thank you", "thanks",
      ["words": words.say("Your answer is kept. You can close this page.")], for: visit.guest,
      in: words)
  }
}
