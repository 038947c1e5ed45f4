import Matching
public import School

/// Makes up a believable online school of any size: families in several time zones, siblings,
/// interests that come together, lives that shape the week, friends, venues and coaches.
///
/// The same count, seed and style give the same roster on every platform, for ever. Nobody in it is real.
public struct CohortGenerator: Sendable, Hashable {
  /// Students in the roster, enrolled or not.
  public var studentCount: Int
  /// Where chances come from.
  public var seed: UInt64
  /// What kind of school it is.
  public var style: CohortStyle

  /// The first day of the school year that the roster belongs to.
  static let yearStarts = CalendarDate("2026-09-01") ?? CalendarDate(dayNumber: 0)
  /// The day on which the roster was taken.
  static let today = CalendarDate("2027-01-04") ?? CalendarDate(dayNumber: 0)

  /// A cohort of `studentCount` students, which is not negative.
  public init(studentCount: Int, seed: UInt64, style: CohortStyle = .usual) {
    precondition(studentCount >= 0, "A cohort cannot have fewer than no students.")
    self.studentCount = studentCount
    self.seed = seed
    self.style = style
  }

  /// Makes the cohort up.
  ///
  /// - Returns: A roster with students in ascending order of id, its wishes, history, venues and
  ///   coaches.
  /// - Complexity: O(*n* log *n*) for *n* students.
  public func roster() -> Roster {
    var random = SplitMix64(seed: seed)
    let towns = Town.ofCohort(studentCount: studentCount, style: style, using: &random)
    var drafts = drafts(in: towns, using: &random)
    random.reorder(&drafts)
    let digits = String(max(studentCount, 100)).count
    for index in drafts.indices {
      drafts[index].student.id = Student.ID(rawValue: "s\(padded(index + 1, to: digits))")
    }
    let students = drafts.map(\.student)
    return Roster(
      students: students,
      wishes: wishes(among: drafts, using: &random),
      history: history(of: students, using: &random),
      venues: venues(in: towns, using: &random),
      coaches: coaches(for: students, using: &random))
  }

  /// The students of all families, family by family, without their ids.
  private func drafts(in towns: [Town], using random: inout SplitMix64) -> [StudentDraft] {
    var drafts: [StudentDraft] = []
    drafts.reserveCapacity(studentCount)
    var familyCount = 0
    while drafts.count < studentCount {
      familyCount += 1
      let family = Family(
        key: "h\(padded(familyCount, to: String(max(studentCount, 100)).count))", towns: towns,
        style: style, using: &random)
      let size = min(Family.size(style: style, using: &random), studentCount - drafts.count)
      var levels: [Int] = []
      for _ in 0..<size {
        let level = StudentDraft.level(besides: levels, using: &random)
        levels.append(level)
        drafts.append(StudentDraft(of: family, level: level, style: style, using: &random))
      }
    }
    return drafts
  }

  /// A number with leading zeros, so that ids sort as they count.
  func padded(_ number: Int, to digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
