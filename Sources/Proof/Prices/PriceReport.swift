/// What became of a certificate's prices.
package struct PriceReport: Sendable {
  /// What is wrong with them.
  package var findings: [ProofFinding] = []
  /// The bound that they prove over everything that was looked at; nil where they prove none.
  package var bound: Int?
  /// What was looked at, in words.
  package var words: [String] = []

  init() {}

  init(refusing text: String) { findings = [ProofFinding(.prices, text)] }
}

/// Why prices prove nothing.
struct PriceFlaw: Error {
  let text: String
  /// Whether they might prove something all the same, and nobody looked.
  var isUnfinished = false
}
