import Kith
import Samples
import Testing

/// Whether a cohort looks like a school: shares, ages, and lives that shape the week.
struct CohortBelievabilityTests {
  private static let students = CohortGenerator(studentCount: 4000, seed: 23).roster().students

  /// How many students in a hundred a claim holds of.
  private func share(_ claim: (Student) -> Bool) -> Int {
    Self.students.count(where: claim) * 100 / Self.students.count
  }

  @Test func `children of a grade are as old as that grade, but for a few`() throws {
    let start = try #require(CalendarDate("2026-09-01"))
    var usual = 0
    for student in Self.students {
      let birth = try #require(student.birthDate)
      let level = try #require(student.grade?.level)
      let years = (start.dayNumber - birth.dayNumber) * 4 / 1461
      #expect((4 + level...6 + level).contains(years))
      usual += years == 5 + level ? 1 : 0
    }
    #expect((88...96).contains(usual * 100 / Self.students.count))
  }

  @Test func `there are newcomers, and experienced mentors with seats for them`() throws {
    let aYearAgo = try #require(CalendarDate("2026-01-04"))
    let newcomers = Self.students.filter { $0.roles.contains("newcomer") }
    let mentors = Self.students.filter { $0.roles.contains("mentor") }
    #expect(mentors.allSatisfy { $0.joinedOn.map { $0 <= aYearAgo } ?? false })
    #expect(newcomers.allSatisfy { $0.joinedOn.map { $0 > aYearAgo } ?? false })
    #expect((15...30).contains(newcomers.count * 100 / Self.students.count))
    let seats = mentors.map(\.capacity).reduce(0, +)
    #expect((60...160).contains(seats * 100 / newcomers.count))
  }

  @Test func `nobody joined the school before being old enough for it`() throws {
    for student in Self.students {
      let joined = try #require(student.joinedOn)
      let birth = try #require(student.birthDate)
      #expect(joined.dayNumber - birth.dayNumber > 2 * 365)
    }
  }

  @Test func `most answered and some did not`() {
    #expect((1...4).contains(share { !$0.isEnrolled }))
    #expect((3...12).contains(share { $0.availability.isEmpty }))
    #expect((2...9).contains(share { $0.interests.isEmpty }))
    #expect((8...20).contains(share { $0.belonging == nil }))
    #expect((3...10).contains(share { $0.home == nil }))
    #expect((85...97).contains(share { $0.consents.contains(.matching) }))
    #expect((75...92).contains(share { $0.consents.contains(.inPerson) }))
  }

  @Test func `the school spans zones, Phoenix among them, and a little of the world`() {
    #expect((70...100).contains(share { $0.timeZone.hasPrefix("America/") }))
    #expect((1...12).contains(share { !$0.timeZone.hasPrefix("America/") }))
    #expect(Self.students.contains { $0.timeZone == "America/Phoenix" })
    #expect(Self.students.contains { $0.timeZone == "Asia/Kathmandu" })
  }

  @Test func `work fills the evenings and care the afternoons`() {
    func lateShare(_ circumstance: String?) -> Int {
      let some = Self.students.filter { student in
        !student.availability.isEmpty && (student.grade?.level ?? 0) >= 9
          && (circumstance.map(student.circumstances.contains) ?? student.circumstances.isEmpty)
      }
      let late = some.count { $0.availability.contains { $0.to < $0.from || $0.to > 23 * 60 } }
      return late * 100 / max(1, some.count)
    }
    #expect(lateShare("works") > 70)
    #expect(lateShare("caregiver") < 40)
    #expect(lateShare(nil) < 50)
  }

  @Test func `two students who share one interest share more than others do`() {
    var together = 0
    var neighbours = 0
    var apart = 0
    var strangers = 0
    for (a, b) in zip(Self.students, Self.students.dropFirst()) {
      let shared = Set(a.interests).intersection(b.interests).count
      if shared > 0 {
        together += shared - 1
        neighbours += 1
      }
      apart += shared
      strangers += 1
    }
    #expect(together * strangers > apart * neighbours)
  }
}
