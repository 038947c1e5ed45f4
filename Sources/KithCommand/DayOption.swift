import ArgumentParser
import Foundation
import Kith

/// A day as options take it, `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(argument) else { return nil }
    self.date = date
  }
}

/// The day on which something happens.
struct DayOption: ParsableArguments {
  @Option(help: ArgumentHelp("The day; today otherwise.", valueName: "YYYY-MM-DD"))
  var on: DayArgument?

  /// The day that was named, or today on the clock of this computer.
  var day: CalendarDate {
    if let on { return on.date }
    let now = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: now.year ?? 1970, month: now.month ?? 1, day: now.day ?? 1)
      ?? CalendarDate(dayNumber: 0)
  }
}
