import School

/// Who shared a group in earlier terms.
struct PastGroups: Sendable {
  /// A group that a student shared with somebody.
  struct Time: Sendable {
    /// 1 for the last term of the history, by name.
    var termsAgo: Int
    /// What the two gave it.
    var ratings: [Int]
  }

  /// By student and partner.
  private let times: [[Int: [Time]]]
  let wasPlaced: [Bool]

  init(_ history: [PastPlacement], _ numbers: [Student.ID: Int]) {
    let terms = Set(history.map(\.term)).sorted(by: >)
    let ago = Dictionary(zip(terms, 1...)) { first, _ in first }
    var members: [[String]: [(student: Int, rating: Int?)]] = [:]
    var wasPlaced = [Bool](repeating: false, count: numbers.count)
    for place in history where !place.group.isEmpty {
      guard let student = numbers[place.student] else { continue }
      wasPlaced[student] = true
      members[[place.term, place.program, place.group], default: []]
        .append((student, place.rating))
    }
    var times = [[Int: [Time]]](repeating: [:], count: numbers.count)
    for (key, group) in members {
      for one in group {
        for other in group where one.student != other.student {
          times[one.student][other.student, default: []].append(
            Time(
              termsAgo: ago[key[0]] ?? 1, ratings: [one.rating, other.rating].compactMap(\.self)))
        }
      }
    }
    self.times = times
    self.wasPlaced = wasPlaced
  }

  func together(_ a: Int, _ b: Int) -> [Time] { times[a].isEmpty ? [] : times[a][b] ?? [] }
}
