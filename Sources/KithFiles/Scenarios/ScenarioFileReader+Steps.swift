import Kith
import Yams

extension ScenarioFileReader {
  static let matchKeys = ["keep", "disruption"]
  static let stepKeys =
    [
      "match", "joins", "leaves", "wish", "schedule", "program", "day", "met", "missed", "pause",
      "leave", "round", "today",
    ] + deskVerbs + besides
  /// What stands beside what happens.
  private static let besides = ["expect", "refused"]
  private static let expectable = ["match", "round", "rematch", "move"]

  /// The steps, or the single match that a scenario without steps is.
  mutating func readSteps(
    _ section: YAMLSection, _ subject: Scenario.Subject?, _ problems: inout ProblemList
  ) -> [ScenarioStep] {
    guard let node = section["steps"] else {
      guard section["expect"] != nil else {
        problems.add(
          InputProblem(
            file: file, message: "the scenario expects nothing",
            remedy: "write `expect:`, or steps of which one does"))
        return []
      }
      return [.match(Rematch(), readExpectations(section, &problems))]
    }
    if let expect = section["expect"] {
      problems.add(
        section.text.problem(
          expect, "a scenario with steps expects something of each match", value: "expect",
          remedy: "write `expect:` beside the step `match`"))
    }
    var program: Program?
    if case .school(_, let whole, _)? = subject { program = whole }
    if case .numbers? = subject {
      problems.add(
        section.text.problem(
          node, "an instance of numbers has no steps", value: "steps",
          remedy: "write `expect:` alone"))
    }
    var hasMatched = false
    let steps = section.tables("steps", &problems).compactMap { step, node in
      readStep(step, node, &program, &hasMatched, &problems)
    }
    let expects = section.items("steps", &problems).contains {
      $0.mapping?["expect"] != nil || $0.mapping?["refused"] != nil
        || $0.mapping?["today"] != nil || $0.mapping?["suggest"] != nil
    }
    if !expects {
      problems.add(
        section.text.problem(
          node, "no step expects anything", value: "steps",
          remedy: "write `expect:` beside a step `match`"))
    }
    return steps
  }

  private mutating func readStep(
    _ step: YAMLSection, _ node: Node, _ program: inout Program?, _ hasMatched: inout Bool,
    _ problems: inout ProblemList
  ) -> ScenarioStep? {
    step.checkKeys(Self.stepKeys, &problems)
    let verbs = step.entries.compactMap { $0.key.scalar?.string }.filter {
      !Self.besides.contains($0) && Self.stepKeys.contains($0)
    }
    guard verbs.count == 1, let verb = verbs.first, let value = step[verb] else {
      problems.add(
        step.text.problem(
          node, "a step is one thing that happens", value: verbs.joined(separator: ", "),
          remedy: "write one of \(Self.stepKeys.dropLast(2).joined(separator: ", "))"))
      return nil
    }
    if !Self.expectable.contains(verb), let expect = step["expect"] {
      problems.add(
        step.text.problem(
          expect, "only a match, a round, a rematch or a move can be asked what came out",
          value: verb,
          remedy: "move `expect:` to a step `match`"))
    }
    switch verb {
    case "match":
      let rematch = readRematch(step, hasMatched, &problems)
      hasMatched = true
      return .match(rematch, readExpectations(step, &problems))
    case "leaves":
      guard let student = student(step, "leaves", &problems) else { return nil }
      gone.insert(student)
      return .leaves(student)
    case "program":
      guard let part = step.section("program", nil, &problems), let base = program,
        let changed = ProgramFileReader.program(part, over: base, &problems)
      else { return nil }
      program = changed
      return .program(changed)
    case _ where Self.deskVerbs.contains(verb):
      return readDesk(step, node, verb, hasMatched, &problems)
    case "day", "met", "missed", "pause", "leave", "round", "today":
      return readDay(step, node, verb, hasMatched, &problems)
    default: return readChange(step, verb, value, &problems)
    }
  }

  /// A step that changes the roster by what its tables may hold.
  private mutating func readChange(
    _ step: YAMLSection, _ verb: String, _ value: Node, _ problems: inout ProblemList
  ) -> ScenarioStep? {
    guard let part = step.section(verb, nil, &problems) else { return nil }
    switch verb {
    case "joins":
      let roster = read(studentTables([(part, value)], &problems), &problems)
      guard let student = roster.students.first else { return nil }
      if !known.insert(student.id).inserted, gone.remove(student.id) == nil, let id = part["id"] {
        problems.add(
          step.text.problem(id, "the student is there already", remedy: "give another id"))
      }
      return .joins(student)
    case "wish":
      let table = InlineTable(.requests, [(part, value)], &problems)
      return read(["requests.csv": table], &problems).wishes.first.map { .wish($0) }
    default:
      part.checkKeys(["student", "free"], &problems)
      guard let student = student(part, "student", &problems) else { return nil }
      let before = problems.count
      let stretches = part.stretches("free", &problems).compactMap { stretch -> LocalStretch? in
        guard let day = Weekday(rawValue: stretch.day),
          let from = ClockTime.minutes(stretch.from), let to = ClockTime.minutes(stretch.to),
          from != to
        else {
          if let node = stretch.node {
            problems.add(
              step.text.problem(
                node, "free holds no stretch of a day", remedy: "write it as tue 15:00-18:00"))
          }
          return nil
        }
        return LocalStretch(day: day, from: from, to: to)
      }
      if part["free"] == nil, problems.count == before {
        problems.add(
          step.text.problem(
            value, "a schedule says when the student is free", value: "schedule",
            remedy: "write `free:`, with [] for never"))
      }
      return .schedule(student, stretches)
    }
  }

  /// What a match keeps of the match before.
  private func readRematch(
    _ step: YAMLSection, _ hasMatched: Bool, _ problems: inout ProblemList
  ) -> Rematch {
    var rematch = Rematch()
    guard let part = step.section("match", Self.matchKeys, &problems) else { return rematch }
    for (key, _) in part.entries where !hasMatched {
      problems.add(
        step.text.problem(key, "nothing was matched before", remedy: "leave the key out"))
    }
    rematch.disruption = part.whole("disruption", 0...1_000_000, &problems) ?? 0
    if part["keep"]?.scalar?.string == "everything" {
      rematch.kept = .everything
    } else if part["keep"] != nil {
      let students = part.texts("keep", &problems)
      rematch.kept = .groups(of: students.compactMap { student($0, step, &problems) })
    }
    return rematch
  }

  /// A known student under a key that has to be there.
  func student(
    _ section: YAMLSection, _ key: String, _ problems: inout ProblemList
  ) -> Student.ID? {
    guard let node = section[key] else {
      if let first = section.entries.first?.key {
        problems.add(
          section.text.problem(
            first, "\(section.name) names no \(key)", value: "\(key)",
            remedy: "say who it is"))
      }
      return nil
    }
    guard let text = section.string(key, &problems) else { return nil }
    return student((text, node), section, &problems)
  }

  /// A student that the scenario knows; nil, with a problem, where nobody has that id.
  func student(
    _ word: (text: String, node: Node), _ section: YAMLSection, _ problems: inout ProblemList
  ) -> Student.ID? {
    let id = Student.ID(rawValue: word.text)
    if known.isEmpty || known.contains(id) { return id }
    let nearest = TextDistance.nearest(
      to: word.text, among: known.map(\.rawValue).sorted())
    problems.add(
      section.text.problem(
        word.node, "nobody of this scenario has that id", value: word.text,
        remedy: nearest.map { "did you mean \($0)?" } ?? "write the id of a student"))
    return nil
  }
}
