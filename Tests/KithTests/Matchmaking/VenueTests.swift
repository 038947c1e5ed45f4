import Kith
import Testing

/// Venues with room, hours and a reach, as rules that steer the match.
struct VenueTests {
  private func child(_ id: Student.ID, _ from: Int = 15, _ to: Int = 16) -> Student {
    student(id) {
      $0.grade = Grade("8")
      $0.birthDate = .day(2013, 1, 1)
      $0.consents = [.matching, .peerContact, .inPerson]
      $0.home = Coordinates(latitude: 40, longitude: -75)
      $0.availability = [LocalStretch(day: .sat, from: from * 60, to: to * 60)]
    }
  }

  private func venue(
    _ id: String, capacity: Int?, from: Int = 9, to: Int = 18, latitude: Double = 40
  ) -> Venue {
    Venue(
      id: id, name: id, location: Coordinates(latitude: latitude, longitude: -75),
      capacity: capacity, timeZone: "America/New_York",
      hours: [LocalStretch(day: .sat, from: from * 60, to: to * 60)])
  }

  private func outing(
    _ students: [Student], _ venues: [Venue], _ change: (inout Program) -> Void = { _ in }
  ) throws -> (MatchResult, Verifier) {
    var program = Program.preset(.outing, id: "p")
    program.term = .term2027
    program.size = .init(least: 2, most: 3)
    program.meeting.minutes = 60
    program.rules["venue"] = .flag(true)
    change(&program)
    let roster = Roster(students: students, venues: venues)
    return (try Matchmaker(program).match(roster), Verifier(roster, program))
  }

  @Test func `a venue too small for a group makes smaller groups`() throws {
    let school = ["a", "b", "c"].map { child(Student.ID(rawValue: $0)) }
    #expect(try outing(school, [venue("v", capacity: 3)]).0.placed == 3)
    let (small, verifier) = try outing(school, [venue("v", capacity: 2)])
    #expect(small.placed == 2)
    #expect(small.groups.first?.venue == "v")
    #expect(small.status == .optimal)
    #expect(small.certificate?.bound == small.objective)
    #expect(verifier.verify(small).isAccepted)
    let (free, _) = try outing(school, [venue("v", capacity: 2)]) {
      $0.rules["venue"] = .flag(false)
    }
    #expect(free.placed == 3)
    #expect(free.groups.first?.venue == nil)
    #expect(verifier.verify(free).findings.contains { $0.rule == "venue" })
  }

  @Test func `a venue that is closed when two could meet parts them`() throws {
    let school = [child("a", 9, 10), child("b", 9, 16), child("c", 15, 16)]
    let (result, verifier) = try outing(school, [venue("v", capacity: nil, from: 12)])
    #expect(result.groups.first?.members.map(\.student) == ["b", "c"])
    let reason = result.unplaced.first?.reasons.first
    #expect(reason?.rule == "common_meeting" || reason?.rule == "venue")
    #expect(verifier.verify(result).isAccepted)
    var closed = result
    closed.groups[0].meetings[0].from = 9 * 60
    #expect(verifier.verify(closed).findings.contains { $0.rule == "venue" })
    #expect(try outing(school, [venue("v", capacity: 2)]).0.placed == 2)
  }

  @Test func `a venue too far from a home does not serve`() throws {
    let school = [child("a"), child("b")]
    let far = venue("v", capacity: nil, latitude: 41)
    #expect(try outing(school, [far]).0.placed == 0)
    #expect(
      try outing(school, [far]) { $0.rules["largest_distance"] = .decimal(120) }.0.placed == 2)
    // The nearer of two is chosen.
    let (result, _) = try outing(school, [venue("w", capacity: nil, latitude: 40.1), far]) {
      $0.rules["largest_distance"] = .decimal(120)
    }
    #expect(result.groups.first?.venue == "w")
  }

  @Test func `one room holds one group at a time`() throws {
    let school = ["a", "b", "c", "d"].map { child(Student.ID(rawValue: $0), 14, 16) }
    let pairs: (inout Program) -> Void = { $0.size = .init(least: 2, most: 2) }
    let (both, _) = try outing(school, [venue("v", capacity: 2)], pairs)
    #expect(both.placed == 4)
    #expect(Set(both.groups.flatMap(\.meetings).map(\.from)) == [14 * 60, 15 * 60])
    // With an hour only, one group goes without, and nothing better is possible.
    let (one, verifier) = try outing(school, [venue("v", capacity: 2, from: 15)], pairs)
    #expect(one.placed == 2)
    #expect(one.status == .optimal)
    #expect(verifier.verify(one).provenBound == one.objective)
    #expect(one.notices.contains { $0.code == "no-venue-left" })
    #expect(one.unplaced.allSatisfy { $0.reasons.first?.rule == "venue" })
    #expect(verifier.verify(one).isAccepted)
    var crowded = both
    for group in crowded.groups.indices {
      crowded.groups[group].meetings = both.groups[0].meetings
      crowded.groups[group].meetings[0].localTimes = [:]
    }
    #expect(verifier.verify(crowded).findings.contains { $0.rule == "venue" })
  }

  @Test func `a program of one day and one venue meets there and then`() throws {
    let school = ["a", "b", "c"].map { child(Student.ID(rawValue: $0)) }
    let day = CalendarDate.day(2027, 4, 17)
    var (result, verifier) = try outing(
      school, [venue("v", capacity: 5), venue("w", capacity: 5, latitude: 40.1)]
    ) {
      $0.venue = "w"
      $0.rules["venue"] = .flag(false)
      $0.term = .init(starts: day, ends: day)
    }
    #expect(result.groups.first?.venue == "w")
    #expect(result.groups.first?.meetings.first?.date == day)
    #expect(result.groups.first?.meetings.first?.day == .sat)
    #expect(verifier.verify(result).isAccepted)
    result.groups[0].venue = "v"
    #expect(verifier.verify(result).findings.contains { $0.rule == "venue" })
    let monday = CalendarDate.day(2027, 4, 19)
    let (none, _) = try outing(school, [venue("v", capacity: 5)]) {
      $0.term = .init(starts: monday, ends: monday)
    }
    #expect(none.placed == 0)
  }

  @Test func `where a venue is open for one group only, that group is formed again and full`()
    throws
  {
    let school = (0..<7).map { child(Student.ID(rawValue: "s\($0)")) }
    let sizes = Program.Size(least: 3, most: 5)
    let (result, verifier) = try outing(school, [venue("v", capacity: 5)]) { $0.size = sizes }
    #expect(result.groups.map(\.members.count) == [5])
    #expect(result.unplaced.allSatisfy { $0.reasons.first?.rule == "venue" })
    #expect(verifier.verify(result).isAccepted)
    let (all, _) = try outing(school, [venue("v", capacity: nil)]) { $0.size = sizes }
    #expect(all.placed == 7)
  }
}
