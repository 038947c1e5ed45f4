import Matching
import Rules
import School

/// Bounds all plans by the certificates of programs that stand alone.
///
/// Where *c* is a price that a student pays in every leaf of a program's certificate, its groups are worth
/// no more than the certificate's bound less the *c* of everybody that they leave out. So with
/// *rest* = Σ (bound − Σ *c*) over the programs, a plan is worth no more than *rest* + Σ over students of
/// the most that a choice of programs gives: Σ *c* of the chosen ones, the points for having anybody, and
/// the points for a companion where the chosen programs reach the hours with one student who is allowed in
/// them. A choice keeps the student's load.
struct PlanBound {
  /// A way in which a student can take part in a program.
  private struct Part {
    var program: Int
    var price: Int
    var minutesAWeek: Int
  }

  let plan: TermPlan
  let programs: [PlannedProgram]
  private var rest = 0
  private var parts: [[Part]]
  /// For each student the sets of programs that they could share with one other.
  private var shared: [Set<UInt64>]
  /// The most minutes that two students can spend together in each program.
  private let most: [Int]

  /// The bound of all plans by `proofs`: the certificate of each program, with its question; nil where it
  /// has none.
  init(
    _ plan: TermPlan, _ programs: [PlannedProgram],
    _ proofs: [(problem: PosedProblem, certificate: Certificate)?]
  ) {
    self.plan = plan
    self.programs = programs
    most = programs.map { program in
      // Tutors help with several subjects, and two may help each other.
      let times =
        program.program.kind == .tutor
        ? 2 * max(1, program.alone.learners.map { program.alone.needs.count(Int($0)) }.max() ?? 1)
        : program.program.kind.isGuided ? 2 : 1
      return times * plan.mostMinutes(of: program.program)
    }
    let count = programs.first?.alone.count ?? 0
    parts = [[Part]](repeating: [], count: count)
    shared = [Set<UInt64>](repeating: [], count: count)
    var pairs: [UInt64: UInt64] = [:]
    for (place, proof) in proofs.enumerated() {
      guard let proof else { continue }
      let program = programs[place]
      let isGuided = program.program.kind.isGuided
      var isMember = [Bool](repeating: false, count: count)
      var isGuide = isMember
      for (one, other) in proof.problem.everyPair(threads: program.threads) {
        isMember[Int(one)] = true
        if isGuided { isGuide[Int(other)] = true } else { isMember[Int(other)] = true }
        pairs[PlanState.Together.key(one, other), default: 0] |= 1 << UInt64(min(place, 63))
      }
      let charges = PlanCharges(proof.certificate, proof.problem)
      rest += proof.certificate.bound
      for student in 0..<count {
        for (isPart, price) in [
          (isMember[student], charges.member(student)), (isGuide[student], charges.guide(student)),
        ] where isPart {
          rest -= price
          parts[student].append(
            Part(program: place, price: price, minutesAWeek: program.minutesAWeek))
        }
      }
    }
    for (key, programs) in pairs {
      shared[Int(key >> 32)].insert(programs)
      shared[Int(key & 0xFFFF_FFFF)].insert(programs)
    }
  }

  /// No plan is worth more.
  var bound: Int { parts.indices.reduce(rest) { $0 + best(of: $1) } }

  /// The students that some program asks for and none can place.
  func leastWithNobody(_ isAsked: [Bool]) -> Int {
    zip(isAsked, parts).count { $0 && $1.isEmpty }
  }

  /// Parts among which all choices are looked at; with more of them, load plays no part.
  private static let mostParts = 14

  private func best(of student: Int) -> Int {
    let parts = parts[student]
    let all = parts.reduce(0) { $0 + $1.price }
    guard !parts.isEmpty else { return 0 }
    let isLimited = plan.load.groups != nil || plan.load.minutesAWeek != nil
    guard isLimited, parts.count <= Self.mostParts else {
      return all + points(of: student, parts)
    }
    var best = 0
    for choice in 1..<(1 << parts.count) {
      let chosen = parts.indices.filter { choice >> $0 & 1 == 1 }.map { parts[$0] }
      let minutes = chosen.reduce(0) { $0 + $1.minutesAWeek }
      guard chosen.count <= plan.load.groups ?? .max, minutes <= plan.load.minutesAWeek ?? .max
      else { continue }
      best = max(best, chosen.reduce(0) { $0 + $1.price } + points(of: student, chosen))
    }
    return best
  }

  /// The most points of the plan that a student can earn by a choice.
  private func points(of student: Int, _ chosen: [Part]) -> Int {
    guard let company = plan.company else { return plan.somebodyPoints }
    let programs = chosen.reduce(into: Set<Int>()) { $0.insert($1.program) }
    let reaches = shared[student].contains { sharing in
      let minutes = programs.reduce(0) { sum, place in
        sharing >> UInt64(min(place, 63)) & 1 == 1 ? sum + most[place] : sum
      }
      return minutes >= company.minutes
    }
    return plan.somebodyPoints + (reaches ? company.points : 0)
  }
}

/// What a certificate charges students at least, whatever leaf an answer lies in: whole points.
struct PlanCharges {
  private var members: [Int]
  private var guides: [Int]

  init(_ certificate: Certificate, _ problem: PosedProblem) {
    let cohort = problem.cohort
    var members: [Int]?
    var guides: [Int]?
    func points(_ price: Certificate.Price?) -> Int {
      price.map { max(0, $0.units) / max(1, $0.scale) } ?? 0
    }
    func take(_ next: [Int], into least: inout [Int]?) {
      least = least.map { zip($0, next).map { min($0, $1) } } ?? next
    }
    let learners = Set(problem.rows.students)
    let isGuided = cohort.program.kind.isGuided
    func visit(_ tree: Certificate.Tree) {
      switch tree {
      case .split(_, _, _, let together, let apart):
        visit(together)
        visit(apart)
      case .bySize(let parts): parts.forEach { visit($0.tree) }
      case .leaf(let leaf):
        let ids = cohort.students.map(\.id)
        take(
          ids.enumerated().map { number, id in
            !isGuided || learners.contains(Int32(number)) ? points(leaf.prices[id]) : 0
          }, into: &members)
        take(
          ids.enumerated().map { number, id in
            guard isGuided else { return 0 }
            if !leaf.guidePrices.isEmpty { return points(leaf.guidePrices[id]) }
            let isLearner = learners.contains(Int32(number))
            let seat = isLearner ? leaf.seatPrices[id] : leaf.prices[id]
            return points(seat) * Int(problem.capacity(of: Int32(number)))
          }, into: &guides)
        for trio in leaf.settledTrios {
          take(
            ids.enumerated().map { number, id in
              trio.members.contains(id) ? members?[number] ?? 0 : points(trio.prices[id])
            }, into: &members)
        }
      }
    }
    visit(certificate.tree)
    self.members = members ?? []
    self.guides = guides ?? []
  }

  func member(_ student: Int) -> Int { members.isEmpty ? 0 : members[student] }

  func guide(_ student: Int) -> Int { guides.isEmpty ? 0 : guides[student] }
}

extension PosedProblem {
  /// Every allowed pair, a learner before the guide where anybody guides.
  func everyPair(threads: Int) -> [(Int32, Int32)] {
    struct Part: Sendable {
      var pairs: [(Int32, Int32)] = []
    }
    return pairs.map(threads: threads, from: Part()) { part, row in
      for partner in row.partners { part.pairs.append((row.student, partner)) }
    }.flatMap(\.pairs)
  }
}
