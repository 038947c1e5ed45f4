import Kith
import Yams

extension ScenarioFileReader {
  static let expectationKeys = [
    "status", "placed", "objective", "bound", "gap", "figures", "groups", "has_groups",
    "no_groups", "together", "separate", "with", "unplaced", "meetings", "venues", "reasons",
    "notices", "golden",
  ]

  /// What a section with a key `expect` asks of a match.
  func readExpectations(_ section: YAMLSection, _ problems: inout ProblemList) -> Expectations {
    guard let node = section["expect"], let part = section.section("expect", nil, &problems)
    else { return Expectations(line: 0) }
    var expected = Expectations(line: node.mark?.line ?? 1)
    part.checkKeys(Self.expectationKeys, &problems)
    if part.entries.isEmpty {
      problems.add(
        section.text.problem(
          node, "expect asks for nothing", value: "expect",
          remedy: "write what must come out, such as `placed: 4`"))
    }
    expected.status = part.choice("status", MatchResult.Status.self, &problems)
    for key in ["placed", "objective", "bound", "gap"] {
      if let range = range(part, key, &problems), let figure = ResultFigure(rawValue: key) {
        expected.figures.append((figure, range))
      }
    }
    let figures = ResultFigure.allCases.map(\.rawValue)
    if let list = part.section("figures", figures, &problems) {
      for key in figures {
        if let range = range(list, key, &problems), let figure = ResultFigure(rawValue: key) {
          expected.figures.append((figure, range))
        }
      }
    }
    if part["groups"] != nil { expected.groups = groups(part, "groups", &problems).map(Set.init) }
    expected.hasGroups = groups(part, "has_groups", &problems).map(Set.init)
    expected.noGroups = groups(part, "no_groups", &problems).map(Set.init)
    expected.together = groups(part, "together", &problems)
    expected.separate = groups(part, "separate", &problems)
    expected.partners = named(part, "with", &problems).map { student, node in
      let others = part.texts(node, "with", &problems)
      return (student, Set(others.compactMap { self.student($0, part, &problems) }))
    }
    expected.unplaced = unplaced(part, &problems)
    expected.meetings = part.tables("meetings", &problems).compactMap {
      meeting($0.0, &problems)
    }
    expected.venues = named(part, "venues", &problems).map { student, node in
      (student, node.scalar.flatMap { $0.isNothing ? nil : $0.string })
    }
    expected.reasons = part.tables("reasons", &problems).compactMap { reason($0.0, &problems) }
    expected.notices = part.items("notices", &problems).compactMap { notice($0, part, &problems) }
    expected.golden = part.string("golden", &problems).map(path)
    return expected
  }

  /// Lists of students.
  private func groups(
    _ part: YAMLSection, _ key: String, _ problems: inout ProblemList
  ) -> [[Student.ID]] {
    part.items(key, &problems).map { node in
      part.texts(node, "a group of \(key)", &problems).compactMap {
        student($0, part, &problems)
      }
    }
  }

  /// The students that a table of a key names, each with what it says of them.
  private func named(
    _ part: YAMLSection, _ key: String, _ problems: inout ProblemList
  ) -> [(Student.ID, Node)] {
    guard let table = part.section(key, nil, &problems) else { return [] }
    return table.entries.compactMap { name, node in
      student((name.scalar?.string ?? "", name), part, &problems).map { ($0, node) }
    }
  }

  /// A number, or the least and the most that it may be.
  private func range(
    _ part: YAMLSection, _ key: String, _ problems: inout ProblemList
  ) -> ClosedRange<Double>? {
    guard let node = part[key] else { return nil }
    let everything = -1e15...1e15
    guard node.mapping != nil else {
      return part.decimal(key, everything, "a number, or a table of least and most", &problems)
        .map { $0...$0 }
    }
    guard let ends = part.section(key, ["least", "most"], &problems) else { return nil }
    let least = ends.decimal("least", everything, "a number", &problems)
    let most = ends.decimal("most", everything, "a number", &problems)
    if ends["least"] == nil, ends["most"] == nil {
      problems.add(
        part.text.problem(
          node, "\(key) has neither a least nor a most", value: key, remedy: "write one or both"))
    }
    let low = least ?? -.infinity
    let high = most ?? .infinity
    guard low <= high else {
      problems.add(
        part.text.problem(
          node, "the least \(key) is above the most", value: key, remedy: "swap the two"))
      return nil
    }
    return low...high
  }
}

// MARK: - Parts

extension ScenarioFileReader {
  static let unplacedKeys = ["rule", "blocks", "remedy"]
  static let meetingKeys = ["student", "day", "from", "to", "time_zone", "shows"]
  static let showingKeys = ["since", "day", "from", "to"]
  static let reasonKeys = ["student", "criterion", "mentions", "points", "absent"]
  static let noticeKeys = ["code", "students", "mentions"]

  /// Everybody left over: a list of students, or a table of students with rules.
  private func unplaced(
    _ part: YAMLSection, _ problems: inout ProblemList
  ) -> [UnplacedExpectation]? {
    guard let node = part["unplaced"] else { return nil }
    guard node.mapping != nil else {
      return part.texts("unplaced", &problems).compactMap { student($0, part, &problems) }
        .map { UnplacedExpectation(student: $0) }
    }
    let rules = RuleSpecification.all.map(\.id.rawValue)
    func rule(
      _ word: (text: String, node: Node)?, _ problems: inout ProblemList
    ) -> RuleID? {
      word.flatMap { part.known($0, "rule", rules, &problems) }.map(RuleID.init(rawValue:))
    }
    return named(part, "unplaced", &problems).map { student, node in
      var expected = UnplacedExpectation(student: student)
      if node.mapping == nil {
        expected.rule = rule(part.texts(node, "a rule", &problems).first, &problems)
      } else if let more = YAMLSection(part.text, "unplaced", node, &problems) {
        more.checkKeys(Self.unplacedKeys, &problems)
        expected.rule = rule(more.texts("rule", &problems).first, &problems)
        expected.blocks = range(more, "blocks", &problems)
        if let remedy = more["remedy"] {
          expected.remedy = remedy.scalar.map { $0.isNothing ? "" : $0.string }
        }
      }
      return expected
    }
  }

  private func meeting(
    _ part: YAMLSection, _ problems: inout ProblemList
  ) -> MeetingExpectation? {
    part.checkKeys(Self.meetingKeys, &problems)
    guard let student = student(part, "student", &problems) else { return nil }
    var expected = MeetingExpectation(student: student)
    expected.day = part.choice("day", Weekday.self, &problems)
    expected.from = part.time("from", &problems)
    expected.to = part.time("to", &problems)
    expected.timeZone = part.zone("time_zone", &problems)
    expected.shows = part.tables("shows", &problems).compactMap { showing, node in
      showing.checkKeys(Self.showingKeys, &problems)
      let since = showing.date("since", &problems)
      let day = showing.choice("day", Weekday.self, &problems)
      let from = showing.time("from", &problems)
      let to = showing.time("to", &problems)
      guard let since, let day, let from, let to else {
        if Self.showingKeys.contains(where: { showing[$0] == nil }) {
          problems.add(
            part.text.problem(
              node, "a time that a clock shows is not whole", value: "shows",
              remedy: "write \(Self.showingKeys.joined(separator: ", "))"))
        }
        return nil
      }
      return LocalMeeting.Showing(since: since, day: day, from: from, to: to)
    }
    return expected
  }

  private func reason(
    _ part: YAMLSection, _ problems: inout ProblemList
  ) -> ReasonExpectation? {
    part.checkKeys(Self.reasonKeys, &problems)
    guard let student = student(part, "student", &problems) else { return nil }
    var expected = ReasonExpectation(student: student)
    let criteria = CriterionSpecification.all.map(\.id.rawValue)
    if let word = part.texts("criterion", &problems).first {
      // Which questions there are only the program says.
      let isOfQuestion = CriterionID(rawValue: word.text).question != nil
      if let name = isOfQuestion ? word.text : part.known(word, "criterion", criteria, &problems) {
        expected.criterion = CriterionID(rawValue: name)
      }
    }
    expected.mentions = part.string("mentions", &problems)
    expected.points = range(part, "points", &problems)
    expected.isAbsent = part.flag("absent", &problems) ?? false
    return expected
  }

  private func notice(
    _ node: Node, _ part: YAMLSection, _ problems: inout ProblemList
  ) -> NoticeExpectation? {
    if let scalar = node.scalar, !scalar.isNothing { return NoticeExpectation(code: scalar.string) }
    guard let table = YAMLSection(part.text, "a notice", node, &problems) else { return nil }
    table.checkKeys(Self.noticeKeys, &problems)
    guard let code = table.string("code", &problems) else {
      problems.add(
        part.text.problem(
          node, "a notice has no code", value: "notices",
          remedy: "write the code, such as not-enrolled"))
      return nil
    }
    var expected = NoticeExpectation(code: code)
    expected.mentions = table.string("mentions", &problems)
    if table["students"] != nil {
      expected.students = table.texts("students", &problems).compactMap {
        student($0, part, &problems)
      }
    }
    return expected
  }
}
