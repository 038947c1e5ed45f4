import Kith
import KithFiles
import Matching
import TestSupport
import Testing

@Suite struct ProgramFileReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ text: String) throws -> (program: Program?, problems: [String]) {
    let path = try folder.write("p.yaml", text)
    var problems = ProblemList()
    let program = ProgramFileReader(path).read(&problems)
    #expect((program == nil) == !problems.isEmpty)
    return (
      program,
      problems.problems.sorted().map { $0.description.replacing(folder.path + "/", with: "") }
    )
  }

  @Test func `a name and a kind are a whole program`() throws {
    for kind in Program.Kind.allCases {
      let program = try read("program: p\nkind: \(kind.rawValue)\n").program
      #expect(program == Program.preset(kind, id: "p"))
    }
  }

  @Test func `a program says what others may see of a student`() throws {
    let start = "program: p\nkind: pod\n"
    #expect(try read(start).program?.directory == [.givenName, .grade])
    #expect(try read(start + "directory: []\n").program?.directory == [])
    let listed = try read(start + "directory: [interests, grade, grade]\nmap_grid: 25\n").program
    #expect(listed?.directory == [.interests, .grade])
    #expect(listed?.mapGrid == 25)
    #expect(
      try read(start + "directory: [given_nam, birth_date]\nmap_grid: 0\n").problems.map {
        $0.prefix(60)
      }
        == [
          "p.yaml:3:13: not a word of directory: given_nam; did you mean",
          "p.yaml:3:24: not a word of directory: birth_date; use some of",
          "p.yaml:4:11: map_grid is not a whole number from 1 to 1000: 0",
        ].map { $0.prefix(60) })
    #expect(try read(start + "directory: grade\n").problems.count == 1)
  }

  @Test func `the file overrides its preset`() throws {
    let (program, problems) = try read(
      """
      program: 012
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-05-28}
      time_zone: America/New_York
      size: {least: 3, most: 4}
      value: sum
      meeting: {minutes: 60, times_a_week: 2, earliest: 07:30, latest: "22:00", mode: either,
                anchor: utc, asynchronous: true}
      rules:
        grade_band: 2
        never_alone: [languages, "circumstances:rural"]
      weights: {shared_interests: 30, schedule_overlap: 0}
      placement: 500
      priority: {isolated: 3, belonging_under: 50}
      limits: {seconds: 2.5, gap: 0.005, effort: 7}
      seed: 18446744073709551615
      roles: {guide: NO, learner: yes}
      synonyms: {footy: football}
      """)
    #expect(problems == [])
    var expected = Program.preset(.pod, id: "012")
    expected.term = Program.Term(
      starts: CalendarDate(dayNumber: 20_829), ends: CalendarDate(dayNumber: 20_966))
    expected.timeZone = "America/New_York"
    expected.size = Program.Size(least: 3, most: 4)
    expected.value = .sum
    expected.meeting = MeetingWish(
      minutes: 60, timesAWeek: 2, earliest: 450, latest: 1320, mode: .either, anchor: .utc,
      isAsynchronous: true)
    expected.rules["grade_band"] = .whole(2)
    expected.rules["never_alone"] = .list([.text("languages"), .text("circumstances:rural")])
    expected.weights["shared_interests"] = 30
    expected.weights["schedule_overlap"] = 0
    expected.placement = 500
    expected.priority = Program.Priority(isolated: 3, belongingUnder: 50)
    expected.limits = Program.Limits(seconds: 2.5, gap: 0.005, effort: 7)
    expected.seed = .max
    expected.roles = Program.Roles(guide: "NO", learner: "yes")
    expected.synonyms = ["footy": "football"]
    #expect(program == expected)
    #expect(program?.term?.starts.description == "2027-01-11")
  }

  @Test func `every problem is told at once, where it stands, with what was meant`() throws {
    let (_, problems) = try read(
      """
      program:
      kind: pods
      terms: {}
      term: {starts: 2027-05-28, ends: 2027-01-11}
      time_zone: New York
      size: {least: 5, most: "4"}
      meeting: {minutes: 012, latest: 25:00, mode: in person, hours: 3}
      rules:
        grade_bnad: 1
        grade_band: many
        never_alone: {languages: {a: b}}
      weights: {shared_interests: 1.5, shared_intrests: 2, schedule_overlap: ten}
      placement: 1e3
      priority: 3
      limits: {seconds: 0, gap: 5%, effort: -1}
      seed: -1
      """)
    #expect(
      problems.map { $0.prefix { $0 != ";" } } == [
        "p.yaml:1:9: program is not a text: nothing",
        "p.yaml:2:7: kind is not known: pods",
        "p.yaml:3:1: unknown key in the program: terms",
        "p.yaml:4:34: the term ends before it starts: 2027-01-11",
        "p.yaml:5:12: time_zone is not a known time zone: New York",
        "p.yaml:6:24: most is not a whole number from 2 to 1000: 4",
        "p.yaml:7:20: minutes is not a whole number from 1 to 1440: 012",
        "p.yaml:7:33: latest is not a time of the form HH:MM: 25:00",
        "p.yaml:7:46: mode is not known: in person",
        "p.yaml:7:57: unknown key in meeting: hours",
        "p.yaml:9:3: unknown rule: grade_bnad",
        "p.yaml:10:15: the rule grade_band cannot be told this: many",
        "p.yaml:11:16: the rule never_alone cannot be told this: {languages: {a: b}}",
        "p.yaml:12:29: the weight of shared_interests is not a whole number: 1.5",
        "p.yaml:12:34: unknown criterion: shared_intrests",
        "p.yaml:12:72: the weight of schedule_overlap is not a whole number: ten",
        "p.yaml:13:12: placement is not a whole number from 0 to 1000000: 1e3",
        "p.yaml:14:11: priority is no table: 3",
        "p.yaml:15:19: seconds is not a number of seconds above 0: 0",
        "p.yaml:15:27: gap is not a number from 0 to 1: 5%",
        "p.yaml:15:39: effort is not a whole number from 0 to \(Int.max): -1",
        "p.yaml:16:7: seed is not a whole number of at least 0: -1",
      ])
    for hint in [
      "did you mean pod?", "did you mean term?", "did you mean America/New_York?",
      "write it without quotes", "did you mean in-person?", "did you mean grade_band?",
      "did you mean shared_interests?",
    ] {
      #expect(problems.contains { $0.hasSuffix(hint) }, "\(hint)")
    }
  }

  @Test func `a day, a venue, a goal and a host are read and checked`() throws {
    let outing = try read(
      """
      program: p
      kind: outing
      day: 2027-04-17
      venue: v1
      goal: plant trees
      host: coach
      halfway: true

      """)
    let program = try #require(outing.program)
    #expect(program.onlyDay?.description == "2027-04-17")
    #expect(program.venue == "v1")
    #expect(program.goal == "plant trees")
    #expect(program.host == .coach)
    #expect(program.meetsHalfway)
    for (text, problem) in [
      ("day: 2027-04-17\nterm: {starts: 2027-01-01, ends: 2027-05-01}\n", "a day and a term"),
      ("day: 2027-04-17\nmeeting: {times_a_week: 2}\n", "2 times on the one day"),
      ("venue: v1\nmeeting: {mode: online}\n", "do not meet in person"),
      ("host: teacher\n", "host is not"),
    ] {
      let problems = try read("program: p\nkind: outing\n" + text).problems
      #expect(problems.count == 1)
      #expect(problems.first?.contains(problem) == true, "\(problems)")
    }
    #expect(try read("program: p\nkind: tutor\nhost: coach\n").problems.count == 1)
  }

  @Test func `sizes that contradict each other or the kind are refused`() throws {
    #expect(
      try read("program: p\nkind: pod\nsize: {least: 7}\n").problems == [
        "p.yaml:3:15: the least size 7 is above the most 6: 7; write both, the smaller as least"
      ])
    #expect(try read("program: p\nkind: mentor\nsize: {most: 3}\n").problems.count == 1)
    #expect(try read("program: p\nkind: pod\nmeeting: {minutes: 800}\n").problems.count == 1)
  }

  @Test func `what is no YAML is refused with its position`() throws {
    #expect(
      try read("").problems == [
        "p.yaml:1:1: the file is empty; begin it with `program: a-name` and `kind: pod`"
      ])
    #expect(
      try read("program: p\nkind: pod\nkind: club\n").problems == [
        "p.yaml:2:1: a key stands twice: kind; keep one of them"
      ])
    #expect(try read("program: [p\nkind: pod\n").problems.count == 1)
    #expect(try read("program: p\n\tkind: pod").problems[0].hasPrefix("p.yaml:2:1: "))
    #expect(try read("- a\n- b").problems[0].contains("the program is no table"))
    #expect(
      try read("x: 1").problems.dropLast() == [
        "p.yaml:1:1: a required key is missing: kind; "
          + "write one of mentor, buddy, tutor, pod, playdate, club, outing",
        "p.yaml:1:1: a required key is missing: program; give the program a name",
      ])
    #expect(try !read(String(repeating: "[", count: 100_000)).problems.isEmpty)
    #expect(try !read("a: &a [*a, *a]\nb: *c").problems.isEmpty)
  }

  @Test(arguments: 0..<200) func `random text never breaks the reader`(seed: UInt64) throws {
    var chances = SplitMix64(seed: seed)
    let words = [
      "program", "kind", ":", " ", "\n", "  ", "pod", "{", "}", "[", "]", ",", "rules", "weights",
      "&a", "*a", "'", "\"", "- ", "term", "size", "!!int", "|", ">", "#", "?", "<<", "é", "0x1",
      "meeting", "~", "%", "\t", "---", "...", "synonyms",
    ]
    let text = (0..<Int.random(in: 0...40, using: &chances)).map { _ in
      words[Int.random(in: 0..<words.count, using: &chances)]
    }.joined()
    _ = try read(text)
  }
}
