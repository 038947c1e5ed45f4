extension PairingState {
  /// Cheap first prices and pairs: every item asks half its best weight, then lowers its price to
  /// what its best partner leaves it, and pairs where that partner is free. Prices are rounded up to
  /// even ones, as ``HalfPairing`` asks.
  func startGreedily() {
    for item in 0..<count {
      var best: Int64 = 0
      for edge in start[item]..<start[item + 1] { best = max(best, weight[edge]) }
      dual[item] = (best / 2 + 1) & ~1
    }
    for item in 0..<count where mate[item] < 0 {
      let (partner, best, _) = bestPartner(of: item)
      dual[item] = best
      if partner >= 0, mate[Int(partner)] < 0 { join(Int32(item), partner) }
    }
  }

  /// Lets unpaired items outbid one another, as in the row reduction of Jonker and Volgenant 1987: an
  /// item takes its best partner away from another and raises that partner's price as far as its own
  /// second choice allows. All prices stay feasible; most items find their final partner this way.
  ///
  /// - Parameter passes: How often the items left unpaired may try again.
  func outbid(passes: Int) {
    var waiting: [Int32] = []
    for item in 0..<count where mate[item] < 0 && dual[item] > 0 {
      waiting.append(Int32(item))
    }
    for _ in 0..<passes where !waiting.isEmpty {
      var next: [Int32] = []
      for item in waiting where mate[Int(item)] < 0 {
        let (partner, best, second) = bestPartner(of: Int(item))
        guard partner >= 0 else {
          dual[Int(item)] = 0
          continue
        }
        let former = mate[Int(partner)]
        if former < 0 {
          dual[Int(item)] = best
          join(item, partner)
        } else if best > second {
          dual[Int(item)] = second
          dual[Int(partner)] += best - second
          mate[Int(former)] = -1
          join(item, partner)
          next.append(former)
        } else {
          dual[Int(item)] = best
          next.append(item)
        }
      }
      waiting = next
    }
  }

  /// Pairs items that a stopped search left alone with the best partner who is alone too. Prices are
  /// not asked: the pairs are a good answer, not a proven one.
  func pairLeftovers() {
    for item in 0..<count where mate[item] < 0 {
      var partner: Int32 = -1
      var best: Int64 = 0
      for edge in start[item]..<start[item + 1]
      where weight[edge] > best && mate[Int(neighbor[edge])] < 0 {
        best = weight[edge]
        partner = neighbor[edge]
      }
      if partner >= 0 { join(Int32(item), partner) }
    }
  }

  /// The partner that leaves `item` most, what it leaves, and what the second best one leaves (0 is
  /// what staying alone leaves). Among equals a free partner comes first, then the lower number.
  private func bestPartner(of item: Int) -> (partner: Int32, best: Int64, second: Int64) {
    var partner: Int32 = -1
    var best: Int64 = 0
    var second: Int64 = 0
    for edge in start[item]..<start[item + 1] {
      let other = neighbor[edge]
      let left = weight[edge] - dual[Int(other)]
      guard left > second else {
        if left == best, left > 0, mate[Int(other)] < 0, partner >= 0,
          mate[Int(partner)] >= 0
        {
          partner = other
        }
        continue
      }
      if left > best {
        second = best
        best = left
        partner = other
      } else {
        second = left
        if left == best, mate[Int(other)] < 0, mate[Int(partner)] >= 0 {
          partner = other
        }
      }
    }
    return (partner, best, second)
  }
}
