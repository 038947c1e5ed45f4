/// Proves a certificate whose lessons take hours from one another.
///
/// No set of learners that a guide has seats and hours for may be worth more than these learners' prices,
/// the prices of clashes, and the price of the guide. Each guide is asked for the best set, and each clash
/// how many of its lessons can take place, with a search that the match knows nothing of.
struct HoursProof {
  /// A learner with one of the needs; without a subject where tutors are for none.
  struct Need: Hashable {
    var learner: Int32
    var subject: String
  }

  /// An allowed pair, for a need.
  struct Lesson {
    var need: Need
    var worth: Int64
  }

  let check: ProofCheck
  let book: LessonBook
  private let certificate: Certificate
  /// The needs of each learner for which there is somebody.
  private var needs: [Int32: [String]] = [:]
  /// The lessons of each guide, worth their value and the placement of the learner.
  private var lessons: [Int32: [Lesson]] = [:]
  let terms: Terms

  private var problem: PosedProblem { check.problem }

  /// Nil where the certificate prices seats and not hours.
  init?(_ check: ProofCheck, _ certificate: Certificate) {
    var leaves = [certificate.tree]
    var hasHours = false
    while let tree = leaves.popLast() {
      switch tree {
      case .leaf(let leaf): hasHours = hasHours || !leaf.guidePrices.isEmpty
      case .split(_, _, _, let together, let apart): leaves += [together, apart]
      case .bySize(let parts): leaves += parts.map(\.tree)
      }
    }
    guard hasHours, let meetings = check.problem.cohort.meetings else { return nil }
    self.check = check
    self.certificate = certificate
    book = LessonBook(check.problem, meetings)
    let cohort = check.problem.cohort
    let terms = Terms(synonyms: cohort.program.synonyms)
    self.terms = terms
    lessons = allLessons()
    for lesson in lessons.values.joined() {
      needs[lesson.need.learner, default: []].append(lesson.need.subject)
    }
    needs = needs.mapValues { Set($0).sorted() }
  }

  func verdict() -> ProofCheck.Verdict {
    guard problem.cohort.program.isOn(HasCommonMeeting.id) else {
      return .refuted("hours are priced although nobody has to meet")
    }
    var proven: Set<Certificate.ClashPrice> = []
    return verdict(certificate.tree, HoursBranch(), &proven)
  }

  private func allLessons() -> [Int32: [Lesson]] {
    let program = problem.cohort.program
    let isTutoring = program.kind == .tutor
    let mustFit = isTutoring && program.isOn("subject_fit")
    let offers = problem.cohort.students.map { terms.set($0.strengths + $0.completedCourses) }
    let needs = problem.cohort.students.map { student in
      let own = isTutoring ? terms.set(student.needs) : []
      return own.isEmpty ? [""] : own.sorted()
    }
    let rows = problem.pairs.map(threads: check.threads, from: [(Int32, Lesson)]()) {
      [problem] found, row in
      for (partner, score) in zip(row.partners, row.scores) {
        let score = problem.score(row.student, partner, score)
        let worth = 2 * Int64(score) + problem.placement(of: row.student)
        for subject in needs[Int(row.student)]
        where !mustFit || offers[Int(partner)].contains(subject) {
          let need = Need(learner: row.student, subject: subject)
          found.append((partner, Lesson(need: need, worth: worth)))
        }
      }
    }
    var lessons: [Int32: [Lesson]] = [:]
    for (guide, lesson) in rows.joined() { lessons[guide, default: []].append(lesson) }
    return lessons
  }

  /// The need that a certificate names; nil where it is none, or might be several.
  func need(_ id: Student.ID, _ subject: String?) -> Need? {
    guard let number = problem.cohort.numbers[id], let own = needs[Int32(number)] else {
      return nil
    }
    let wanted = subject.map(terms.canonical)
    guard let known = wanted ?? (own.count == 1 ? own.first : nil), own.contains(known) else {
      return nil
    }
    return Need(learner: Int32(number), subject: known)
  }

  // MARK: - The tree

  /// The verdict on a part of the tree, where learners are with guides, or not with them.
  private func verdict(
    _ tree: Certificate.Tree, _ branch: HoursBranch,
    _ proven: inout Set<Certificate.ClashPrice>
  ) -> ProofCheck.Verdict {
    switch tree {
    case .leaf(let leaf):
      return verdict(leaf, branch, &proven)
    case .bySize: return .refuted("a guide and a learner are groups of one size")
    case .split(let one, let other, let subject, let left, let right):
      guard let guide = problem.cohort.numbers[one].map(Int32.init), let need = need(other, subject)
      else { return .refuted("the tree splits on somebody unknown") }
      // Nobody has two guides for one need, so such a part is empty.
      guard let with = branch.adding(guide, need) else {
        return .refuted("the tree splits on a learner twice")
      }
      let first = verdict(left, with, &proven)
      guard case .proven(let one) = first else { return first }
      var without = branch
      without.apart.insert(HoursBranch.Pair(guide: guide, need: need))
      let second = verdict(right, without, &proven)
      guard case .proven(let other) = second else { return second }
      return .proven(bound: max(one, other))
    }
  }

  // MARK: - One leaf

  private func verdict(
    _ leaf: Certificate.Leaf, _ branch: HoursBranch,
    _ proven: inout Set<Certificate.ClashPrice>
  ) -> ProofCheck.Verdict {
    let scale = leaf.scale
    let students = problem.cohort.students
    guard leaf.sets.isEmpty, leaf.seatPrices.isEmpty || !problem.fixed.isEmpty else {
      return .refuted("prices of hours stand beside others")
    }
    if let flaw = check.flaw(of: leaf) { return .refuted(flaw) }
    var sum: Int64 = 0
    switch check.fixedPrices(leaf, scale) {
    case .success(let paid): sum += paid
    case .failure(let flaw): return .refuted(flaw.text)
    }
    var charges: [HoursBranch.Pair: Int64] = [:]
    for clash in leaf.clashes {
      guard let pairs = pairs(of: clash) else {
        return .refuted("a clash names somebody unknown, or one group twice")
      }
      if !proven.contains(clash) {
        switch ClashProof(problem, book).canTake(clash.most + 1, of: pairs) {
        case .some(false): proven.insert(clash)
        case .some(true):
          return .refuted("more than \(clash.most) of the lessons of a clash can take place")
        case .none: return .unfinished
        }
      }
      let price = clash.price.units(at: scale)
      sum += price * Int64(clash.most)
      for pair in pairs { charges[pair, default: 0] += price }
    }
    let prices = NeedsToPay(leaf, scale, terms, branch, problem)
    for learner in problem.pairs.students {
      switch prices.sum(of: learner, needs[learner] ?? []) {
      case .success(let paid): sum += paid
      case .failure(let flaw): return .refuted(flaw.text)
      }
    }
    for guide in problem.guides {
      let id = students[Int(guide)].id
      let price = leaf.guidePrices[id]?.units(at: scale) ?? 0
      sum += price
      var bound: [LessonSets.Entry] = []
      var free: [LessonSets.Entry] = []
      for lesson in lessons[guide] ?? [] {
        let pair = HoursBranch.Pair(guide: guide, need: lesson.need)
        guard !branch.apart.contains(pair) else { continue }
        let gain = prices.gain(of: lesson, with: guide) - (charges[pair] ?? 0)
        switch branch.together[lesson.need] {
        case guide: bound.append((lesson.need, gain))
        case nil: if gain > 0 { free.append((lesson.need, gain)) }
        default: break
        }
      }
      if price < 0, bound.isEmpty { return .refuted("\(id) has a price below 0") }
      var search = LessonSets(
        book: book, guide: Int(guide), seats: Int(problem.capacity(of: guide)), price: price,
        free: free)
      switch search.exceeds(bound) {
      case .some(true): return .refuted("learners of \(id) are worth more than the prices of all")
      case .some(false): continue
      case .none: return .unfinished
      }
    }
    return .proven(bound: Int(floorDivision(sum, by: scale)))
  }

  private func pairs(of clash: Certificate.ClashPrice) -> [HoursBranch.Pair]? {
    var pairs: [HoursBranch.Pair] = []
    for group in clash.groups {
      guard group.students.count == 2, let guide = problem.cohort.numbers[group.students[0]],
        let need = need(group.students[1], group.subject)
      else { return nil }
      pairs.append(HoursBranch.Pair(guide: Int32(guide), need: need))
    }
    return clash.most >= 0 && Set(pairs).count == pairs.count ? pairs : nil
  }
}
