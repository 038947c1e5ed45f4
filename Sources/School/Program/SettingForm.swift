/// What form of setting a rule takes in a program file.
public enum SettingForm: Sendable, Hashable {
  /// The rule always holds; what it needs stands elsewhere in the program or the roster.
  case always
  /// `true` or `false`.
  case flag
  /// A whole number within a range, or `false` to switch the rule off.
  case whole(ClosedRange<Int>)
  /// A number within a range, or `false` to switch the rule off.
  case decimal(ClosedRange<Double>)
  /// A list of columns or `column:value` pairs, or `false` to switch the rule off.
  case columns([String])
  /// A whole number for each column or `column:value` pair, or `false` to switch the rule off.
  case limits([String])

  /// A whole number for each `column:value` pair, or `false` to switch the rule off.
  case counts([String])
  /// A list of columns, or `false` to switch the rule off.
  case names([String])
  /// A number for each question with numbers, or `false` to switch the rule off.
  case spans
  /// A table of `least` and `most` for each question with numbers, or `false` to switch the rule off.
  case means

  /// What a file may say, in words.
  public var expectation: String {
    switch self {
    case .always: "true (the rule always holds)"
    case .flag: "true or false"
    case .whole(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound), or false"
    case .decimal(let range):
      "a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)), or false"
    case .columns(let names):
      "a list of \(names.joined(separator: ", ")) and questions of the program, each alone or with a "
        + "value as in \(names[0]):value; or false"
    case .limits(let names):
      "a table from \(names.joined(separator: ", ")) and questions of the program, each alone or with a "
        + "value as in \(names[0]):value, to a whole number of at least 1; or false"
    case .counts(let names):
      "a table from \(names.joined(separator: ", ")) and questions of the program, each with a value as in "
        + "\(names[0]):value, to a whole number of at least 1; or false"
    case .names(let names):
      "a list of \(names.joined(separator: ", ")) and questions of the program, each without a value; or false"
    case .spans:
      "a table from questions of kind number to how far apart answers may be, as in {skill: 2}; or false"
    case .means:
      "a table from questions of kind number to limits, as in {skill: {least: 2.4, most: 3.6}}; or false"
    }
  }

  /// The setting in the form that the rule reads, or nil where it has another form.
  ///
  /// A single text stands for a list of one, a whole number for the equal decimal. A rule that is
  /// switched off reads `flag(false)`.
  ///
  /// - Parameters:
  ///   - setting: What a file says.
  ///   - questions: The questions of the program, which can be named beside the known columns.
  /// - Returns: The setting as the rule reads it; nil where it has another form.
  public func accepted(_ setting: Setting, questions: [String: Question] = [:]) -> Setting? {
    switch (self, setting) {
    case (.always, .flag(true)), (.flag, .flag): return setting
    case (.always, _), (.flag, _): return nil
    case (_, .flag(false)): return setting
    case (.whole(let range), .whole(let number)): return range.contains(number) ? setting : nil
    case (.decimal(let range), .whole(let number)):
      return range.contains(Double(number)) ? .decimal(Double(number)) : nil
    case (.decimal(let range), .decimal(let number)): return range.contains(number) ? setting : nil
    case (.columns(let names), .text(let text)):
      return Self.names(text, oneOf: names, questions) ? .list([setting]) : nil
    case (.columns(let names), .list(let items)):
      let fits = items.allSatisfy {
        if case .text(let text) = $0 { Self.names(text, oneOf: names, questions) } else { false }
      }
      return fits && !items.isEmpty ? setting : nil
    case (.limits(let names), .table(let entries)):
      let fits = entries.allSatisfy { key, value in
        if case .whole(let number) = value {
          number >= 1 && Self.names(key, oneOf: names, questions)
        } else {
          false
        }
      }
      return fits && !entries.isEmpty ? setting : nil
    case (.counts(let names), .table(let entries)):
      let fits = entries.allSatisfy { key, _ in key.contains(":") }
      return fits ? SettingForm.limits(names).accepted(setting, questions: questions) : nil
    case (.names, .text): return accepted(.list([setting]), questions: questions)
    case (.names(let names), .list(let items)):
      let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
      let fits = texts.count == items.count && !texts.contains { $0.contains(":") }
      return fits ? SettingForm.columns(names).accepted(setting, questions: questions) : nil
    case (.spans, .table(let entries)):
      let fits = entries.allSatisfy { key, value in
        questions[key]?.isNumber == true && value.quantity.map { $0.millionths >= 0 } ?? false
      }
      return fits && !entries.isEmpty ? setting : nil
    case (.means, .table(let entries)):
      let fits = entries.allSatisfy { key, value in
        questions[key]?.isNumber == true && Self.areLimits(value)
      }
      return fits && !entries.isEmpty ? setting : nil
    default: return nil
    }
  }

  /// Whether `text` is one of `columns` or `questions`, alone or followed by a colon and a value.
  private static func names(
    _ text: String, oneOf columns: [String], _ questions: [String: Question]
  ) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let question = questions[parts[0]]
    guard question != nil || columns.contains(parts[0]) else { return false }
    guard parts.count > 1 else { return true }
    return question?.isNumber == true ? Quantity(parts[1]) != nil : !parts[1].isEmpty
  }

  /// Whether a setting has a least or a most, and no least above the most.
  private static func areLimits(_ setting: Setting) -> Bool {
    guard case .table(let limits) = setting, !limits.isEmpty,
      Set(limits.keys).isSubset(of: ["least", "most"]),
      limits.values.allSatisfy({ $0.quantity != nil })
    else { return false }
    guard let least = limits["least"]?.quantity, let most = limits["most"]?.quantity else {
      return true
    }
    return least <= most
  }
}

extension Setting: CustomStringConvertible {
  /// The setting as a program file would write it.
  public var description: String {
    switch self {
    case .flag(let value): return value ? "true" : "false"
    case .whole(let value): return String(value)
    case .decimal(let value):
      return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .text(let value): return value
    case .list(let items): return "[\(items.map(\.description).joined(separator: ", "))]"
    case .table(let entries):
      let rows = entries.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      return "{\(rows.joined(separator: ", "))}"
    }
  }
}
