import Matching
import School

/// Groups of even sizes: all have one of two sizes that are a head apart, so that each two sizes are a
/// question of their own, and the best of their answers is the best of all.
///
/// Every column, window and price of such a question knows these two sizes alone. No answer is worth more than
/// the largest of the bounds; the certificate holds the proof of each.
struct EvenGrouping {
  let ranges: [ClosedRange<Int>]
  let limits: SearchLimits

  /// The answer for some sizes, beginning with an earlier one.
  typealias Search = (ClosedRange<Int>, SearchLimits, _ start: Answer?) throws -> Answer

  /// The best answer of all sizes.
  func answer(_ search: Search) throws -> Answer {
    let began = ContinuousClock.now
    func left() -> Double { limits.seconds - (ContinuousClock.now - began) / .seconds(1) }
    var answers: [Answer] = []
    for (place, range) in ranges.enumerated() {
      var part = limits
      // What is left goes to the sizes that could still win.
      if ranges.count > 1, limits.effort == nil {
        part.seconds = max(0.05, left() / Double(ranges.count - place + 1))
      }
      answers.append(try search(range, part, nil))
    }
    var isSettled = ranges.map { _ in limits.effort != nil || ranges.count == 1 }
    while left() > 0.02 * limits.seconds, let place = open(answers, isSettled) {
      var part = limits
      part.seconds = isSettled.count { !$0 } > 1 ? max(0.05, left() / 2) : left()
      let again = try search(ranges[place], part, answers[place])
      let before = (answers[place].objective, answers[place].bound)
      if again.objective > answers[place].objective {
        let proof = answers[place]
        answers[place] = again
        if proof.bound < again.bound { answers[place].take(proofOf: proof) }
      } else if again.bound < answers[place].bound {
        answers[place].take(proofOf: again)
      }
      if before == (answers[place].objective, answers[place].bound) { isSettled[place] = true }
    }
    return whole(answers)
  }

  /// The sizes that leave most open; nil where none could win any more.
  private func open(_ answers: [Answer], _ isSettled: [Bool]) -> Int? {
    let best = answers.map(\.objective).max() ?? 0
    let least = Double(best) + limits.gap * Double(max(1, answers.map(\.bound).max() ?? 0))
    return answers.indices.filter {
      !isSettled[$0] && answers[$0].bound > best && Double(answers[$0].bound) > least
        && answers[$0].bound > answers[$0].objective
    }.max { (answers[$0].bound, $1) < (answers[$1].bound, $0) }
  }

  private func whole(_ answers: [Answer]) -> Answer {
    // Of equals the first, whose groups are smaller.
    let order = answers.indices.sorted {
      (answers[$1].objective, $0) < (answers[$0].objective, $1)
    }
    guard var best = order.first.map({ answers[$0] }) else {
      return Answer(groups: [], subjects: [], bound: 0, objective: 0, certificate: nil)
    }
    best.bound = answers.map(\.bound).max() ?? best.bound
    let proofs = answers.compactMap(\.certificate)
    guard proofs.count == answers.count, var certificate = proofs.first else {
      best.certificate = nil
      return best
    }
    certificate.tree = .bySize(
      zip(ranges, proofs).map {
        .init(least: $0.lowerBound, most: $0.upperBound, tree: $1.tree)
      })
    certificate.bound = proofs.map(\.bound).max() ?? certificate.bound
    best.certificate = certificate
    return best
  }
}

extension Answer {
  /// The bound of another answer to the same question, with what proves it.
  fileprivate mutating func take(proofOf other: Answer) {
    bound = other.bound
    certificate = other.certificate
  }
}
