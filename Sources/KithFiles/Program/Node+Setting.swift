import Kith
import Yams

extension Node.Scalar {
  /// Whether the value was left out.
  var isNothing: Bool {
    style == .plain && ["", "~", "null"].contains(string)
  }

  var flag: Bool? {
    guard style == .plain else { return nil }
    switch string.lowercased() {
    case "true": return true
    case "false": return false
    default: return nil
    }
  }

  /// A plain whole number. Leading zeros are refused: YAML reads them as octal, people do not.
  var whole: Int? {
    let digits = string.drop { $0 == "-" || $0 == "+" }
    guard style == .plain, digits == "0" || digits.first != "0", string.count - digits.count <= 1
    else { return nil }
    return Int(string)
  }

  /// A plain number with or without a decimal point.
  var decimal: Double? {
    guard style == .plain, string.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }) else {
      return nil
    }
    return Double(string)
  }
}

extension Node {
  /// The node as a rule may be told it; nil where it nests deeper than any setting.
  var setting: Setting? {
    switch self {
    case .scalar(let scalar):
      if scalar.isNothing { return nil }
      if let flag = scalar.flag { return .flag(flag) }
      if let whole = scalar.whole { return .whole(whole) }
      if scalar.whole == nil, scalar.string.contains("."), let decimal = scalar.decimal {
        return .decimal(decimal)
      }
      return .text(scalar.string)
    case .sequence(let items):
      var settings: [Setting] = []
      for item in items {
        guard item.scalar != nil, let setting = item.setting else { return nil }
        settings.append(setting)
      }
      return .list(settings)
    case .mapping(let entries):
      var table: [String: Setting] = [:]
      for (key, value) in entries {
        // A rule may have limits for each question: a table in a table, and nothing deeper.
        let isFlat =
          value.scalar != nil || value.mapping?.allSatisfy { $0.value.scalar != nil } == true
        guard let key = key.scalar?.string, isFlat, let setting = value.setting else { return nil }
        table[key] = setting
      }
      return .table(table)
    case .alias:
      return nil
    }
  }
}
