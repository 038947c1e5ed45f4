import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Kith
import KithWorkspace
import Testing

import KithServer

struct FamilyTests {
  @Test func `painted hours change what was touched, and nothing else`() {
    let week = PaintedWeek([
      LocalStretch(day: .mon, from: 8 * 60 + 15, to: 10 * 60),
      LocalStretch(day: .fri, from: 23 * 60, to: 60),
    ])
    #expect(!week.isFree(.mon, 8) && week.isFree(.mon, 9) && week.isFree(.fri, 23))
    let same = week.painted(["mon-9", "fri-23"])
    #expect(
      Set(same) == [
        LocalStretch(day: .mon, from: 495, to: 600), LocalStretch(day: .fri, from: 1380, to: 1440),
        LocalStretch(day: .sat, from: 0, to: 60),
      ])
    let more = week.painted(["mon-8", "mon-9", "tue-15", "fri-23"])
    #expect(more.contains(LocalStretch(day: .mon, from: 480, to: 600)))
    #expect(more.contains(LocalStretch(day: .tue, from: 900, to: 960)))
    #expect(!week.painted([]).contains { $0.day == .fri })
    #expect(week.painted(["mon-99", "x"]).count == week.painted([]).count)
  }

  @Test func `students decide from the age that the school sets, and never of unknown age`() {
    var student = Student(id: "s", timeZone: "UTC")
    let day = CalendarDate("2027-03-01")
    guard let day else { return }
    #expect(!OwnPage.isOfAge(student, 18, on: day))
    student.birthDate = CalendarDate("2009-03-01")
    #expect(OwnPage.isOfAge(student, 18, on: day))
    student.birthDate = CalendarDate("2009-03-02")
    #expect(!OwnPage.isOfAge(student, 18, on: day))
  }

  @Test func `a young student sees consents and changes none`() async throws {
    let school = try School()
    let session = try school.session(.student("s1"))
    try await school.asked { client in
      let page = try await client.execute(uri: "/me", method: .get, headers: session.cookie)
      #expect(page.text.contains("Your family decides this for you"))
      let answer = try await client.execute(
        uri: "/api/v1/me/consents", method: .put,
        headers: session.bearer.adding([.contentType: "application/json"]),
        body: ByteBuffer(string: #"{"consents":[]}"#))
      #expect(answer.status == .conflict)
      #expect(
        try school.workspace.roster().roster.students.first { $0.id == "s1" }?.consents
          == [.matching, .peerContact])
    }
  }

  @Test func `a guardian says what the family agrees to, and when there is time`() async throws {
    let school = try School()
    let session = try school.session(.guardian(of: "s1"))
    try await school.asked { client in
      let json = session.bearer.adding([.contentType: "application/json"])
      let agreed = try await client.execute(
        uri: "/api/v1/me/consents", method: .put, headers: json,
        body: ByteBuffer(string: #"{"consents":["matching","peer-contact","in-person"]}"#))
      #expect(agreed.text == "{\"ended\":[]}\n")
      let hours = try await client.execute(
        uri: "/api/v1/me/hours", method: .put, headers: json,
        body: ByteBuffer(string: #"{"hours":[{"day":"mon","from":"15:00","to":"18:30"}]}"#))
      #expect(hours.status == .ok)
      let wrong = try await client.execute(
        uri: "/api/v1/me/hours", method: .put, headers: json,
        body: ByteBuffer(string: #"{"hours":[{"day":"mon","from":"25:00","to":"18:30"}]}"#))
      #expect(wrong.status.code == 422)
      let student = try #require(
        try school.workspace.roster().roster.students.first { $0.id == "s1" })
      #expect(student.consents == [.matching, .peerContact, .inPerson])
      #expect(student.availability == [LocalStretch(day: .mon, from: 900, to: 1110)])
      let ended = try await client.execute(
        uri: "/api/v1/me/consents", method: .put, headers: json,
        body: ByteBuffer(string: #"{"consents":["matching"]}"#))
      #expect(ended.text.contains("pods g"))
    }
  }

  @Test func `one tap says that a group met, without signing in`() async throws {
    let school = try School()
    let session = try school.session(.guardian(of: "s1"))
    try await school.asked { client in
      let page = try await client.execute(uri: "/me", method: .get, headers: session.cookie)
      let path = try #require(page.text.firstMatch(of: /href="(\/met\/[^"]+)"/)).1
      let asked = try await client.execute(uri: String(path), method: .get)
      #expect(asked.status == .ok)
      #expect(try school.workspace.store.meetings(of: "pods").isEmpty)
      let said = try await client.execute(
        uri: String(path), method: .post, headers: .formFields,
        body: form(["met": "yes", "fit": "no"]))
      #expect(said.status == .ok)
      let note = try #require(try school.workspace.store.meetings(of: "pods").first)
      #expect(note.met == true && note.fits == false && note.student == "s1")
      #expect(
        try await client.execute(uri: "/met/\(Token.random())", method: .get).status == .notFound)
    }
  }

  @Test func `the day of a meeting is the last one by today`() throws {
    let meetings = [
      Meeting(day: .tue, from: 900, to: 960, timeZone: "UTC"),
      Meeting(day: .thu, from: 900, to: 960, timeZone: "UTC"),
    ]
    let wednesday = try #require(CalendarDate("2027-01-13"))
    #expect(MetScreen.lastDay(of: meetings, by: wednesday).description == "2027-01-12")
    let thursday = CalendarDate(dayNumber: wednesday.dayNumber + 1)
    #expect(MetScreen.lastDay(of: meetings, by: thursday) == thursday)
  }

  @Test func `a calendar is the same until something changes, and ends with its address`()
    async throws
  {
    let school = try School()
    let session = try school.session(.guardian(of: "s1"))
    try await school.asked { client in
      let me = try await client.execute(
        uri: "/api/v1/me", method: .get, headers: session.bearer)
      let path = try #require(me.text.firstMatch(of: /\/calendar\/[0-9a-f]+\.ics/)).output
      let one = try await client.execute(uri: String(path), method: .get)
      #expect(one.headers[.contentType] == "text/calendar; charset=utf-8")
      #expect(one.text.hasPrefix("BEGIN:VCALENDAR\r\n") && one.text.contains("BEGIN:VEVENT"))
      let tag = try #require(one.headers[.eTag])
      let same = try await client.execute(
        uri: String(path), method: .get, headers: [.ifNoneMatch: tag])
      #expect(same.status == .notModified && same.text.isEmpty)
      let other = try await client.execute(
        uri: String(path), method: .get, headers: [.ifNoneMatch: "\"x\""])
      #expect(other.status == .ok && other.headers[.eTag] == tag)
      let renewed = try await client.execute(
        uri: "/api/v1/me/calendar", method: .post, headers: session.bearer)
      #expect(renewed.status == .ok && !renewed.text.contains(path))
      #expect(try await client.execute(uri: String(path), method: .get).status == .notFound)
    }
  }
}
