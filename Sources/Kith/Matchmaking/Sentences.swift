/// "a", "a and b", "a, b and c".
func joined(_ words: [String], by conjunction: String = "and") -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// "1 partner", "2 partners".
func partnerCount(_ count: Int) -> String {
  count == 1 ? "1 partner" : "\(count) partners"
}
