/// Growing: parts of groups, item by item.
extension GroupEnumeration {
  /// Adds each item that is the weakest of the part it makes, and goes on from there.
  func grow(count: Int, seats: Int, sum: Int64) {
    untilClock += 1
    if untilClock & 4095 == 0, clock?.isOver == true { budget = -1 }
    let limit = pairs.needs[count + 1] - sum
    let instance = evaluation.instance
    let mine = degrees + (count - 2) * depth
    let next = mine + depth
    let link = links + count * depth
    for place in 0..<count {
      let row = Int(members[place])
      for at in rows.offsets[row]..<rows.offsets[row + 1] {
        let entry = rows.entries[at]
        let best = entry.reduced
        if best * Int64(count) <= limit { break }
        if steps > budget { return }
        looks += 1
        if looks & 31 == 0 { steps += 1 }
        let item = entry.item
        var degree = best
        var fits = true
        for other in 0..<count where other != place {
          if members[other] == item {
            fits = false
            break
          }
          let reduced = pairs.reduced(Int(members[other]), Int(item))
          // The item is met once for each of its pairs; only its best pair counts.
          if reduced == PairTable.missing || reduced > best || (reduced == best && other < place) {
            fits = false
            break
          }
          link[other] = reduced
          degree += reduced
        }
        guard fits, degree > limit else { continue }
        link[place] = best
        for other in 0..<count {
          let grown = mine[other] + link[other]
          if grown < degree || (grown == degree && members[other] < item) {
            fits = false
            break
          }
          next[other] = grown
        }
        guard fits else { continue }
        let all = seats + Int(instance.seats[Int(item)])
        guard all <= instance.most else { continue }
        members[count] = item
        next[count] = degree
        guard keepsPartRules(count: count + 1, seats: all) else { continue }
        steps += 1
        if count + 1 >= pairs.sizes.lowerBound {
          report(count: count + 1, seats: all, sum: sum + degree)
        }
        if count + 1 < pairs.sizes.upperBound {
          grow(count: count + 1, seats: all, sum: sum + degree)
        }
      }
    }
  }

  /// The rules that every part of an allowed group keeps; meetings are narrowed on the way.
  @inline(__always)
  func keepsPartRules(count: Int, seats: Int) -> Bool {
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
    return evaluation.instance.marks.isEmpty
      || evaluation.keepsMarkLimits(Array(UnsafeBufferPointer(start: members, count: count)))
  }

  /// An upper limit of what a group grown from a pair exceeds its payment by.
  func ceiling(from pair: Int64) -> Int64 {
    guard pair > 0 else { return max(0, -pairs.prices.group) }
    let most = Int64(evaluation.instance.most)
    // Σ r ÷ (k − 1) is at most the pair's r times k ÷ 2, whatever the size.
    return max(0, pair * max(2, most) / 2 + 1 - pairs.prices.group)
  }
}
