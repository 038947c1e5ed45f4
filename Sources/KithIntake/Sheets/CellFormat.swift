import Foundation
import Kith

/// How a sheet shows a number: as it is, as a day, a time, or otherwise.
///
/// Reference: ECMA-376, part 1, sections 18.8.30 (numFmt) and 18.8.31.
enum CellFormat: Equatable {
  case plain
  case day
  case dayAndTime
  case time
  /// Hours that run past a day, as `[h]:mm`.
  case duration
  case percent
  /// Zeros in front, up to so many digits: how sheets keep those of codes.
  case padded(Int)

  /// The format of a number that the file defines or that is built in.
  init(_ id: Int, _ code: String?) {
    if let code {
      self = Self.of(code)
      return
    }
    switch id {
    case 9, 10: self = .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 22: self = .dayAndTime
    case 46: self = .duration
    default: self = .plain
    }
  }

  /// What the code of a format shows; only its first section, for numbers above zero, counts.
  private static func of(_ code: String) -> CellFormat {
    var letters = ""
    var isQuoted = false
    var isEscaped = false
    var bracket: String?
    for letter in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if let inside = bracket {
        if letter == "]" {
          // Colours, conditions and locales say nothing; hours in brackets are those of a duration.
          if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { return .duration }
          bracket = nil
        } else {
          bracket = inside + String(letter)
        }
      } else if letter == "\"" {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if letter == "\\" || letter == "_" || letter == "*" {
        isEscaped = true
      } else if letter == "[" {
        bracket = ""
      } else if letter == ";" {
        break
      } else {
        letters.append(letter)
      }
    }
    if letters == "general" || letters == "@" { return .plain }
    if letters.contains("%") { return .percent }
    let hasDay =
      letters.contains("d") || letters.contains("y")
      || letters.contains("e")
        && !letters.contains("0")
    let hasTime = letters.contains("h") || letters.contains("s")
    if hasDay { return hasTime ? .dayAndTime : .day }
    if hasTime { return .time }
    if letters.contains("m") { return .day }
    if letters.count > 1, letters.allSatisfy({ $0 == "0" }) { return .padded(letters.count) }
    return .plain
  }
}

// MARK: - Numbers as text

extension CellFormat {
  /// The text of a number; days as `2026-11-02`, times as `16:08:12`.
  func text(_ number: Double, countsFrom1904 isLate: Bool) -> String {
    switch self {
    case .plain: return Self.plain(number)
    case .percent: return Self.plain((number * 1e12).rounded() / 1e10) + "%"
    case .padded(let width):
      let digits = Self.plain(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    case .duration:
      guard number >= 0, number < 10_000 else { return Self.plain(number) }
      let minutes = Int((number * 1440).rounded())
      return "\(minutes / 60):\(Self.two(minutes % 60))"
    case .day, .dayAndTime, .time: return moment(number, isLate) ?? Self.plain(number)
    }
  }

  private func moment(_ number: Double, _ isLate: Bool) -> String? {
    guard number >= 0, number < 2_958_466 else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let clock = Self.clock(seconds % 86_400)
    if self == .time, number < 1 { return clock }
    // The sheets of 1900 know a 29 February of that year, so days before it are one off.
    let serial = seconds / 86_400
    guard isLate || serial != 60 else { return nil }
    let epoch = isLate ? -24_107 : serial < 60 ? -25_568 : -25_569
    let day = CalendarDate(dayNumber: epoch + serial).description
    let hasTime = seconds % 86_400 != 0 || self == .dayAndTime
    return hasTime ? "\(day) \(clock)" : day
  }

  private static func clock(_ seconds: Int) -> String {
    let rest = seconds % 60 == 0 ? "" : ":" + two(seconds % 60)
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60))\(rest)"
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

  /// A number as people write it: whole ones without a point, others to fifteen digits.
  static func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    guard number.isFinite else { return "" }
    // Sheets reckon with fifteen digits; the rest is noise, as in 0.30000000000000004.
    return Double(String(format: "%.15g", number)).map { "\($0)" } ?? ""
  }
}
