import Matching

extension LessonTimes {
  /// When groups could meet that share students with one another, such as the learners of a guide.
  ///
  /// - Parameters:
  ///   - meetings: When students can meet.
  ///   - groups: The members of each group; nobody where a group needs no time.
  ///   - held: Groups that meet in any case.
  init(_ meetings: MeetingOptions, _ groups: [[Int32]], held: [[Int32]] = []) {
    var rows: [Set<Int32>: Int] = [:]
    var weeks: [[Week]] = []
    func lesson(_ members: [Int32]) -> Lesson {
      guard !members.isEmpty else {
        return Lesson(persons: [], starts: [UInt64](repeating: 0, count: meetings.words))
      }
      let numbers = members.map(Int.init)
      var row = 0
      if meetings.days.needed > 1 {
        let clocks = meetings.clocks(of: numbers)
        row = rows[clocks] ?? weeks.count
        if row == weeks.count {
          rows[clocks] = row
          weeks.append(Self.weeks(of: meetings, clocks))
        }
      }
      return Lesson(persons: members, starts: meetings.common(numbers), days: row)
    }
    let lessons = groups.map(lesson)
    let heldLessons = held.map(lesson)
    var used = [UInt64](repeating: 0, count: meetings.words)
    for lesson in lessons + heldLessons {
      for word in used.indices { used[word] |= lesson.starts[word] }
    }
    var clashes = [UInt64](repeating: 0, count: meetings.words * meetings.words * 64)
    for word in used.indices {
      var bits = used[word]
      while bits != 0 {
        let slot = word << 6 | bits.trailingZeroBitCount
        bits &= bits - 1
        let ruled = meetings.slots(clashingWith: slot)
        clashes.replaceSubrange(
          slot * meetings.words..<(slot + 1) * meetings.words, with: ruled)
      }
    }
    self.init(words: meetings.words, clashes: clashes, lessons: lessons)
    needed = max(1, meetings.days.needed)
    self.weeks = weeks
    hold(heldLessons)
  }

  /// The weeks in which people of some clocks could meet several times.
  static func weeks(of meetings: MeetingOptions, _ clocks: Set<Int32>) -> [Week] {
    let days = meetings.days
    return (0..<days.weeks).map { week in
      let next = days.next(inWeek: week, clocks: clocks)
      let parts = (0..<days.parts).map { part in
        let first = (week * days.parts + part) * meetings.words
        return Array(days.masks[first..<first + meetings.words])
      }
      return Week(
        parts: parts,
        isApart: parts.indices.map { one in
          parts.indices.map { DaySpacing.areApart(one, $0, next) }
        })
    }
  }
}

extension MeetingOptions {
  /// Meetings for groups that may share students: as ``schedule(_:)`` books them, or where that leaves
  /// some without, by trying all ways. `firm` says of each group whether it comes before all others.
  func booked(_ groups: [[Int32]], firm: [Bool]) -> [[Choice]?] {
    let quick = schedule(groups.map { $0.map(Int.init) })
    guard quick.contains(nil) else { return quick }
    let able = groups.indices.filter { canMeet(groups[$0].map(Int.init)) }
    // Where those fixed by hand cannot all meet, they take what the others leave.
    let parts = [able, able.filter { !firm[$0] }]
    let found = parts.lazy.compactMap { part in
      timetable(of: part.map { groups[$0] }).map { (part, $0) }
    }.first
    guard let (part, booked) = found else { return quick }
    var answer = [[Choice]?](repeating: nil, count: groups.count)
    for (place, choices) in zip(part, booked) { answer[place] = choices }
    for place in able where answer[place] == nil {
      var taken = [UInt64](repeating: 0, count: words)
      for (other, choices) in zip(groups, answer)
      where !Set(other).isDisjoint(with: groups[place]) {
        for choice in choices ?? [] {
          for (word, bits) in slots(clashingWith: choice.slot).enumerated() { taken[word] |= bits }
        }
      }
      answer[place] = choose(for: groups[place].map(Int.init), excluding: taken)
    }
    return answer
  }

  /// Meetings for all groups; nil where there are none, or none were found.
  private func timetable(of groups: [[Int32]]) -> [[Choice]?]? {
    let timetable = LessonTimes(self, groups)
    guard case .times(let starts) = timetable.booking(of: Array(groups.indices), steps: 200_000)
    else { return nil }
    return zip(groups, starts).map { group, starts in
      var others = [UInt64](repeating: .max, count: words)
      for start in starts { others[start >> 6] &= ~(1 << UInt64(start & 63)) }
      return choose(for: group.map(Int.init), excluding: others)
    }
  }
}
