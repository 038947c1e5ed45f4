/// Both can meet at many times; after a dozen more count nothing.
package struct ScheduleOverlap: Criterion {
  package static let specification = CriterionSpecification(
    "schedule_overlap",
    "Both can meet at many times; after a dozen more count nothing.",
    source: "Eby et al. 2013: how often a pair interacts goes with its quality",
    unanswered: "either said nothing about times, or the program needs no common time",
    weights: [.mentor: 15, .buddy: 20, .tutor: 20, .pod: 20, .playdate: 10, .club: 10, .outing: 5])

  /// Starting times after which more count nothing: six hours of them.
  static let enough = 24

  private let meetings: MeetingOptions?

  package init(_ cohort: Cohort) { meetings = cohort.meetings }

  /// Starts of a meeting that both could attend, a quarter of an hour apart, over ``enough``.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    guard let meetings = context.meetings, !a.availability.isEmpty, !b.availability.isEmpty,
      let one = context.numbers[a.id], let other = context.numbers[b.id]
    else { return nil }
    let common = meetings.common([one, other]).reduce(0) { $0 + $1.nonzeroBitCount }
    return Points.share(min(common, enough), of: enough)
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    guard let meetings, meetings.hasAvailability[a], meetings.hasAvailability[b] else {
      return Points.unanswered
    }
    let words = meetings.words
    let common = meetings.starts.withUnsafeBufferPointer { starts in
      var count = 0
      var word = 0
      while word < words, count < Self.enough {
        count += (starts[a * words + word] & starts[b * words + word]).nonzeroBitCount
        word += 1
      }
      return count
    }
    return Int32(Points.share(min(common, Self.enough), of: Self.enough))
  }

  package func reason(for members: [Int]) -> String {
    let common = meetings?.common(members).reduce(0) { $0 + $1.nonzeroBitCount } ?? 0
    let quarters = common == 1 ? "1 time of the week" : "\(common) times of the week"
    return "\(who(members)) could start a meeting at \(quarters)"
  }
}
