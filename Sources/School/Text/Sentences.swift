/// "a", "a and b", "a, b and c".
package func joined(_ words: [String], by conjunction: String = "and") -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// "1 partner", "2 partners".
package func partnerCount(_ count: Int) -> String {
  count == 1 ? "1 partner" : "\(count) partners"
}
