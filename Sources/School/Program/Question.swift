/// Something that only this school asks: a column of `students.csv` to which the program gives a
/// meaning.
public struct Question: Sendable, Hashable {
  /// What an answer looks like.
  public enum Form: Sendable, Hashable {
    /// One answer.
    case choice
    /// A list of answers.
    case choices
    /// A number from the least to the most.
    case number(from: Quantity, to: Quantity)
  }

  /// What an answer looks like.
  public var form: Form
  /// Whether answers are used and neither shown nor named.
  public var isPrivate: Bool

  /// A question with answers of a form.
  public init(_ form: Form, isPrivate: Bool = false) {
    self.form = form
    self.isPrivate = isPrivate
  }

  /// Whether answers are numbers.
  package var isNumber: Bool { if case .number = form { true } else { false } }

  /// Whether answers are lists.
  package var isList: Bool { form == .choices }
}

/// What somebody said to a question of the school.
package enum Answer: Sendable, Hashable {
  /// The items of a list, or the one answer of a choice; at least one.
  case words([String])
  case number(Quantity)
}

/// What is wrong with a cell that should hold an answer.
package struct AnswerProblem: Error, Sendable, Hashable {
  package var problem: String
  package var remedy: String
}

extension Question {
  /// What a cell says; nil where nobody answered.
  ///
  /// - Throws: An ``AnswerProblem``, which repeats nothing of the cell.
  package func answer(in cell: String?) throws(AnswerProblem) -> Answer? {
    let items = Self.items(of: cell ?? "")
    guard let first = items.first else { return nil }
    if isList { return .words(items) }
    guard items.count == 1 else {
      throw AnswerProblem(
        problem: "holds a list where one answer is asked",
        remedy: "leave one answer, or ask for `kind: choices`")
    }
    guard case .number(let least, let most) = form else { return .words(items) }
    guard let number = Quantity(first) else {
      throw AnswerProblem(
        problem: "is not a number from \(least) to \(most)",
        remedy: "write one with at most \(Quantity.places) decimal places, or leave the cell empty")
    }
    guard (least...most).contains(number) else {
      throw AnswerProblem(
        problem: "lies outside \(least) to \(most)",
        remedy: "correct the answer, or the range of the question")
    }
    return .number(number)
  }

  /// The items of a cell, without blanks around them; those without any letter or digit say nothing.
  static func items(of cell: String) -> [String] {
    // By bytes: a semicolon and an accent after it are one Character.
    cell.utf8.split(separator: UInt8(ascii: ";")).compactMap { bytes in
      let item = Substring(bytes).drop(while: \.isWhitespace)
      let text = String(item.reversed().drop(while: \.isWhitespace).reversed())
      return Terms.plain(text).isEmpty ? nil : text
    }
  }
}

extension Student {
  /// What the student said to a question; nil where they did not answer, or not as it was asked.
  package func answer(to name: String, _ question: Question) -> Answer? {
    (try? question.answer(in: own[name])) ?? nil
  }

  /// The values of an answer as rules compare them: in small letters and single spaces, numbers in
  /// their shortest form.
  package func values(to name: String, _ question: Question) -> Set<String> {
    switch answer(to: name, question) {
    case .words(let words): Terms.plainSet(words)
    case .number(let number): [number.description]
    case nil: []
    }
  }
}

extension Terms {
  /// The words of a list in small letters and single spaces, without synonyms, each once.
  package static func plainSet(_ words: [String]) -> Set<String> {
    Set(words.map(plain)).subtracting([""])
  }
}

// MARK: - Names

extension Question {
  /// Why a text cannot be the name of a question; nil where it can.
  ///
  /// Names stand in tables, messages and settings of the form `question:value`.
  package static func flaw(ofName name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name.contains(where: { ":;,".contains($0) || $0.isNewline }) {
      return "holds a colon, a semicolon, a comma or a line break"
    }
    if name.first?.isWhitespace == true || name.last?.isWhitespace == true {
      return "begins or ends with a blank"
    }
    if Student.columns.contains(name) { return "is a column that means something already" }
    return nil
  }
}

extension CriterionID {
  /// The criterion that gives points for the same answer to a question.
  package static func alike(_ question: String) -> CriterionID {
    CriterionID(rawValue: "alike:\(question)")
  }

  /// The criterion that gives points for different answers to a question.
  package static func unlike(_ question: String) -> CriterionID {
    CriterionID(rawValue: "unlike:\(question)")
  }

  /// The question of the school that a criterion is about; nil of other criteria.
  package var question: String? {
    for start in ["alike:", "unlike:"] where rawValue.hasPrefix(start) {
      return String(rawValue.dropFirst(start.count))
    }
    return nil
  }
}
