/// How two birth dates lie to one another, in exact calendar years.
struct AgeDistance {
  private typealias Day = (year: Int, month: Int, day: Int)
  private let first: Day
  private let second: Day

  /// nil where either birth date is unknown.
  init?(_ first: Student, _ second: Student) {
    guard let one = first.birthDate, let other = second.birthDate else { return nil }
    self.first = one.components
    self.second = other.components
  }

  /// Whether the second was born on the first one's birthday of so many years or later.
  func isSecondBorn(onBirthday years: Int) -> Bool {
    second >= Self.birthday(years, of: first)
  }

  /// Whether neither was born after the other's birthday of so many years.
  func isWithin(_ years: Int) -> Bool {
    second <= Self.birthday(years, of: first) && first <= Self.birthday(years, of: second)
  }

  /// Whether both were born before the other's birthday of so many years.
  func isBelow(_ years: Int) -> Bool {
    second < Self.birthday(years, of: first) && first < Self.birthday(years, of: second)
  }

  /// Who was born on 29 February has the birthday of other years on 1 March.
  private static func birthday(_ years: Int, of day: Day) -> Day {
    let year = day.year + years
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return day.month == 2 && day.day == 29 && !isLeap ? (year, 3, 1) : (year, day.month, day.day)
  }
}
