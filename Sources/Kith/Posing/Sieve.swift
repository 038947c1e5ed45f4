import Matching

/// Keeps each student's best pairs, where all pairs would be too many to hold.
///
/// Each student has a *bar*, and a pair is kept where twice its score reaches the bars of both together.
/// A sample of pairs settles the bars so that everybody keeps about as many as wanted, those that all
/// others fit as much as those that few do: see ``PairBars``. So whatever was dropped is known to score
/// no more than the mean of two bars, which is what proofs about all pairs are made of. Among equal
/// scores a number made of both students decides, so that bars part even pairs that all score alike.
package struct Sieve: Sendable {
  /// By student, in units of ``unit`` for twice a score: as one with a row, and as a partner in one.
  private let rowBars: [Int64]
  private let partnerBars: [Int64]
  /// Pairs that count extra are always kept.
  private let companions: Companions?
  /// About so many pairs of each student are kept.
  package let wanted: Int

  /// More pairs than this are too many to hold.
  package static let mostPairs = 16 << 20
  /// One in so many candidates is looked at to set the bars, at most.
  private static let sampleStep = 16
  /// Keys of a pair for each point of its score.
  private static let unit: Int64 = 1 << 32
  /// The bar of those all of whose pairs are kept.
  private static let never = Int64.min / 4

  /// A sieve for the pairs of a stream; nil where all of them can be held.
  package init?(_ stream: PairStream, companions: Companions?, most: Int = mostPairs, threads: Int)
  {
    guard stream.pairLimit > most else { return nil }
    let count = stream.allowance.cohort.count
    // A few for each at least; the prices ask for more where those are not enough.
    let wanted = max(8, min(256, most / max(1, 2 * stream.students.count)))
    let step = min(Self.sampleStep, max(1, wanted / 4))
    // Partners are told apart from those with rows: a student may be both.
    let shift = Int32(stream.isGuided ? count : 0)
    var links = [[PairBars.Link]](repeating: [], count: count + Int(shift))
    var seen = 0
    func look(_ students: [Int32], asGuide: Bool) {
      let chunk = PairStream.rowsAtATime
      let parts = Parallel.map((students.count + chunk - 1) / chunk, threads: threads) { part in
        students[part * chunk..<min(students.count, (part + 1) * chunk)].map { student in
          var found: (links: [PairBars.Link], seen: Int) = ([], 0)
          stream.sample(of: student, asGuide: asGuide, step: step) { partners, scores in
            found.links = zip(partners, scores).map {
              .init(
                other: asGuide ? $0 : $0 + shift, weight: Float(Self.key(student, $0, $1)))
            }
            found.seen = found.links.count
            found.links.keepLargest(8 * wanted / step) { $0.weight }
          }
          return found
        }
      }
      for (student, found) in zip(students, parts.joined()) {
        links[Int(student) + (asGuide ? Int(shift) : 0)] = found.links
        seen += found.seen
      }
    }
    look(stream.students, asGuide: false)
    guard seen * step / (stream.isGuided ? 1 : 2) > most else { return nil }
    if stream.isGuided { look(stream.partners, asGuide: true) }
    let bars = PairBars(links, wanted: wanted / step, threads: threads).bars
      .map { $0.isFinite ? Int64($0.rounded()) : Self.never }
    rowBars = Array(bars[..<count])
    partnerBars = Array(bars.suffix(count))
    self.companions = companions
    self.wanted = wanted
  }

  /// Whether a pair is kept; the first is the one with the row.
  @inline(__always)
  package func keeps(_ student: Int32, _ partner: Int32, _ score: Int32) -> Bool {
    let bar = rowBars[Int(student)] + partnerBars[Int(partner)]
    // Most pairs lie below their bars by their scores alone.
    if 2 * Int64(score + 1) * Self.unit > bar, 2 * Self.key(student, partner, score) >= bar {
      return true
    }
    guard let companions else { return false }
    return companions.points(student, partner) > 0
  }

  /// Pairs that score less are not kept.
  package func leastKept(_ student: Int32, _ partner: Int32) -> Int32 {
    if let companions, companions.points(student, partner) > 0 { return 0 }
    let bar = rowBars[Int(student)] + partnerBars[Int(partner)]
    return Int32(clamping: max(0, bar / (2 * Self.unit)))
  }

  /// A dropped pair scores no more than half of what the ceilings of its students are together; far below
  /// zero where none of a student's pairs was dropped.
  package func rowCeiling(_ student: Int32) -> Int64 { Self.ceiling(rowBars[Int(student)]) }

  /// The same of a student as partner of one with a row.
  package func partnerCeiling(_ student: Int32) -> Int64 { Self.ceiling(partnerBars[Int(student)]) }

  private static func ceiling(_ bar: Int64) -> Int64 { bar == never ? -1 << 20 : bar / unit + 1 }

  /// The score, and behind it a number that looks like chance and is the same from both sides.
  @inline(__always)
  private static func key(_ one: Int32, _ other: Int32, _ score: Int32) -> Int64 {
    var mixed = UInt64(UInt32(max(one, other))) << 32 | UInt64(UInt32(min(one, other)))
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int64(score) * unit | Int64((mixed ^ (mixed >> 31)) & 0xFFFF_FFFF)
  }
}
