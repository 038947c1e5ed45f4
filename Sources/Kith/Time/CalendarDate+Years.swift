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
}
