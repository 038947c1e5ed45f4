package import Kith

/// A small school with a program of any kind, made of a seed: fields are blank now and then, and every key of
/// the program stands at a bound, in between, or at what its kind says.
package struct PlainSchool {
  package var roster = Roster(students: [])
  package var program: Program

  private static let words = ["chess", "judo", "opera", "yoga", "soccer", "footie"]
  private static let studies = ["algebra", "biology", "latin"]
  private static let zoneSets = [
    ["America/Chicago"], ["America/Chicago", "America/Phoenix"],
    ["America/New_York", "Europe/London"], ["America/Los_Angeles", "Asia/Tokyo"],
    ["Pacific/Honolulu", "Pacific/Auckland", "Europe/Berlin"], ["Asia/Kolkata", "Asia/Kathmandu"],
    ["America/Chicago", "Africa/Abidjan", "Europe/Berlin"],
  ]

  package init(seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<8 { _ = chance.below(2) }
    let kinds = Program.Kind.allCases
    let kind = kinds[Int(seed) % kinds.count]
    program = Program.preset(kind, id: "p")
    let zones = chance.of(Self.zoneSets)
    let hasTerm = chance.happens(95)
    if hasTerm { program.term = Self.term(&chance) }
    let ids = (0..<(5 + chance.below(kind.isGuided ? 3 : 4))).map { Student.ID(rawValue: "s\($0)") }
    let isCareful = chance.happens(65)
    roster.students = ids.map {
      Self.student($0, zones, hasTerm: hasTerm, isCareful: isCareful, &chance)
    }
    roster.wishes = Self.wishes(ids, &chance)
    if chance.happens(40) { roster.history = Self.history(ids, &chance) }
    tell(zones, &chance)
    // Few rules at a time, so that many groups are left to choose from.
    for rule in RuleSpecification.all where chance.happens(6) { tell(rule, &chance) }
    for criterion in CriterionSpecification.all {
      if chance.happens(30) { program.weights[criterion.id] = chance.of([0, 1, 7, 50, 1000]) }
      guard let ideal = criterion.ideal, chance.happens(30) else { continue }
      let middle = (ideal.range.lowerBound + ideal.range.upperBound) / 2
      program.ideals[criterion.id] = chance.of([
        ideal.range.lowerBound, ideal.usual ?? middle, ideal.range.upperBound,
      ])
    }
    if !hasTerm { program.rules["age_least"] = .flag(false) }
  }

  // MARK: - The program

  private static func term(_ chance: inout Chance) -> Program.Term? {
    // Over changes of the clocks in spring and autumn, and in between.
    let starts = chance.of(["2027-03-08", "2027-10-18", "2027-01-13", "2028-02-29"])
    guard let first = CalendarDate(starts) else { return nil }
    let days = chance.of([0, 6, 9, 20, 27])
    return Program.Term(starts: first, ends: CalendarDate(dayNumber: first.dayNumber + days))
  }

  private mutating func tell(_ zones: [String], _ chance: inout Chance) {
    if !program.kind.isGuided {
      let least = 2 + chance.below(3)
      program.size = .init(least: least, most: min(8, least + chance.below(3)))
      program.goal = chance.happens(8) ? "chess" : nil
    } else if chance.happens(50) {
      program.roles = .init(
        guide: chance.of(["any", "mentor"]), learner: chance.of(["any", "newcomer"]))
    }
    program.value = chance.of([.mean, .sum])
    program.unanswered = chance.of([.skip, .skip, .zero, .half])
    program.placement = chance.of([0, 1, 1000, 1000, 1_000_000])
    program.priority = .init(
      isolated: chance.of([1, 2, 1000]), belongingUnder: chance.of([0, 40, 101]),
      leftOver: chance.of([1, 2, 1000]), leftOverStudents: chance.happens(20) ? ["s1", "s3"] : [])
    program.mixing = .init(
      school: chance.of([0, 1, 1000]), region: chance.of([0, 1, 3]),
      languages: chance.of([0, 1, 1000]))
    program.synonyms = chance.happens(50) ? ["footie": "soccer"] : [:]
    program.hidden = chance.happens(20) ? ["shared_interests", "wishes"] : []
    program.meetsHalfway = chance.happens(30)
    program.seed = UInt64(chance.below(5))
    program.limits = .init(seconds: 600, gap: 0, effort: 40)
    var meeting = program.meeting
    meeting.minutes = chance.of([15, 30, 45, 50, 90, 120])
    meeting.timesAWeek = chance.of([1, 1, 1, 2, 2, 3])
    meeting.earliest = chance.of([0, 8 * 60, 15 * 60])
    meeting.latest = chance.of([1440, 1440, 20 * 60 + 30, 22 * 60])
    meeting.mode = chance.of([.online, .online, .inPerson])
    meeting.anchor = chance.of([.local, .local, .utc])
    meeting.isAsynchronous = chance.happens(12)
    program.meeting = meeting
    program.timeZone = chance.happens(25) ? chance.of(zones + ["Europe/Paris"]) : nil
  }

  /// Tells a rule something: a bound, something in between, or off.
  private mutating func tell(_ rule: RuleSpecification, _ chance: inout Chance) {
    let setting: Setting
    switch rule.form {
    case .always: return
    case .flag: setting = .flag(chance.happens(60))
    case .whole(let range):
      let near = [range.lowerBound, range.lowerBound + 1, range.lowerBound + 2, range.upperBound]
      setting = chance.happens(15) ? .flag(false) : .whole(chance.of(near))
    case .decimal(let range):
      let numbers = [range.lowerBound, 15, 60, 500, range.upperBound]
      setting = chance.happens(15) ? .flag(false) : .decimal(chance.of(numbers))
    case .columns(let columns):
      setting = .list([.text(chance.of(columns + ["languages:en", "grade:5"]))])
    case .limits(let columns):
      setting = .table([chance.of(columns + ["languages:en"]): .whole(1 + chance.below(3))])
    // What is about the school's own questions is told by `ask`.
    case .counts, .names, .spans, .means: return
    }
    // A venue is asked for in person only, and nobody has one here.
    if rule.id == "venue" { return }
    program.rules[rule.id] = setting
  }

  // MARK: - The roster

  private static func student(
    _ id: Student.ID, _ zones: [String], hasTerm: Bool, isCareful: Bool, _ chance: inout Chance
  ) -> Student {
    var student = Student(id: id, timeZone: chance.of(zones))
    // Of a careful school nearly all cells are filled, and students are much alike.
    let told = isCareful ? 99 : 80
    student.isEnrolled = chance.happens(96)
    if chance.happens(told) {
      student.grade = Grade(chance.of(["5", "5", "5", "6", "6", isCareful ? "6" : "13"]))
    }
    if chance.happens(told), hasTerm {
      student.birthDate = CalendarDate(
        chance.of([
          "2009-01-13", "2009-03-20", "2010-02-28", "2010-03-01", "2012-02-29", "2012-02-29",
          "2011-06-30", "2013-03-01", "2013-03-01", "2008-02-29",
        ]))
    }
    if chance.happens(told) {
      student.joinedOn = CalendarDate(
        chance.of(["2024-01-10", "2025-01-10", "2025-01-11", "2026-01-10", "2026-08-31"]))
    }
    if chance.happens(told) { student.school = chance.of(["Maple", "maple", "Cedar"]) }
    if chance.happens(told) {
      student.home = Coordinates(
        latitude: chance.of([41.8, 41.85, isCareful ? 41.9 : 42.3]),
        longitude: chance.of([-87.6, -87.7]))
    }
    student.languages = chance.some(of: ["en", "en-GB", "es", "fr"], most: 2)
    student.interests = chance.some(of: words, most: 4)
    if isCareful, chance.happens(90) {
      student.languages.append("en")
      student.interests.append("chess")
    }
    student.dislikes = chance.some(of: words, most: 2)
    student.goals = chance.some(of: words, most: 3) + (isCareful ? ["chess"] : [])
    student.courses = chance.some(of: studies, most: 2)
    student.completedCourses = chance.some(of: studies, most: 2)
    student.strengths = chance.some(of: studies, most: 2)
    student.needs = chance.happens(50) ? chance.some(of: studies, most: 2) : []
    student.circumstances = chance.some(of: ["works", "rural", "athlete"], most: 2)
    student.channels = chance.some(of: Channel.allCases, most: 3)
    student.socialPace = chance.happens(told) ? chance.of(SocialPace.allCases) : nil
    student.roles = chance.of([["mentor"], ["newcomer"], ["newcomer"], ["mentor", "newcomer"]])
    student.capacity = chance.of([0, 1, 1, 2, 3])
    student.household = chance.happens(30) ? chance.of(["h1", "h2"]) : nil
    student.belonging = chance.happens(told) ? chance.of([0, 39, 40, 100]) : nil
    var consents: Set<Consent> = [.matching, .peerContact]
    if chance.happens(isCareful ? 1 : 5) { consents.remove(.matching) }
    if chance.happens(isCareful ? 1 : 5) { consents.remove(.peerContact) }
    for consent in [Consent.inPerson, .crossAge, .adultContact]
    where chance.happens(isCareful ? 98 : 75) {
      consents.insert(consent)
    }
    student.consents = consents
    student.availability = week(told, isCareful: isCareful, &chance)
    return student
  }

  /// Some days alike for many, others by chance.
  private static func week(
    _ told: Int, isCareful: Bool, _ chance: inout Chance
  ) -> [LocalStretch] {
    guard chance.happens(told) else { return [] }
    if chance.happens(isCareful ? 80 : 30) {
      return Weekday.allCases.map { .init(day: $0, from: 0, to: 1440) }
    }
    return (0..<(1 + chance.below(4))).map { _ in
      let from = chance.of([0, 6, 9, 15, 17, 20, 23]) * 60 + chance.below(4) * 15
      let to = from + chance.of([60, 120, 240, 600])
      // What ends after midnight ends on the next day.
      return LocalStretch(
        day: chance.of([.mon, .tue, .wed, .sun]), from: from, to: to <= 1440 ? to : to - 1440)
    }
  }

  private static func wishes(_ ids: [Student.ID], _ chance: inout Chance) -> [Wish] {
    (0..<chance.below(6)).map { _ in
      Wish(
        student: chance.of(ids), other: chance.of(ids + ["nobody"]),
        kind: chance.of([.together, .prefer, .prefer, .most, .avoid, .apart]))
    }
  }

  private static func history(_ ids: [Student.ID], _ chance: inout Chance) -> [PastPlacement] {
    ["2025-2", "2026-1", "2026-2"].flatMap { term in
      ids.filter { _ in chance.happens(70) }.map { id in
        PastPlacement(
          term: term, program: chance.of(["p", "q"]), group: chance.of(["g1", "g2", ""]),
          student: id, rating: chance.happens(60) ? 1 + chance.below(5) : nil)
      }
    }
  }
}
