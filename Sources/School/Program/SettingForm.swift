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
      "a list of \(names.joined(separator: ", ")), each alone or with a value as in "
        + "\(names[0]):value; or false"
    case .limits(let names):
      "a table from \(names.joined(separator: ", ")), each alone or with a value as in "
        + "\(names[0]):value, to a whole number of at least 1; or false"
    }
  }

  /// The setting in the form that the rule reads, or nil where it has another form.
  ///
  /// A single text stands for a list of one, a whole number for the equal decimal. A rule that is
  /// switched off reads `flag(false)`.
  public func accepted(_ setting: Setting) -> Setting? {
    switch (self, setting) {
    case (.always, .flag(true)), (.flag, .flag): return setting
    case (.always, _), (.flag, _): return nil
    case (_, .flag(false)): return setting
    case (.whole(let range), .whole(let number)): return range.contains(number) ? setting : nil
    case (.decimal(let range), .whole(let number)):
      return range.contains(Double(number)) ? .decimal(Double(number)) : nil
    case (.decimal(let range), .decimal(let number)): return range.contains(number) ? setting : nil
    case (.columns(let names), .text(let text)):
      return Self.names(text, oneOf: names) ? .list([setting]) : nil
    case (.columns(let names), .list(let items)):
      let fits = items.allSatisfy {
        if case .text(let text) = $0 { Self.names(text, oneOf: names) } else { false }
      }
      return fits && !items.isEmpty ? setting : nil
    case (.limits(let names), .table(let entries)):
      let fits = entries.allSatisfy { key, value in
        if case .whole(let number) = value {
          number >= 1 && Self.names(key, oneOf: names)
        } else {
          false
        }
      }
      return fits && !entries.isEmpty ? setting : nil
    default: return nil
    }
  }

  /// Whether `text` is one of `columns`, alone or followed by a colon and a value.
  private static func names(_ text: String, oneOf columns: [String]) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return columns.contains(String(parts[0])) && (parts.count == 1 || !parts[1].isEmpty)
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
