import Matching

/// What the rows of an assignment stand for: a learner, and in tutor programs a subject.
struct LessonRows {
  let problem: PosedProblem
  /// The learner of each row.
  let learners: [Int32]
  /// The subject of each row, as a number of the needs; −1 for none.
  let subjects: [Int32]
  /// The rows of one learner after the other.
  let rowsOfLearner: [Range<Int>]

  /// The rows of a program in which a learner has one guide.
  init(_ problem: PosedProblem) {
    self.problem = problem
    learners = problem.rows.students
    subjects = learners.map { _ in -1 }
    rowsOfLearner = learners.indices.map { $0..<$0 + 1 }
  }

  /// The rows of a tutor program.
  init(_ needs: LearnerNeeds) {
    problem = needs.problem
    learners = needs.learners
    subjects = needs.subjects
    rowsOfLearner = needs.needsOfLearner
  }

  /// The guide and the learner of each edge; nobody for idle seats.
  func groups(of instance: AssignmentInstance) -> [[Int32]] {
    learners.indices.flatMap { row in
      instance.guides[instance.offsets[row]..<instance.offsets[row + 1]].map { guide in
        Int(guide) < problem.guides.count ? [problem.guides[Int(guide)], learners[row]] : []
      }
    }
  }

  /// A proof over numbered guides and rows, told in students and subjects.
  func certificate(
    _ proof: HoursCertificate, of instance: AssignmentInstance
  ) -> Certificate {
    let taken = rowsOfLearner.reduce(0) { sum, rows in
      sum + (rows.count - 1) * Int(problem.placement(of: learners[rows.lowerBound]))
    }
    return Certificate(
      bound: Int(proof.bound) - taken,
      tree: HoursProofText(rows: self, proof: proof, instance: instance).tree(proof.tree, [:]))
  }
}

/// Lessons fixed by hand, which take place whatever else does.
struct HeldLessons {
  /// Those that can meet by themselves; none where these cannot all meet.
  private(set) var groups: [[Int32]] = []

  init(_ problem: PosedProblem, _ meetings: MeetingOptions) {
    let fixed = problem.fixed.groups.filter { meetings.canMeet($0.map(Int.init)) }
    guard !fixed.isEmpty else { return }
    let timetable = LessonTimes(meetings, fixed)
    if timetable.holds(Array(fixed.indices)) == true { groups = fixed }
  }
}

/// A proof of hours on its way to students and subjects.
///
/// Where the rows of a learner of several needs pay *u* each, the learner pays *z* once, the placement at
/// most, and each need max(*u*, *z*) − *z*: *z* is the second largest *u*, so that together they pay no more
/// than the rows and their idle seats did. Where a guide is settled for one of the needs, the placement
/// counts there; the others are worth so much less, and pay so much less.
private struct HoursProofText {
  let rows: LessonRows
  let proof: HoursCertificate
  let guides: [Student.ID]
  private let groups: [[Int32]]
  private let rowOfEdge: [Int]

  init(rows: LessonRows, proof: HoursCertificate, instance: AssignmentInstance) {
    self.rows = rows
    self.proof = proof
    guides = rows.problem.ids(rows.problem.guides)
    groups = rows.groups(of: instance)
    rowOfEdge = rows.learners.indices.flatMap { row in
      [Int](repeating: row, count: instance.offsets[row + 1] - instance.offsets[row])
    }
  }

  private func id(_ student: Int32) -> Student.ID { rows.problem.cohort.students[Int(student)].id }

  private func price(_ units: Int64) -> Certificate.Price {
    Certificate.Price(units: Int(units), scale: Int(proof.scale))
  }

  private func spelling(_ row: Int) -> String? {
    let subject = Int(rows.subjects[row])
    return subject < 0 ? nil : rows.problem.cohort.needs.spellings[subject]
  }

  /// The subject of a row, where the learner has several.
  private func subject(_ row: Int) -> String? {
    rows.rowsOfLearner.contains { $0.contains(row) && $0.count > 1 } ? spelling(row) : nil
  }

  /// `settled` has the guide of each row that the path to a node settles.
  func tree(_ node: HoursCertificate.Tree, _ settled: [Int: Int]) -> Certificate.Tree {
    switch node {
    case .leaf(let leaf): return .leaf(self.leaf(leaf, settled))
    case .split(let guide, let row, let together, let apart):
      var with = settled
      with[Int(row)] = Int(guide)
      return .split(
        guides[Int(guide)], id(rows.learners[Int(row)]), subject: subject(Int(row)),
        together: tree(together, with), apart: tree(apart, settled))
    }
  }

  private func leaf(_ leaf: HoursCertificate.Leaf, _ settled: [Int: Int]) -> Certificate.Leaf {
    var told = Certificate.Leaf(prices: [:])
    var paid = Array(leaf.guides.prefix(guides.count))
    for range in rows.rowsOfLearner {
      let learner = rows.learners[range.lowerBound]
      guard range.count > 1 else {
        told.prices[id(learner)] = price(leaf.learners[range.lowerBound])
        continue
      }
      let placement = rows.problem.placement(of: learner) * proof.scale
      let known = range.filter { settled[$0] != nil }
      for row in known.dropFirst() { paid[settled[row] ?? 0] -= placement }
      let own = range.map { leaf.learners[$0] }
      let base = known.isEmpty ? min(placement, own.sorted(by: >)[1]) : placement
      told.prices[id(learner)] = price(known.isEmpty ? base : 0)
      var needs: [String: Certificate.Price] = [:]
      for (row, units) in zip(range, own) where settled[row] == nil {
        if let subject = spelling(row) { needs[subject] = price(max(units, base) - base) }
      }
      told.needPrices[id(learner)] = needs
    }
    told.guidePrices = Dictionary(uniqueKeysWithValues: zip(guides, paid.map(price)))
    for (clash, units) in zip(proof.clashes, leaf.clashes) where units > 0 {
      let groups = clash.edges.map { edge in
        Certificate.ClashingGroup(self.groups[edge].map(id), subject: subject(rowOfEdge[edge]))
      }
      told.clashes.append(
        Certificate.ClashPrice(groups: groups, most: clash.most, price: price(units)))
    }
    return told
  }
}
