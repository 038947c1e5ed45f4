/// The learners that each guide may take, and the best set of them that the guide can meet.
struct HourlyOffers {
  /// Guides who take some learners for certain and some for certain not.
  struct Decisions: Hashable {
    var together: Set<[Int32]> = []
    var apart: Set<[Int32]> = []
  }

  struct Offer {
    var edge: Int
    var learner: Int32
    var value: Int64
  }

  /// What learners pay, and what lessons pay for the clashes that they are part of, in units.
  struct Payments {
    var learners: [Int64]
    var edges: [Int64]
    var scale: Int64
  }

  /// What a guide gains with the best set of learners; exact where all ways were tried, else too much.
  struct Best {
    var edges: [Int]
    var gain: Int64
  }

  let instance: AssignmentInstance
  let timetable: LessonTimes
  let ofGuide: [[Offer]]

  init(_ instance: AssignmentInstance, _ timetable: LessonTimes) {
    self.instance = instance
    self.timetable = timetable
    var ofGuide = [[Offer]](repeating: [], count: instance.guideCount)
    for learner in 0..<instance.learnerCount {
      for edge in instance.offsets[learner]..<instance.offsets[learner + 1]
      where instance.values[edge] > 0 {
        ofGuide[Int(instance.guides[edge])].append(
          Offer(edge: edge, learner: Int32(learner), value: instance.values[edge]))
      }
    }
    self.ofGuide = ofGuide
  }

  /// The offers of a guide that decisions leave: those that the guide has to take, and the others.
  private func open(
    _ guide: Int, _ decisions: Decisions
  ) -> (required: [Offer], free: [Offer]) {
    var required: [Offer] = []
    var free: [Offer] = []
    let elsewhere = Set(
      decisions.together.lazy.filter { $0[0] != Int32(guide) }.map { $0[1] })
    for offer in ofGuide[guide] {
      let pair = [Int32(guide), offer.learner]
      if decisions.together.contains(pair) {
        required.append(offer)
      } else if !decisions.apart.contains(pair), !elsewhere.contains(offer.learner) {
        free.append(offer)
      }
    }
    return (required, free)
  }

  /// Parts of sets to look at before a guide is taken to meet all that it likes.
  private static let mostParts = 40_000

  /// The best set of learners of a guide under prices; nil where the guide cannot take those that it has
  /// to.
  func best(_ guide: Int, _ decisions: Decisions, _ payments: Payments) -> Best? {
    func gain(_ offer: Offer) -> Int64 {
      offer.value * payments.scale - payments.learners[Int(offer.learner)]
        - payments.edges[offer.edge]
    }
    let (required, free) = open(guide, decisions)
    let capacity = Int(instance.capacities[guide])
    let base = required.reduce(Int64(0)) { $0 + gain($1) }
    guard required.count <= capacity, timetable.holds(required.map(\.edge)) != false else {
      return nil
    }
    let offers = free.map { (gain: gain($0), edge: $0.edge) }
      .filter { $0.gain > 0 }
      .sorted { ($1.gain, $0.edge) < ($0.gain, $1.edge) }
    var best = Best(edges: required.map(\.edge), gain: base)
    var parts = 0
    var isExact = true
    var chosen = best.edges
    func grow(from start: Int, gain: Int64) {
      if gain > best.gain { best = Best(edges: chosen, gain: gain) }
      guard chosen.count < capacity else { return }
      for at in start..<max(start, offers.count) {
        let reach = offers[at...].prefix(capacity - chosen.count).reduce(gain) { $0 + $1.gain }
        if reach <= best.gain { return }
        parts += 1
        guard parts <= Self.mostParts else {
          isExact = false
          return
        }
        chosen.append(offers[at].edge)
        switch timetable.holds(chosen) {
        case .some(true): grow(from: at + 1, gain: gain + offers[at].gain)
        case .some(false): break
        case .none: isExact = false
        }
        chosen.removeLast()
      }
    }
    grow(from: 0, gain: base)
    if !isExact {
      best.gain = offers.prefix(capacity - required.count).reduce(base) { $0 + $1.gain }
    }
    return best
  }
}
