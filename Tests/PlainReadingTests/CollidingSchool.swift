import Kith
import TestSupport

/// A small school in which meetings get in each other's way: few hours, guides with more seats than time,
/// students who guide and learn, coaches with one hour, halls with one room.
struct CollidingSchool {
  var roster = Roster(students: [])
  var program: Program
  var busy: [Group] = []
  var keeping = Keeping()

  private static let words = ["chess", "judo", "opera", "yoga"]
  private static let studies = ["algebra", "biology", "latin"]

  init(_ kind: Program.Kind, seed: UInt64) {
    var chance = Chance(seed: seed &* 4 &+ UInt64(kind.rawValue.count))
    for _ in 0..<8 { _ = chance.below(2) }
    program = Program.preset(kind, id: "p")
    let first = CalendarDate(chance.of(["2027-01-11", "2027-03-08"]))
    program.term = first.map {
      Program.Term(
        starts: $0, ends: CalendarDate(dayNumber: $0.dayNumber + chance.of([6, 13, 20])))
    }
    if chance.happens(15) { program.term = nil }
    let zones = chance.of([
      ["America/Chicago"], ["America/Chicago"], ["America/Chicago", "America/Phoenix"],
      ["America/New_York", "Europe/London"],
    ])
    program.meeting.minutes = chance.of([30, 45, 60])
    program.meeting.timesAWeek = chance.of([1, 1, 1, 2])
    program.meeting.earliest = 0
    program.meeting.latest = 1440
    program.placement = chance.of([0, 0, 300, 1000])
    program.limits = .init(seconds: 120, gap: 0, effort: nil)
    program.rules["minors_with_adults"] = nil
    program.rules["experience_gap"] = .flag(false)
    program.rules["grade_band"] = .flag(false)
    program.rules["household_together"] = .flag(false)
    program.rules["households_least"] = .flag(false)
    program.rules["households_most"] = .flag(false)
    program.weights = ["shared_interests": 3, "shared_courses": 1, "strength_meets_need": 1]
    let count = kind.isGuided ? 4 + chance.below(3) : 5 + chance.below(3)
    for number in 0..<count {
      roster.students.append(Self.student("s\(number)", zones, kind, &chance))
    }
    if kind.isGuided {
      program.rules["subject_fit"] = .flag(kind == .tutor)
      makeBusy(&chance)
      if chance.happens(25) { fix(&chance) }
    } else {
      let least = 2
      program.size = .init(least: least, most: least + chance.below(3))
      // Pairs, of an odd number one trio.
      if kind == .buddy { program.size.most = 3 }
      program.value = chance.of([.mean, .sum])
      if kind != .playdate { host(&chance) } else { house(&chance) }
    }
  }

  private static func student(
    _ id: String, _ zones: [String], _ kind: Program.Kind, _ chance: inout Chance
  ) -> Student {
    var student = Student(id: Student.ID(rawValue: id), timeZone: chance.of(zones))
    student.consents = [.matching, .peerContact, .inPerson, .crossAge, .adultContact]
    student.interests = chance.some(of: words, most: 4)
    student.courses = chance.some(of: studies, most: 2)
    student.languages = chance.of([["en"], ["en"], ["en", "es"], []])
    student.home = Coordinates(
      latitude: 41.8 + Double(chance.below(3)) / 10, longitude: -87.6)
    student.roles = chance.of([
      ["mentor"], ["newcomer"], ["newcomer"], ["mentor", "newcomer"], ["mentor", "newcomer"],
    ])
    if kind == .tutor {
      student.strengths = chance.some(of: studies, most: 2)
      student.needs = chance.some(of: studies, most: 2)
      student.roles = ["tutor", "mentor", "newcomer"]
    }
    student.capacity = 1 + chance.below(3)
    for day in [Weekday.mon, .tue, .thu] where chance.happens(day == .mon ? 90 : 25) {
      let from = 15 * 60 + 15 * chance.below(6)
      student.availability.append(
        LocalStretch(day: day, from: from, to: from + 30 + 15 * chance.below(7)))
    }
    return student
  }

  /// Groups of other programs at times when their members were free.
  private mutating func makeBusy(_ chance: inout Chance) {
    for student in roster.students where chance.happens(12) {
      guard let free = student.availability.first else { continue }
      let from = free.from + 15 * chance.below(3)
      let meeting = Meeting(
        day: free.day, from: from, to: from + 30, timeZone: student.timeZone)
      busy.append(
        Group(
          id: "b\(busy.count)", members: [.init(student: student.id, role: .member)], value: 0,
          meetings: [meeting], venue: nil, why: []))
    }
  }

  /// A pair that the rules allow, fixed by hand.
  private mutating func fix(_ chance: inout Chance) {
    let search = PlainSearch(roster, program)
    for _ in 0..<6 {
      let (guide, learner) = (
        chance.below(search.students.count), chance.below(search.students.count)
      )
      guard search.areAllowed(guide, learner) else { continue }
      let subject = search.rules.needs(learner).first {
        program.kind != .tutor || search.rules.canHelp(guide, learner, with: $0)
      }
      guard let subject else { continue }
      keeping.groups = [
        .init(
          [search.students[guide].id, search.students[learner].id],
          subject: subject.isEmpty ? nil : subject)
      ]
      return
    }
  }

  private mutating func host(_ chance: inout Chance) {
    program.host = .coach
    program.meeting.earliest = 15 * 60 + 15 * chance.below(5)
    program.meeting.latest = 19 * 60
    for number in 0..<1 + chance.below(3) {
      var coach = Coach(id: "k\(number)")
      coach.isBackgroundChecked = chance.happens(90)
      coach.capacity = chance.of([nil, 1, 2, 3])
      coach.languages = chance.of([[], ["en"], ["es"]])
      coach.timeZone = chance.of([nil, "America/Chicago", "America/New_York"])
      coach.students = chance.some(of: roster.students.map(\.id), most: 2)
      roster.coaches.append(coach)
    }
  }

  private mutating func house(_ chance: inout Chance) {
    program.meeting.mode = .inPerson
    program.rules["venue"] = .flag(true)
    program.rules["largest_distance"] = .decimal(chance.of([15, 30, 60]))
    for number in 0..<1 + chance.below(2) {
      roster.venues.append(
        Venue(
          id: "v\(number)", name: "Hall \(number)",
          location: Coordinates(
            latitude: 41.8 + Double(chance.below(3)) / 10, longitude: -87.6),
          capacity: chance.of([2, 3, 4, 5, nil]), timeZone: "America/Chicago",
          hours: [Weekday.mon, .tue].prefix(1 + chance.below(2)).map {
            LocalStretch(day: $0, from: 15 * 60 + 30 * chance.below(3), to: 18 * 60)
          }))
    }
    if chance.happens(25) { host(&chance) }
  }
}
