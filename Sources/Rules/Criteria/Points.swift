import Foundation

/// The arithmetic that criteria share: whole points, exact on every machine.
package enum Points {
  /// What stands for "unanswered" where points are kept in bulk.
  package static let unanswered: Int32 = -1

  /// `part` ÷ `whole` in thousandths, half a point rounded up; `whole` is more than 0.
  package static func share(_ part: Int, of whole: Int) -> Int {
    (2000 * part + whole) / (2 * whole)
  }

  /// Sørensen–Dice: twice what two share, over what each has.
  package static func likeness(shared: Int, _ left: Int, _ right: Int) -> Int {
    share(2 * shared, of: left + right)
  }

  /// The mean of what two sides say, half a point rounded up; a side that says nothing is left out.
  package static func mean(_ one: Int?, _ other: Int?) -> Int? {
    guard let one else { return other }
    guard let other else { return one }
    return (one + other + 1) / 2
  }

  /// How much a shared term counts: 100·ln(1 + *N* ÷ *n*), a whole number, for a term that *n* of the
  /// *N* students with an answer named. Reference: Spärck Jones 1972, doi:10.1108/eb026526.
  package static func rarity(named: Int, of answers: Int) -> Int {
    Int((100 * log(1 + Double(answers) / Double(max(1, named)))).rounded())
  }

  /// `value` for the bulk form.
  package static func bulk(_ value: Int?) -> Int32 { value.map(Int32.init) ?? unanswered }
}
