/// A JSON file being taken apart: each value is asked for by what it has to be, and what is
/// something else becomes a problem where it stands.
struct JSONFile {
  let source: SourceText
  private(set) var problems: ProblemList

  /// The file's value; nil, with a problem, where it cannot be read or is no JSON.
  static func read(_ path: String, _ problems: inout ProblemList) -> (JSONFile, JSONValue)? {
    guard let source = SourceText(reading: path, problems: &problems) else { return nil }
    return parse(source, &problems)
  }

  /// The value of a text; nil, with a problem, where it is no JSON.
  static func parse(
    _ source: SourceText, _ problems: inout ProblemList
  ) -> (JSONFile, JSONValue)? {
    do {
      return (JSONFile(source: source, problems: ProblemList()), try JSONParser.parse(source))
    } catch {
      problems.add(
        source.problem(
          at: error.offset, "the file is not JSON (\(error.message))",
          remedy: "take the file as `kith match` wrote it"))
      return nil
    }
  }

  /// Notes that a value is not what it has to be.
  mutating func refuse(_ value: JSONValue, _ what: String, _ expectation: String) {
    let found: String? =
      switch value.content {
      case .null: "null"
      case .flag(let flag): flag ? "true" : "false"
      case .number(let text), .string(let text): text
      case .array, .object: nil
      }
    problems.add(
      source.problem(
        at: value.offset, "\(what) is not \(expectation)", value: found.map { .shown($0) },
        remedy: "take the file as `kith match` wrote it"))
  }

  /// The value of a key that has to be there.
  mutating func part(_ value: JSONValue, _ key: String) -> JSONValue? {
    if let part = value[key] { return part }
    if case .object = value.content {
      problems.add(
        source.problem(
          at: value.offset, "a key is missing", value: .shown(key),
          remedy: "take the file as `kith match` wrote it"))
    } else {
      refuse(value, "the value that holds \(key)", "an object")
    }
    return nil
  }
}

// MARK: - Values of one kind

extension JSONFile {
  mutating func string(_ value: JSONValue, _ key: String) -> String? {
    guard let part = part(value, key) else { return nil }
    if case .string(let text) = part.content { return text }
    refuse(part, key, "a string")
    return nil
  }

  mutating func whole(_ value: JSONValue, _ key: String) -> Int? {
    guard let part = part(value, key) else { return nil }
    if case .number(let text) = part.content, let number = Int(text) { return number }
    refuse(part, key, "a whole number")
    return nil
  }

  mutating func items(_ value: JSONValue, _ key: String) -> [JSONValue] {
    guard let part = part(value, key) else { return [] }
    if case .array(let items) = part.content { return items }
    refuse(part, key, "an array")
    return []
  }

  /// The strings of an array.
  mutating func strings(_ value: JSONValue, _ key: String) -> [String] {
    var texts: [String] = []
    for item in items(value, key) {
      if case .string(let text) = item.content {
        texts.append(text)
      } else {
        refuse(item, "an item of \(key)", "a string")
      }
    }
    return texts
  }

  /// A word of a vocabulary.
  mutating func choice<Word: RawRepresentable<String>>(
    _ value: JSONValue, _ key: String, _ vocabulary: Word.Type
  ) -> Word? {
    guard let part = part(value, key) else { return nil }
    if case .string(let text) = part.content, let word = Word(rawValue: text) { return word }
    refuse(part, key, "a known word")
    return nil
  }
}
