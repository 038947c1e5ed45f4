import Kith
import Rules
import School

/// What points are, and how many more a part of a group can gain.
extension GroupSearch {
  /// Points of the core alone.
  ///
  /// By score they are the pair scores of those who were asked for with all others, by value those of
  /// all pairs.
  var corePoints: Int {
    switch ranking {
    case .score: asked.reduce(0) { $0 + index.sum(of: $1, in: core) }
    case .value: core.reduce(0) { $0 + index.sum(of: $1, in: core) } / 2
    }
  }

  /// Points that a companion adds to the core.
  func firstGain(of unit: Int32) -> Int {
    let members = members(of: unit)
    let among = ranking == .score ? asked : core
    let toCore = among.reduce(0) { sum, student in
      let scores = index.row(of: student).scores
      return members.reduce(sum) { $0 + Int(scores[Int($1)]) }
    }
    guard ranking == .value, members.count > 1 else { return toCore }
    return toCore + members.reduce(0) { $0 + index.sum(of: $1, in: members) } / 2
  }

  /// Candidates in the order in which they are tried: by what a seat gains, then by number.
  func inOrder(_ candidates: [Candidate]) -> [Candidate] {
    candidates.sorted { one, other in
      let gains = (one.gain * other.seats, other.gain * one.seats)
      return gains.0 == gains.1 ? one.unit < other.unit : gains.0 > gains.1
    }
  }

  /// Candidates who know the most that another seat can earn with them.
  func linked(_ candidates: [Candidate]) -> [Candidate] {
    let students = candidates.flatMap { members(of: $0.unit) }
    return candidates.map { candidate in
      let rows = members(of: candidate.unit).map { index.row(of: $0).scores }
      var candidate = candidate
      for other in students where rows.allSatisfy({ $0[Int(other)] >= 0 }) {
        candidate.link = max(candidate.link, rows.reduce(0) { $0 + Int($1[Int(other)]) })
      }
      return candidate
    }
  }

  /// Candidates as they are once others have come into the group.
  func updated(_ candidates: [Candidate], after unit: Int32) -> [Candidate] {
    guard ranking == .value else { return candidates }
    let rows = members(of: unit).map { index.row(of: $0).scores }
    return inOrder(
      candidates.map { candidate in
        var candidate = candidate
        for member in members(of: candidate.unit) {
          for row in rows { candidate.gain += Int(row[Int(member)]) }
        }
        return candidate
      })
  }

  /// Whether no group of a part and some candidates is better than the best one so far.
  ///
  /// With *r* seats left, a companion of *s* seats adds its gain and, by value, at most half of
  /// (*r* − *s*) times its link for the pairs with others who come: each pair is counted half from
  /// either side.
  func isHopeless(_ points: Int, heads: Int, _ candidates: ArraySlice<Candidate>) -> Bool {
    guard !candidates.isEmpty else { return true }
    let fewest = max(index.size.least, heads + 1)
    guard fewest <= mostSeats else { return true }
    guard ranking == .value else {
      // The best come first, so that one walk gives the most for every number of heads.
      var most = points
      var seats = heads
      var place = candidates.startIndex
      var taken = 0
      while seats < mostSeats, place < candidates.endIndex {
        let candidate = candidates[place]
        most += (candidate.gain + candidate.seats - 1) / candidate.seats
        seats += 1
        taken += 1
        if taken == candidate.seats { (place, taken) = (place + 1, 0) }
        if seats >= fewest, !isNoBetter(most, parts(seats)) { return false }
      }
      return true
    }
    return (fewest...mostSeats).allSatisfy { whole in
      let seats = whole - heads
      var top = [Int](repeating: 0, count: seats)
      for candidate in candidates {
        let gain = 2 * candidate.gain + max(0, seats - candidate.seats) * candidate.link
        let ofSeat = (gain + candidate.seats - 1) / candidate.seats
        for _ in 0..<min(seats, candidate.seats) where ofSeat > top[seats - 1] {
          let place = top.firstIndex { $0 < ofSeat } ?? seats - 1
          top.insert(ofSeat, at: place)
          top.removeLast()
        }
      }
      return isNoBetter(2 * points + top.reduce(0, +), 2 * parts(whole))
    }
  }
}
