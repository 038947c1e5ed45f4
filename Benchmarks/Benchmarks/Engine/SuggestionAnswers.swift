import Benchmark
import Foundation
import Kith
import Samples
import Suggest

/// What a coach waits for: groups for 200 of 5,000 students in published pods, one after the other.
func suggestionBenchmarks() {
  let roster = CohortGenerator(studentCount: 5_000, seed: 9).roster()
  var program = Program.preset(.pod, id: "pods")
  program.term = Program.Term(
    starts: CalendarDate("2027-01-11") ?? CalendarDate(dayNumber: 0),
    ends: CalendarDate("2027-05-28") ?? CalendarDate(dayNumber: 0))
  program.size = .init(least: 3, most: 5)
  program.rules["grade_band"] = .whole(1)
  program.limits = .init(seconds: 60, gap: 0.05, effort: 2)
  let ids = roster.students.filter(\.isEnrolled).map(\.id)
  let students = stride(from: 0, to: ids.count, by: ids.count / 200).prefix(200).map { ids[$0] }

  Benchmark("Groups on request, 200 of 5,000 students") { benchmark in
    let result = try Matchmaker(program).match(roster)
    let suggestions = try Suggestions(roster, program, result: result)
    let clock = ContinuousClock()
    benchmark.startMeasurement()
    var times: [Double] = []
    for student in students {
      times.append(
        try clock.measure {
          blackHole(try suggestions.answer(SuggestionRequest([student])))
        } / .milliseconds(1))
    }
    benchmark.stopMeasurement()
    times.sort()
    print(
      "median \(times[times.count / 2]) ms, 95th percentile \(times[times.count * 95 / 100]) ms")
  }

  Benchmark("An index of 5,000 students from nothing") { _ in
    blackHole(try Suggestions(roster, program))
  }
}
