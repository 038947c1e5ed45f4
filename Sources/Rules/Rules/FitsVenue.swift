package import School

/// A group that meets in person has a venue: with room for all, open during the meetings, and no
/// farther from any home than the program allows.
package struct FitsVenue: Rule {
  package static let specification = RuleSpecification(
    "venue",
    "A group that meets in person has a venue with room for all of it, open during its meetings, and "
      + "no farther from any home than `largest_distance` and `travel_minutes` allow between homes. "
      + "Groups that are there at once fit in together. The program's `venue` switches the rule on. "
      + "Rests where guides meet learners.",
    unanswered: "A venue without a capacity holds any number; without hours it is closed.",
    form: .flag,
    restsIn: .guided)

  package let places: Places
  private let meetings: MeetingOptions?

  package init?(_ cohort: Cohort) {
    guard cohort.program.needsVenue else { return nil }
    places = Places(cohort)
    meetings = cohort.program.isOn(HasCommonMeeting.id) ? cohort.meetings : nil
  }

  package func admits(_ student: Int) -> Bool { fits([student]) }

  package func allows(_ a: Int, _ b: Int) -> Bool { fits([a, b]) }

  private func fits(_ members: [Int]) -> Bool {
    let common = meetings?.common(members)
    return places.places.indices.contains { place in
      guard members.allSatisfy({ places.reach.has(place, $0) }) else { return false }
      guard let meetings, let common else { return true }
      return meetings.isEnough(
        zip(common, places.places[place].open).map { $0 & $1 }, for: members)
    }
  }

  package func remedy(for student: Int, partners: [Int], asGuide: Bool) -> String? {
    admits(student)
      ? "a venue that is near and open for both would open \(partnerCount(partners.count))"
      : "a venue that is near and open when this student can meet"
  }
}

extension Program {
  /// Whether groups have to have a venue.
  package var needsVenue: Bool {
    !kind.isGuided && meeting.mode == .inPerson && (isOn("venue") || venue != nil)
  }
}
