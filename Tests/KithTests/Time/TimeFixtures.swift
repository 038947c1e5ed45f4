import Kith

func student(_ id: String, _ zone: String, _ availability: [LocalStretch]) -> Student {
  var student = Student(id: Student.ID(rawValue: id), timeZone: zone)
  student.availability = availability
  return student
}

/// A term from two dates that are known to exist.
func term(_ starts: String, _ ends: String) -> Program.Term {
  guard let starts = CalendarDate(starts), let ends = CalendarDate(ends) else {
    preconditionFailure("no such dates: \(starts), \(ends)")
  }
  return Program.Term(starts: starts, ends: ends)
}
