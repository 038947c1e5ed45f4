import Foundation
import Kith

/// How text is set: its width, and whether it may carry colour.
package struct TextStyle: Sendable, Hashable {
  /// Columns that a line may fill, at least 40.
  package let width: Int
  package let isColored: Bool

  package init(width: Int = 80, isColored: Bool = false) {
    self.width = max(40, width)
    self.isColored = isColored
  }

  /// What suits an open file: colour and the width of the window on a terminal, neither elsewhere.
  ///
  /// A variable `NO_COLOR` that is not empty turns colours off, as https://no-color.org asks.
  package static func suiting(
    descriptor: Int32, environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> TextStyle {
    guard isatty(descriptor) == 1 else { return TextStyle() }
    var window = winsize()
    // The type of the request differs between systems.
    let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    let wantsColor = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    // Lines longer than this are hard to read on any screen.
    return TextStyle(width: isKnown ? min(Int(window.ws_col), 110) : 80, isColored: wantsColor)
  }

  /// The looks that the summary uses.
  package enum Look: String, Sendable, CaseIterable {
    case strong = "1"
    case good = "32"
    case warning = "33"
    case bar = "36"
    case faint = "2"
  }

  /// The text in a look, or as it is where colour is off.
  package func set(_ text: String, _ look: Look) -> String {
    let text = ForeignText.visible(text)
    return isColored ? Self.sequence(look.rawValue) + text + Self.sequence("0") : text
  }

  /// Lines as they may go to a terminal: what is unruly in them is spelled out, and the looks that
  /// ``set(_:_:)`` gave stay.
  package static func visible(_ lines: String) -> String {
    ForeignText.visibleLines(lines, keeping: (["0"] + Look.allCases.map(\.rawValue)).map(sequence))
  }

  private static func sequence(_ code: String) -> String { "\u{1B}[\(code)m" }
}
