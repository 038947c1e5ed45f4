/// Seats that need no search: the first ones, and the last ones where a search had to stop.
extension AssignmentSearch {
  /// Seats every learner whose favourite at price 0 has a free seat.
  mutating func seatFavourites() {
    for learner in 0..<learnerCount {
      var best: Int64 = 0
      for edge in rows.start[learner]..<rows.start[learner + 1] {
        best = max(best, rows.value[edge])
      }
      utility[learner] = best
      guard best > 0 else { continue }
      for edge in rows.start[learner]..<rows.start[learner + 1] where rows.value[edge] == best {
        if takeFreeSeat(Int32(learner), with: Int(rows.guide[edge])) { break }
      }
    }
  }

  /// Lets learners outbid one another for guides with one seat (the row reduction of Jonker and
  /// Volgenant): a learner takes the favourite's seat from the one who holds it and raises the price as far
  /// as the second choice allows. Where a guide has more seats the other sitters would envy the
  /// new price, so those are left to the searches.
  ///
  /// - Parameter passes: How often learners left over may try again.
  mutating func outbid(passes: Int) {
    var waiting = (0..<Int32(learnerCount)).filter {
      guideOf[Int($0)] < 0 && utility[Int($0)] > 0
    }
    for _ in 0..<passes where !waiting.isEmpty {
      var next: [Int32] = []
      for learner in waiting {
        let (favourite, best, second) = choice(of: Int(learner))
        utility[Int(learner)] = best
        guard favourite >= 0, !takeFreeSeat(learner, with: favourite) else { continue }
        guard best > second, capacity[favourite] == 1 else {
          next.append(learner)
          continue
        }
        let place = seatStart[favourite]
        let former = sitter[place]
        guideOf[Int(former)] = -1
        seatOf[Int(former)] = -1
        utility[Int(learner)] = second
        price[favourite] += best - second
        seat(learner, at: place, of: Int32(favourite))
        next.append(former)
      }
      waiting = next
    }
  }

  /// Gives learners that a stopped search left without a seat the best one that is free. Prices are
  /// not asked: the seats are a good answer, not a proven one.
  mutating func seatLeftovers() {
    for learner in 0..<learnerCount where guideOf[learner] < 0 {
      var favourite = -1
      var best: Int64 = 0
      for edge in rows.start[learner]..<rows.start[learner + 1] where rows.value[edge] > best {
        let guide = Int(rows.guide[edge])
        guard taken[guide] < capacity[guide] else { continue }
        best = rows.value[edge]
        favourite = guide
      }
      if favourite >= 0 { _ = takeFreeSeat(Int32(learner), with: favourite) }
    }
  }

  private func takeFreeSeat(_ learner: Int32, with guide: Int) -> Bool {
    guard taken[guide] < capacity[guide] else { return false }
    seat(learner, at: seatStart[guide] + Int(taken[guide]), of: Int32(guide))
    taken[guide] += 1
    return true
  }

  /// The guide who leaves `learner` most at today's prices (-1: none leaves anything), what that is,
  /// and what the second best leaves.
  private func choice(of learner: Int) -> (favourite: Int, best: Int64, second: Int64) {
    var favourite = -1
    var best: Int64 = 0
    var second: Int64 = 0
    func look(_ edges: Range<Int>) {
      for edge in edges {
        let left = rows.value[edge] - price[Int(rows.guide[edge])]
        guard left > second else { continue }
        if left > best {
          second = best
          best = left
          favourite = Int(rows.guide[edge])
        } else {
          second = left
        }
      }
    }
    look(rows.start[learner]..<rows.headEnd[learner])
    if rows.tailValue[learner] > second {
      look(rows.headEnd[learner]..<rows.start[learner + 1])
    }
    return (favourite, best, second)
  }
}
