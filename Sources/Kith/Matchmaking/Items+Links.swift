import Matching

extension Items {
  /// Two items, one of several students, with those of their students' pairs that are held.
  private struct Link {
    var low: Int32
    var high: Int32
    var pairs = 1
    /// The sum of the scores of these pairs.
    var score: Int32
  }

  /// The pairs of items all of whose students may be together, with the sum of their scores, and the
  /// sum inside each item.
  func graph(of rows: ScoredRows) -> (graph: PairGraph, innerWeights: [Int64]) {
    var inner = [Int64](repeating: 0, count: members.count)
    if members.count == rows.students.count {
      return (PairGraph(upper: rows, numbers: itemOf) { $2 }, inner)
    }
    // Most items are one student each, whose rows stay as they are.
    var ofItems = ScoredRows(students: Array(0..<Int32(members.count)))
    for (row, student) in rows.students.enumerated() where itemOf[Int(student)] >= 0 {
      let item = itemOf[Int(student)]
      let isAlone = members[Int(item)].count == 1
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        let (other, score) = (itemOf[Int(rows.partners[edge])], rows.scores[edge])
        if other == item {
          inner[Int(item)] += Int64(score)
        } else if isAlone, other >= 0, members[Int(other)].count == 1 {
          ofItems.append(partner: other, score: score)
        }
      }
      if members[Int(item)][0] == student { ofItems.endRow(Int(item)) }
    }
    // Only where every student of one item may be with every student of the other.
    ofItems.add(
      links(of: rows).filter(isWhole).map {
        .init(row: Int($0.low), partner: $0.high, score: $0.score)
      })
    return (PairGraph(upper: ofItems, numbers: ofItems.students) { $2 }, inner)
  }

  /// The pairs that items lack in rows that a sieve left.
  ///
  /// Whoever is held with one of several who must be together is of use only where all the others are
  /// held as well. Those to whom few others are left then get others who fit them best as a whole.
  func lacking(
    in rows: ScoredRows, from stream: PairStream, by sieve: Sieve, threads: Int
  ) -> [ScoredRows.Pair] {
    let links = links(of: rows)
    let areAllowed = Parallel.map((links.count + 4095) / 4096, threads: threads) { part in
      links[part * 4096..<min(links.count, (part + 1) * 4096)].map { link in
        isWhole(link) || pairs(of: link).allSatisfy { stream.allowance.allows(Int($0), Int($1)) }
      }
    }
    let possible = zip(links, areAllowed.joined()).filter(\.1).map(\.0)
    let counts = counts(rows, possible)
    let few = members.indices.filter { counts[$0] < sieve.wanted / 4 }
    let added = Parallel.map(few.count, threads: threads) {
      fitting(Int32(few[$0]), sieve.wanted, stream, sieve)
    }
    let rowOf = numbers(of: rows.students, count: itemOf.count)
    return (possible.filter { !isWhole($0) } + added.joined())
      .sorted { ($0.low, $0.high) < ($1.low, $1.high) }
      .runs { $0.low == $1.low && $0.high == $1.high }
      .flatMap { pairs(of: $0[$0.startIndex]) }
      .filter { !rows.holds(row: Int(rowOf[Int($0)]), $1) }
      .map { .init(row: Int(rowOf[Int($0)]), partner: $1, score: stream.score($0, $1)) }
  }

  /// How many others each item has: pairs of single students that are held, and links.
  private func counts(_ rows: ScoredRows, _ links: [Link]) -> [Int] {
    var counts = [Int](repeating: 0, count: members.count)
    for link in links {
      counts[Int(link.low)] += 1
      counts[Int(link.high)] += 1
    }
    for (row, student) in rows.students.enumerated() {
      let item = itemOf[Int(student)]
      guard item >= 0, members[Int(item)].count == 1 else { continue }
      for partner in rows.partners[rows.offsets[row]..<rows.offsets[row + 1]] {
        let other = itemOf[Int(partner)]
        guard other >= 0, members[Int(other)].count == 1 else { continue }
        counts[Int(item)] += 1
        counts[Int(other)] += 1
      }
    }
    return counts
  }

  /// The pairs of students of two items, the lower one first.
  private func pairs(of link: Link) -> [(Int32, Int32)] {
    members[Int(link.low)].flatMap { one in
      members[Int(link.high)].map { (min(one, $0), max(one, $0)) }
    }
  }

  /// The items that fit an item best: the mean of their scores, against what their students are used to,
  /// counts.
  private func fitting(
    _ item: Int32, _ count: Int, _ stream: PairStream, _ sieve: Sieve
  ) -> [Link] {
    var found: [(other: Int32, key: Int64)] = []
    for student in members[Int(item)] {
      let (partners, scores) = stream.everyPartner(of: student)
      for (partner, score) in zip(partners, scores) {
        let other = itemOf[Int(partner)]
        guard other >= 0, other != item else { continue }
        found.append((other, 2 * Int64(score) - sieve.rowCeiling(partner)))
      }
    }
    found.sort { $0.other < $1.other }
    var whole: [(other: Int32, key: Double)] = []
    for pairs in found.runs({ $0.other == $1.other }) {
      let other = pairs[pairs.startIndex].other
      guard pairs.count == members[Int(item)].count * members[Int(other)].count else { continue }
      whole.append((other, Double(pairs.reduce(0) { $0 + $1.key }) / Double(pairs.count)))
    }
    whole.sort { ($1.key, $0.other) < ($0.key, $1.other) }
    return whole.prefix(count).map {
      Link(low: min(item, $0.other), high: max(item, $0.other), pairs: 0, score: 0)
    }
  }

  private func isWhole(_ link: Link) -> Bool {
    link.pairs == members[Int(link.low)].count * members[Int(link.high)].count
  }

  /// The pairs of rows between two items that are not both one student, put together and ascending.
  private func links(of rows: ScoredRows) -> [Link] {
    func forEachPair(_ body: (_ low: Int32, _ high: Int32, _ score: Int32) -> Void) {
      for (row, student) in rows.students.enumerated() where itemOf[Int(student)] >= 0 {
        let item = itemOf[Int(student)]
        let isAlone = members[Int(item)].count == 1
        for edge in rows.offsets[row]..<rows.offsets[row + 1] {
          let other = itemOf[Int(rows.partners[edge])]
          guard other >= 0, other != item, !isAlone || members[Int(other)].count > 1 else {
            continue
          }
          body(min(item, other), max(item, other), rows.scores[edge])
        }
      }
    }
    var offsets = [Int](repeating: 0, count: members.count + 1)
    forEachPair { low, _, _ in offsets[Int(low) + 1] += 1 }
    for item in members.indices { offsets[item + 1] += offsets[item] }
    var next = offsets
    var pairs = [Link](
      repeating: Link(low: 0, high: 0, score: 0), count: offsets[members.count])
    forEachPair { low, high, score in
      pairs[next[Int(low)]] = Link(low: low, high: high, score: score)
      next[Int(low)] += 1
    }
    var links: [Link] = []
    for item in members.indices {
      for pair in pairs[offsets[item]..<offsets[item + 1]].sorted(by: { $0.high < $1.high }) {
        if let last = links.last, last.low == pair.low, last.high == pair.high {
          links[links.count - 1].pairs += 1
          links[links.count - 1].score += pair.score
        } else {
          links.append(pair)
        }
      }
    }
    return links
  }
}
