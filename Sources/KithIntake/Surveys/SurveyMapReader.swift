import Kith
package import KithFiles
import Yams

/// Reads a mapping as `kith map` drafts it and a person corrects it.
package struct SurveyMapReader {
  private let file: String

  private static let questionKeys = [
    "question", "column", "to", "confirmed", "waits", "confidence", "perhaps", "because", "answers",
    "options", "item", "fields", "own", "day", "time", "minutes", "scale", "seen",
  ]

  package init(_ file: String) {
    self.file = file
  }

  /// The mapping; nil, with problems, where something has to be put right.
  package func read(_ problems: inout ProblemList) -> SurveyMap? {
    let before = problems.count
    guard let root = YAMLSection(mapAt: file, "the mapping", &problems) else { return nil }
    root.checkKeys(
      ["survey", "submitted", "dates", "students", "hours_zone", "questions"], &problems)
    var map = SurveyMap(file: file)
    map.submitted = root.string("submitted", &problems)
    map.dateOrder = root.choice("dates", LooseDate.Order.self, &problems) ?? .mdy
    map.hoursZone = root.zone("hours_zone", &problems)
    let keys: [PeopleIndex.Key] = [.id, .username, .email, .name, .guardian]
    if let part = root.section("students", keys.map(\.rawValue), &problems) {
      for (node, value) in part.entries {
        guard let key = node.scalar.flatMap({ PeopleIndex.Key(rawValue: $0.string) }),
          keys.contains(key)
        else { continue }
        let titles = part.texts(value)
        if !titles.isEmpty { map.keys.append((key, titles)) }
      }
    }
    if map.keys.isEmpty {
      problems.add(
        InputProblem(
          file: file, message: "the mapping does not say whose answers they are",
          remedy: "name the column of an id, username, email or name under students"))
    }
    for node in root.items("questions", &problems) {
      if let section = YAMLSection(root.text, "a question", node, &problems),
        let question = question(section, &problems)
      {
        map.questions.append(question)
      }
    }
    return problems.count == before ? map : nil
  }

  private func question(
    _ section: YAMLSection, _ problems: inout ProblemList
  ) -> SurveyMap.Question? {
    section.checkKeys(Self.questionKeys, &problems)
    guard let title = section.string("question", &problems) else {
      section.missing("question", &problems)
      return nil
    }
    guard section["to"] != nil else {
      section.missing("to", &problems)
      return nil
    }
    guard let field = section.choice("to", SurveyField.self, &problems) else { return nil }
    var question = SurveyMap.Question(title: title, field: field)
    question.occurrence = section.whole("column", 1...10_000, &problems) ?? 1
    question.options = section.texts("options", &problems).map(\.text)
    question.item = section.string("item", &problems)
    question.own = section.string("own", &problems)
    question.day = section.choice("day", Weekday.self, &problems)
    question.minutes = section.whole("minutes", 5...720, &problems)
    if let text = section.string("time", &problems) {
      question.hours = section.hours("time", text, &problems)
    }
    let scale = section.texts("scale", &problems).compactMap { Int($0.text) }
    if scale.count == 2, scale[0] < scale[1] {
      question.scale = scale[0]...scale[1]
    } else if section["scale"] != nil {
      section.refuse("scale", "the lowest and the highest answer, such as [1, 5]", &problems)
    }
    if let part = section.section("answers", nil, &problems) {
      for (key, node) in part.entries {
        guard let answer = key.scalar?.string else { continue }
        question.answers.append((answer, part.texts(node)))
      }
    }
    if let part = section.section("fields", nil, &problems) {
      for (key, _) in part.entries {
        guard let answer = key.scalar?.string,
          let field = part.choice(answer, SurveyField.self, &problems)
        else { continue }
        question.fields.append((answer, field))
      }
    }
    // Nobody has agreed to what is guarded before they say so.
    let fields = [question.field] + question.fields.map(\.field)
    question.isConfirmed =
      section.flag("confirmed", &problems) ?? fields.allSatisfy { $0.guardedBecause == nil }
    check(question, section, &problems)
    return question
  }

  /// What a question has to say beside its field.
  private func check(
    _ question: SurveyMap.Question, _ section: YAMLSection, _ problems: inout ProblemList
  ) {
    if question.field == .consents {
      if question.answers.isEmpty {
        section.refuse(
          "to", "complete: consents need `answers` that say what is agreed to", &problems)
      }
      let consents = Consent.allCases.map(\.rawValue)
      for value in question.answers.flatMap(\.values) where ConsentValue(value) == nil {
        section.refuse(
          "answers",
          "about consents (\(consents.joined(separator: ", ")); “not” before one refuses it)",
          &problems)
      }
    }
    if question.field == .own, question.own.map(OwnColumns.isName) != true {
      section.refuse(
        "own", "the name of a column: small letters, digits and _, and none of Kith's own",
        &problems)
    }
    for (_, field) in question.fields
    where question.item == nil || !field.isList && field != .ignore {
      section.refuse("fields", "about lists, beside an `item`", &problems)
    }
  }
}
