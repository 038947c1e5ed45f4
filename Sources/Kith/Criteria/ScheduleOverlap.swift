/// Both can meet at many times; after a dozen more count nothing.
package struct ScheduleOverlap: Criterion {
  package static let specification = CriterionSpecification(
    "schedule_overlap",
    "Both can meet at many times; after a dozen more count nothing.",
    source: "Eby et al. 2013: how often a pair interacts goes with its quality",
    unanswered: "either said nothing about times, or the program needs no common time",
    weights: [.mentor: 15, .buddy: 20, .tutor: 20, .pod: 20, .playdate: 10, .club: 10, .outing: 5])
}
