public import School

extension Roster {
  /// Everything that makes the roster one that nobody can match, as its files would be refused for;
  /// empty where there is nothing.
  ///
  /// - Complexity: O(*n*) for all that the roster holds.
  public var problems: [ValueProblem] {
    var problems = ValueProblems()
    problems.checkIDs(students.lazy.map(\.id.rawValue), "students")
    for (place, student) in students.enumerated() { check(student, at: place, &problems) }
    for (place, past) in history.enumerated() {
      problems.check(past.rating, in: 1...5, "history[\(place)].rating")
      if past.student.rawValue.isEmpty {
        problems.add(.empty, "history[\(place)].student", "is empty")
      }
    }
    problems.checkIDs(venues.lazy.map(\.id), "venues")
    for (place, venue) in venues.enumerated() {
      problems.check(venue.location, "venues[\(place)].location")
      problems.check(venue.capacity, in: 0...100_000, "venues[\(place)].capacity")
      problems.check(venue.hours, "venues[\(place)].hours")
    }
    problems.checkIDs(coaches.lazy.map(\.id), "coaches")
    for (place, coach) in coaches.enumerated() {
      problems.check(coach.capacity, in: 0...100_000, "coaches[\(place)].capacity")
      problems.check(languages: coach.languages, "coaches[\(place)].languages")
    }
    return problems.found
  }

  /// - Throws: ``InvalidRoster`` with all problems, those of answers to the program's questions
  ///   among them.
  package func validate(for program: Program) throws {
    let problems = problems + answerProblems(for: program)
    guard problems.isEmpty else { throw InvalidRoster(problems: problems) }
  }

  private func check(_ student: Student, at place: Int, _ problems: inout ValueProblems) {
    problems.check(student.birthDate, "students[\(place)].birthDate")
    problems.check(student.home, "students[\(place)].home")
    problems.check(student.capacity, in: 0...100_000, "students[\(place)].capacity")
    problems.check(student.joinedOn, "students[\(place)].joinedOn")
    problems.check(student.belonging, in: 0...100, "students[\(place)].belonging")
    problems.check(student.availability, "students[\(place)].availability")
    problems.check(languages: student.languages, "students[\(place)].languages")
  }
}
