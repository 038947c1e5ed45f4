import LinearProgramming
import Matching

extension PosedProblem {
  /// What the prices of ``assignment()`` charge guides and learners.
  func assignmentCharges(_ leaf: BoundCertificate.Leaf, scale: Int64) -> Charges {
    let learners = rows.students
    let placements = learners.map(placement)
    var question = DroppedPairs.Question(of: cohort.count, factor: 2 * scale)
    let seats = guides.map(capacity)
    for (number, guide) in guides.enumerated() {
      // Nobody is worth anything to a guide without seats.
      question.partners[Int(guide)] = seats[number] > 0 ? leaf.prices[number] : .max / 4
    }
    let first = guides.count
    for (row, learner) in learners.enumerated() {
      question.rows[Int(learner)] = leaf.prices[first + row] - placements[row] * scale
    }
    return Charges(
      question: question,
      excess: { [question] student, partner, score in
        question.excess(student, partner, score)
      },
      pricesOfRow: { [first + $0] },
      total: { leaf in
        leaf.prices[first...].reduce(0, +)
          + zip(leaf.prices, seats).reduce(0) { $0 + $1.0 * Int64($1.1) }
      })
  }

  /// What the prices of ``pairing()`` charge two alike, odd sets included.
  func pairingCharges(
    _ leaf: BoundCertificate.Leaf, scale: Int64
  ) throws(SolverFault) -> Charges {
    let students = rows.students
    let few = FewTogether(self)
    let nest = try SetNest(leaf.sets, itemCount: students.count)
    let numbers = numbers(of: students, count: cohort.count)
    var question = DroppedPairs.Question(of: cohort.count, factor: pairFactor * scale)
    for (row, student) in students.enumerated() {
      question.rows[Int(student)] = leaf.prices[row] - placement(of: student) * scale
    }
    question.partners = question.rows
    let hasTrio = cohort.program.mayHoldTrio && few.isOdd
    return Charges(
      question: question,
      excess: { [question] student, partner, score in
        let excess = question.excess(student, partner, score)
        let (one, other) = (numbers[Int(student)], numbers[Int(partner)])
        guard excess > 0, few.isPlain || few.allows([one, other]) else { return 0 }
        return excess - nest.priceShared(by: Int(one), and: Int(other))
      },
      pricesOfRow: { [$0] },
      total: { leaf in
        leaf.sets.reduce(leaf.prices.reduce(hasTrio ? leaf.trioPrice : 0, +)) {
          $0 + $1.price * Int64($1.members.count / 2)
        }
      })
  }

  /// Points of a pair's value for each point of its score.
  var pairFactor: Int64 { cohort.program.value == .mean ? 2 : 1 }

  /// Raises the price of trios until no three students can be worth more than they pay, whichever pairs
  /// of theirs were dropped.
  ///
  /// No pair is worth more than it pays, so twice what a trio exceeds its members' prices by is at most
  /// what the sets around one of its pairs charge; where values are sums, its members' prices beyond
  /// their placement come on top.
  func chargeAnyTrio(_ outcome: inout MatchingOutcome) {
    let few = FewTogether(self)
    guard cohort.program.mayHoldTrio, few.isOdd, var proof = outcome.certificate,
      case .leaf(var leaf) = proof.tree
    else { return }
    var charged = [Int64](repeating: 0, count: leaf.prices.count)
    for set in leaf.sets { for member in set.members { charged[Int(member)] += set.price } }
    var reach = charged.max() ?? 0
    if cohort.program.value == .sum {
      let rest = zip(leaf.prices, rows.students).map { $0 - placement(of: $1) * proof.scale }
      reach = 4 * reach + 3 * rest.sorted(by: >).prefix(2).reduce(0) { $0 + max(0, $1) }
    }
    leaf.trioPrice = max(leaf.trioPrice, (reach + 1) / 2)
    if !few.isPlain {
      // Where two of a trio could be no pair, the prices of pairs say nothing of them: no score is
      // above 1000.
      let beyond = zip(leaf.prices, rows.students).map { placement(of: $1) * proof.scale - $0 }
      let most = beyond.sorted(by: >).prefix(3).reduce(3000 * proof.scale, +)
      leaf.trioPrice = max(leaf.trioPrice, most)
    }
    leaf.settledTrios = []
    let total = leaf.sets.reduce(leaf.prices.reduce(leaf.trioPrice, +)) {
      $0 + $1.price * Int64($1.members.count / 2)
    }
    proof.tree = .leaf(leaf)
    proof.bound = total / proof.scale
    outcome.certificate = proof
    outcome.bound = proof.bound
    outcome.status = outcome.bound == outcome.objective ? .optimal : .feasible
  }
}

extension LearnerNeeds {
  /// What the prices of ``assignment()`` charge tutors and learners, need by need.
  func charges(_ leaf: BoundCertificate.Leaf, scale: Int64) -> Charges {
    let cohort = problem.cohort
    let seats = assignment().capacities
    let fit = problem.allowance.rules.lazy.compactMap { $0 as? FitsSubject }.first
    var question = DroppedPairs.Question(of: cohort.count, factor: 2 * scale)
    for (number, tutor) in problem.guides.enumerated() {
      question.partners[Int(tutor)] = seats[number] > 0 ? leaf.prices[number] : .max / 4
    }
    var needsOfStudent = [Range<Int>](repeating: 0..<0, count: cohort.count)
    for needs in needsOfLearner {
      let learner = learner(of: needs.lowerBound)
      needsOfStudent[Int(learner)] = needs
      let least = needs.map { leaf.prices[seats.count + $0] }.min() ?? 0
      question.rows[Int(learner)] = least - problem.placement(of: learner) * scale
    }
    let students = problem.rows.students
    return Charges(
      question: question,
      excess: { [question, needsOfStudent, subjects] student, partner, score in
        let needs = needsOfStudent[Int(student)].filter {
          fit?.serves(Int(partner), Int(subjects[$0])) ?? true
        }
        guard let cheapest = needs.map({ leaf.prices[seats.count + $0] }).min() else { return 0 }
        let least = needsOfStudent[Int(student)].map { leaf.prices[seats.count + $0] }.min() ?? 0
        return question.excess(student, partner, score) + least - cheapest
      },
      pricesOfRow: { [needsOfStudent] row in
        needsOfStudent[Int(students[row])].map { seats.count + $0 }
      },
      total: { leaf in
        leaf.prices[seats.count...].reduce(0, +)
          + zip(leaf.prices, seats).reduce(0) { $0 + $1.0 * Int64($1.1) }
      })
  }
}

extension DroppedPairs.Question {
  /// A question in which nobody pays anything yet.
  fileprivate init(of count: Int, factor: Int64) {
    rows = [Int64](repeating: 0, count: count)
    partners = rows
    self.factor = factor
  }

  /// What a pair is worth beyond what its members' terms say.
  fileprivate func excess(_ student: Int32, _ partner: Int32, _ score: Int32) -> Int64 {
    factor * Int64(score) - rows[Int(student)] - partners[Int(partner)]
  }
}
