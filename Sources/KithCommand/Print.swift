import Foundation
import Kith
import KithReport

/// Prints lines for a person. Everything that this room prints passes through here, so that no text
/// that a school wrote does anything to a terminal, and no line is wider than a page.
func print(_ lines: String) {
  let text = ForeignText.visibleLines(lines)
  Swift.print(
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { PlainLines.filled(String($0)) }.joined(separator: "\n"))
}

/// Prints a text as it stands, such as a table or a file.
func print(_ lines: String, terminator: String) {
  Swift.print(ForeignText.visibleLines(lines), terminator: terminator)
}

/// Prints a page that is set in looks; what the school wrote in it was made harmless before.
func print(page: String, terminator: String = "\n") {
  Swift.print(TextStyle.visible(page), terminator: terminator)
}
