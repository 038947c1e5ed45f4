package import KithFiles
import Yams

/// Which question of a survey about groups becomes what.
package struct FeedbackMap: Sendable {
  /// What an answer can become.
  package enum Field: String, Sendable, Hashable, CaseIterable {
    case fit, rating, belonging
    case contactsMade = "contacts_made"
    case contactsDue = "contacts_due"
    case ignore
  }

  /// One question.
  package struct Question: Sendable, Hashable {
    package var title: String
    package var field: Field
    /// The lowest and the highest answer; nil where answers are no numbers of a scale.
    package var scale: ClosedRange<Int>?
    /// Whether it acts: what is private waits until somebody agrees.
    package var isConfirmed: Bool
  }

  /// The columns that say whose answers they are.
  package var keys: [(key: PeopleIndex.Key, titles: [String])] = []
  package var questions: [Question] = []

  /// The mapping as YAML, for a person to correct.
  package var yaml: String {
    var lines = [
      "# What each question about a group becomes. Correct it, then:",
      "# kith feedback import answers.csv --map this-file",
      "# `to` is fit, rating, belonging, contacts_made, contacts_due or ignore; `scale` is the lowest and",
      "# the highest answer. Nothing with `confirmed: false` does anything.",
    ]
    if keys.isEmpty {
      lines += [
        "# No column tells whose answers they are. Name one:", "# students:", "#   id: \"Student\"",
      ]
    } else {
      lines.append("students:")
      lines += keys.map { key, titles in
        "  \(key.rawValue): [\(titles.map(SurveyMapText.quoted).joined(separator: ", "))]"
      }
    }
    lines.append(questions.isEmpty ? "questions: []" : "questions:")
    for question in questions {
      lines.append("  - question: \(SurveyMapText.quoted(question.title))")
      lines.append("    to: \(question.field.rawValue)")
      if let scale = question.scale {
        lines.append("    scale: [\(scale.lowerBound), \(scale.upperBound)]")
      }
      if question.field == .belonging {
        lines.append("    confirmed: \(question.isConfirmed)  # the answers are private")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  init() {}

  /// Reads a mapping; nil, with problems, where something has to be put right.
  package init?(reading file: String, _ problems: inout ProblemList) {
    let before = problems.count
    guard let root = YAMLSection(mapAt: file, "the mapping", &problems) else { return nil }
    root.checkKeys(["students", "questions"], &problems)
    let known: [PeopleIndex.Key] = [.id, .email, .name]
    if let part = root.section("students", known.map(\.rawValue), &problems) {
      for (node, value) in part.entries {
        guard let key = node.scalar.flatMap({ PeopleIndex.Key(rawValue: $0.string) }) else {
          continue
        }
        let titles = part.texts(value)
        if !titles.isEmpty { keys.append((key, titles)) }
      }
    }
    if keys.isEmpty {
      problems.add(
        InputProblem(
          file: file, message: "the mapping does not say whose answers they are",
          remedy: "name the column of an id, email or name under students"))
    }
    for node in root.items("questions", &problems) {
      guard let section = YAMLSection(root.text, "a question", node, &problems) else { continue }
      section.checkKeys(["question", "to", "scale", "confirmed"], &problems)
      guard let title = section.string("question", &problems) else {
        section.missing("question", &problems)
        continue
      }
      guard let field = section.choice("to", Field.self, &problems) else {
        if section["to"] == nil { section.missing("to", &problems) }
        continue
      }
      var question = Question(
        title: title, field: field,
        isConfirmed: section.flag("confirmed", &problems) ?? (field != .belonging))
      let scale = section.texts("scale", &problems).compactMap { Int($0.text) }
      if scale.count == 2, (0...1000).contains(scale[0]), (1...1000).contains(scale[1]),
        scale[0] < scale[1]
      {
        question.scale = scale[0]...scale[1]
      } else if section["scale"] != nil {
        section.refuse("scale", "the lowest and the highest answer, such as [1, 5]", &problems)
      }
      questions.append(question)
    }
    guard problems.count == before else { return nil }
  }
}
