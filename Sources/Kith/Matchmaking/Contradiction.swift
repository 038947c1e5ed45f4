/// Musts that no answer can keep: students whom wishes put together although a wish keeps them apart,
/// or more of them than a group has heads, and students whom a hand put together although a rule of
/// safety forbids it.
///
/// Where a rule turns one of them away (a consent is missing, say) nothing contradicts: those who wish
/// to be together are then left over together, and ``defeated(_:)`` tells why.
struct Contradiction: Sendable {
  /// The students of a smallest set found, ascending.
  let students: [Int]
  let text: String

  /// Contradictions among the wishes of a cohort, one for each set of students who must be together;
  /// found before any group is formed.
  static func all(_ allowance: Allowance) -> [Contradiction] {
    let cohort = allowance.cohort
    guard !cohort.program.kind.isGuided else { return [] }
    var neighbors = [[Int]](repeating: [], count: cohort.count)
    for (one, other) in cohort.wishes.together {
      neighbors[Int(one)].append(Int(other))
      neighbors[Int(other)].append(Int(one))
    }
    let forms = (0..<cohort.count).map { neighbors[$0].sorted() }
    var isSeen = [Bool](repeating: false, count: cohort.count)
    var found: [Contradiction] = []
    for student in 0..<cohort.count where !isSeen[student] && !forms[student].isEmpty {
      let members = reached(from: student, forms, limit: .max)
      for member in members { isSeen[member] = true }
      if let contradiction = first(in: members, forms, allowance) { found.append(contradiction) }
    }
    return found
  }

  /// What tells the reader of a pair whose wish to be together another rule defeats.
  static func defeated(_ allowance: Allowance) -> [Notice] {
    let cohort = allowance.cohort
    return cohort.wishes.together.compactMap { one, other in
      let pair = [Int(one), Int(other)]
      let defeats = { (rule: any Rule) in
        !pair.allSatisfy(rule.admits)
          || !rule.allows(pair[0], pair[1]) && !rule.allows(pair[1], pair[0])
      }
      // Two learners, or two guides, are never in one pair, so their wish rests.
      let isAsked = cohort.couldPair(pair[0], pair[1]) || cohort.couldPair(pair[1], pair[0])
      guard isAsked, let rule = allowance.rules.first(where: defeats) else { return nil }
      let ids = pair.map { cohort.students[$0].id }
      return Notice(
        code: "together-defeated",
        text: "\(ids[0]) and \(ids[1]) must be together, but the rule "
          + "\(type(of: rule).specification.id) keeps them out",
        students: ids)
    }
  }

  private static func first(
    in members: [Int], _ neighbors: [[Int]], _ allowance: Allowance
  ) -> Contradiction? {
    let cohort = allowance.cohort
    func ids(_ students: [Int]) -> String {
      joined(students.map { cohort.students[$0].id.rawValue })
    }
    var shortest: [Int]?
    for member in members.sorted() {
      for other in members.sorted() where member < other {
        guard cohort.wishes.apart[member].contains(Int32(other)) else { continue }
        let path = path(from: member, to: other, neighbors)
        if path.count < shortest?.count ?? .max { shortest = path }
      }
    }
    if let shortest, let first = shortest.first, let last = shortest.last {
      let ends = ids([first, last].sorted())
      return Contradiction(
        students: shortest.sorted(),
        text: "wishes put \(ids(shortest.sorted())) together, but \(ends) must stay apart")
    }
    let most = cohort.program.size.most
    guard members.count > most else { return nil }
    // Any connected part of one head too many contradicts the size already.
    let part = reached(from: members.sorted()[0], neighbors, limit: most + 1).sorted()
    return Contradiction(
      students: part,
      text: "wishes put \(ids(part)) together, but a group has at most \(most) heads")
  }

  /// Students reached from one by wishes, nearest first, at most `limit` of them.
  private static func reached(from start: Int, _ neighbors: [[Int]], limit: Int) -> [Int] {
    var reached = [start]
    var isReached: Set<Int> = [start]
    var next = 0
    while next < reached.count {
      for other in neighbors[reached[next]] where reached.count < limit {
        if isReached.insert(other).inserted { reached.append(other) }
      }
      next += 1
    }
    return reached
  }

  /// A shortest chain of wishes between two students.
  private static func path(from start: Int, to end: Int, _ neighbors: [[Int]]) -> [Int] {
    var previous = [start: start]
    var queue = [start]
    var next = 0
    while next < queue.count, previous[end] == nil {
      for other in neighbors[queue[next]] where previous[other] == nil {
        previous[other] = queue[next]
        queue.append(other)
      }
      next += 1
    }
    var path = [end]
    while let last = path.last, last != start, let before = previous[last] { path.append(before) }
    return path.reversed()
  }
}
