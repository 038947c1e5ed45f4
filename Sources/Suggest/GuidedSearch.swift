import Kith
import Rules
import School

/// Finds guides for learners, and learners for guides, one pair at a time.
struct GuidedSearch {
  /// A pair with what the guide would help with.
  struct Pair: Hashable {
    var guide: Int32
    var learner: Int32
    /// A number of the needs; −1 for none.
    var subject: Int32
  }

  let index: SuggestionIndex
  let state: PresentState
  let assessment: Assessment
  /// Whether groups that are there count; else everybody is free.
  let hasState: Bool

  private var cohort: Cohort { index.cohort }

  // MARK: - Pairs

  /// All pairs of somebody, the best first.
  func pairs(of student: Int32) -> [(pair: Pair, score: Int)] {
    var found: [(pair: Pair, score: Int)] = []
    if index.program.learns(cohort.students[Int(student)]) {
      let row = index.row(of: student)
      for guide in row.partners where capacity(of: guide) > 0 {
        for subject in subjects(guide, student) {
          let pair = Pair(guide: guide, learner: student, subject: subject)
          found.append((pair, Int(row.scores[Int(guide)])))
        }
      }
    }
    if index.program.guides(cohort.students[Int(student)]), capacity(of: student) > 0 {
      let row = index.row(of: student, asGuide: true)
      for learner in row.partners {
        for subject in subjects(student, learner) {
          let pair = Pair(guide: student, learner: learner, subject: subject)
          found.append((pair, Int(row.scores[Int(learner)])))
        }
      }
    }
    return found.sorted { one, other in
      (-one.score, one.pair.guide, one.pair.learner, one.pair.subject)
        < (-other.score, other.pair.guide, other.pair.learner, other.pair.subject)
    }
  }

  private func capacity(of guide: Int32) -> Int { cohort.students[Int(guide)].capacity }

  /// What a guide could help a learner with.
  private func subjects(_ guide: Int32, _ learner: Int32) -> [Int32] {
    guard index.program.kind == .tutor else { return [-1] }
    let fit = index.allowance.rules.lazy.compactMap { $0 as? FitsSubject }.first
    let needs = cohort.needs[Int(learner)]
    guard !needs.isEmpty else { return [-1] }
    return needs.filter { fit?.serves(Int(guide), Int($0)) ?? true }
  }

  // MARK: - Proposals

  /// The best of `pairs` of somebody, each with another partner, best first.
  func proposals(
    _ pairs: [(pair: Pair, score: Int)], for student: Int32, _ count: Int
  ) -> [Proposal] {
    var used: Set<Int32> = []
    var proposals: [Proposal] = []
    for (pair, _) in pairs.prefix(Self.mostTries) where proposals.count < count {
      let partner = pair.guide == student ? pair.learner : pair.guide
      guard !used.contains(partner),
        let found = proposal(pair, for: student, best: pairs.first?.score)
      else { continue }
      used.insert(partner)
      proposals.append(found)
    }
    return proposals
  }

  private static let mostTries = 600

  /// What it means to bring a guide and a learner together.
  private func proposal(_ pair: Pair, for student: Int32, best: Int?) -> Proposal? {
    let target = change(pair)
    guard hasState else {
      return assessment.kindest([Plan(way: .possible, targets: [target])], best: best)
    }
    let present = place(of: pair.learner, subject: pair.subject)
    if let present {
      guard state.places[present].isOpen, state.places[present].students[0] != pair.guide else {
        return nil
      }
    }
    // The learner's place becomes the new pair; with it a seat of the old guide gets free.
    var moved = target
    moved.place = present
    let isFull = state.load(of: pair.guide) >= capacity(of: pair.guide)
    guard isFull else {
      let way: Suggestion.Way = present != nil && pair.guide == student ? .chain : .seat
      return assessment.kindest([Plan(way: way, targets: [moved])], best: best)
    }
    return makingRoom(at: pair.guide, for: moved, leaving: present, best: best)
  }

  /// Another learner of a full guide goes to somebody else.
  private func makingRoom(
    at guide: Int32, for target: Plan.Change, leaving: Int?, best: Int?
  ) -> Proposal? {
    let places = state.placesOfStudent[Int(guide)].filter {
      state.places[$0].students[0] == guide && state.places[$0].isOpen
        && state.places[$0].students[1] != target.students[1]
    }
    let free = leaving.map { state.places[$0].students[0] }
    var plans: [Plan] = []
    for place in places {
      let (learner, subject) = (state.places[place].students[1], state.places[place].subject)
      let row = index.row(of: learner)
      func serves(_ other: Int32) -> Bool {
        other != guide && row.scores[Int(other)] >= 0 && subjects(other, learner).contains(subject)
      }
      func change(_ other: Int32) -> Plan.Change {
        Plan.Change(place: place, students: [other, learner], subject: subject)
      }
      if let free, serves(free) {
        plans.append(Plan(way: .swap, targets: [target], others: [change(free)]))
      }
      let guides = row.partners.filter { state.load(of: $0) < capacity(of: $0) && serves($0) }
      let kindest = guides.sorted { row.scores[Int($0)] > row.scores[Int($1)] }.prefix(4)
      plans += kindest.map { Plan(way: .chain, targets: [target], others: [change($0)]) }
    }
    return assessment.kindest(plans, best: best)
  }

  private func change(_ pair: Pair) -> Plan.Change {
    Plan.Change(students: [pair.guide, pair.learner], subject: pair.subject)
  }

  /// Where a learner learns now: in tutor programs, the subject.
  private func place(of learner: Int32, subject: Int32) -> Int? {
    state.placesOfStudent[Int(learner)].first { position in
      let place = state.places[position]
      return place.students.count > 1 && place.students[1] == learner
        && (index.program.kind != .tutor || place.subject == subject)
    }
  }
}
