import Matching

extension Items {
  /// Two items, one of several students, with those of their students' pairs that are held.
  private struct Link {
    var low: Int32
    var high: Int32
    var pairs: Int32 = 1
    /// The sum of the scores of these pairs.
    var score: Int32
  }

  /// The pairs of items all of whose students may be together, with the sum of their scores, and the
  /// sum inside each item.
  func graph(of rows: ScoredRows, threads: Int) -> (graph: PairGraph, innerWeights: [Int64]) {
    guard members.count < rows.students.count else {
      return (
        PairGraph(upper: rows, threads: threads) { $2 },
        [Int64](repeating: 0, count: members.count)
      )
    }
    let rowOf = numbers(of: rows.students, count: itemOf.count)
    // Only where every student of one item may be with every student of the other.
    let links = links(of: rows, threads: threads).filter(isWhole)
    let parts = evenParts(of: members.count, about: 64)
    let ofItems = Parallel.map(parts.count, threads: threads) { number in
      var part = ScoredRows()
      for item in parts[number] { add(item, rows, rowOf, links, to: &part) }
      return part
    }
    return (
      PairGraph(upper: ScoredRows(joining: ofItems), threads: threads) { $2 },
      members.map { innerWeight($0, rows, rowOf) }
    )
  }

  /// Adds the row of an item: the other single students that a single one may be with stay as they are,
  /// and links come between them.
  private func add(
    _ item: Int, _ rows: ScoredRows, _ rowOf: [Int32], _ links: [Link], to part: inout ScoredRows
  ) {
    var next = links.partitioningIndex { $0.low >= item }
    func addLinks(below other: Int32) {
      while next < links.count, links[next].low == item, links[next].high < other {
        part.append(partner: links[next].high, score: links[next].score)
        next += 1
      }
    }
    if members[item].count == 1 {
      let row = Int(rowOf[Int(members[item][0])])
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        let other = itemOf[Int(rows.partners[edge])]
        guard other >= 0, members[Int(other)].count == 1 else { continue }
        addLinks(below: other)
        part.append(partner: other, score: rows.scores[edge])
      }
    }
    addLinks(below: .max)
    part.endRow(of: Int32(item))
  }

  /// The sum of the scores of all pairs of an item that are held.
  private func innerWeight(
    _ students: [Int32], _ rows: ScoredRows, _ rowOf: [Int32]
  ) -> Int64 {
    students.indices.reduce(0) { sum, place in
      students[(place + 1)...].reduce(sum) {
        $0 + Int64(rows.score(row: Int(rowOf[Int(students[place])]), $1) ?? 0)
      }
    }
  }

  /// The pairs that items lack in rows that a sieve left.
  ///
  /// The one who is held with one of several who must be together is of use only where all the others are
  /// held as well. Those to whom few others are left then get others who fit them best as a whole.
  func lacking(
    in rows: ScoredRows, from stream: PairStream, by sieve: Sieve, threads: Int
  ) -> [ScoredRows.Pair] {
    let links = links(of: rows, threads: threads)
    let parts = evenParts(of: links.count, about: 1024)
    let areAllowed = Parallel.map(parts.count, threads: threads) { part in
      links[parts[part]].map { link in
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
    Int(link.pairs) == members[Int(link.low)].count * members[Int(link.high)].count
  }

  /// The pairs of rows between two items that are not both one student, put together and ascending.
  private func links(of rows: ScoredRows, threads: Int) -> [Link] {
    let (pairs, offsets) = pairsByItem(rows, threads: threads)
    let parts = evenParts(of: members.count, about: 64)
    return Parallel.map(parts.count, threads: threads) { number in
      var links: [Link] = []
      for item in parts[number] {
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
    }.flatMap(\.self)
  }

  /// The pairs of rows between two items that are not both one student, those of each lower item one after
  /// the other.
  private func pairsByItem(
    _ rows: ScoredRows, threads: Int
  ) -> (pairs: [Link], offsets: [Int]) {
    let parts = evenParts(of: rows.students.count, about: 64)
    let found = Parallel.map(parts.count, threads: threads) { number in
      var pairs: [Link] = []
      for row in parts[number] {
        let item = itemOf[Int(rows.students[row])]
        guard item >= 0 else { continue }
        let isAlone = members[Int(item)].count == 1
        for edge in rows.offsets[row]..<rows.offsets[row + 1] {
          let other = itemOf[Int(rows.partners[edge])]
          guard other >= 0, other != item, !isAlone || members[Int(other)].count > 1 else {
            continue
          }
          pairs.append(
            Link(low: min(item, other), high: max(item, other), score: rows.scores[edge]))
        }
      }
      return pairs
    }
    var offsets = [Int](repeating: 0, count: members.count + 1)
    for pair in found.joined() { offsets[Int(pair.low) + 1] += 1 }
    for item in members.indices { offsets[item + 1] += offsets[item] }
    var next = offsets
    var pairs = [Link](
      repeating: Link(low: 0, high: 0, score: 0), count: offsets[members.count])
    for pair in found.joined() {
      pairs[next[Int(pair.low)]] = pair
      next[Int(pair.low)] += 1
    }
    return (pairs, offsets)
  }
}
