import School

extension MeetingOptions {
  /// How well a slot suits a student, in minutes, at the least comfortable meeting of the term.
  ///
  /// It is the time to the nearer end of the student's own free stretch, an hour counting as plenty,
  /// plus the time to the nearer of early morning and late evening on their own clock, two hours
  /// counting as plenty; the second part falls below 0 outside them.
  ///
  /// - Parameters:
  ///   - slot: A slot that the student could attend.
  ///   - member: The free stretches of the student.
  /// - Returns: At most 180.
  package func comfort(of slot: Int, for member: MemberWeek) -> Int {
    var comfort = Int.max
    for need in needs[member.clock].of(slot) {
      let start = Int(need.start)
      let count = Int(need.count)
      guard count <= WeeklyAvailability.quarterCount else { return .min }
      let toEdge = min(Int(member.runs[start]) - count, Int(member.runsBefore[start])) * 15
      let from = start % 96 * 15
      let toNight = min(from - Comfort.earlyMorning, Comfort.lateEvening - from - count * 15)
      comfort = min(
        comfort, min(toEdge, Comfort.plentyToEdge) + min(toNight, Comfort.plentyToNight))
    }
    return comfort
  }

  /// A student's week, unrolled for asking about many slots.
  package struct MemberWeek {
    package var clock: Int
    /// For each quarter hour, how many are free from it on, and up to it.
    package var runs: [UInt16]
    package var runsBefore: [UInt16]
  }

  /// The week of a student with a known zone.
  package func week(of student: Int) -> MemberWeek {
    MemberWeek(
      clock: Int(clockOfStudent[student]), runs: availability[student].runs(),
      runsBefore: availability[student].runsBefore())
  }

  /// What counts as comfortable, in minutes, or minutes after midnight.
  private enum Comfort {
    static let earlyMorning = 7 * 60
    static let lateEvening = 21 * 60
    static let plentyToEdge = 60
    static let plentyToNight = 120
  }
}
