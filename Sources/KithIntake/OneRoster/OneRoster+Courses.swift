package import Kith

extension OneRoster {
  /// The day as of which the school is read, and whether a session holds it.
  ///
  /// It is `today` where a session holds that; otherwise the last day of the session that ended last,
  /// or the first day of the first one to come.
  package func day(nearest today: CalendarDate) -> (day: CalendarDate, isHeld: Bool) {
    let named = Set(classes.values.flatMap(\.terms))
    let terms = sessions.filter { named.isEmpty || named.contains($0.key) }.map(\.value.days)
    guard !terms.isEmpty, !terms.contains(where: { $0.contains(today) }) else {
      return (today, true)
    }
    if let last = terms.filter({ $0.upperBound <= today }).map(\.upperBound).max() {
      return (CalendarDate(dayNumber: last.dayNumber - 1), false)
    }
    return (terms.map(\.lowerBound).min() ?? today, false)
  }

  /// What each student takes on a day, and what was finished before it, by titles in their order.
  ///
  /// A class is taken while its enrolment and one of its terms hold the day; it is finished where all
  /// its terms have ended and the enrolment did not end before the last of them.
  func courses(on day: CalendarDate) -> [String: (now: [String], finished: [String])] {
    let facts = classNumbers.texts.map {
      key -> (title: String, isNow: Bool, ended: CalendarDate?) in
      let found = classes[key]
      let title = found?.course.flatMap { courses[$0] } ?? found?.title ?? key
      let terms = found?.terms.compactMap { sessions[$0]?.days } ?? []
      let isNow = terms.isEmpty || terms.contains { $0.contains(day) }
      let ended = terms.map(\.upperBound).max().flatMap { $0 <= day ? $0 : nil }
      return (title, isNow, ended)
    }
    var now = [Set<String>](repeating: [], count: userNumbers.texts.count)
    var finished = now
    for enrollment in enrollments.values {
      let fact = facts[Int(enrollment.classroom)]
      let hasBegun = enrollment.begins.map { $0 <= day } ?? true
      let hasEnded = enrollment.ends.map { $0 <= day } ?? false
      if fact.isNow, hasBegun, !hasEnded {
        now[Int(enrollment.user)].insert(fact.title)
      } else if let ended = fact.ended, enrollment.ends.map({ $0 >= ended }) ?? true {
        finished[Int(enrollment.user)].insert(fact.title)
      }
    }
    var result: [String: (now: [String], finished: [String])] = [:]
    for (user, key) in userNumbers.texts.enumerated() {
      let current = now[user].sorted()
      result[key] = (current, finished[user].subtracting(now[user]).sorted())
    }
    return result
  }
}
