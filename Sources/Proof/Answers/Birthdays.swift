import School

/// How days of birth lie to one another and to other days, in exact calendar years.
enum Birthdays {
  /// The day on which somebody is so many years old; who was born on 29 February has the birthday of other
  /// years on 1 March.
  static func birthday(_ birth: CalendarDate, _ years: Int) -> CalendarDate {
    let (year, month, day) = birth.components
    return CalendarDate(year: year + years, month: month, day: day)
      ?? CalendarDate(year: year + years, month: 3, day: 1) ?? birth
  }

  /// Whether somebody is so many years old on a day.
  static func isReached(_ birth: CalendarDate, _ years: Int, on day: CalendarDate) -> Bool {
    day >= birthday(birth, years)
  }
}
