import Kith

/// Something in a file that a person has to put right: where it stands, what is wrong, and what to
/// do.
package struct InputProblem: Error, Sendable, Hashable {
  /// The path as the caller named it.
  package var file: String
  /// Counted from 1; a line ends with LF, CRLF or CR.
  package var line: Int
  /// Counted from 1, in Unicode code points of the physical line; a byte order mark does not count.
  package var column: Int
  /// What is wrong, in plain words.
  package var message: String
  /// The value found; nil where there is none.
  package var value: ProblemValue?
  /// What to do about it.
  package var remedy: String

  package init(
    file: String, line: Int = 1, column: Int = 1, message: String, value: ProblemValue? = nil,
    remedy: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.value = value
    self.remedy = remedy
  }
}

/// A value as a message may tell it. What is private about a student is never told.
package enum ProblemValue: Sendable, Hashable {
  case shown(String)
  case hidden
}

// MARK: - Printing

extension InputProblem: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: what is wrong: value; what to do`, on one line.
  package var description: String {
    "\(file):\(line):\(column): \(statement); \(remedy)"
  }

  /// What is wrong, and the value found where there is one.
  package var statement: String {
    switch value {
    case .shown(let text): "\(message): \(Self.onOneLine(text))"
    case .hidden: "\(message): (hidden)"
    case nil: message
    }
  }

  /// The text with unruly characters spelled out, cut after 80 characters.
  package static func onOneLine(_ text: String) -> String {
    let line = ForeignText.visible(String(text.unicodeScalars.prefix(80)))
    return text.unicodeScalars.dropFirst(80).isEmpty ? line : line + "…"
  }
}

// MARK: - Order

extension InputProblem: Comparable {
  /// Whether `left` stands first: by file, line and column, then by its words.
  package static func < (left: InputProblem, right: InputProblem) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    return left.statement < right.statement
  }
}
