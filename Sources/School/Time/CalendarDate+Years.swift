extension CalendarDate {
  /// Whole months from `earlier` to this day.
  package func months(since earlier: CalendarDate) -> Int {
    let (now, then) = (components, earlier.components)
    return (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day ? 1 : 0)
  }

  /// Whole years from `earlier` to this day: somebody's age, if that is the day of birth. Who was
  /// born on 29 February grows older on 1 March in other years.
  package func years(since earlier: CalendarDate) -> Int {
    let months = months(since: earlier)
    return months >= 0 ? months / 12 : -((11 - months) / 12)
  }

  /// The birthday of somebody born on this day who then is `age` years old: in years without a
  /// 29 February, 1 March.
  package func birthday(_ age: Int) -> CalendarDate {
    let (year, month, day) = components
    return CalendarDate(year: year + age, month: month, day: day)
      ?? CalendarDate(year: year + age, month: 3, day: 1) ?? CalendarDate(dayNumber: .max / 2)
  }

  /// The fewest years that two birth dates lie at most apart: whole years, and one more where a day is
  /// left over.
  package func yearsWithin(_ other: CalendarDate) -> Int {
    let (elder, younger) = (min(self, other), max(self, other))
    let years = younger.years(since: elder)
    return elder.birthday(years) == younger ? years : years + 1
  }
}
