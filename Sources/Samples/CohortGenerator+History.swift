import Matching
import School

extension CohortGenerator {
  /// Places in pods of two earlier terms, of those who were at the school then.
  func history(of students: [Student], using random: inout SplitMix64) -> [PastPlacement] {
    let terms = [("2025-fall", "2025-09-08"), ("2026-spring", "2026-01-12")]
    var history: [PastPlacement] = []
    for (term, starts) in terms {
      guard let firstDay = CalendarDate(starts) else { continue }
      var eligible = students.filter { student in
        (student.joinedOn.map { $0 <= firstDay } ?? false) && random.percent(35)
      }
      // Pods were formed of one clock and about one age.
      eligible.sort {
        ($0.timeZone, $0.grade?.level ?? 0, $0.id) < ($1.timeZone, $1.grade?.level ?? 0, $1.id)
      }
      var next = 0
      var number = 0
      while eligible.count - next >= 3 {
        number += 1
        let pod = eligible[next..<min(next + random.within(3...5), eligible.count)]
        for student in pod {
          history.append(
            PastPlacement(
              term: term, program: "study-pods", group: "g\(number)", student: student.id,
              rating: random.percent(30) ? nil : 1 + random.index(weighted: [5, 8, 20, 35, 32])))
        }
        next += pod.count
      }
    }
    return history
  }
}
