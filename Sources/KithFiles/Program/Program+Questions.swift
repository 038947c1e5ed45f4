import Kith
import Yams

extension Program {
  /// Takes over what only this school asks. Questions come before the rules and weights that name
  /// them.
  mutating func readQuestions(_ section: YAMLSection, _ problems: inout ProblemList) {
    readAskedQuestions(section, &problems)
    guard let part = section.section("only_with", ["column"], &problems),
      let node = section["only_with"]
    else { return }
    guard let name = part.string("column", &problems) else {
      if part["column"] == nil {
        problems.add(
          section.text.problem(
            node, "only_with names no column", value: "only_with",
            remedy: "write `only_with: {column: partner_wish}`"))
      }
      return
    }
    let flaw =
      questions[name] == nil ? Question.flaw(ofName: name) : "is a question too"
    if let flaw, let node = part["column"] {
      problems.add(
        section.text.problem(
          node, "the column of only_with \(flaw)",
          remedy: "write a column of its own, in which students say what they accept"))
    }
    onlyWith = name
  }

  private mutating func readAskedQuestions(
    _ section: YAMLSection, _ problems: inout ProblemList
  ) {
    guard let part = section.section("questions", nil, &problems) else { return }
    for (key, node) in part.entries {
      let name = key.scalar?.string ?? ""
      if let flaw = Question.flaw(ofName: name) {
        problems.add(
          section.text.problem(
            key, "the name of a question \(flaw)",
            remedy: "write the column of students.csv that holds the answers, renamed if need be"))
      }
      guard let question = Question(section.text, name, node, &problems) else { continue }
      questions[name] = question
    }
  }
}

extension Question {
  fileprivate enum Kind: String, CaseIterable {
    case choice, choices, number
  }

  /// What a program file says of a question; nil, with problems, where something has to be put right.
  fileprivate init?(
    _ text: YAMLText, _ name: String, _ node: Node, _ problems: inout ProblemList
  ) {
    let before = problems.count
    guard let part = YAMLSection(text, "the question \(name)", node, &problems) else { return nil }
    part.checkKeys(["kind", "from", "to", "private"], &problems)
    if part["kind"] == nil {
      problems.add(
        text.problem(
          node, "a question has no kind", value: name,
          remedy: "write one of \(Kind.allCases.map(\.rawValue).joined(separator: ", "))"))
    }
    let kind = part.choice("kind", Kind.self, &problems)
    let isPrivate = part.flag("private", &problems) ?? false
    var ends: [Quantity] = []
    for key in ["from", "to"] {
      let end = part.value(
        key,
        "a number from -\(Quantity.most) to \(Quantity.most) with at most \(Quantity.places) decimals",
        &problems
      ) { $0.style == .plain ? Quantity($0.string) : nil }
      if let end { ends.append(end) }
      switch (kind, part[key]) {
      case (.number, nil):
        problems.add(
          text.problem(
            node, "a question with numbers has no \(key)", value: name,
            remedy: "write the least and the most as `from` and `to`"))
      case (.choice, let node?), (.choices, let node?):
        problems.add(
          text.problem(
            node, "only numbers have a \(key)", remedy: "leave \(key) out, or write `kind: number`")
        )
      default: break
      }
    }
    if kind == .number, ends.count == 2, ends[0] >= ends[1], let node = part["to"] {
      problems.add(
        text.problem(
          node, "the numbers of a question end before they begin",
          remedy: "write a `to` above `from`"))
    }
    guard problems.count == before, let kind else { return nil }
    switch kind {
    case .choice: self.init(.choice, isPrivate: isPrivate)
    case .choices: self.init(.choices, isPrivate: isPrivate)
    case .number: self.init(.number(from: ends[0], to: ends[1]), isPrivate: isPrivate)
    }
  }
}
