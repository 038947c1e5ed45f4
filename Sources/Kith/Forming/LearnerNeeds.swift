import Matching

/// A tutor program as an assignment: the learners' *needs* are assigned, one for each subject.
///
/// A learner's placement counts once, however many tutors they get. So every need is worth the
/// placement, and a learner of *k* needs brings *k* − 1 *idle seats* worth the same, which take up the
/// needs that find no tutor: with *m* tutors the needs earn *k* placements if *m* > 0, else *k* − 1,
/// and *k* − 1 of them are taken off again.
struct LearnerNeeds {
  let problem: PosedProblem
  /// For each need the row of its learner, and its subject; −1 where tutors are for no subject.
  private let rows: [Int32]
  let subjects: [Int32]
  /// The tutors of need *n* are `tutors[offsets[n] ..< offsets[n + 1]]`, ascending, with their scores.
  private let offsets: [Int]
  private let tutors: [Int32]
  private let scores: [Int32]

  /// The needs for which some allowed tutor fits, by learner and subject.
  init(_ problem: PosedProblem) {
    self.problem = problem
    let fit = problem.allowance.rules.lazy.compactMap { $0 as? FitsSubject }.first
    let cohort = problem.cohort
    let source = problem.rows
    var rows: [Int32] = []
    var subjects: [Int32] = []
    var offsets = [0]
    var tutors: [Int32] = []
    var scores: [Int32] = []
    for (row, learner) in source.students.enumerated() {
      let needs = cohort.needs[Int(learner)]
      for need in needs.isEmpty ? [-1] : Array(needs) {
        for edge in source.offsets[row]..<source.offsets[row + 1] {
          let tutor = source.partners[edge]
          guard fit?.serves(Int(tutor), Int(need)) ?? true else { continue }
          tutors.append(tutor)
          scores.append(source.scores[edge])
        }
        // A need whose tutors were all dropped may get one of them back.
        guard tutors.count > (offsets.last ?? 0) || problem.dropped != nil else { continue }
        rows.append(Int32(row))
        subjects.append(need)
        offsets.append(tutors.count)
      }
    }
    self.rows = rows
    self.subjects = subjects
    self.offsets = offsets
    self.tutors = tutors
    self.scores = scores
  }

  /// How many needs there are.
  var count: Int { rows.count }

  func learner(of need: Int) -> Int32 { problem.rows.students[Int(rows[need])] }

  /// The learner of each need.
  var learners: [Int32] { rows.indices.map { learner(of: $0) } }

  /// The needs of one learner after the other.
  var needsOfLearner: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for need in rows.indices {
      if let last = ranges.last, rows[last.lowerBound] == rows[need] {
        ranges[ranges.count - 1] = last.lowerBound..<need + 1
      } else {
        ranges.append(need..<need + 1)
      }
    }
    return ranges
  }

  /// Needs with tutors, and behind the tutors the idle seats of each learner of several needs.
  func assignment() -> AssignmentInstance {
    let numbers = numbers(of: problem.guides, count: problem.cohort.count)
    var instance = AssignmentInstance(
      capacities: problem.guides.map(problem.capacity), offsets: [0], guides: [], values: [])
    for needs in needsOfLearner {
      let placement = problem.placement(of: learner(of: needs.lowerBound))
      let idle = Int32(instance.capacities.count)
      if needs.count > 1 { instance.capacities.append(Int32(needs.count - 1)) }
      for need in needs {
        let forced = forced(need)
        for edge in offsets[need]..<offsets[need + 1] {
          guard forced == nil || forced?.first == tutors[edge] else { continue }
          instance.guides.append(numbers[Int(tutors[edge])])
          instance.values.append(
            2 * Int64(scores[edge]) + placement + (forced?.premium ?? 0))
        }
        if needs.count > 1 {
          instance.guides.append(idle)
          instance.values.append(placement)
        }
        instance.offsets.append(instance.guides.count)
      }
    }
    return instance
  }

  /// The pair that is to be together by a need, if it is this one.
  private func forced(_ need: Int) -> ForcedPair? {
    guard let forced = problem.forced, forced.second == learner(of: need),
      forced.subject == subjects[need]
    else { return nil }
    return forced
  }

  /// What an answer to ``assignment()`` says of tutors and learners.
  func answer(_ outcome: MatchingOutcome) -> Answer {
    let guides = problem.guides
    let served = outcome.groups.filter { Int($0[0]) < guides.count }
    let taken = needsOfLearner.reduce(Int64(0)) {
      $0 + Int64($1.count - 1) * problem.placement(of: learner(of: $1.lowerBound))
    }
    var plain = outcome
    plain.objective -= taken
    plain.bound -= taken
    plain.certificate?.bound -= taken
    var answer = Answer(
      plain, groups: served.map { [guides[Int($0[0])], learner(of: Int($0[1]))] },
      certificate: certificate)
    if let proven = answer.certificate?.bound { answer.bound = Int64(proven) }
    answer.subjects = served.map { subjects[Int($0[1])] }
    return answer
  }
}

// MARK: - The proof

extension LearnerNeeds {
  /// The prices told in students and subjects.
  ///
  /// Where a learner's idle seats cost *q* and a need *u*, the learner pays the placement less *q*
  /// once, and the need pays *u* + *q* less the placement: the same sums without idle seats, and none
  /// of them negative. Idle seats that cost more than the placement would prove less, so *q* is cut.
  private func certificate(_ proof: BoundCertificate) -> Certificate {
    guard case .leaf(let leaf) = proof.tree else {
      preconditionFailure("an assignment needs no branching")
    }
    let scale = Int(proof.scale)
    let cohort = problem.cohort
    let learning = Set(problem.rows.students)
    func price(_ units: Int64) -> Certificate.Price {
      Certificate.Price(units: Int(units), scale: scale)
    }
    var prices: [Student.ID: Certificate.Price] = [:]
    var seatPrices: [Student.ID: Certificate.Price] = [:]
    var needPrices: [Student.ID: [String: Certificate.Price]] = [:]
    for learner in problem.rows.students { prices[cohort.students[Int(learner)].id] = price(0) }
    for (number, guide) in problem.guides.enumerated() {
      let id = cohort.students[Int(guide)].id
      if learning.contains(guide) {
        seatPrices[id] = price(leaf.prices[number])
      } else {
        prices[id] = price(leaf.prices[number])
      }
    }
    var saved: Int64 = 0
    var idle = problem.guides.count
    let idleCount = needsOfLearner.count { $0.count > 1 }
    let firstNeed = problem.guides.count + idleCount
    for needs in needsOfLearner {
      let id = cohort.students[Int(learner(of: needs.lowerBound))].id
      guard needs.count > 1 else {
        prices[id] = price(leaf.prices[firstNeed + needs.lowerBound])
        continue
      }
      let placement = problem.placement(of: learner(of: needs.lowerBound)) * proof.scale
      let seat = min(leaf.prices[idle], placement)
      saved += Int64(needs.count - 1) * (leaf.prices[idle] - seat)
      idle += 1
      prices[id] = price(placement - seat)
      var own: [String: Certificate.Price] = [:]
      for need in needs {
        own[cohort.needs.spellings[Int(subjects[need])]] = price(
          leaf.prices[firstNeed + need] + seat - placement)
      }
      needPrices[id] = own
    }
    return Certificate(
      bound: Int(proof.bound - saved / proof.scale),
      tree: .leaf(.init(prices: prices, seatPrices: seatPrices, needPrices: needPrices)))
  }
}
