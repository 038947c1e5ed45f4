/// Keeps each student's best pairs, where all pairs would be too many to hold.
///
/// Each student has a *bar* for scores, set by a sample of their pairs so that about as many as wanted
/// reach it. A pair is kept where it reaches the bar of either. So whatever was dropped is known to
/// score no more than the bars of both, which is what proofs about all pairs are made of. Among equal
/// scores a number made of both students decides, so that bars part even pairs that all score alike.
package struct Sieve: Sendable {
  /// By student: as one with a row, and as a partner in one. `Int64.min` keeps all.
  private let rowBars: [Int64]
  private let partnerBars: [Int64]
  /// Pairs that count extra are always kept.
  private let companions: Companions?

  /// More pairs than this are too many to hold.
  static let mostPairs = 16 << 20
  /// One in so many candidates is looked at to set the bars.
  private static let sampleStep = 16

  /// A sieve for the pairs of a stream; nil where all of them can be held.
  init?(_ stream: PairStream, companions: Companions?, most: Int = mostPairs, threads: Int) {
    guard stream.pairLimit > most else { return nil }
    let count = stream.allowance.cohort.count
    // A few for each at least; the prices ask for more where those are not enough.
    let wanted = max(8, min(256, most / max(1, 2 * stream.students.count)))
    let step = min(Self.sampleStep, max(1, wanted / 4))
    func bars(_ students: [Int32], asGuide: Bool) -> (bars: [Int64], seen: Int) {
      let parts = Parallel.map(
        (students.count + PairStream.rowsAtATime - 1) / PairStream.rowsAtATime, threads: threads
      ) { part in
        let from = part * PairStream.rowsAtATime
        return students[from..<min(students.count, from + PairStream.rowsAtATime)].map { student in
          var found: (bar: Int64, seen: Int) = (.min, 0)
          stream.sample(of: student, asGuide: asGuide, step: step) { partners, scores in
            var keys = zip(partners, scores).map { Self.key(student, $0, $1) }
            found.seen = keys.count
            guard keys.count > wanted / step else { return }
            keys.sort(by: >)
            found.bar = keys[wanted / step - 1]
          }
          return found
        }
      }
      var bars = [Int64](repeating: .min, count: count)
      var seen = 0
      for (student, found) in zip(students, parts.joined()) {
        bars[Int(student)] = found.bar
        seen += found.seen
      }
      return (bars, seen)
    }
    let rows = bars(stream.students, asGuide: false)
    guard rows.seen * step / (stream.isGuided ? 1 : 2) > most else { return nil }
    rowBars = rows.bars
    partnerBars = stream.isGuided ? bars(stream.partners, asGuide: true).bars : rows.bars
    self.companions = companions
  }

  /// Whether a pair is kept; the first is the one with the row.
  @inline(__always)
  func keeps(_ student: Int32, _ partner: Int32, _ score: Int32) -> Bool {
    let bar = min(rowBars[Int(student)], partnerBars[Int(partner)])
    // Most pairs lie below their bars by their scores alone.
    if Int64(score) << 32 | 0xFFFF_FFFF >= bar, Self.key(student, partner, score) >= bar {
      return true
    }
    guard let companions else { return false }
    return companions.points(student, partner) > 0
  }

  /// The most that a dropped pair of a student scores; nil where none was dropped.
  func rowCeiling(_ student: Int32) -> Int32? { Self.ceiling(rowBars[Int(student)]) }

  /// The same of a student as partner of one with a row.
  func partnerCeiling(_ student: Int32) -> Int32? { Self.ceiling(partnerBars[Int(student)]) }

  private static func ceiling(_ bar: Int64) -> Int32? { bar == .min ? nil : Int32(bar >> 32) }

  /// The score, and behind it a number that looks like chance and is the same from both sides.
  @inline(__always)
  private static func key(_ one: Int32, _ other: Int32, _ score: Int32) -> Int64 {
    var mixed = UInt64(UInt32(max(one, other))) << 32 | UInt64(UInt32(min(one, other)))
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int64(score) << 32 | Int64((mixed ^ (mixed >> 31)) & 0xFFFF_FFFF)
  }
}
