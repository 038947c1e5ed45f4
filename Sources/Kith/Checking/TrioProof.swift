import Matching

/// Proves again the bound of a program of pairs that may hold one trio.
///
/// Every pair has to pay its worth to its members' and sets' prices. A trio pays the price of trios as
/// well, unless it is settled: then the certificate has prices of its own for the pairs of everybody
/// else.
struct TrioProof: Sendable {
  private let problem: PosedProblem
  private let few: FewTogether
  private let placements: [Int64]
  private let isMean: Bool
  private let ids: [Student.ID]
  /// By id, and by the numbers of the cohort.
  private let numbers: [Student.ID: Int32]
  private let places: [Int32]
  /// Where pairs are held: everybody's company, with the worth of each two.
  private let company: PairGraph?
  private let threads: Int

  init(_ problem: PosedProblem, threads: Int) {
    self.problem = problem
    self.threads = threads
    few = FewTogether(problem)
    placements = problem.rows.students.map(problem.placement)
    isMean = problem.cohort.program.value == .mean
    ids = problem.ids(problem.rows.students)
    numbers = Dictionary(uniqueKeysWithValues: zip(ids, Int32(0)...))
    var places = [Int32](repeating: -1, count: problem.cohort.count)
    for (place, student) in problem.rows.students.enumerated() {
      places[Int(student)] = Int32(place)
    }
    self.places = places
    if case .held = problem.pairs {
      let pairing = problem.pairing(threads: threads)
      company = pairing.trio?.company ?? pairing.graph
    } else {
      company = nil
    }
  }

  /// What becomes of the prices of a certificate; `fixed` is what groups fixed by hand pay.
  ///
  /// - Complexity: O(*m*) for *m* pairs and each settled trio, and two rows for each pair that could be
  ///   part of a trio worth more than it pays.
  func verdict(_ leaf: Certificate.Leaf, fixed: Int64) -> ProofCheck.Verdict {
    let scale = leaf.scale
    guard let paid = PairPrices(leaf.prices, leaf.sets, ids, numbers, scale) else {
      return .refuted("the sets of a pairing are not nested pairs' sets")
    }
    if let pair = dearPair(paid, without: []) { return refuted(pair) }
    var bound = fixed + paid.sum
    guard few.isOdd else { return .proven(bound: Int(floorDivision(bound, by: scale))) }
    bound += leaf.trioPrice.units(at: scale)
    var settled: Set<[Int32]> = []
    for trio in leaf.settledTrios {
      let members = trio.members.compactMap { numbers[$0] }.sorted()
      guard members.count == 3, let worth = worth(of: members) else {
        return .refuted("a settled trio is none")
      }
      guard let paid = PairPrices(trio.prices, trio.sets, ids, numbers, scale) else {
        return .refuted("the sets of a pairing are not nested pairs' sets")
      }
      if let pair = dearPair(paid, without: members) { return refuted(pair) }
      bound = max(bound, fixed + worth * scale + paid.sum)
      settled.insert(members)
    }
    if let trio = dearTrio(paid, leaf.trioPrice.units(at: scale), settled) { return refuted(trio) }
    return .proven(bound: Int(floorDivision(bound, by: scale)))
  }

  private func refuted(_ group: [Int32]) -> ProofCheck.Verdict {
    let members = group.map { ids[Int($0)].rawValue }
    return .refuted("the group of \(members.joined(separator: ", ")) is worth more than it pays")
  }

  /// The first two that `body` finds fault with, of all who may stand together.
  private func firstTwo(
    _ body: @escaping @Sendable (Int32, Int32, Int64) -> [Int32]?
  ) -> [Int32]? {
    problem.pairs.map(threads: threads, from: [Int32]?.none) { found, row in
      let one = places[Int(row.student)]
      for (partner, score) in zip(row.partners, row.scores) where found == nil {
        let other = places[Int(partner)]
        found = body(
          one, other, worth(one, other, score: problem.score(row.student, partner, score)))
      }
    }.lazy.compactMap(\.self).first
  }

  /// What two are worth as a pair, placement included.
  private func worth(_ one: Int32, _ other: Int32, score: Int32) -> Int64 {
    (isMean ? 2 : 1) * Int64(score) + placements[Int(one)] + placements[Int(other)]
  }

  /// Those that somebody may be with, and what each two are worth.
  private func company(of one: Int32) -> [Int32: Int64] {
    if let company {
      let row = company.offsets[Int(one)]..<company.offsets[Int(one) + 1]
      return Dictionary(uniqueKeysWithValues: zip(company.neighbors[row], company.weights[row]))
    }
    guard case .streamed(let stream) = problem.pairs else { return [:] }
    let student = problem.rows.students[Int(one)]
    let (partners, scores) = stream.everyPartner(of: student)
    var found: [Int32: Int64] = [:]
    for (partner, score) in zip(partners, scores) {
      let other = places[Int(partner)]
      found[other] = worth(one, other, score: problem.score(student, partner, score))
    }
    return found
  }

  /// A pair of others than `absent` that is worth more than it pays.
  private func dearPair(_ paid: PairPrices, without absent: [Int32]) -> [Int32]? {
    firstTwo { one, other, worth in
      guard paid.debt(of: one, other, worth: worth) > 0, !absent.contains(one),
        !absent.contains(other), few.isPlain || few.allows([one, other])
      else { return nil }
      return [one, other]
    }
  }
}

// MARK: - Trios

extension TrioProof {
  /// What a trio of students who are in company two by two is worth; nil where they are not.
  private func worth(of trio: [Int32]) -> Int64? {
    let first = company(of: trio[0])
    guard let one = first[trio[1]], let two = first[trio[2]],
      let three = company(of: trio[1])[trio[2]]
    else { return nil }
    return worth(of: trio, weight: one + two + three)
  }

  /// What a trio is worth whose pairs are worth so much in all.
  private func worth(of trio: [Int32], weight: Int64) -> Int64 {
    isMean ? weight >> 1 : weight - trio.reduce(0) { $0 + placements[Int($1)] }
  }

  /// A trio, not settled, that is worth more than it and `price` pay.
  ///
  /// Six times what a trio owes is at most the sum over its three pairs of `3·debt + shared`, or where
  /// values are sums of `6·debt + 4·shared + 3·(y − placement)` of both; `shared` is what sets charge
  /// the two. So one of the pairs reaches a third of six times the price.
  private func dearTrio(_ paid: PairPrices, _ price: Int64, _ settled: Set<[Int32]>) -> [Int32]? {
    firstTwo { one, other, worth in
      let debt = paid.debt(of: one, other, worth: worth)
      let shared = paid.shared(by: one, other)
      var reach = 3 * debt + shared
      if !isMean {
        let rest = [one, other].reduce(0) {
          $0 + paid.prices[Int($1)] - placements[Int($1)] * paid.scale
        }
        reach = 6 * debt + 4 * shared + 3 * rest
      }
      guard reach > 2 * price else { return nil }
      let (left, right) = (company(of: one), company(of: other))
      for third in left.keys.sorted() {
        guard let first = left[third], let second = right[third] else { continue }
        let trio = [one, other, third].sorted()
        guard
          self.worth(of: trio, weight: worth + first + second) * paid.scale
            > paid.charge(for: trio) + price,
          !settled.contains(trio), few.allows(trio)
        else { continue }
        return trio
      }
      return nil
    }
  }
}

/// What students and sets charge, by number. Sets count pairs and are nested or apart.
private struct PairPrices: Sendable {
  let prices: [Int64]
  let scale: Int64
  /// What all charge together.
  let sum: Int64
  /// The sets of each student, larger ones first.
  private let setsOf: [[Int32]]
  private let setPrices: [Int64]

  /// nil where sets overlap or count anything but pairs.
  init?(
    _ prices: [Student.ID: Certificate.Price], _ sets: [Certificate.SetPrice],
    _ ids: [Student.ID], _ numbers: [Student.ID: Int32], _ scale: Int64
  ) {
    self.scale = scale
    self.prices = ids.map { prices[$0]?.units(at: scale) ?? 0 }
    let sets = sets.sorted { $0.members.count > $1.members.count }
    setPrices = sets.map { $0.price.units(at: scale) }
    var setsOf = [[Int32]](repeating: [], count: ids.count)
    var sum = self.prices.reduce(0, +)
    for (place, set) in sets.enumerated() {
      let members = Set(set.members.compactMap { numbers[$0] })
      for member in members { setsOf[Int(member)].append(Int32(place)) }
      sum += setPrices[place] * Int64(members.count / 2)
    }
    self.setsOf = setsOf
    self.sum = sum
    // The set around a set is the same for all its members.
    var around = [Int32?](repeating: nil, count: sets.count)
    for chain in setsOf {
      for (outer, set) in zip([-1] + chain, chain) {
        if let known = around[Int(set)], known != outer { return nil }
        around[Int(set)] = outer
      }
    }
    guard sets.allSatisfy({ $0.divisor == 2 }) else { return nil }
  }

  /// What sets charge two of their members. Those that hold both come first.
  func shared(by one: Int32, _ other: Int32) -> Int64 {
    var sum: Int64 = 0
    for (left, right) in zip(setsOf[Int(one)], setsOf[Int(other)]) {
      guard left == right else { break }
      sum += setPrices[Int(left)]
    }
    return sum
  }

  /// How much more a pair is worth than it pays.
  func debt(of one: Int32, _ other: Int32, worth: Int64) -> Int64 {
    worth * scale - prices[Int(one)] - prices[Int(other)] - shared(by: one, other)
  }

  /// What a trio pays: to each member, and to each set that holds two or three of them.
  func charge(for trio: [Int32]) -> Int64 {
    var counts: [Int32: Int] = [:]
    for set in trio.flatMap({ setsOf[Int($0)] }) { counts[set, default: 0] += 1 }
    let members = trio.reduce(0) { $0 + prices[Int($1)] }
    return counts.reduce(members) { $1.value < 2 ? $0 : $0 + setPrices[Int($1.key)] }
  }
}
