import Kith
package import Matching

/// What the engine answered to an instance from files, in the files' own identifiers.
package struct InstanceAnswer: Sendable {
  package var outcome: MatchingOutcome
  /// The identifier of each item; in an assignment the guides' first, then the learners'.
  package var names: [String]
  /// Items that are guides: they come first, and are never said to be unplaced.
  package var guideCount: Int
  /// Seconds that the engine took.
  package var seconds: Double
  /// Seconds that reading took.
  package var readSeconds: Double

  package init(
    outcome: MatchingOutcome, names: [String], guideCount: Int = 0, seconds: Double,
    readSeconds: Double
  ) {
    self.outcome = outcome
    self.names = names
    self.guideCount = guideCount
    self.seconds = seconds
    self.readSeconds = readSeconds
  }

  /// The answer as JSON text.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("status")
      $0.string(names.isEmpty && outcome.status == .optimal ? "empty" : outcome.status.rawValue)
      $0.key("objective")
      $0.whole(outcome.objective)
      $0.key("bound")
      if hasBound { $0.whole(outcome.bound) } else { $0.null() }
      if hasBound, outcome.hasAnswer {
        $0.key("gap")
        $0.gap(objective: Int(outcome.objective), bound: Int(outcome.bound))
      }
      $0.key("groups")
      $0.array {
        for group in groups {
          $0.array(.line) { for item in group { $0.string(names[item]) } }
        }
      }
      $0.key("unplaced")
      $0.array { for item in unplaced { $0.string(names[item]) } }
      $0.key("seconds")
      $0.seconds(seconds)
      $0.key("read_seconds")
      $0.seconds(readSeconds)
      $0.key("certificate")
      if let openings = outcome.openings {
        $0.openings(openings, names: names, guideCount: guideCount)
      } else if let certificate {
        $0.certificate(certificate)
      } else {
        $0.null()
      }
    }
    return writer.finished
  }
}

// MARK: - Items to identifiers

extension InstanceAnswer {
  /// Groups by places in ``names``.
  private var groups: [[Int]] {
    outcome.groups.map { group in
      // The learner of an assignment is numbered among learners.
      guideCount > 0
        ? [Int(group[0]), guideCount + Int(group[1])] : group.map { Int($0) }
    }
  }

  /// Whether anything is bounded: not where no answer exists.
  private var hasBound: Bool { outcome.status != .infeasible }

  private var unplaced: [Int] {
    var isPlaced = [Bool](repeating: false, count: names.count)
    for group in groups { for item in group { isPlaced[item] = true } }
    return (guideCount..<names.count).filter { !isPlaced[$0] }
  }

  private var certificate: Certificate? {
    outcome.certificate.map { proof in
      let ids = names.map(Student.ID.init(rawValue:))
      return Certificate(
        proof, students: ids, isSeat: { $0 < guideCount },
        learners: guideCount > 0 ? Set(ids[guideCount...]) : [])
    }
  }
}
