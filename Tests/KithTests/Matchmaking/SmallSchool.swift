import Kith
import Matching

/// A made-up school of a handful, dense enough for many groups to be possible.
enum SmallSchool {
  static func roster(_ count: Int, seed: UInt64) -> Roster {
    var random = SplitMix64(seed: seed)
    func chance(_ percent: Int) -> Bool { random.below(100) < percent }
    func some<T>(of all: [T], _ percent: Int) -> [T] { all.filter { _ in chance(percent) } }
    let zones = ["America/New_York", "America/Chicago", "America/Phoenix"]
    var students: [Student] = []
    for number in 0..<count {
      var student = Student(
        id: Student.ID(rawValue: "s\(number)"), timeZone: zones[random.below(zones.count)])
      student.consents = [.matching, .peerContact]
      if chance(92) { student.consents.insert(.inPerson) }
      student.isEnrolled = chance(95)
      student.grade = chance(95) ? Grade(String(5 + random.below(3))) : nil
      student.birthDate = .day(2013 + random.below(2), 1 + random.below(12), 1)
      student.joinedOn = .day(2022 + random.below(5), 9, 1)
      student.languages = chance(90) ? ["en"] : ["es"]
      student.interests = some(of: ["chess", "music", "soccer", "reading", "coding"], 40)
      student.goals = some(of: ["make a friend", "graduate"], 50)
      student.circumstances = some(of: ["works", "athlete", "rural"], 30)
      student.strengths = some(of: ["math", "art", "history"], 50)
      student.needs = some(of: ["math", "art", "history"], 50)
      student.courses = some(of: ["Algebra 1", "Biology"], 60)
      student.completedCourses = some(of: ["Algebra 1", "Biology"], 40)
      student.socialPace = chance(80) ? SocialPace.allCases[random.below(3)] : nil
      student.roles = chance(50) ? ["mentor", "tutor"] : ["newcomer"]
      if chance(15) { student.roles = ["mentor", "newcomer", "tutor"] }
      student.capacity = random.below(3)
      student.belonging = chance(60) ? random.below(100) : nil
      student.home = Coordinates(
        latitude: 40 + Double(random.below(20)) / 100, longitude: -75)
      student.household = chance(30) ? "h\(random.below(3))" : nil
      student.availability = some(of: Weekday.allCases.prefix(4).map { $0 }, 50).map {
        LocalStretch(day: $0, from: 14 * 60, to: 17 * 60 + 30 * random.below(4))
      }
      students.append(student)
    }
    var wishes: [Wish] = []
    for kind in [Wish.Kind.apart, .prefer, .avoid, .prefer] {
      let (one, other) = (random.below(count), random.below(count))
      guard one != other else { continue }
      wishes.append(Wish(student: students[one].id, other: students[other].id, kind: kind))
    }
    return Roster(students: students, wishes: wishes)
  }

  static func program(_ kind: Program.Kind) -> Program {
    var program = Program.preset(kind, id: "p")
    program.term = .term2027
    program.size.least = min(program.size.least, 3)
    program.size.most = min(program.size.most, 4)
    return program
  }
}
