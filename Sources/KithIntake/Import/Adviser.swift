import Kith

/// Somebody who can be asked what no file tells. Without anybody nothing is answered, and what waits
/// goes on waiting.
package struct Adviser {
  /// What a guess came to.
  package enum Verdict: Sendable, Hashable {
    case confirm
    /// The question becomes nothing.
    case drop
    /// The question becomes something else.
    case become(SurveyField)
    /// It waits for another time.
    case wait
  }

  /// A guess that a person has to agree to.
  package struct Doubt: Sendable {
    package var title: String
    package var field: SurveyField
    package var because: String
    /// What answers would stand for.
    package var answers: [(answer: String, values: [String])]
    /// Three answers as they were given.
    package var samples: [String]
    package var number: Int
    package var count: Int
  }

  private let judge: ((Doubt) -> Verdict)?
  private let zone: ((Int) -> String?)?

  package init(
    judge: ((Doubt) -> Verdict)? = nil, timeZone: ((Int) -> String?)? = nil
  ) {
    self.judge = judge
    zone = timeZone
  }

  func timeZone(_ students: Int) -> String? { zone?(students) }

  /// Whether anybody is there.
  var isThere: Bool { judge != nil }

  func verdict(_ doubt: Doubt) -> Verdict { judge?(doubt) ?? .wait }
}

extension SurveyMapDraft {
  /// Asks about each guess that waits, or about `everything` that becomes something, and does what is
  /// said.
  package mutating func ask(_ adviser: Adviser, everything: Bool = false) {
    guard adviser.isThere else { return }
    let places = entries.indices.filter {
      entries[$0].question.field != .ignore
        && (everything || !entries[$0].question.isConfirmed)
    }
    for (number, place) in places.enumerated() {
      let entry = entries[place]
      let doubt = Adviser.Doubt(
        title: entry.question.title, field: entry.question.field,
        because: entry.waits ?? entry.guess.because, answers: entry.question.answers,
        samples: entry.samples, number: number + 1, count: places.count)
      switch adviser.verdict(doubt) {
      case .confirm: entries[place].question.isConfirmed = true
      case .drop: drop(place)
      case .become(let field): become(field, place)
      case .wait: entries[place].question.isConfirmed = false
      }
    }
  }

  private mutating func drop(_ place: Int) {
    var question = SurveyMap.Question(title: entries[place].question.title, field: .ignore)
    question.occurrence = entries[place].question.occurrence
    entries[place].question = question
    entries[place].waits = nil
  }
}
