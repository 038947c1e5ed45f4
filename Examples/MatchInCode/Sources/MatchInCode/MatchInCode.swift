import Kith

/// Matches study buddies among four students made in code.
@main
struct MatchInCode {
  static func main() async throws {
    let roster = Roster(students: [
      student("ana", likes: ["chess", "drawing"]), student("bo", likes: ["drawing"]),
      student("cleo", likes: ["chess"]), student("dan", likes: ["music", "chess"]),
    ])
    var program = Program.preset(.buddy, id: "buddies")
    program.term = CalendarDate("2027-01-11").flatMap { first in
      CalendarDate("2027-05-28").map { Program.Term(starts: first, ends: $0) }
    }
    let result = try await Matchmaker(program).match(
      roster, options: MatchOptions(threads: 1, seed: 7)
    ) { progress in
      print("\(progress.stage): \(progress.objective) points")
    }
    for group in result.groups {
      print(group.id, group.members.map(\.student.rawValue).joined(separator: " and "))
    }
    print("\(result.objective) points; no allowed answer is worth more than \(result.bound)")
  }

  /// A student who gave the consents and is free on weekday afternoons.
  static func student(_ id: Student.ID, likes interests: [String]) -> Student {
    var student = Student(id: id, timeZone: "America/Chicago")
    student.grade = Grade("7")
    student.interests = interests
    student.consents = [.matching, .peerContact]
    student.availability = [Weekday.mon, .tue, .wed, .thu, .fri].map {
      LocalStretch(day: $0, from: 15 * 60, to: 18 * 60)
    }
    return student
  }
}
