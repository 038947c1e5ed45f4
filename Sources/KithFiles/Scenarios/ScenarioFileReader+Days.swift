import Kith
import Yams

/// What happens in the days of a term.
extension ScenarioFileReader {
  static let pauseKeys = ["student", "until"]
  static let leaveKeys = ["student", "never_again"]
  static let todayKeys = ["nobody", "waiting", "silent"]

  /// A step of a day; all but a day itself need groups that are there.
  mutating func readDay(
    _ step: YAMLSection, _ node: Node, _ verb: String, _ hasMatched: Bool,
    _ problems: inout ProblemList
  ) -> ScenarioStep? {
    if !hasMatched, verb != "day", verb != "pause" {
      problems.add(
        step.text.problem(
          node, "nothing was matched before", value: verb, remedy: "put a step `match` before it"))
    }
    switch verb {
    case "day": return step.date("day", &problems).map { .day($0) }
    case "met", "missed":
      return student(step, verb, &problems).map { .met($0, verb == "met") }
    case "pause":
      guard let part = step.section("pause", Self.pauseKeys, &problems) else { return nil }
      let student = student(part, "student", &problems)
      if part["until"] == nil { part.missing("until", &problems) }
      guard let student, let until = part.date("until", &problems) else { return nil }
      return .pause(student, until: until)
    case "leave":
      guard let part = step.section("leave", Self.leaveKeys, &problems) else { return nil }
      let neverAgain = part.flag("never_again", &problems) ?? false
      return student(part, "student", &problems).map { .leavesGroup($0, neverAgain: neverAgain) }
    case "round":
      _ = step.section("round", [], &problems)
      return .round(readExpectations(step, &problems))
    default: return readToday(step, &problems)
    }
  }

  private mutating func readToday(
    _ step: YAMLSection, _ problems: inout ProblemList
  ) -> ScenarioStep? {
    guard let part = step.section("today", Self.todayKeys, &problems) else { return nil }
    var expected = ExpectedToday()
    func people(_ key: String, _ problems: inout ProblemList) -> Set<Student.ID>? {
      guard part[key] != nil else { return nil }
      return Set(
        part.texts(key, &problems).compactMap { student($0, part, &problems) })
    }
    expected.nobody = people("nobody", &problems)
    expected.waiting = people("waiting", &problems)
    if let node = part["silent"] {
      guard case .sequence(let groups) = node else {
        problems.add(
          part.text.problem(
            node, "silent is no list of groups", remedy: "write it as [[ana, ben], [cy, di]]"))
        return nil
      }
      expected.silent = Set(
        groups.map { group in Set(part.texts(group).map(Student.ID.init(rawValue:))) })
    }
    return .today(expected)
  }
}
