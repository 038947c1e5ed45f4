import Synchronization

/// Makes prices of students hold for every allowed group of three or more, or of two where pairs are
/// groups, although most pairs are not held.
///
/// Of a group, leave out whoever adds least to its worth beyond its prices, again and again: the mean
/// over the pairs that stay never falls. So if no three students who may stand together two by two are
/// worth more than they pay, no larger group is. With `r(a, b)` twice a pair's score less what both pay
/// beyond their placement (where values are sums, as many times as a group has others at most), three
/// are worth more where their three `r` add up to more than zero. One of them, say *a*, has the other
/// two's `r` below both of its own, so that what is to be looked at follows from the row of *a* alone.
///
/// Write `r(a, b) = e(a) + e(b)` for the three: `e` says who of them pays too little. Those who do share
/// what is missing. Everybody pays the most that any three ask, whatever the order in which they ask.
struct TriplePrices {
  private let problem: PosedProblem
  private let stream: PairStream
  private let threads: Int
  private let scale: Int64
  /// Units of `r` for each point of a score.
  private let factor: Int64
  /// What each student pays beyond the placement.
  private var nets: [Int64]
  private let placements: [Int64]
  /// The item of each student; −1 of those whom no group can hold.
  private let itemOf: [Int32]

  /// Triples that are looked at for one student, at most; who has more pays more instead.
  private static let mostTriples = 20_000

  /// Begins with the prices of items, which their students share.
  init(
    _ problem: PosedProblem, _ stream: PairStream, _ items: Items, _ leaf: Certificate.Leaf,
    threads: Int
  ) {
    self.problem = problem
    self.stream = stream
    self.threads = threads
    let scale = leaf.scale
    self.scale = scale
    itemOf = items.itemOf
    let program = problem.cohort.program
    factor = scale * (program.value == .mean ? 2 : Int64(max(1, program.size.most - 1)))
    var placements = [Int64](repeating: 0, count: problem.cohort.count)
    var nets = placements
    for student in stream.students {
      placements[Int(student)] = problem.placement(of: student) * scale
      nets[Int(student)] = -placements[Int(student)]
    }
    for members in items.members {
      let paid = problem.ids(members).reduce(0) {
        $0 + (leaf.prices[$1]?.units(at: scale) ?? 0)
      }
      let all = members.reduce(0) { $0 + placements[Int($1)] }
      let share = (paid - all) / Int64(members.count)
      for member in members { nets[Int(member)] = max(share, -placements[Int(member)]) }
    }
    self.placements = placements
    self.nets = nets
  }

  /// The prices, raised where they have to be, as a proof over every allowed group.
  func certificate() -> Certificate {
    let students = stream.students
    let best = bestHeld()
    let raises = Raises(count: problem.cohort.count)
    let chunk = PairStream.rowsAtATime
    let before = Parallel.map((students.count + chunk - 1) / chunk, threads: threads) { part in
      students[part * chunk..<min(students.count, (part + 1) * chunk)].map {
        raise(from: $0, raises, best[Int($0)])
      }
    }
    let shared = raises.all
    var prices: [Student.ID: Certificate.Price] = [:]
    var sum: Int64 = 0
    for (student, own) in zip(students, before.joined()) where itemOf[Int(student)] >= 0 {
      let units =
        nets[Int(student)] + placements[Int(student)] + own + shared[Int(student)]
      prices[problem.cohort.students[Int(student)].id] = .init(
        units: Int(units), scale: Int(scale))
      sum += units
    }
    return Certificate(
      bound: Int(sum / scale), tree: .leaf(.init(prices: prices, seatPrices: [:])))
  }

  /// The most that anybody is asked to pay more; asking in another order changes nothing.
  private final class Raises: Sendable {
    private let units: Mutex<[Int64]>

    init(count: Int) { units = Mutex([Int64](repeating: 0, count: count)) }

    func ask(_ asked: [(student: Int32, units: Int64)]) {
      guard !asked.isEmpty else { return }
      units.withLock { units in
        for (student, more) in asked { units[Int(student)] = max(units[Int(student)], more) }
      }
    }

    var all: [Int64] { units.withLock { $0 } }
  }

  private struct Link {
    var other: Int32
    var reduced: Int64
  }

  /// The best link of each student among the pairs that are held; never below zero.
  private func bestHeld() -> [Int64] {
    let rows = problem.rows
    var best = [Int64](repeating: 0, count: nets.count)
    for (row, student) in rows.students.enumerated() where itemOf[Int(student)] >= 0 {
      for edge in rows.offsets[row]..<rows.offsets[row + 1]
      where itemOf[Int(rows.partners[edge])] >= 0 {
        let (one, other) = (Int(student), Int(rows.partners[edge]))
        let reduced = factor * Int64(rows.scores[edge]) - nets[one] - nets[other]
        best[one] = max(best[one], reduced)
        best[other] = max(best[other], reduced)
      }
    }
    return best
  }

  /// The links of a student above some amount, and more of them.
  private func links(of student: Int32, above floor: Int64) -> [Link] {
    let net = nets[Int(student)]
    let (partners, scores) = stream.everyPartner(of: student) { student, partner in
      let least = floorDivision(floor + net + nets[Int(partner)], by: factor) + 1
      return Int32(clamping: least) - problem.score(student, partner, 0)
    }
    return zip(partners, scores).lazy.filter { itemOf[Int($0.0)] >= 0 }.map { partner, score in
      Link(
        other: partner,
        reduced: factor * Int64(problem.score(student, partner, score)) - net
          - nets[Int(partner)])
    }
  }

  /// Asks for what the threes around a student lack, and tells what the student pays before that: more
  /// than nothing where there would be too many threes.
  ///
  /// `held` is the best link that is held, and hardly ever exceeded: those that can count follow from it.
  private func raise(from student: Int32, _ raises: Raises, _ held: Int64) -> Int64 {
    guard itemOf[Int(student)] >= 0 else { return 0 }
    var links = links(of: student, above: -(held + 1) / 2)
    let most = links.reduce(0) { max($0, $1.reduced) }
    guard most > 0 else { return 0 }
    // Where two are a group, no pair may be worth more than it pays; each pays half.
    if problem.cohort.program.size.least == 2 { return (most + 1) / 2 }
    if most > held { links = self.links(of: student, above: -(most + 1) / 2) }
    links.removeAll { 2 * $0.reduced <= -most }
    links.sort { ($1.reduced, $0.other) < ($0.reduced, $1.other) }
    var own: Int64 = 0
    var place = links.count - 1
    while triples(links, less: own) > Self.mostTriples {
      place /= 2
      // Three links as good as the best are worth no more than one and a half of it at either end.
      guard place > 0 else { return (3 * most + 1) / 2 }
      own = max(0, links[place].reduced)
    }
    var asked: [(student: Int32, units: Int64)] = []
    for (at, one) in links.enumerated() {
      guard 3 * one.reduced > 2 * own else { break }
      for other in links[(at + 1)...] {
        let both = one.reduced + other.reduced - 2 * own
        // The links fall, so the second of the two is the smaller one, and the third is smaller yet.
        guard both + other.reduced > 0 else { break }
        guard let third = reduced(one.other, other.other), third <= other.reduced,
          both + third > 0,
          problem.allowance.ground?.suits([student, one.other, other.other].map(Int.init)) ?? true
        else { continue }
        let (left, right) = (one.reduced - own, other.reduced - own)
        // Twice what each of the three pays too little.
        let lacks = [
          (student, left + right - third), (one.other, left + third - right),
          (other.other, right + third - left),
        ].filter { $0.1 > 0 }
        let sum = Double(lacks.reduce(0) { $0 + $1.1 })
        for (who, lack) in lacks {
          let share = Double(both + third) / 2 * Double(lack) / sum
          asked.append((who, Int64(share.rounded(.up)) + 1))
        }
      }
    }
    raises.ask(asked)
    return own
  }

  /// How many triples there are to be looked at if a student pays so much more.
  private func triples(_ links: [Link], less extra: Int64) -> Int {
    var count = 0
    var end = links.count
    for (at, one) in links.enumerated() {
      while end > at + 1, one.reduced + 2 * links[end - 1].reduced - 2 * extra <= 0 { end -= 1 }
      guard end > at + 1 else { break }
      count += end - at - 1
    }
    return count
  }

  /// `r` of two students; nil where they may not stand together.
  private func reduced(_ one: Int32, _ other: Int32) -> Int64? {
    let (low, high) = (min(one, other), max(one, other))
    guard problem.allowance.allows(Int(low), Int(high)) else { return nil }
    let score = problem.score(low, high, stream.score(low, high))
    return factor * Int64(score) - nets[Int(low)] - nets[Int(high)]
  }
}
