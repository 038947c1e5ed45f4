/// What the other programs of a plan add to the worth of one program's groups, by the numbers of its
/// cohort: companions who recur, students who have nobody yet, and how much more each can take on.
struct Pull: Sendable {
  /// Points for pairs who are together elsewhere, on top of their scores; nil where there are none.
  var companions: Companions?
  /// Points for placing each student, on top of the program's.
  var placement: [Int64]
  /// How many learners each guide still takes.
  var seats: [Int32]
  /// Who can take on no group of this program.
  var isExcluded: [Bool]

  /// A pull that adds nothing, for so many students.
  init(count: Int) {
    placement = [Int64](repeating: 0, count: count)
    seats = [Int32](repeating: .max, count: count)
    isExcluded = [Bool](repeating: false, count: count)
  }

  /// The score of a pair that no answer holds.
  static let never: Int32 = -100_000_000
}
