import Matching
package import School

extension MeetingOptions {
  /// Time that would open partners to a student.
  package struct PartnerRemedy: Sendable, Hashable {
    package var opening: Opening
    /// How many of the partners in question could meet the student then.
    package var partners: Int

    /// The remedy in plain words, for the student.
    package var sentence: String {
      "\(opening.minutes) more minutes on \(opening.when) would open \(partners) "
        + (partners == 1 ? "partner" : "partners")
    }
  }

  /// The one change of a student's own week, of an hour or one meeting at most, that would open most
  /// partners; of equals the shortest and then the earliest.
  ///
  /// - Parameters:
  ///   - student: The student's number.
  ///   - partners: Students who could be partners but for the time.
  /// - Returns: nil where no such change opens anybody.
  /// - Complexity: O(*p* · words) for *p* partners.
  package func remedy(for student: Int, among partners: [Int]) -> PartnerRemedy? {
    let counts = partnerCounts(by: student, among: partners)
    let limit = max(60, (wish.minutes + 14) / 15 * 15)
    var candidates: [(count: Int, opening: Opening)] = []
    for slot in 0..<slots.count where counts[slot] > 0 {
      guard let missing = missing(for: slot, of: student), !missing.isEmpty,
        missing.count * 15 <= limit
      else { continue }
      candidates.append((counts[slot], Opening(student: student, quarters: missing)))
    }
    // One opening may make several slots possible, so the best few by slot are counted exactly.
    let promising = candidates.enumerated().sorted {
      ($1.element.count, $0.element.opening.minutes, $0.offset)
        < ($0.element.count, $1.element.opening.minutes, $1.offset)
    }
    var best: PartnerRemedy?
    for (_, candidate) in promising.prefix(8) {
      let opened = starts(of: student, after: candidate.opening)
      let count = partners.count { partner in
        isEnough(
          (0..<words).map { opened[$0] & starts[partner * words + $0] }, for: [student, partner])
      }
      let isBetter =
        best.map { (count, $0.opening.minutes) > ($0.partners, candidate.opening.minutes) } ?? true
      if count > 0, isBetter {
        best = PartnerRemedy(opening: candidate.opening, partners: count)
      }
    }
    return best
  }

  /// For each slot, how many partners could meet the student if the student had it too.
  private func partnerCounts(by student: Int, among partners: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: words * 64)
    for partner in partners {
      let useful = usefulSlots(of: partner, for: student)
      for word in 0..<words {
        var bits = starts[partner * words + word] & useful[word]
        while bits != 0 {
          counts[word * 64 + bits.trailingZeroBitCount] += 1
          bits &= bits - 1
        }
      }
    }
    return counts
  }

  /// The slots of which one more would be enough for a pair: for one meeting a week all of them, for
  /// several those on further days of a week that lacks one day.
  private func usefulSlots(of partner: Int, for student: Int) -> [UInt64] {
    guard days.needed > 1 else { return days.masks }
    let common = common([student, partner])
    let clocks = clocks(of: [student, partner])
    var useful = [UInt64](repeating: 0, count: words)
    for week in 0..<days.weeks {
      let next = days.next(inWeek: week, clocks: clocks)
      var reached = common.withUnsafeBufferPointer { days.reached(by: $0, inWeek: week) }
      guard DaySpacing.mostApart(reached, next) == days.needed - 1 else { continue }
      for part in reached.indices where !reached[part] {
        reached[part] = true
        if DaySpacing.mostApart(reached, next) >= days.needed {
          let mask = (week * days.parts + part) * words
          for word in 0..<words { useful[word] |= days.masks[mask + word] }
        }
        reached[part] = false
      }
    }
    return useful
  }

  /// The slots that a student could attend after an opening, busy times left out.
  private func starts(of student: Int, after opening: Opening) -> [UInt64] {
    let opened = availability[student].adding(opening.stretches)
    var starts = [UInt64](repeating: 0, count: words)
    starts.withUnsafeMutableBufferPointer { set in
      guard let base = set.baseAddress else { return }
      needs[Int(clockOfStudent[student])].insertSlots(metBy: opened.runs(), into: base)
    }
    if let busy = busy[student] { for word in 0..<words { starts[word] &= ~busy[word] } }
    return starts
  }
}
