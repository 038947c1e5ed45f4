import Kith
import KithReport
import Samples

/// A made-up school whose students are grouped as they come, four by four: enough to show.
enum LargeSchool {
  static func publication(of count: Int, kind: Program.Kind) -> Publication {
    let roster = CohortGenerator(studentCount: count, seed: 5).roster()
    var program = Program.preset(kind, id: "large")
    program.term = SampleSchool.term
    let students = roster.students.filter(\.isEnrolled).map(\.id).sorted()
    let zones = ["America/New_York", "America/Chicago", "Europe/Berlin", "UTC", "Asia/Kathmandu"]
    let placed = students.count / 8 * 7 / 4 * 4
    let criteria = [
      "shared_interests", "schedule_overlap", "wishes", "close_in_age", "social_pace",
    ]
    let groups = stride(from: 0, to: placed, by: 4).map { start -> Group in
      let number = start / 4
      let from = 9 * 60 + number * 15 % 600
      return Group(
        id: "g\(number + 1)",
        members: students[start..<start + 4].map { Group.Member(student: $0, role: .member) },
        value: 400 + number * 37 % 3200,
        meetings: [
          Meeting(
            day: Weekday.allCases[number % 7], from: from, to: from + program.meeting.minutes,
            timeZone: zones[number % zones.count])
        ],
        venue: kind == .playdate ? roster.venues[number % roster.venues.count].id : nil,
        why: criteria.enumerated().map { place, criterion in
          Reason(
            criterion: .init(rawValue: criterion), points: 200 - place * 30,
            text: "some share what \(criterion) speaks of, as reasons do in so many words")
        })
    }
    let left = students[placed...].map { student in
      Unplaced(
        student: student,
        reasons: [
          Unplaced.Reason(rule: "common_meeting", blocks: 37, remedy: "times when they could meet"),
          Unplaced.Reason(rule: "grade_band", blocks: 12, remedy: "a grade band of 2"),
        ])
    }
    let result = MatchResult(
      program: "large", status: .feasible, objective: 990, bound: 1000, placed: placed,
      groups: groups, unplaced: left, notices: [], certificate: nil,
      fairness: Fairness(
        histogram: [3, 10, 40, 90, 120, 80, 30, 9, 2, 1], mean: 450, worst: 80, lowestTenth: 190,
        guideLoadGini: nil, blockingPairs: 12))
    return Publication(result, of: program, roster: roster)
  }
}
