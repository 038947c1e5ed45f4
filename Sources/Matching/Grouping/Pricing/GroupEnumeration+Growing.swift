/// Growing: parts of groups, item by item.
extension GroupEnumeration {
  /// Adds each item that is the weakest of the part it makes, and goes on from there.
  func grow(count: Int, seats: Int, sum: Int64) {
    untilClock += 1
    if untilClock & 4095 == 0, clock?.isOver == true { budget = -1 }
    let limit = pairs.needs[count + 1] - sum
    let part = Part(count: count, seats: seats, sum: sum, limit: limit)
    for place in 0..<count {
      let row = Int(members[place])
      var isDone = rows.cutoff * Int64(count) <= limit
      for at in rows.offsets[row]..<rows.offsets[row + 1] {
        let entry = rows.entries[at]
        if entry.reduced * Int64(count) <= limit {
          isDone = true
          break
        }
        if steps > budget { return }
        extend(part, by: entry.item, best: entry.reduced, of: place)
      }
      if !isDone { growFurther(part, from: place) }
    }
  }

  /// Goes on with pairs of an item that the rows leave out; few parts exceed their need by so much.
  private func growFurther(_ part: Part, from place: Int) {
    let graph = evaluation.pairs.graph
    let row = Int(members[place])
    for edge in graph.offsets[row]..<graph.offsets[row + 1] {
      let item = graph.neighbors[edge]
      let best = ReducedRows.reduced(pairs, row, edge)
      guard best <= rows.cutoff, best * Int64(part.count) > part.limit, pairs.holds(Int(item))
      else { continue }
      if steps > budget { return }
      extend(part, by: item, best: best, of: place)
    }
  }

  /// A part of a group, and what the pairs of one more item have to exceed.
  private struct Part {
    let count: Int
    let seats: Int
    let sum: Int64
    let limit: Int64
  }

  /// Adds one item, whose best pair with the part is the one with its member at `place`, if it is the
  /// weakest then.
  @inline(__always)
  private func extend(_ part: Part, by item: Int32, best: Int64, of place: Int) {
    looks += 1
    if looks & 31 == 0 { steps += 1 }
    let count = part.count
    let mine = degrees + (count - 2) * depth
    let next = mine + depth
    let link = links + count * depth
    var degree = best
    for other in 0..<count where other != place {
      if members[other] == item { return }
      let reduced = pairs.reduced(Int(members[other]), Int(item))
      // The item is met once for each of its pairs; only its best pair counts.
      if reduced == PairTable.missing || reduced > best || (reduced == best && other < place) {
        return
      }
      link[other] = reduced
      degree += reduced
    }
    guard degree > part.limit else { return }
    link[place] = best
    for other in 0..<count {
      let grown = mine[other] + link[other]
      if grown < degree || (grown == degree && members[other] < item) { return }
      next[other] = grown
    }
    let instance = evaluation.instance
    let seats = part.seats + Int(instance.seats[Int(item)])
    guard seats <= instance.most else { return }
    members[count] = item
    next[count] = degree
    guard keepsPartRules(count: count + 1, seats: seats) else { return }
    steps += 1
    let sum = part.sum + degree
    if count + 1 >= pairs.sizes.lowerBound { report(count: count + 1, seats: seats, sum: sum) }
    if count + 1 < pairs.sizes.upperBound { grow(count: count + 1, seats: seats, sum: sum) }
  }

  /// The rules that every part of an allowed group keeps; meetings are narrowed on the way.
  @inline(__always)
  func keepsPartRules(count: Int, seats: Int) -> Bool {
    if let reaches {
      let into = reach + count * reaches.words
      let own = Int(members[count - 1]) * reaches.words
      let before = Int(members[0]) * reaches.words
      var any: UInt64 = 0
      for word in 0..<reaches.words {
        let from = count == 2 ? reaches.bits[before + word] : into[word - reaches.words]
        into[word] = from & reaches.bits[own + word]
        any |= into[word]
      }
      if any == 0 { return false }
    }
    if let meetings = evaluation.instance.meetings {
      let into = options + count * words
      let row = Int(members[count - 1]) * words
      if count == 2 {
        let first = Int(members[0]) * words
        for word in 0..<words {
          into[word] = meetings.options[first + word] & meetings.options[row + word]
        }
      } else {
        let from = into - words
        for word in 0..<words { into[word] = from[word] & meetings.options[row + word] }
      }
      guard evaluation.canMeet(common: into, seats: seats) else { return false }
    }
    guard canReachBalances(count: count, seats: seats) else { return false }
    return evaluation.instance.marks.isEmpty
      || evaluation.keepsMarkLimits(Array(UnsafeBufferPointer(start: members, count: count)))
  }

  /// Whether the seats that are left could make up for what a part lacks.
  @inline(__always)
  private func canReachBalances(count: Int, seats: Int) -> Bool {
    let left = Int64(evaluation.instance.most - seats)
    for (at, balance) in evaluation.instance.balances.enumerated() {
      var sum = balanceReach[at] * left
      for place in 0..<count { sum += balance.amounts[Int(members[place])] }
      if sum < balance.least { return false }
    }
    return true
  }

  /// An upper limit of what a group grown from a pair exceeds its payment by.
  func ceiling(from pair: Int64) -> Int64 {
    if pairs.isFolded {
      // (k − 1)·(value − Σ π − τ) = Σ r + τ, and one of the items has several seats.
      let count = pairs.sizes.upperBound
      let rest = pair * Int64(count * (count - 1) / 2) + threshold
      let seats = max(evaluation.instance.least, count + 1)
      return max(0, max(0, rest) / Int64(seats - 1) + 1 + floor)
    }
    let most = Int64(max(2, evaluation.instance.most))
    // Σ r ÷ (k − 1) is at most the pair's r times k ÷ 2, whatever the size.
    return max(0, max(0, pair) * most / 2 + 1 - pairs.prices.group)
  }
}
