import Kith
package import Yams

/// A table of a YAML file whose keys are all known.
///
/// Values are taken from what stands in the file and not from what YAML makes of it: `NO` is a text,
/// `12:30` a time, and `012` no number.
package struct YAMLSection {
  package let text: YAMLText
  /// What the section is called, for messages.
  let name: String
  /// The entries in the order of the file.
  package let entries: [(key: Node, value: Node)]

  /// The entries of a node; nil, with a problem, where it is no table. Nothing at all is an empty
  /// table.
  package init?(_ text: YAMLText, _ name: String, _ node: Node, _ problems: inout ProblemList) {
    self.text = text
    self.name = name
    switch node {
    case .mapping(let mapping): entries = mapping.map { $0 }
    case .scalar(let scalar) where scalar.isNothing: entries = []
    default:
      problems.add(
        text.problem(node, "\(name) is no table", remedy: "write lines of the form `key: value`"))
      return nil
    }
  }

  /// Reports every key that is not among `known`.
  package func checkKeys(_ known: [String], _ problems: inout ProblemList) {
    for (key, _) in entries where !known.contains(key.scalar?.string ?? "") {
      let nearest = TextDistance.nearest(to: key.scalar?.string ?? "", among: known)
      problems.add(
        text.problem(
          key, "unknown key in \(name)",
          remedy: nearest.map { "did you mean \($0)?" }
            ?? "use one of \(known.joined(separator: ", "))"))
    }
  }

  /// The value of a key; nil where the section does not say it.
  package subscript(key: String) -> Node? {
    entries.first { $0.key.scalar?.string == key }?.value
  }

  /// The section under a key; nil where there is none, or, with a problem, where it is no table.
  package func section(_ key: String, _ keys: [String]?, _ problems: inout ProblemList)
    -> YAMLSection?
  {
    guard let node = self[key], let section = YAMLSection(text, key, node, &problems) else {
      return nil
    }
    if let keys { section.checkKeys(keys, &problems) }
    return section
  }
}

// MARK: - Values

extension YAMLSection {
  /// What `parse` makes of the scalar of a key; nil where the section does not say it, or, with a
  /// problem, where it says something else than `expectation`.
  func value<Value>(
    _ key: String, _ expectation: String, _ problems: inout ProblemList,
    parse: (Node.Scalar) -> Value?
  ) -> Value? {
    guard let node = self[key] else { return nil }
    if let scalar = node.scalar, let value = parse(scalar) { return value }
    let found = node.scalar.map { $0.isNothing ? "nothing" : $0.string }
    let isQuoted = node.scalar.map { $0.style != .plain } ?? false
    problems.add(
      text.problem(
        node, "\(key) is not \(expectation)", value: found ?? "a list or table",
        remedy: isQuoted ? "write it without quotes" : "write \(expectation)"))
    return nil
  }

  package func string(_ key: String, _ problems: inout ProblemList) -> String? {
    value(key, "a text", &problems) { $0.isNothing || $0.string.isEmpty ? nil : $0.string }
  }

  package func whole(_ key: String, _ range: ClosedRange<Int>, _ problems: inout ProblemList)
    -> Int?
  {
    value(
      key, "a whole number from \(range.lowerBound) to \(range.upperBound)", &problems
    ) { scalar in
      scalar.whole.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func decimal(
    _ key: String, _ range: ClosedRange<Double>, _ expectation: String,
    _ problems: inout ProblemList
  ) -> Double? {
    value(key, expectation, &problems) { scalar in
      scalar.decimal.flatMap { range.contains($0) ? $0 : nil }
    }
  }

  package func flag(_ key: String, _ problems: inout ProblemList) -> Bool? {
    value(key, "true or false", &problems) { $0.flag }
  }

  func date(_ key: String, _ problems: inout ProblemList) -> CalendarDate? {
    value(key, "a day of the form YYYY-MM-DD", &problems) { CalendarDate($0.string) }
  }

  /// Minutes after midnight.
  func time(_ key: String, _ problems: inout ProblemList) -> Int? {
    value(key, "a time of the form HH:MM", &problems) { ClockTime.minutes($0.string) }
  }

  package func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ vocabulary: Word.Type, _ problems: inout ProblemList
  ) -> Word? {
    let words = Word.allCases.map(\.rawValue)
    guard let node = self[key], let word = node.scalar?.string, Word(rawValue: word) == nil,
      let nearest = TextDistance.nearest(to: word, among: words)
    else {
      return value(key, "one of \(words.joined(separator: ", "))", &problems) {
        Word(rawValue: $0.string)
      }
    }
    problems.add(
      text.problem(node, "\(key) is not known", remedy: "did you mean \(nearest)?"))
    return nil
  }

  /// Different words of a vocabulary, in the order of the file; an empty list is an answer.
  func choices<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ key: String, _ vocabulary: Word.Type, _ problems: inout ProblemList
  ) -> [Word]? {
    guard let node = self[key] else { return nil }
    let words = Word.allCases.map(\.rawValue)
    guard case .sequence(let items) = node else {
      problems.add(
        text.problem(
          node, "\(key) is no list",
          remedy: "write it as [\(words.prefix(2).joined(separator: ", "))]"
        ))
      return nil
    }
    var chosen: [Word] = []
    for item in items {
      let name = item.scalar?.string ?? ""
      guard let word = Word(rawValue: name) else {
        let nearest = TextDistance.nearest(to: name, among: words)
        problems.add(
          text.problem(
            item, "not a word of \(key)",
            remedy: nearest.map { "did you mean \($0)?" }
              ?? "use some of \(words.joined(separator: ", "))"))
        continue
      }
      if !chosen.contains(word) { chosen.append(word) }
    }
    return chosen
  }
}
