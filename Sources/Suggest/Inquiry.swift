import Kith
import Rules
import School

/// One state of a school, of which somebody asks for groups.
struct Inquiry: Sendable {
  let index: SuggestionIndex
  let state: PresentState
  /// Whether groups that are there count; else everybody is free.
  let hasState: Bool
  let timetable: Timetable

  init(_ index: SuggestionIndex, _ groups: [Group]?, _ keeping: Keeping) {
    self.index = index
    hasState = groups != nil
    state = PresentState(groups ?? [], keeping, in: index)
    timetable = Timetable(state, in: index)
  }

  /// The groups that stand; nil where groups that are there do not count.
  var groups: [Group]? { hasState ? state.places.map(\.group) : nil }

  /// What is answered to a question about students of the cohort, changes left aside.
  func answer(_ students: [Int32], _ request: SuggestionRequest) -> SuggestionAnswer {
    let found = proposals(students, request)
    var answer = SuggestionAnswer(
      students: students.map(index.id),
      // Answers and weights may have changed since the groups were formed.
      now: Set(students.flatMap { state.placesOfStudent[Int($0)] }).sorted().map {
        index.told(state.places[$0])
      },
      suggestions: found.proposals.map(\.suggestion), best: found.best,
      isBestProven: found.isBestProven, reasons: [], obstacles: [], remedies: [],
      remarks: found.remarks)
    if students.count > 1, found.isApart || answer.suggestions.isEmpty {
      answer.obstacles = obstacles(among: students)
    }
    if answer.suggestions.isEmpty { explain(&answer, students, request) }
    if !state.fallen.isEmpty {
      answer.remarks.append(
        "groups that do not stand any more, because somebody has left or a rule of safety forbids "
          + "them: \(joined(state.fallen)); their members count as waiting")
    }
    return answer
  }

  /// What was found.
  struct Found {
    var proposals: [Proposal] = []
    var best: Int?
    var isBestProven = true
    /// Whether the groups are one for each of several students.
    var isApart = false
    var remarks: [String] = []
  }

  func proposals(_ students: [Int32], _ request: SuggestionRequest) -> Found {
    var found = index.isGuided ? guided(students, request) : alike(students, request)
    if found.proposals.isEmpty, students.count > 1 {
      let near = Neighbors(inquiry: self, request: request).proposals(for: students)
      if !near.isEmpty {
        found.proposals = near
        found.isApart = true
        found.remarks.append(
          "no group can hold all of them now; these are groups near one another")
      }
    }
    return found
  }

  func assessment(_ students: [Int32], _ request: SuggestionRequest) -> Assessment {
    Assessment(
      index: index, state: state, timetable: timetable, asked: students,
      hurtAtMost: request.hurtAtMost)
  }
}

// MARK: - Students whose places are alike

extension Inquiry {
  private func alike(_ students: [Int32], _ request: SuggestionRequest) -> Found {
    guard let core = core(of: students) else { return Found() }
    let assessment = assessment(students, request)
    let mostHeads = index.program.mayHoldTrio && !state.isOdd ? 2 : nil
    let search = GroupSearch(
      index, by: .score, core: core, asked: students, mostHeads: mostHeads)
    let top = search.next(besides: Choices(core: core))
    let best = top.map {
      assessment.score(ofAskedIn: [Plan.Change(students: $0.group)])
    }
    var found = Found(best: best, isBestProven: search.isProven)
    guard hasState else {
      let search =
        request.ranking == .score
        ? search
        : GroupSearch(
          index, by: request.ranking, core: core, asked: students, mostHeads: mostHeads)
      found.proposals = possible(search, assessment, request.count, best)
      if !search.isProven {
        found.remarks.append("not every group was looked at; others might be better")
      }
      return found
    }
    let moves = MoveSearch(assessment, core: core, by: request.ranking)
    if moves.isFixed {
      found.remarks.append(
        "the present place was fixed by hand or cannot be left; undo that before asking for another"
      )
    }
    found.proposals = moves.proposals(request.count, best: best)
    return found
  }

  /// The best groups of anybody, each a real choice.
  private func possible(
    _ search: GroupSearch, _ assessment: Assessment, _ count: Int, _ best: Int?
  ) -> [Proposal] {
    var choices = Choices(core: search.core)
    var proposals: [Proposal] = []
    while proposals.count < count, choices.accepted.count < 3 * count,
      let found = search.next(besides: choices)
    {
      // What no venue or coach is left for is no choice, nor what is nearly the same.
      choices.accept(found.group)
      let plan = Plan(way: .possible, targets: [Plan.Change(students: found.group)])
      if let proposal = assessment.kindest([plan], best: best) { proposals.append(proposal) }
    }
    return proposals
  }

  /// Those who were asked for and everybody who has to be with them, ascending; nil where they cannot
  /// be in one group.
  private func core(of students: [Int32]) -> [Int32]? {
    let units = Set(students.map { index.items.itemOf[Int($0)] })
    guard !units.contains(-1) else { return nil }
    let core = units.flatMap { index.items.members[Int($0)] }.sorted()
    guard core.count <= index.size.most,
      index.allowance.ground?.suits(core.map(Int.init)) ?? true,
      core.enumerated().allSatisfy({ place, one in
        core[..<place].allSatisfy { index.allowance.allows(Int($0), Int(one)) }
      })
    else { return nil }
    return core
  }
}

// MARK: - Guides and learners

extension Inquiry {
  private func guided(_ students: [Int32], _ request: SuggestionRequest) -> Found {
    let search = GuidedSearch(
      index: index, state: state, assessment: assessment(students, request), hasState: hasState)
    var pairs = search.pairs(of: students[0])
    if students.count == 2 {
      pairs.removeAll { !students.contains($0.pair.guide) || !students.contains($0.pair.learner) }
    }
    guard students.count < 3 else { return Found() }
    return Found(
      proposals: search.proposals(pairs, for: students[0], request.count),
      best: pairs.first?.score)
  }
}
