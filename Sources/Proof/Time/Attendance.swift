import School

/// Who could attend which weekly meetings, one bit a start.
struct Attendance: Sendable {
  let starts: MeetingStarts
  /// Words of 64 bits for each student.
  let words: Int
  /// What each student could attend in a usual week.
  let usual: [UInt64]
  /// The same without what other programs have booked.
  let free: [UInt64]
  let hasWeek: [Bool]
  let differentDays: DifferentDays?
  /// By student the starts of their own clock; all of them where meetings keep one clock in any case.
  private let ownClock: [Int]
  private let clocks: [[UInt64]]

  init(_ students: [Student], _ program: Program, busy: [Group]) {
    let starts = MeetingStarts(program, zones: students.map(\.timeZone))
    self.starts = starts
    let words = (starts.instants.count + 63) / 64
    self.words = words
    hasWeek = students.map { !$0.availability.isEmpty }
    let zones = Set(students.map(\.timeZone)).sorted()
    var usual = [UInt64](repeating: 0, count: words * students.count)
    for zone in zones {
      guard let clock = starts.clock(zone) else { continue }
      let needs = starts.needs(on: clock, between: starts.hours)
      for (number, student) in students.enumerated()
      where student.timeZone == zone && !student.availability.isEmpty {
        let week = UsualWeek(student.availability).free
        for (start, needs) in needs.enumerated() {
          guard let needs, needs.allSatisfy({ week[$0.quarter] >= $0.count }) else { continue }
          usual[number * words + start >> 6] |= 1 << UInt64(start & 63)
        }
      }
    }
    self.usual = usual
    free = Self.without(busy, usual, students, starts, words)
    let single = starts.anchors.count == 1
    clocks = zones.map { zone in
      let anchor = starts.anchors.first { $0.zone == zone }
      return Self.set(
        single ? Array(starts.instants.indices) : anchor?.starts.filter { $0 >= 0 } ?? [], words)
    }
    ownClock = students.map { student in zones.firstIndex(of: student.timeZone) ?? 0 }
    differentDays =
      program.meeting.timesAWeek > 1 ? DifferentDays(starts, program, students: students) : nil
  }

  private static func set(_ starts: [Int], _ words: Int) -> [UInt64] {
    var set = [UInt64](repeating: 0, count: words)
    for start in starts { set[start >> 6] |= 1 << UInt64(start & 63) }
    return set
  }

  private static func without(
    _ busy: [Group], _ usual: [UInt64], _ students: [Student], _ starts: MeetingStarts, _ words: Int
  ) -> [UInt64] {
    var free = usual
    let numbers = Dictionary(zip(students.map(\.id), 0...)) { first, _ in first }
    for group in busy {
      let members = group.members.compactMap { numbers[$0.student] }
      guard !members.isEmpty else { continue }
      let stretches = group.meetings.flatMap(starts.stretches)
      for start in starts.instants.indices
      where stretches.contains(where: { starts.overlaps(start, $0) }) {
        for member in members { free[member * words + start >> 6] &= ~(1 << UInt64(start & 63)) }
      }
    }
    return free
  }

  // MARK: - Asking

  /// The starts that all of some students could attend.
  func common(_ members: [Int]) -> [UInt64] {
    guard let first = members.first else { return [] }
    var common = Array(free[first * words..<(first + 1) * words])
    for member in members.dropFirst() {
      for word in 0..<words { common[word] &= free[member * words + word] }
    }
    return common
  }

  /// Whether two students could meet as often a week as the program asks.
  func canMeet(_ a: Int, _ b: Int) -> Bool {
    guard differentDays == nil else { return isEnough(common([a, b]), for: [a, b]) }
    return free.withUnsafeBufferPointer { free in
      let (one, other) = (a * words, b * words)
      for word in 0..<words where free[one + word] & free[other + word] != 0 { return true }
      return false
    }
  }

  /// Whether some starts are enough for these students: one, or several on different days.
  func isEnough(_ set: [UInt64], for members: [Int]) -> Bool {
    guard let differentDays else { return set.contains { $0 != 0 } }
    return differentDays.areEnough(set, for: members)
  }

  /// The quarter hours of the week at which two could begin a meeting, on the clock of that one of the two
  /// on which there are more.
  func sharedStarts(_ a: Int, _ b: Int) -> Int {
    func count(on clock: Int) -> Int {
      var count = 0
      usual.withUnsafeBufferPointer { usual in
        clocks[clock].withUnsafeBufferPointer { own in
          let (one, other) = (a * words, b * words)
          for word in 0..<words where own[word] != 0 {
            count += (usual[one + word] & usual[other + word] & own[word]).nonzeroBitCount
          }
        }
      }
      return count
    }
    let first = count(on: ownClock[a])
    return ownClock[a] == ownClock[b] ? first : max(first, count(on: ownClock[b]))
  }

  /// The starts that lie within hours of a place or a person, on the clock of their zone; nil for a zone that
  /// nobody knows.
  func starts(within hours: [LocalStretch], zone: String) -> [UInt64]? {
    guard let clock = starts.clock(zone) else { return nil }
    let week = UsualWeek(hours).free
    let needs = starts.needs(on: clock, between: nil)
    return Self.set(
      needs.indices.filter { start in
        needs[start]?.allSatisfy { week[$0.quarter] >= $0.count } ?? false
      }, words)
  }
}
