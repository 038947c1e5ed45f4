import Matching

/// Proves a certificate's bound again from its prices alone.
///
/// Which pairs are allowed and what they score comes from the program's rules and criteria; that no
/// group is worth more than it pays is searched here and by ``PriceProof``, which know nothing of
/// how the prices were found.
struct ProofCheck {
  /// What became of a certificate.
  enum Verdict: Equatable {
    case proven(bound: Int)
    case refuted(String)
    case unfinished
  }

  private let problem: PosedProblem
  private let keeping: Keeping
  /// Steps after which the search of a leaf is given up.
  private let steps: Int

  init(_ problem: PosedProblem, _ keeping: Keeping, steps: Int) {
    self.problem = problem
    self.keeping = keeping
    self.steps = steps
  }

  func verdict(_ certificate: Certificate) -> Verdict {
    if problem.cohort.program.kind.isGuided {
      guard case .leaf(let leaf) = certificate.tree else {
        return .refuted("an assignment needs no branching")
      }
      return Self.flaw(of: leaf).map(Verdict.refuted) ?? assignmentVerdict(leaf)
    }
    if problem.cohort.program.mayHoldTrio {
      guard case .leaf(let leaf) = certificate.tree else {
        return .refuted("a pairing needs no branching")
      }
      if let flaw = Self.flaw(of: leaf) { return .refuted(flaw) }
      switch fixedPrices(leaf, leaf.scale) {
      case .success(let paid): return TrioProof(problem).verdict(leaf, fixed: paid)
      case .failure(let flaw): return .refuted(flaw.text)
      }
    }
    return verdict(certificate.tree, PosedGroups(problem), together: [], apart: [])
  }

  /// What is wrong with the prices of a leaf whatever they are paid for.
  private static func flaw(of leaf: Certificate.Leaf) -> String? {
    let prices =
      Array(leaf.prices.values) + Array(leaf.seatPrices.values) + leaf.sets.map(\.price)
      + leaf.needPrices.values.flatMap(\.values) + [leaf.trioPrice]
      + leaf.settledTrios.flatMap { Array($0.prices.values) + $0.sets.map(\.price) }
    if prices.contains(where: { $0.units < 0 }) { return "a price is negative" }
    let sets = leaf.sets + leaf.settledTrios.flatMap(\.sets)
    if sets.contains(where: { $0.divisor < 1 }) { return "a set has no divisor" }
    if leaf.groupPrice.units != 0 { return "groups are priced although their number is free" }
    return nil
  }
}

// MARK: - Guides and learners

extension ProofCheck {
  private func assignmentVerdict(_ leaf: Certificate.Leaf) -> Verdict {
    let scale = leaf.scale
    let cohort = problem.cohort
    let learners = Set(problem.rows.students).union(fixedLearners)
    let price = { (id: Student.ID) in leaf.prices[id]?.units(at: scale) ?? 0 }
    var seatPrices = [Int64](repeating: 0, count: cohort.count)
    var sum: Int64 = 0
    for guide in problem.guides {
      let id = cohort.students[Int(guide)].id
      let seatPrice =
        learners.contains(guide) ? leaf.seatPrices[id]?.units(at: scale) ?? 0 : price(id)
      seatPrices[Int(guide)] = seatPrice
      sum += seatPrice * Int64(problem.capacity(of: guide))
    }
    switch fixedPrices(leaf, scale) {
    case .success(let paid): sum += paid
    case .failure(let flaw): return .refuted(flaw.text)
    }
    let rows = problem.rows
    let terms = Terms(synonyms: cohort.program.synonyms)
    let offers = cohort.students.map { terms.set($0.strengths + $0.completedCourses) }
    for (row, learner) in rows.students.enumerated() {
      let id = cohort.students[Int(learner)].id
      let paid = price(id)
      let placement = problem.placement(of: learner)
      let needs = NeedPrices(
        leaf, of: cohort.students[Int(learner)], cohort.program, terms, scale: scale)
      var met: Set<String> = []
      sum += paid + needs.sum
      for edge in rows.offsets[row]..<rows.offsets[row + 1] {
        let guide = Int(rows.partners[edge])
        guard problem.capacity(of: Int32(guide)) > 0 else { continue }
        let worth = (2 * Int64(rows.scores[edge]) + placement) * scale
        if let cheapest = needs.cheapest(among: offers[guide]),
          worth > paid + cheapest + seatPrices[guide]
        {
          let pair = "\(cohort.students[guide].id) with \(id)"
          return .refuted("\(pair) is worth more than the prices of both")
        }
        if paid > placement * scale { met.formUnion(needs.met(by: offers[guide])) }
      }
      // Who has several tutors is placed, and pays, once: no more than the placement then.
      guard met.count < 2 else {
        return .refuted("\(id) may have several tutors and pays more than the placement")
      }
    }
    return .proven(bound: Int(floorDivision(sum, by: scale)))
  }
}

// MARK: - Groups

extension ProofCheck {
  private func verdict(
    _ tree: Certificate.Tree, _ posed: PosedGroups, together: [(Int32, Int32)],
    apart: [(Int32, Int32)]
  ) -> Verdict {
    switch tree {
    case .leaf(let leaf):
      return Self.flaw(of: leaf).map(Verdict.refuted)
        ?? verdict(leaf, posed, together: together, apart: apart)
    case .split(let first, let second, let shared, let separate):
      // Who was fixed by hand shares no other group, so only the side apart has answers.
      if isFixed(first) || isFixed(second) {
        return verdict(separate, posed, together: together, apart: apart)
      }
      guard let one = posed.item(of: first), let other = posed.item(of: second), one != other
      else { return .refuted("the tree splits on students who are not two items") }
      let verdicts = [
        verdict(shared, posed, together: together + [(one, other)], apart: apart),
        verdict(separate, posed, together: together, apart: apart + [(one, other)]),
      ]
      var largest = Int.min
      for verdict in verdicts {
        guard case .proven(let bound) = verdict else { return verdict }
        largest = max(largest, bound)
      }
      return .proven(bound: largest)
    }
  }

  private func verdict(
    _ leaf: Certificate.Leaf, _ posed: PosedGroups, together: [(Int32, Int32)],
    apart: [(Int32, Int32)]
  ) -> Verdict {
    let scale = leaf.scale
    let ids = posed.items.members.map(problem.ids)
    var claims = PriceProof.Claims(
      instance: posed.instance,
      prices: ids.map { $0.reduce(0) { $0 + (leaf.prices[$1]?.units(at: scale) ?? 0) } },
      scale: scale)
    claims.together = together
    claims.apart = apart
    for set in leaf.sets {
      let members = Set(set.members.compactMap(posed.item))
      claims.sets.append(
        .init(
          members: members.sorted(), divisor: Int32(set.divisor),
          price: set.price.units(at: scale)))
    }
    var proof = PriceProof(claims, steps: steps)
    var fixed: Int64 = 0
    switch fixedPrices(leaf, scale) {
    case .success(let paid): fixed = paid
    case .failure(let flaw): return .refuted(flaw.text)
    }
    switch proof.verdict() {
    case .proven:
      let sets = claims.sets.reduce(fixed) {
        $0 + $1.price * Int64($1.members.count / Int($1.divisor))
      }
      return .proven(bound: Int(floorDivision(claims.prices.reduce(sets, +), by: scale)))
    case .refuted(let group):
      let members = group.flatMap { ids[Int($0)] }.sorted().map(\.rawValue)
      return .refuted("the group of \(members.joined(separator: ", ")) is worth more than it pays")
    case .unfinished: return .unfinished
    }
  }
}

// MARK: - Groups fixed by hand

extension ProofCheck {
  private struct Flaw: Error {
    let text: String
  }

  private var fixedLearners: [Int32] {
    problem.fixed.groups.flatMap { problem.cohort.program.kind.isGuided ? $0.dropFirst() : $0[...] }
  }

  private func isFixed(_ id: Student.ID) -> Bool {
    problem.cohort.numbers[id].map { problem.fixed.isPlaced[$0] } ?? false
  }

  /// What the members of fixed groups pay; a flaw where a group is worth more than that.
  private func fixedPrices(_ leaf: Certificate.Leaf, _ scale: Int64) -> Result<Int64, Flaw> {
    let cohort = problem.cohort
    guard !problem.fixed.isEmpty else { return .success(0) }
    let context = CriterionContext(cohort.roster, for: cohort.program)
    let figures = FigureCheck(
      program: cohort.program, roster: CheckedRoster(cohort.roster, cohort.program),
      context: context)
    let former = FormerGroups(keeping)
    let isGuided = cohort.program.kind.isGuided
    var worths: [Student.ID: Int64] = [:]
    for group in problem.fixed.groups {
      let members = group.map { cohort.students[Int($0)] }
      // Groups of a tutored learner pay together: the placement counts once.
      let payer = isGuided ? members[1].id : members[0].id
      if worths[payer] == nil {
        worths[payer] = members.dropFirst(isGuided ? 1 : 0).reduce(0) {
          $0 + Int64(cohort.program.placementPoints(of: $1))
        }
      }
      worths[payer, default: 0] += Int64(figures.value(of: members, former))
    }
    var sum: Int64 = 0
    for (payer, worth) in worths.sorted(by: { $0.key < $1.key }) {
      let paid = leaf.prices[payer]?.units(at: scale) ?? 0
      guard paid >= worth * scale else {
        return .failure(Flaw(text: "the group fixed for \(payer) is worth more than it pays"))
      }
      sum += paid
    }
    return .success(sum)
  }
}

/// What the needs of one learner cost in a tutor program; nothing in others.
private struct NeedPrices {
  /// By canonical subject; needs without a price are free. Empty where tutors are for no subject.
  private var prices: [String: Int64] = [:]
  private let mustFit: Bool
  /// What all needs cost together.
  private(set) var sum: Int64 = 0

  init(
    _ leaf: Certificate.Leaf, of learner: Student, _ program: Program, _ terms: Terms, scale: Int64
  ) {
    mustFit = program.isOn("subject_fit")
    guard program.kind == .tutor else { return }
    for need in terms.set(learner.needs) { prices[need] = 0 }
    for (subject, price) in leaf.needPrices[learner.id] ?? [:] {
      prices[terms.canonical(subject)] = price.units(at: scale)
      sum += price.units(at: scale)
    }
  }

  /// The needs that a tutor of these subjects may serve.
  func met(by offered: Set<String>) -> [String] {
    prices.keys.filter { !mustFit || offered.contains($0) }
  }

  /// The least that one of them costs; nil where there is none.
  func cheapest(among offered: Set<String>) -> Int64? {
    prices.isEmpty ? 0 : met(by: offered).compactMap { prices[$0] }.min()
  }
}

/// Groups to be priced, with the item of each student.
private struct PosedGroups {
  let items: Items
  let instance: GroupingInstance
  private let numbers: [Student.ID: Int]

  init(_ problem: PosedProblem) {
    (items, instance) = problem.grouping()
    numbers = problem.cohort.numbers
  }

  /// The item that a student is part of; nil where the program cannot place the student.
  func item(of student: Student.ID) -> Int32? {
    numbers[student].map { items.itemOf[$0] }.flatMap { $0 >= 0 ? $0 : nil }
  }
}

extension Certificate.Leaf {
  /// The finest scale among the prices; all scales are powers of ten.
  var scale: Int64 {
    let prices =
      Array(prices.values) + Array(seatPrices.values) + sets.map(\.price)
      + needPrices.values.flatMap(\.values) + [trioPrice]
      + settledTrios.flatMap { Array($0.prices.values) + $0.sets.map(\.price) }
    return Int64(prices.map(\.scale).max() ?? 1)
  }
}

extension Certificate.Price {
  /// The price in units of 1 ÷ `scale`, which is a multiple of its own.
  func units(at scale: Int64) -> Int64 {
    Int64(units) * (scale / Int64(self.scale))
  }
}

func floorDivision(_ dividend: Int64, by divisor: Int64) -> Int64 {
  let quotient = dividend / divisor
  return quotient * divisor > dividend ? quotient - 1 : quotient
}
