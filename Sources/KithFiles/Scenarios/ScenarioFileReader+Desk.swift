import Kith
import Yams

/// What happens at the desk.
extension ScenarioFileReader {
  static let deskVerbs = [
    "pin", "veto", "move", "publish", "rematch", "suggest", "feedback", "withdraw", "forget",
  ]
  static let pinKeys = ["students", "only"]
  static let moveKeys = ["student", "with"]
  static let publishKeys = ["as_it_is"]
  static let suggestKeys = ["student", "best", "never"]
  static let feedbackKeys = ["student", "fit", "belonging"]
  static let withdrawKeys = ["student", "consent", "ends"]
  /// What may be refused.
  static let refusable = ["pin", "veto", "move", "publish"]

  /// A step at the desk; all but pins and vetoes need groups that are there.
  mutating func readDesk(
    _ step: YAMLSection, _ node: Node, _ verb: String, _ hasMatched: Bool,
    _ problems: inout ProblemList
  ) -> ScenarioStep? {
    if !hasMatched, !["pin", "veto", "withdraw", "forget"].contains(verb) {
      problems.add(
        step.text.problem(
          node, "nothing was matched before", value: verb, remedy: "put a step `match` before it"))
    }
    let refused = step["refused"] == nil ? nil : Set(step.texts("refused", &problems).map(\.text))
    if let node = step["refused"], !Self.refusable.contains(verb) {
      problems.add(
        step.text.problem(
          node, "only an act of the desk can be refused", value: verb,
          remedy: "move `refused:` to one of \(Self.refusable.joined(separator: ", "))"))
    }
    guard let act = act(step, verb, &problems) else { return nil }
    var expected: Expectations?
    if step["expect"] != nil { expected = readExpectations(step, &problems) }
    return .desk(act, refused: refused, expected)
  }

  private mutating func act(
    _ step: YAMLSection, _ verb: String, _ problems: inout ProblemList
  ) -> DeskStep? {
    switch verb {
    case "pin":
      guard case .sequence? = step["pin"] else {
        guard let part = step.section("pin", Self.pinKeys, &problems) else { return nil }
        let only = part.flag("only", &problems) ?? false
        return several(part, "students", &problems).map { .pin($0, only: only) }
      }
      return several(step, "pin", &problems).map { .pin($0, only: false) }
    case "veto": return several(step, "veto", &problems).map { .veto($0) }
    case "move":
      guard let part = step.section("move", Self.moveKeys, &problems) else { return nil }
      let student = student(part, "student", &problems)
      guard let student, let other = self.student(part, "with", &problems) else { return nil }
      return .move(student, with: other)
    case "publish":
      let part = step.section("publish", Self.publishKeys, &problems)
      return .publish(asItIs: part?.flag("as_it_is", &problems) ?? false)
    case "rematch":
      _ = step.section("rematch", [], &problems)
      return .rematch
    case "suggest": return suggestions(step, &problems)
    case "feedback":
      guard let part = step.section("feedback", Self.feedbackKeys, &problems) else { return nil }
      let fits = part.choice("fit", Fit.self, &problems).map { $0 == .yes || $0 == .true }
      let belonging = part.whole("belonging", 0...100, &problems)
      return student(part, "student", &problems).map {
        .feedback($0, fits: fits, belonging: belonging)
      }
    case "withdraw":
      guard let part = step.section("withdraw", Self.withdrawKeys, &problems) else { return nil }
      let ends = part["ends"] == nil ? nil : sets(part, "ends", &problems)
      if part["consent"] == nil { part.missing("consent", &problems) }
      let student = student(part, "student", &problems)
      guard let student, let consent = part.choice("consent", Consent.self, &problems) else {
        return nil
      }
      return .withdraw(student, consent, ends: ends)
    default:
      guard let student = student(step, verb, &problems) else { return nil }
      gone.insert(student)
      return .forget(student)
    }
  }

  private func suggestions(
    _ step: YAMLSection, _ problems: inout ProblemList
  ) -> DeskStep? {
    guard let part = step.section("suggest", Self.suggestKeys, &problems) else { return nil }
    var expected = ExpectedSuggestions()
    func people(_ key: String, _ problems: inout ProblemList) -> Set<Student.ID>? {
      guard part[key] != nil else { return nil }
      return Set(part.texts(key, &problems).compactMap { student($0, part, &problems) })
    }
    expected.best = people("best", &problems)
    expected.never = people("never", &problems) ?? []
    return student(part, "student", &problems).map { .suggest($0, expected) }
  }

  private enum Fit: String, CaseIterable {
    case yes, no, `true`, `false`
  }

  /// Two known students or more.
  private func several(
    _ section: YAMLSection, _ key: String, _ problems: inout ProblemList
  ) -> [Student.ID]? {
    let students = section.texts(key, &problems).compactMap { student($0, section, &problems) }
    guard Set(students).count == students.count, students.count > 1 else {
      section.refuse(key, "two students or more, each once", &problems)
      return nil
    }
    return students
  }

  /// A list of groups.
  private func sets(
    _ section: YAMLSection, _ key: String, _ problems: inout ProblemList
  ) -> Set<Set<Student.ID>>? {
    guard case .sequence(let groups)? = section[key] else {
      section.refuse(key, "a list of groups, as [[ana, ben], [cy, di]]", &problems)
      return nil
    }
    return Set(groups.map { Set(section.texts($0).map(Student.ID.init(rawValue:))) })
  }
}
