import Kith

/// How many have a place, of those who could have one: who waits for a family's consent could not.
struct PlacedFigure {
  let placed: Int
  /// Those for whom the program seeks a place.
  let sought: Int
  /// Those of them whose family has not agreed to what the program cannot do without.
  let waiting: Int
  private let noun: String

  init(_ result: MatchResult, _ program: Program) {
    placed = result.placed
    sought = result.placed + result.unplaced.count
    waiting = result.unplaced.count { LeftOverCause($0).isConsent }
    noun = program.kind.isGuided ? "learner" : "student"
  }

  /// `264 of the 265 learners who could be placed`.
  var sentence: String {
    guard waiting > 0 else {
      return "\(Figures.grouped(placed)) of \(Figures.count(sought, noun))"
    }
    let possible = sought - waiting
    return "\(Figures.grouped(placed)) of the \(Figures.count(possible, noun)) who could be placed"
      + " (\(Figures.grouped(waiting)) more lack a consent)"
  }
}
