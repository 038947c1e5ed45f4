import Foundation
import Kith
import KithFiles
import Matching

/// Plays one scenario, step by step.
struct ScenarioRun {
  let scenario: Scenario
  private(set) var failures: [String] = []
  private(set) var goldenChanges: [ScenarioOutcome.GoldenChange] = []
  private var earlier: MatchResult?
  /// Matches so far, to tell which one a failure is of.
  private var matches = 0
  /// What happened since the first match.
  private var days = ScenarioDays()
  private var desk: ScenarioDesk

  init(_ scenario: Scenario) {
    self.scenario = scenario
    desk = ScenarioDesk(
      isReviewed: scenario.steps.contains {
        if case .desk(.publish, _, _) = $0 { true } else { false }
      })
  }

  mutating func play() throws {
    switch scenario.subject {
    case .school(let roster, let program, let notices):
      try play(roster, program, notices.forResult)
    case .numbers(let instance):
      guard case .match(_, let expected)? = scenario.steps.first else { return }
      check(try instance.result(named: scenario.name), expected, worth: nil)
    }
  }

  private mutating func play(
    _ roster: Roster, _ program: Program, _ notices: [Notice]
  ) throws {
    var (roster, program) = (roster, program)
    days.begin(with: roster, program)
    for step in scenario.steps {
      switch step {
      case .match(let rematch, let expected):
        var keeping = keeping(rematch, roster, program)
        keeping.apart += days.parted
        desk.fix(&keeping, program)
        var result = try Matchmaker(program, keeping: keeping).match(
          desk.informed(roster), threads: 1)
        result.notices += notices
        check(result, expected, worth: GroupWorth(roster: roster, program: program))
        desk.take(result, program, roster, &days)
      case .joins(let student):
        roster.students.append(student)
        days.join(student)
      case .leaves(let student): roster.remove(student)
      case .wish(let wish): roster.wishes.append(wish)
      case .schedule(let student, let free):
        if let place = roster.students.firstIndex(where: { $0.id == student }) {
          roster.students[place].availability = free
        }
      case .program(let changed): program = changed
      case .day(let day): days.day = day
      case .met(let student, let took): failures += days.meet(student, took)
      case .pause(let student, let until): days.pause(student, until: until)
      case .leavesGroup(let student, let neverAgain):
        failures += days.leave(student, neverAgain: neverAgain)
      case .round(let expected):
        var keeping = Keeping()
        desk.fix(&keeping, program)
        let result = try days.round(desk.informed(roster), program, keeping: keeping)
        check(result, expected, worth: GroupWorth(roster: roster, program: program))
        desk.take(result, program, roster, &days)
      case .today(let expected): failures += days.today(expected, roster, program)
      case .desk(let act, let refused, let expected):
        let outcome = try desk.do(act, &roster, program, &days)
        failures += outcome.failures(act, refused: refused)
        if let result = outcome.result {
          check(
            result, expected ?? Expectations(line: 0),
            worth: GroupWorth(roster: roster, program: program))
        }
      }
    }
  }

  /// What of the match before the next one keeps: pairs stay as they are, larger groups stay together
  /// and may take others in.
  private func keeping(
    _ rematch: Rematch, _ roster: Roster, _ program: Program
  ) -> Keeping {
    var keeping = Keeping(disruption: rematch.disruption)
    guard let groups = earlier?.groups else { return keeping }
    if rematch.disruption > 0 { keeping.earlier = groups.map { $0.members.map(\.student) } }
    let present = Set(roster.students.lazy.filter(\.isEnrolled).map(\.id))
    for group in groups where keeps(group, rematch.kept) {
      let left = group.members.map(\.student).filter(present.contains)
      if !program.formsPairs, left.count > 1 {
        keeping.together.append(left)
      } else if left.count == group.members.count {
        keeping.groups.append(Keeping.FixedGroup(left, subject: group.subject))
      }
    }
    return keeping
  }

  private func keeps(_ group: Group, _ kept: Rematch.Kept) -> Bool {
    switch kept {
    case .nothing: false
    case .everything: true
    case .groups(let students): !group.people.isDisjoint(with: students)
    }
  }

  private mutating func check(
    _ result: MatchResult, _ expected: Expectations, worth: GroupWorth?
  ) {
    matches += 1
    let check = ExpectationCheck(
      expected: expected, result: result, earlier: earlier, worth: worth)
    let found = check.differences()
    if let golden = expected.golden { compare(result, withStored: golden) }
    let hasSeveral =
      scenario.steps.count {
        $0.hasOutcome
      } > 1
    failures += found.map { hasSeveral ? "match \(matches): \($0)" : $0 }
    earlier = result
  }

  /// How a whole stored result differs, byte for byte.
  private mutating func compare(_ result: MatchResult, withStored file: String) {
    let bytes = ResultText.json(of: result)
    guard let stored = try? InputFile.bytes(of: file) else {
      let line = "the stored result \(file) is not there; --update-golden stores it"
      goldenChanges.append(.init(file: file, lines: [line], bytes: bytes))
      return
    }
    guard stored != bytes else { return }
    var problems = ProblemList()
    var reader = ResultFileReader(file)
    var lines = ["\(file) does not hold this result:"]
    if let before = reader.read(&problems) {
      lines += ResultDifference(from: before, to: result).lines.map { "  \($0)" }
    }
    if lines.count == 1 { lines += Self.firstDifference(stored, bytes).map { "  \($0)" } }
    goldenChanges.append(.init(file: file, lines: lines, bytes: bytes))
  }

  /// The first line in which two texts differ.
  private static func firstDifference(_ stored: [UInt8], _ found: [UInt8]) -> [String] {
    func lines(_ bytes: [UInt8]) -> [Substring] {
      String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
    }
    let (old, new) = (lines(stored), lines(found))
    let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let line = place ?? min(old.count, new.count)
    func shown(_ lines: [Substring]) -> String {
      line < lines.count
        ? InputProblem.onOneLine(lines[line].trimmingCharacters(in: .whitespaces)) : "nothing"
    }
    return ["line \(line + 1) was \(shown(old))", "line \(line + 1) is \(shown(new))"]
  }
}

extension Roster {
  /// Takes a student out, with all that was said about them.
  mutating func remove(_ student: Student.ID) {
    students.removeAll { $0.id == student }
    wishes.removeAll { $0.student == student || $0.other == student }
    history.removeAll { $0.student == student }
    for place in coaches.indices { coaches[place].students.removeAll { $0 == student } }
  }
}
