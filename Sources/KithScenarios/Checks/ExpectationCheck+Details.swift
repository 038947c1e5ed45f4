import Kith
import KithFiles
import KithReport

// When and where groups meet, why they are good, and what the reader is told.
extension ExpectationCheck {
  var meetingDifferences: [String] {
    expected.meetings.compactMap { wanted in
      let meetings = groups(of: wanted.student).flatMap(\.meetings)
      guard !meetings.contains(where: { Self.fits($0, wanted) }) else { return nil }
      let found =
        meetings.isEmpty ? "has no meeting" : "meets " + meetings.map(text).joined(separator: ", ")
      return "\(wanted.student) \(found); expected \(Self.text(wanted))"
    }
  }

  private static func fits(_ meeting: Meeting, _ wanted: MeetingExpectation) -> Bool {
    (wanted.day == nil || meeting.day == wanted.day)
      && (wanted.from == nil || meeting.from == wanted.from)
      && (wanted.to == nil || meeting.to == wanted.to)
      && (wanted.timeZone == nil || meeting.timeZone == wanted.timeZone)
      && (wanted.shows.isEmpty || meeting.localTimes[wanted.student]?.showings == wanted.shows)
  }

  private func text(_ meeting: Meeting) -> String {
    let local = Figures.localTimes(meeting)
    return Figures.meeting(meeting) + (local.isEmpty ? "" : " = \(local.joined(separator: " = "))")
  }

  private static func text(_ wanted: MeetingExpectation) -> String {
    let times = [wanted.from, wanted.to].compactMap(\.self).map(Figures.clock)
    let named: [String?] = [
      wanted.day?.rawValue, times.isEmpty ? nil : times.joined(separator: " to "), wanted.timeZone,
    ]
    let shown = wanted.shows.map {
      "\($0.day.rawValue) \(Figures.clock($0.from)) from \($0.since) on"
    }
    return (named.compactMap(\.self) + shown).joined(separator: " ")
  }

  var venueDifferences: [String] {
    expected.venues.flatMap { student, venue in
      groups(of: student).filter { $0.venue != venue }.map { group in
        "\(student) meets at \(group.venue ?? "no venue"), not at \(venue ?? "no venue")"
      }
    }
  }

  var reasonDifferences: [String] {
    expected.reasons.compactMap { wanted in
      let found = groups(of: wanted.student).flatMap(\.why)
      let isTold = found.contains { reason in
        (wanted.criterion == nil || reason.criterion == wanted.criterion)
          && (wanted.mentions == nil || reason.text.contains(wanted.mentions ?? ""))
          && (wanted.points?.contains(Double(reason.points)) ?? true)
      }
      guard isTold == wanted.isAbsent else { return nil }
      let reasons = found.map { "\($0.criterion) \($0.points) \"\($0.text)\"" }
      return "the group of \(wanted.student) is told for "
        + (reasons.isEmpty ? "no reason" : reasons.joined(separator: ", "))
        + (wanted.isAbsent ? "; not expected is " : "; expected is ") + Self.text(wanted)
    }
  }

  private static func text(_ wanted: ReasonExpectation) -> String {
    [
      wanted.criterion?.rawValue, wanted.points.map { "of \(text($0)) points" },
      wanted.mentions.map { "a text with \"\($0)\"" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  var noticeDifferences: [String] {
    expected.notices.compactMap { wanted in
      let isTold = result.notices.contains { notice in
        notice.code == wanted.code && (wanted.students.map { $0 == notice.students } ?? true)
          && (wanted.mentions.map(notice.text.contains) ?? true)
      }
      guard !isTold else { return nil }
      let found = result.notices.map { "\($0.text) (\($0.code))" }
      return "the reader is told \(found.isEmpty ? "nothing" : found.joined(separator: "; "))"
        + "; expected is \(wanted.code)"
        + (wanted.students.map { " about \(Words.list($0))" } ?? "")
        + (wanted.mentions.map { " with \"\($0)\"" } ?? "")
    }
  }
}
