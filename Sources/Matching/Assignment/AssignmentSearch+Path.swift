/// Shortest augmenting paths (Jonker and Volgenant 1987, doi:10.1007/BF02278710), here for guides
/// with several seats and for learners who may stay without one.
extension AssignmentSearch {
  /// Finds the learner `root`, who has no seat, the cheapest way to one, and moves prices so that
  /// everything stays proven.
  ///
  /// A way leads from a learner to a guide (at the cost of what the learner gives up), and from a
  /// full guide to any of its sitters for nothing. It ends in a free seat, or with a learner who gives
  /// up all utility and gets no seat; that may be `root`.
  mutating func settle(_ root: Int32) {
    round += 1
    queue.clear()
    settledCount = 0
    levelCount = 0
    end = End(time: utility[Int(root)], guide: -1, learner: root)
    scan(root, at: 0)
    var time: Int64 = 0
    var nextInLevel = 0
    while time < end.time {
      let guide: Int
      if nextInLevel < levelCount {
        guide = Int(level[nextInLevel])
        nextInLevel += 1
      } else {
        guard queue.count > 0, queue.first.time < end.time else { break }
        let event = queue.removeFirst()
        guide = Int(event.item)
        guard event.time == reach[guide], settledIn[guide] != round else { continue }
        time = event.time
        levelCount = 0
        nextInLevel = 0
      }
      settledIn[guide] = round
      settled[settledCount] = Int32(guide)
      settledCount += 1
      let first = seatStart[guide]
      for place in first..<(first + Int(taken[guide])) {
        let learner = sitter[place]
        if time + utility[Int(learner)] < end.time {
          end = End(time: time + utility[Int(learner)], guide: -1, learner: learner)
        }
        scan(learner, at: time)
      }
    }
    movePrices(root)
    moveSitters(root)
  }

  @inline(__always)
  private mutating func scan(_ learner: Int32, at time: Int64) {
    let row = Int(learner)
    let base = time + utility[row]
    scan(rows.start[row]..<rows.headEnd[row], of: learner, base: base, at: time)
    if rows.headEnd[row] < rows.start[row + 1], base - rows.tailValue[row] < end.time {
      scan(rows.headEnd[row]..<rows.start[row + 1], of: learner, base: base, at: time)
    }
  }

  @inline(__always)
  private mutating func scan(
    _ edges: Range<Int>, of learner: Int32, base: Int64, at time: Int64
  ) {
    for edge in edges {
      let guide = Int(rows.guide[edge])
      let arrival = base + price[guide] - rows.value[edge]
      guard arrival < end.time else { continue }
      if taken[guide] < capacity[guide] {
        end = End(time: arrival, guide: Int32(guide), learner: learner)
      } else if reachedIn[guide] != round || arrival < reach[guide] {
        reachedIn[guide] = round
        reach[guide] = arrival
        via[guide] = learner
        if arrival == time {
          // Nothing can come earlier: no need to queue.
          level[levelCount] = Int32(guide)
          levelCount += 1
        } else {
          queue.insert(.init(time: arrival, item: Int32(guide), origin: learner))
        }
      }
    }
  }

  private func movePrices(_ root: Int32) {
    utility[Int(root)] -= end.time
    for index in 0..<settledCount {
      let guide = Int(settled[index])
      let rise = end.time - reach[guide]
      guard rise > 0 else { continue }
      price[guide] += rise
      let first = seatStart[guide]
      for place in first..<(first + Int(taken[guide])) { utility[Int(sitter[place])] -= rise }
    }
  }

  private func moveSitters(_ root: Int32) {
    var learner = end.learner
    var guide = end.guide
    var place: Int
    if guide >= 0 {
      place = seatStart[Int(guide)] + Int(taken[Int(guide)])
      taken[Int(guide)] += 1
    } else {
      guard learner != root else { return }
      guide = guideOf[Int(learner)]
      place = seatOf[Int(learner)]
      guideOf[Int(learner)] = -1
      seatOf[Int(learner)] = -1
      learner = via[Int(guide)]
    }
    while true {
      let formerGuide = guideOf[Int(learner)]
      let formerPlace = seatOf[Int(learner)]
      seat(learner, at: place, of: guide)
      guard learner != root else { return }
      guide = formerGuide
      place = formerPlace
      learner = via[Int(guide)]
    }
  }
}
