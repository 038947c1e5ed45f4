import KithFiles

/// Counts things of one kind, remembers where the first one stands, and tells them in one notice.
struct Tally {
  private struct Entry {
    var count: Int
    var first: InputProblem
  }

  private var entries: [String: Entry] = [:]

  /// Counts one more of a kind; what it is about is only worked out for the first one.
  mutating func count(_ code: String, _ about: @autoclosure () -> InputProblem) {
    if entries[code] == nil {
      entries[code] = Entry(count: 1, first: about())
    } else {
      entries[code]?.count += 1
    }
  }

  /// Tells each once, with the number of rows; the first word of its code is its kind.
  func tell(asAnnouncement: Set<String> = [], _ problems: inout ProblemList) {
    for (code, entry) in entries.sorted(by: { $0.key < $1.key }) {
      var about = entry.first
      let kind = String(code.prefix { $0 != " " })
      if entry.count > 1 { about.message += " (\(entry.count) rows, this the first)" }
      problems.add(
        InputNotice(code: kind, about: about, isAnnouncement: asAnnouncement.contains(kind)))
    }
  }
}
