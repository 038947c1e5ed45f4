package import Rules
package import School

/// Musts that no group can keep: students that wishes put together although a wish keeps them apart, or more
/// of them than a group holds, too many siblings, and students that a hand put together
/// although a rule of safety forbids it.
///
/// Wishes and households that contradict each other leave those over whom they tie together; only what a hand
/// has fixed leaves a program without an answer. Where a rule turns one of them away (a consent is missing,
/// say) nothing contradicts: they are then left over together, and ``defeated(_:)`` tells why.
package struct Contradiction: Sendable {
  /// The students of a smallest set found, ascending.
  package let students: [Int]
  package let text: String
  /// Everybody who is left over because of it.
  package var caught: [Int] = []

  /// What no answer can keep: what a hand put together although a rule of safety or other musts forbid it.
  package static func fixed(_ keeping: Keeping, _ allowance: Allowance) -> [Contradiction] {
    pinned(keeping, allowance)
      + all(allowance).filter { $0.isPinned(keeping, allowance.cohort) }
  }

  /// Contradictions among the wishes and households of a cohort, one for each set of students who must be
  /// together; found before any group is formed.
  package static func all(_ allowance: Allowance) -> [Contradiction] {
    let cohort = allowance.cohort
    guard !cohort.program.kind.isGuided else { return guided(cohort) }
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
      if var contradiction = first(in: members, forms, allowance) {
        contradiction.caught = members
        found.append(contradiction)
      }
    }
    return found + households(cohort)
  }

  /// Households with more heads than a group has.
  private static func households(_ cohort: Cohort) -> [Contradiction] {
    let most = cohort.program.size.most
    guard cohort.program.isOn(KeepsSiblingsTogether.id) else { return [] }
    return cohort.families.filter { $0.count > most }.map { family in
      let members = family.map(Int.init)
      return Contradiction(
        students: members,
        text:
          "\(cohort.ids(members)) must be together as siblings, but a group has at most \(most) heads",
        caught: members)
    }
  }

  /// Learners whose musts no pair of a guide and a learner can keep.
  private static func guided(_ cohort: Cohort) -> [Contradiction] {
    let siblings = cohort.program.isOn(KeepsSiblingsTogether.id) ? cohort.siblings : []
    let tied = cohort.wishes.together + siblings
    var found = tied.filter { cohort.tie($0, $1) == .impossible }.map { one, other in
      let members = [Int(one), Int(other)]
      return Contradiction(
        students: members,
        text:
          "\(cohort.ids(members)) must be together, but both learn, and a group has one learner",
        caught: members)
    }
    for learner in 0..<cohort.count {
      let guides = Set(
        tied.filter { Int($0.0) == learner || Int($0.1) == learner }
          .map { Int($0.0) == learner ? Int($0.1) : Int($0.0) }
          .filter { cohort.couldPair($0, learner) }
      ).sorted()
      guard guides.count > 1 else { continue }
      let members = ([learner] + guides.prefix(2)).sorted()
      found.append(
        Contradiction(
          students: members,
          text:
            "\(cohort.ids([learner])) must be together with \(cohort.ids(Array(guides.prefix(2)))), "
            + "but a group has one guide", caught: [learner]))
    }
    return found
  }

  /// Whether a hand put together two of those who are caught in it.
  package func isPinned(_ keeping: Keeping, _ cohort: Cohort) -> Bool {
    keeping.together.contains { pin in
      pin.compactMap { cohort.numbers[$0] }.count(where: caught.contains) > 1
    }
  }

  /// What tells the reader of it.
  package func notice(_ cohort: Cohort) -> Notice {
    Notice(
      code: "contradictory-musts", text: text, students: students.map { cohort.students[$0].id })
  }

  /// What tells the reader of a pair whose wish to be together another rule defeats.
  package static func defeated(_ allowance: Allowance) -> [Notice] {
    let cohort = allowance.cohort
    return cohort.wishes.together.compactMap { one, other in
      let pair = [Int(one), Int(other)]
      let defeats = { (rule: any Rule) in
        !(rule is KeepsTogether)
          && (!pair.allSatisfy(rule.admits)
            || !rule.allows(pair[0], pair[1]) && !rule.allows(pair[1], pair[0]))
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
    var shortest: [Int]?
    for member in members.sorted() {
      for other in members.sorted() where member < other {
        guard cohort.wishes.apart[member].contains(Int32(other)) else { continue }
        let path = path(from: member, to: other, neighbors)
        if path.count < shortest?.count ?? .max { shortest = path }
      }
    }
    if let shortest, let first = shortest.first, let last = shortest.last {
      let ends = cohort.ids([first, last].sorted())
      return Contradiction(
        students: shortest.sorted(),
        text: "wishes put \(cohort.ids(shortest.sorted())) together, but \(ends) must stay apart")
    }
    let most = cohort.program.size.most
    guard members.count > most else { return nil }
    // Any connected part of one head too many contradicts the size already.
    let part = reached(from: members.sorted()[0], neighbors, limit: most + 1).sorted()
    return Contradiction(
      students: part,
      text: "wishes put \(cohort.ids(part)) together, but a group has at most \(most) heads")
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

extension Cohort {
  /// The ids of students in a sentence.
  fileprivate func ids(_ numbers: [Int]) -> String {
    joined(numbers.map { students[$0].id.rawValue })
  }
}

extension Allowance {
  /// What the reader of a result should know whatever the groups are.
  package var openingNotices: [Notice] {
    Contradiction.all(self).map { $0.notice(cohort) } + cohort.notices
      + untold(holdingBack: true) + Contradiction.defeated(self)
  }
}
