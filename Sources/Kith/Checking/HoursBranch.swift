/// Which guides and learners a part of a tree has settled.
struct HoursBranch {
  /// A guide with a learner, for a need.
  struct Pair: Hashable {
    var guide: Int32
    var need: HoursProof.Need
  }

  /// The guide of each need that has one for certain.
  private(set) var together: [HoursProof.Need: Int32] = [:]
  /// The needs of each learner that have one, in the order in which they were settled.
  private(set) var settled: [Int32: [HoursProof.Need]] = [:]
  var apart: Set<Pair> = []

  /// The same with a guide for a need; nil where the need has another.
  func adding(_ guide: Int32, _ need: HoursProof.Need) -> HoursBranch? {
    var more = self
    if let known = more.together.updateValue(guide, forKey: need) {
      return known == guide ? more : nil
    }
    more.settled[need.learner, default: []].append(need)
    return more
  }
}

/// What learners and their needs pay, and what a lesson is worth beyond that.
///
/// The placement of a learner counts once. So a learner of several needs pays the placement at most; and
/// where one of the needs is settled, the placement belongs to that lesson, which pays nothing.
struct NeedsToPay {
  private let leaf: Certificate.Leaf
  private let scale: Int64
  private let branch: HoursBranch
  private let problem: PosedProblem
  private var ofNeeds: [Int32: [String: Int64]] = [:]

  init(
    _ leaf: Certificate.Leaf, _ scale: Int64, _ terms: Terms, _ branch: HoursBranch,
    _ problem: PosedProblem
  ) {
    self.leaf = leaf
    self.scale = scale
    self.branch = branch
    self.problem = problem
    for (id, needs) in leaf.needPrices {
      guard let number = problem.cohort.numbers[id] else { continue }
      for (subject, price) in needs {
        ofNeeds[Int32(number), default: [:]][terms.canonical(subject)] = price.units(at: scale)
      }
    }
  }

  private func own(_ learner: Int32) -> Int64 {
    leaf.prices[problem.cohort.students[Int(learner)].id]?.units(at: scale) ?? 0
  }

  /// What a learner pays in all.
  func sum(of learner: Int32, _ needs: [String]) -> Result<Int64, ProofCheck.Flaw> {
    let paid = own(learner)
    if needs.count > 1, branch.settled[learner] == nil,
      paid > problem.placement(of: learner) * scale
    {
      let id = problem.cohort.students[Int(learner)].id
      return .failure(
        .init(text: "\(id) may have several tutors and pays more than the placement"))
    }
    return .success((ofNeeds[learner] ?? [:]).values.reduce(paid, +))
  }

  /// What a lesson is worth beyond what the learner pays for it.
  func gain(of lesson: HoursProof.Lesson, with guide: Int32) -> Int64 {
    let need = lesson.need
    let worth = lesson.worth * scale
    let placement = problem.placement(of: need.learner) * scale
    let price = ofNeeds[need.learner]?[need.subject] ?? 0
    guard let settled = branch.settled[need.learner] else {
      return worth - own(need.learner) - price
    }
    if branch.together[need] == guide { return settled.first == need ? worth : worth - placement }
    return worth - placement - price
  }
}

/// Looks for learners of one guide who are worth more than they and the guide pay.
struct LessonSets {
  typealias Entry = (need: HoursProof.Need, gain: Int64)

  private var book: LessonBook
  private let guide: Int
  private let seats: Int
  private let price: Int64
  /// Best first.
  private let free: [Entry]
  private var stepsLeft = 200_000

  init(book: LessonBook, guide: Int, seats: Int, price: Int64, free: [Entry]) {
    self.book = book
    self.guide = guide
    self.seats = seats
    self.price = price
    self.free = free.sorted {
      ($1.gain, $0.need.learner, $0.need.subject) < ($0.gain, $1.need.learner, $1.need.subject)
    }
  }

  /// Whether some set that holds `bound` exceeds the prices; nil where the steps end before that.
  mutating func exceeds(_ bound: [Entry]) -> Bool? {
    guard bound.count <= seats else { return false }
    switch canMeet(bound.map(\.need)) {
    case .some(true):
      return grow(bound.map(\.need), from: 0, gain: bound.reduce(0) { $0 + $1.gain })
    case let known: return known
    }
  }

  private mutating func grow(
    _ chosen: [HoursProof.Need], from start: Int, gain: Int64
  ) -> Bool? {
    if gain > price, !chosen.isEmpty { return true }
    var at = start
    while at < free.count, chosen.count < seats {
      stepsLeft -= 1
      guard stepsLeft > 0 else { return nil }
      var reach = gain
      for next in free[at...].prefix(seats - chosen.count) { reach += next.gain }
      if reach <= price { return false }
      let longer = chosen + [free[at].need]
      switch canMeet(longer) {
      case .some(true):
        let found = grow(longer, from: at + 1, gain: gain + free[at].gain)
        if found != false { return found }
      case .some(false): break
      case .none: return nil
      }
      at += 1
    }
    return false
  }

  private mutating func canMeet(_ needs: [HoursProof.Need]) -> Bool? {
    needs.isEmpty ? true : book.canMeet(needs.map { [guide, Int($0.learner)] })
  }
}

/// Proves how many lessons of a clash can take place.
struct ClashProof {
  private let problem: PosedProblem
  private var book: LessonBook
  private var stepsLeft = 200_000

  init(_ problem: PosedProblem, _ book: LessonBook) {
    self.problem = problem
    self.book = book
  }

  /// Whether so many of some lessons can take place in one answer; nil where it takes too long to say.
  func canTake(_ count: Int, of pairs: [HoursBranch.Pair]) -> Bool? {
    var search = self
    return search.take(count, of: pairs[...], beside: [])
  }

  private mutating func take(
    _ count: Int, of pairs: ArraySlice<HoursBranch.Pair>, beside chosen: [HoursBranch.Pair]
  ) -> Bool? {
    guard count > 0 else { return true }
    var rest = pairs
    while rest.count >= count, let next = rest.popFirst() {
      stepsLeft -= 1
      guard stepsLeft > 0 else { return nil }
      let more = chosen + [next]
      // A need has one guide, and a guide so many seats.
      guard !chosen.contains(where: { $0.need == next.need }),
        more.count(where: { $0.guide == next.guide }) <= Int(problem.capacity(of: next.guide))
      else { continue }
      switch book.canMeet(more.map { [Int($0.guide), Int($0.need.learner)] }) {
      case .some(false): continue
      case .none: return nil
      case .some(true): break
      }
      let found = take(count - 1, of: rest, beside: more)
      if found != false { return found }
    }
    return false
  }
}
