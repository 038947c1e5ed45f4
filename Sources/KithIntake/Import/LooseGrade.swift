package import Kith

/// School grades as exports and people write them.
package enum LooseGrade {
  /// A grade, and whether it was written as a code of OneRoster or as Kith writes it.
  ///
  /// Infants and toddlers (`IT`), preschool (`PR`) and anything below kindergarten count as `PK`;
  /// transitional kindergarten (`TK`) counts as `KG`.
  package static func grade(
    _ text: String, _ languages: Languages = .all
  ) -> (grade: Grade, isExact: Bool)? {
    if languages.isWhole(PlainWords(text), "kindergarten") {
      return Grade("KG").map { ($0, false) }
    }
    let text = CleanGrade(text, languages)
    if let grade = Grade(text.code) { return (grade, true) }
    if let code = words[text.code.lowercased()] ?? words[text.letters] {
      return Grade(code).map { ($0, false) }
    }
    guard let number = text.number else { return nil }
    switch number {
    case -2 ... -1: return Grade("PK").map { ($0, false) }
    case 0: return Grade("KG").map { ($0, false) }
    case 1...13: return Grade(String(number)).map { ($0, false) }
    default: return nil
    }
  }

  private static let words: [String: String] = [
    "it": "PK", "pr": "PK", "prek": "PK", "pre-k": "PK", "pk3": "PK", "pk4": "PK", "p3": "PK",
    "p4": "PK", "preschool": "PK", "prekindergarten": "PK", "ec": "PK", "tk": "KG",
    "transitionalkindergarten": "KG", "k": "KG", "kk": "KG", "kf": "KG", "ka": "KG", "kp": "KG",
    "kinder": "KG", "kindergarten": "KG", "freshman": "9", "sophomore": "10", "junior": "11",
    "senior": "12", "postsecondary": "PS", "undergraduate": "UG",
  ]

  /// The parts of a text that can tell a grade.
  private struct CleanGrade {
    var code: String
    /// Letters alone, without the word for a grade.
    var letters: String
    /// The only number in it; nil where there is none, or several.
    var number: Int?

    init(_ text: String, _ languages: Languages) {
      code = text.filter { !$0.isWhitespace }
      let plain = text.lowercased()
      letters = plain.filter(\.isLetter).replacing("grade", with: "")
      let numbers = plain.split { !$0.isNumber }.compactMap { Int($0) }
      // "5", "5th", "Grade 5", "9th grade (Freshman)": anything longer is a sentence.
      let known = ["", "th", "st", "nd", "rd", "gr", "g", "year", "class"]
      let rest = words.keys.reduce(letters) { $1.count > 4 ? $0.replacing($1, with: "") : $0 }
      guard numbers.count == 1,
        known.contains(rest)
          || PlainWords(text).text.filter({ !$0.isNumber }).split(separator: " ").allSatisfy({
            languages.isWhole(PlainWords($0), "grade-word")
          })
      else { return }
      number = plain.hasPrefix("-") ? -numbers[0] : numbers[0]
    }
  }
}
