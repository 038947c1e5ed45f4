package import Kith

extension Roster {
  /// Students of one class who may all be with one another; `change` makes each of them differ, by number.
  package static func alike(
    _ count: Int, _ change: (inout Student, _ number: Int) -> Void
  ) -> Roster {
    Roster(
      students: (0..<count).map { number in
        var student = Student(
          id: Student.ID(rawValue: "s\(100 + number)"), timeZone: "Europe/Berlin")
        student.consents = [.matching, .peerContact]
        student.languages = ["en"]
        student.grade = Grade("5")
        student.birthDate = CalendarDate(year: 2015, month: 5, day: 1)
        change(&student, number)
        return student
      })
  }
}

extension Program {
  /// A program in which shared interests alone count, on one day and without meetings.
  package static func ofInterests(_ kind: Kind) -> Program {
    var program = Program.preset(kind, id: "p")
    program.meeting.isAsynchronous = true
    program.weights = ["shared_interests": 1]
    if let day = CalendarDate(year: 2027, month: 1, day: 11) {
      program.term = Program.Term(starts: day, ends: day)
    }
    return program
  }
}
