extension Array {
  /// The array in pieces of neighbours that are alike.
  func runs(_ areAlike: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    for place in indices.dropFirst() where !areAlike(self[place - 1], self[place]) {
      runs.append(self[start..<place])
      start = place
    }
    return isEmpty ? [] : runs + [self[start...]]
  }
}
