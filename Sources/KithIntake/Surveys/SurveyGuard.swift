import Kith
import KithFiles

/// Says of which guesses a person has to agree before they do anything.
enum SurveyGuard {
  /// Why a question waits for a person; nil where it does not.
  static func reason(
    _ question: SurveyMap.Question, _ guess: FieldGuess, _ column: ColumnSketch,
    _ languages: Languages
  ) -> String? {
    if question.field == .ignore { return nil }
    let fields = [question.field] + question.fields.map(\.field)
    if let reason = fields.lazy.compactMap(\.guardedBecause).first { return reason }
    let isAboutHours = question.field == .availability || question.field == .busy
    if guess.isTurned, isAboutHours || question.field != .dislikes {
      return "the title holds a word that turns it round"
    }
    if isAboutHours, column.answers.keys.contains(where: languages.isTurned) {
      return "some answers hold a word that turns them round"
    }
    if isAboutHours { return nil }
    return isPrivate(column, languages) ? "some answers look private" : nil
  }

  /// Whether a title, a row of a grid, or more than a stray answer speaks of what is nobody's business.
  private static func isPrivate(_ column: ColumnSketch, _ languages: Languages) -> Bool {
    if PrivateWords.stand(in: column.header.name, languages) { return true }
    if column.answers.keys.contains(where: { PrivateWords.look($0, languages) }) { return true }
    // Sentences are what people tell in confidence.
    let sentences = column.share { PlainWords($0).words.count > 12 }
    return column.filled > 0 && sentences > 0.3
  }
}

/// Words about health, family, faith and the like, and what leads to a person: addresses and numbers.
enum PrivateWords {
  static func stand(in text: String, _ languages: Languages) -> Bool {
    let words = PlainWords(text)
    return languages.has("private", in: words)
      || languages.tables.count < Languages.known.count && languages.tables.first?.code != "en"
        && Languages([.english]).has("private", in: words)
  }

  static func look(_ text: String, _ languages: Languages) -> Bool {
    if stand(in: text, languages) { return true }
    if text.contains("@") { return true }
    // A number to call.
    var digits = 0
    for letter in text {
      if letter.isNumber {
        digits += 1
        if digits >= 7 { return true }
      } else if !" -().+".contains(letter) {
        digits = 0
      }
    }
    return false
  }
}
