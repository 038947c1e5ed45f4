/// An answer that grows by guides with sets of learners, and then by what still fits.
struct HoursDraft {
  private let offers: HourlyOffers
  private let learnerOfEdge: [Int32]
  private(set) var edges: [Int] = []
  private(set) var worth: Int64 = 0
  private var isTaken: [Bool]
  private var loads: [Int]
  private var isBusy: [Bool]

  init(_ offers: HourlyOffers, _ learnerOfEdge: [Int32]) {
    self.offers = offers
    self.learnerOfEdge = learnerOfEdge
    isTaken = [Bool](repeating: false, count: offers.instance.learnerCount)
    loads = [Int](repeating: 0, count: offers.instance.guideCount)
    isBusy = [Bool](repeating: false, count: offers.instance.guideCount)
  }

  private func learner(_ edge: Int) -> Int { Int(learnerOfEdge[edge]) }

  /// Whether lessons find a time beside those that were taken.
  private func fits(_ more: [Int]) -> Bool {
    offers.timetable.holds(offers.timetable.near(more, among: edges)) == true
  }

  /// Takes a set of learners for a guide who has none so far, as far as they have no guide yet and find a
  /// time.
  mutating func take(_ guide: Int, _ set: [Int]) {
    guard !isBusy[guide], set.allSatisfy({ !isTaken[learner($0)] }) else { return }
    if fits(set) {
      set.forEach { add($0) }
      isBusy[guide] = true
    }
  }

  private mutating func add(_ edge: Int) {
    edges.append(edge)
    worth += offers.instance.values[edge]
    isTaken[learner(edge)] = true
    loads[Int(offers.instance.guides[edge])] += 1
  }

  /// Takes the best set of each guide who has none, and then single learners, those worth most first.
  mutating func fill() {
    let instance = offers.instance
    let none = [Int64](repeating: 0, count: instance.values.count)
    for guide in isBusy.indices where !isBusy[guide] {
      let prices = isTaken.map { $0 ? Int64.max / 4 : 0 }
      let payments = HourlyOffers.Payments(learners: prices, edges: none, scale: 1)
      if let best = offers.best(guide, .init(), payments) { take(guide, best.edges) }
    }
    let order = instance.values.indices.filter { instance.values[$0] > 0 && !isTaken[learner($0)] }
      .sorted { (instance.values[$1], $0) < (instance.values[$0], $1) }
    for edge in order where !isTaken[learner(edge)] {
      let guide = Int(instance.guides[edge])
      if loads[guide] < Int(instance.capacities[guide]), fits([edge]) { add(edge) }
    }
  }
}
