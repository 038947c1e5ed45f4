import Kith
import KithReport
import TestSupport
import Testing

struct TerminalSummaryTests {
  @Test func `a proven answer shows its best and weakest pairs`() throws {
    var result = Self.mentors
    result.bound = result.objective
    result.status = .optimal
    let summary = TerminalSummary(result, of: Program.preset(.mentor, id: "spring-mentors"))
    try GoldenFile("proven-mentors").expect(summary.text)
  }

  @Test func `an answer that was stopped early says how far from the best it can be`() throws {
    let summary = TerminalSummary(
      Self.pods, of: Program.preset(.pod, id: "spring-pods"), style: TextStyle(width: 60))
    try GoldenFile("stopped-pods").expect(summary.text)
  }

  @Test func `nobody to match and musts that contradict each other are answers`() throws {
    var result = Self.pods
    result.groups = []
    result.unplaced = []
    let program = Program.preset(.pod, id: "spring-pods")
    result.status = .empty
    let empty = TerminalSummary(result, of: program).text
    result.status = .infeasible
    result.notices = [
      Notice(code: "contradiction", text: "s1 and s2 must be together and must be apart.")
    ]
    try GoldenFile("no-groups").expect(empty + "\n" + TerminalSummary(result, of: program).text)
  }

  @Test func `colour is only there where it was asked for`() {
    let program = Program.preset(.pod, id: "spring-pods")
    let plain = TerminalSummary(Self.pods, of: program).text
    let colored = TerminalSummary(
      Self.pods, of: program, style: TextStyle(width: 80, isColored: true)
    ).text
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1m"))
    #expect(colored.replacing(/\u{1B}\[\d+m/, with: "") == plain)
  }

  @Test(arguments: [40, 60, 80, 110])
  func `no line is wider than the window`(width: Int) {
    for (result, kind) in [(Self.mentors, Program.Kind.mentor), (Self.pods, .pod)] {
      let text = TerminalSummary(
        result, of: Program.preset(kind, id: "spring"), style: TextStyle(width: width)
      ).text
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    }
  }

  @Test func `scores, times and a table of the unplaced fit the window`() throws {
    var result = Self.pods
    result.fairness = Fairness(
      histogram: [0, 0, 1, 0, 12, 30, 7, 0, 0, 2], mean: 512, worst: 233, lowestTenth: 300,
      guideLoadGini: nil, blockingPairs: 3)
    result.unplaced[0].reasons = [
      Unplaced.Reason(
        rule: "common_meeting", blocks: 37,
        remedy: "45 more minutes on a weekday evening would open 12 partners")
    ]
    let summary = TerminalSummary(
      result, of: Program.preset(.pod, id: "spring-pods"), style: TextStyle(width: 64))
    try GoldenFile("spread-pods").expect(summary.text)
  }

  @Test(arguments: [40, 57, 80, 110])
  func `a progress line fits the window, with a bar where there is room`(width: Int) {
    let line = ProgressLine("writing", style: TextStyle(width: width))
    for done in [0, 1, 4321, 9000] {
      let text = line.text(done, of: 9000)
      #expect(text.count < width)
      #expect(text.hasSuffix("of 9,000"))
      #expect(text.contains("█") == (done > 1000))
    }
    #expect(line.text(5, of: 10, note: String(repeating: "long ", count: 40)).count < width)
  }

  @Test func `those left over stand by cause, each with the one act that helps`() {
    var result = Self.pods
    func left(_ number: Int, _ rule: RuleID, _ remedy: String? = nil) -> Unplaced {
      Unplaced(
        student: Student.ID(rawValue: "u\(100 + number)"),
        reasons: [.init(rule: rule, blocks: 9, remedy: remedy)])
    }
    result.unplaced =
      (0..<31).map { left($0, "consent_in_person") }
      + (31..<34).map {
        left($0, "largest_distance", "ask where this student lives; a town is enough")
      }
      + [left(40, "common_meeting")]
    let text = TerminalSummary(
      result, of: Program.preset(.pod, id: "spring-pods"), rest: "kith review --unplaced"
    ).text
    #expect(text.contains("  31 lack the consent in-person: ask their guardians\n"))
    #expect(text.contains("  3 gave no home: ask where they live; a town is enough\n"))
    #expect(text.contains("  1 shares no free hour with a group: ask for more free hours\n"))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("u109 and 25 more · all: kith review --unplaced"))
    #expect(words.contains("who could be placed (31 more lack a consent)"))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 48)
  }

  @Test func `names stand beside ids only where they were asked for`() {
    var roster = Roster(students: [Student(id: "s01", timeZone: "UTC")])
    roster.students[0].givenName = "Ana"
    #expect(StudentLabels(namesOf: roster)["s01"] == "s01 (Ana)")
    #expect(StudentLabels()["s01"] == "s01")
  }

  @Test func `a file that is no terminal gets neither colour nor a width of its own`() {
    #expect(TextStyle.suiting(descriptor: -1, environment: [:]) == TextStyle())
  }
}

// MARK: - Results to show

extension TerminalSummaryTests {
  private static let mentors = MatchResult(
    program: "spring-mentors", status: .feasible, objective: 12_345, bound: 12_400, placed: 4,
    groups: [
      pair(1, guide: "s01", learner: "s11", value: 1644),
      pair(2, guide: "s01", learner: "s12", value: 720),
      pair(3, guide: "s02", learner: "s13", value: 1290),
      pair(4, guide: "s03", learner: "s14", value: 1290),
    ],
    unplaced: [
      Unplaced(
        student: "s15",
        reasons: [
          Unplaced.Reason(
            rule: "common_meeting", blocks: 37,
            remedy: "45 more minutes on a weekday evening would open 12 partners")
        ])
    ],
    notices: [
      Notice(code: "not-enrolled", text: "2 students are not enrolled and were left out.")
    ],
    certificate: nil)

  private static func pair(
    _ number: Int, guide: Student.ID, learner: Student.ID, value: Int
  ) -> Group {
    Group(
      id: "g\(number)",
      members: [
        Group.Member(student: guide, role: .mentor), Group.Member(student: learner, role: .learner),
      ],
      value: value,
      meetings: [Meeting(day: .tue, from: 960, to: 990, timeZone: "America/New_York")], venue: nil,
      why: [
        Reason(criterion: "shared_interests", points: 291, text: "both like chess and robotics"),
        Reason(criterion: "schedule_overlap", points: 88, text: "5 hours a week in common"),
      ])
  }

  private static let kathmandu = LocalMeeting(
    timeZone: "Asia/Kathmandu",
    showings: [.init(since: CalendarDate(dayNumber: 20_832), day: .thu, from: 600, to: 645)])

  private static let berlin = LocalMeeting(
    timeZone: "Europe/Berlin",
    showings: [
      .init(since: CalendarDate(dayNumber: 20_832), day: .thu, from: 315, to: 360),
      .init(since: CalendarDate(dayNumber: 20_909), day: .thu, from: 375, to: 420),
    ])

  private static let pods = MatchResult(
    program: "spring-pods", status: .feasible, objective: 1_034_567, bound: 1_036_001, placed: 7,
    groups: [
      Group(
        id: "g1", members: ["s1", "s2", "s3"].map { Group.Member(student: $0, role: .member) },
        value: 1800,
        meetings: [
          Meeting(day: .mon, from: 23 * 60 + 30, to: 15, timeZone: "Asia/Kathmandu"),
          Meeting(
            day: .thu, from: 600, to: 645, timeZone: "Asia/Kathmandu",
            localTimes: ["s1": kathmandu, "s2": berlin, "s3": berlin]),
        ],
        venue: "v012",
        why: [
          Reason(
            criterion: "shared_interests", points: 402,
            text: "all like astronomy, and two of them keep a journal of what they see at night")
        ]),
      Group(
        id: "g2",
        members: ["s4", "s5", "s6", "s7"].map { Group.Member(student: $0, role: .member) },
        value: 2000, meetings: [], venue: nil, why: []),
    ],
    unplaced: [
      Unplaced(student: "s8", reasons: []),
      Unplaced(
        student: "s90", reasons: [Unplaced.Reason(rule: "matching_consent", blocks: 0, remedy: nil)]
      ),
    ],
    notices: [], certificate: nil)
}
