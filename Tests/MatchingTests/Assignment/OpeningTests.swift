import Matching
import TestSupport
import Testing

/// Assignments whose guides take nobody, or at least so many learners.
struct OpeningTests {
  /// Small instances of all shapes: large and negative values, guides that can never open.
  private func instance(seed: UInt64) -> AssignmentInstance {
    var chances = SplitMix64(seed: seed)
    let (guides, learners) = (1 + chances.below(4), chances.below(8))
    var instance = AssignmentInstance(
      capacities: (0..<guides).map { _ in Int32(chances.below(6)) }, offsets: [0], guides: [],
      values: [])
    instance.leasts = (0..<guides).map { _ in Int32(chances.below(5)) }
    let isLarge = chances.below(3) == 0
    for _ in 0..<learners {
      for guide in 0..<guides where chances.below(10) < 6 {
        instance.guides.append(Int32(guide))
        instance.values.append(
          isLarge ? Int64(chances.below(1 << 34)) - 1 << 32 : Int64(chances.below(16)) - 5)
      }
      instance.offsets.append(instance.guides.count)
    }
    return instance
  }

  private func value(_ instance: AssignmentInstance, _ guide: Int, _ learner: Int) -> Int64? {
    (instance.offsets[learner]..<instance.offsets[learner + 1])
      .first { Int(instance.guides[$0]) == guide }.map { instance.values[$0] }
  }

  /// The greatest value by trying everything.
  private func best(_ instance: AssignmentInstance) -> Int64? {
    var loads = [Int32](repeating: 0, count: instance.capacities.count)
    func best(from learner: Int) -> Int64? {
      guard learner + 1 < instance.offsets.count else {
        return loads.indices.allSatisfy {
          loads[$0] == 0
            || instance.leasts[$0] <= loads[$0] && loads[$0] <= instance.capacities[$0]
        } ? 0 : nil
      }
      var found = best(from: learner + 1)
      for guide in loads.indices {
        guard let value = value(instance, guide, learner) else { continue }
        loads[guide] += 1
        if let rest = best(from: learner + 1) { found = max(found ?? .min, rest + value) }
        loads[guide] -= 1
      }
      return found
    }
    return best(from: 0)
  }

  /// What is wrong with a certificate, looking at every set of learners of every guide.
  private func flaw(_ certificate: OpeningCertificate, _ instance: AssignmentInstance) -> String? {
    let learners = instance.offsets.count - 1
    var worst = Int64.min
    func visit(_ tree: OpeningCertificate.Tree, open: Set<Int>, closed: Set<Int>) -> String? {
      guard case .leaf(let leaf) = tree else {
        guard case .split(let guide, let left, let right) = tree else { return "no tree" }
        return visit(left, open: open.union([Int(guide)]), closed: closed)
          ?? visit(right, open: open, closed: closed.union([Int(guide)]))
      }
      if leaf.learners.contains(where: { $0 < 0 }) { return "a learner's price below 0" }
      for guide in instance.capacities.indices {
        if !open.contains(guide), leaf.guides[guide] < 0 { return "a guide's price below 0" }
        guard !closed.contains(guide) else { continue }
        for set in 1..<(1 << learners) {
          let members = (0..<learners).filter { set >> $0 & 1 == 1 }
          let count = Int32(members.count)
          guard count >= instance.leasts[guide], count <= instance.capacities[guide] else {
            continue
          }
          let values = members.map { value(instance, guide, $0) }
          guard !values.contains(nil) else { continue }
          let paid = members.reduce(leaf.guides[guide]) { $0 + leaf.learners[$1] }
          if values.reduce(0, { $0 + ($1 ?? 0) }) * certificate.scale > paid {
            return "guide \(guide) gains with \(members)"
          }
        }
      }
      worst = max(worst, leaf.learners.reduce(0, +) + leaf.guides.reduce(0, +))
      return nil
    }
    if let flaw = visit(certificate.tree, open: [], closed: []) { return flaw }
    let (whole, rest) = worst.quotientAndRemainder(dividingBy: certificate.scale)
    let proven = rest < 0 ? whole - 1 : whole
    return proven > certificate.bound ? "proves \(proven), claims \(certificate.bound)" : nil
  }

  @Test func `guides open for enough learners or stay empty, and that is proven best`() throws {
    var split = 0
    for seed in UInt64(0)..<600 {
      let instance = instance(seed: seed)
      guard instance.hasLeasts else { continue }
      let outcome = try instance.solve(SearchLimits(seconds: 60))
      #expect(outcome.objective == best(instance), "seed \(seed)")
      #expect(outcome.status == .optimal, "seed \(seed)")
      var loads = [Int32](repeating: 0, count: instance.capacities.count)
      var sum: Int64 = 0
      for group in outcome.groups {
        loads[Int(group[0])] += 1
        sum += try #require(value(instance, Int(group[0]), Int(group[1])))
      }
      #expect(sum == outcome.objective, "seed \(seed)")
      #expect(Set(outcome.groups.map { $0[1] }).count == outcome.groups.count, "seed \(seed)")
      for (guide, load) in loads.enumerated() where load > 0 {
        #expect(load >= instance.leasts[guide] && load <= instance.capacities[guide], "\(seed)")
      }
      let certificate = try #require(outcome.openings)
      #expect(certificate.bound == outcome.bound, "seed \(seed)")
      #expect(flaw(certificate, instance) == nil, "seed \(seed)")
      if case .split = certificate.tree { split += 1 }
    }
    #expect(split > 0)
  }

  @Test func `an effort cut short still tells a true bound, and always the same`() throws {
    for seed in UInt64(0)..<100 {
      let instance = instance(seed: seed)
      guard instance.hasLeasts else { continue }
      let limits = SearchLimits(seconds: SearchLimits.endless, effort: 1)
      let outcome = try instance.solve(limits)
      #expect(outcome.bound >= best(instance) ?? .max, "seed \(seed)")
      #expect(outcome.openings.flatMap { flaw($0, instance) } == nil, "seed \(seed)")
      let again = try instance.solve(limits)
      #expect(again.groups == outcome.groups && again.openings == outcome.openings)
    }
  }

  @Test func `forty clubs that open with eight are settled for four hundred students`() throws {
    var chances = SplitMix64(seed: 4)
    var instance = AssignmentInstance(
      capacities: [Int32](repeating: 14, count: 40), offsets: [0], guides: [], values: [])
    instance.leasts = [Int32](repeating: 8, count: 40)
    for _ in 0..<400 {
      var clubs: Set<Int32> = []
      while clubs.count < 5 { clubs.insert(Int32(min(chances.below(40), chances.below(40)))) }
      for club in clubs.sorted() {
        instance.guides.append(club)
        instance.values.append(200 + Int64(chances.below(800)))
      }
      instance.offsets.append(instance.guides.count)
    }
    let outcome = try instance.solve(SearchLimits(seconds: SearchLimits.endless, effort: 40))
    #expect(Double(outcome.bound - outcome.objective) < 0.01 * Double(outcome.bound))
    var loads = [Int](repeating: 0, count: 40)
    for group in outcome.groups { loads[Int(group[0])] += 1 }
    #expect(loads.allSatisfy { $0 == 0 || (8...14).contains($0) })
  }
}
