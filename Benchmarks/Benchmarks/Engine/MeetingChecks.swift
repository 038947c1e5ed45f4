import Benchmark
import Kith
import PlainLoops
import Samples

/// Whether two students can meet, over every pair of a school, beside the same loop in C.
func meetingCheckBenchmarks() {
  var students = CohortGenerator(studentCount: 2_000, seed: 3).roster().students
  register(students, "of many zones")
  for number in students.indices { students[number].timeZone = "America/Chicago" }
  register(students, "of one zone")
}

private func register(_ students: [Student], _ school: String) {
  guard let starts = CalendarDate("2027-01-11"), let ends = CalendarDate("2027-05-28") else {
    return
  }
  let options = MeetingOptions(
    students: students, wish: MeetingWish(), term: Program.Term(starts: starts, ends: ends))
  let count = students.count
  let name = "Whether 1,999,000 pairs \(school) can meet, \(options.words) words"

  Benchmark(name) { _ in
    var met = 0
    options.withPairs { pairs in
      for a in 0..<count {
        for b in 0..<a where pairs.canMeet(a, b) { met += 1 }
      }
    }
    blackHole(met)
  }

  Benchmark("\(name), plain C") { _ in
    blackHole(
      options.starts.withUnsafeBufferPointer {
        plain_pairs_sharing($0.baseAddress, options.words, count)
      })
  }
}
