import Kith
import Rules
import School

/// Weighs a plan as if it were carried out: whether everybody may and can, and what it means for them.
struct Assessment {
  let index: SuggestionIndex
  let state: PresentState
  let timetable: Timetable
  /// Those who were asked for.
  let asked: [Int32]
  let hurtAtMost: Int

  /// Of several plans the one that the program gains most by, of equals the first, among those that can
  /// be carried out.
  func kindest(_ plans: [Plan], best: Int?) -> Proposal? {
    let weighed = plans.compactMap { plan in gain(by: plan).map { (plan: plan, gain: $0) } }
    // Sorting is stable. Meetings are looked for last, being dear.
    for (plan, gain) in weighed.sorted(by: { $0.gain > $1.gain }) {
      if let proposal = proposal(plan, gain: gain, best: best) { return proposal }
    }
    return nil
  }

  /// What the program gains by a plan; nil where a rule forbids it, or it hurts somebody too much.
  private func gain(by plan: Plan) -> Int? {
    let changes = plan.changes
    let after = Company(changes, state)
    guard keepsTrios(changes), keepsPlaces(changes),
      after.touched.allSatisfy({ student in
        guard !asked.contains(student) else { return true }
        let now = score(of: student, in: after.groupsNow(of: student)) ?? 0
        let then = score(of: student, in: after.groupsThen(of: student)) ?? 0
        return now - then <= hurtAtMost
      }), changes.allSatisfy({ $0.students.isEmpty || index.allows($0.students) })
    else { return nil }
    return objective(changes, then: true) - objective(changes, then: false)
  }

  /// What a plan means for everybody; nil where no meeting, venue or host is left for a group.
  private func proposal(_ plan: Plan, gain: Int, best: Int?) -> Proposal? {
    let changes = plan.changes
    guard let arrangements = timetable.arrangements(of: changes) else { return nil }
    let after = Company(changes, state)
    let others = after.touched.filter { !asked.contains($0) }
    var ids = state.unusedIDs(changes.count { $0.place == nil })[...]
    let groups = zip(changes, arrangements).map { change, arrangement in
      let id = change.place.map { state.places[$0].group.id } ?? ids.popFirst() ?? ""
      return arrangement.map { index.group(change, id: id, $0) }
    }
    func effect(_ student: Int32) -> Suggestion.Effect {
      effectOfPlan(on: student, after, changes, groups)
    }
    let targets = groups.prefix(plan.targets.count).compactMap(\.self)
    let suggestion = Suggestion(
      way: plan.way, groups: targets, score: score(ofAskedIn: plan.targets), best: best,
      asked: asked.map(effect), others: others.map(effect),
      alsoChanged: groups.dropFirst(plan.targets.count).compactMap(\.self),
      dissolved: zip(changes, groups).compactMap { change, group in
        group == nil ? change.place.map { state.places[$0].group.id } : nil
      }, objectiveChange: gain)
    return Proposal(plan: plan, suggestion: suggestion)
  }

  /// The mean score of those who were asked for in the groups of a plan, half a point rounded up.
  func score(ofAskedIn targets: [Plan.Change]) -> Int {
    var (sum, parts) = (0, 0)
    for target in targets {
      // All have as many companions, so that the mean of means is the mean.
      for student in target.students where asked.contains(student) {
        sum += index.sum(of: student, in: target.students)
        parts += target.students.count - 1
      }
    }
    return parts == 0 ? 0 : (2 * sum + parts) / (2 * parts)
  }

  /// The mean of a student's pair scores with all companions, half a point rounded up; nil with none.
  private func score(of student: Int32, in groups: [[Int32]]) -> Int? {
    var (sum, parts) = (0, 0)
    for group in groups {
      sum += index.sum(of: student, in: group)
      parts += group.count - 1
    }
    return parts == 0 ? nil : (2 * sum + parts) / (2 * parts)
  }

  private func effectOfPlan(
    on student: Int32, _ after: Company, _ changes: [Plan.Change], _ groups: [Group?]
  ) -> Suggestion.Effect {
    let now = state.placesOfStudent[Int(student)]
    let touched = Set(changes.compactMap(\.place))
    var then: [(place: Int, group: Group)] = []
    for (change, group) in zip(changes, groups) {
      guard let group, change.students.contains(student) else { continue }
      then.append((change.place ?? .max, group))
    }
    let staying = now.filter { !touched.contains($0) }.map { ($0, state.places[$0].group) }
    let known = Set(now.flatMap { state.places[$0].group.meetings }.map(\.withoutTold))
    return Suggestion.Effect(
      student: index.id(student), scoreNow: score(of: student, in: after.groupsNow(of: student)),
      scoreThen: score(of: student, in: after.groupsThen(of: student)),
      groupsNow: now.map { state.places[$0].group.id },
      groupsThen: (staying + then).sorted { $0.0 < $1.0 }.map(\.1.id),
      newMeetings: then.flatMap(\.group.meetings).filter { !known.contains($0.withoutTold) })
  }
}

// MARK: - What has to be kept

extension Assessment {
  /// Of pairs that leave room for one trio there is one at most.
  private func keepsTrios(_ changes: [Plan.Change]) -> Bool {
    guard index.program.mayHoldTrio, changes.contains(where: { $0.students.count == 3 }) else {
      return true
    }
    let touched = Set(changes.compactMap(\.place))
    let staying = state.places.indices.count {
      !touched.contains($0) && state.places[$0].group.members.count == 3
    }
    return state.isOdd && staying + changes.count { $0.students.count == 3 } == 1
  }

  /// Nobody loses a place, and guides have seats for all their learners.
  private func keepsPlaces(_ changes: [Plan.Change]) -> Bool {
    guard index.isGuided else {
      let then = Set(changes.flatMap(\.students))
      return changes.reduce(0) { $0 + $1.students.count } == then.count
        && changes.allSatisfy { change in
          change.place.map { state.places[$0].students.allSatisfy(then.contains) } ?? true
        }
    }
    let old = changes.compactMap { $0.place.map { state.places[$0] } }
    let placed = changes.filter { !$0.students.isEmpty }
    guard
      old.allSatisfy({ place in
        placed.contains { $0.students[1] == place.students[1] && $0.subject == place.subject }
      })
    else { return false }
    return Set(placed.map { $0.students[0] }).allSatisfy { guide in
      state.load(of: guide) - old.count { $0.students[0] == guide }
        + placed.count { $0.students[0] == guide }
        <= index.cohort.students[Int(guide)].capacity
    }
  }

  /// What the groups of a plan are worth, placement included, now or then.
  private func objective(_ changes: [Plan.Change], then: Bool) -> Int {
    let groups =
      then
      ? changes.map(\.students) : changes.compactMap { $0.place.map { state.places[$0].students } }
    let touched = Set(changes.compactMap(\.place))
    var placed: Set<Int32> = []
    var sum = 0
    for group in groups where group.count > 1 {
      sum += index.scoring.value(
        of: group, in: index.program, adding: state.companions.points(in: group))
      for student in index.isGuided ? group.dropFirst() : group[...] {
        let isPlacedElsewhere = state.placesOfStudent[Int(student)].contains { position in
          !touched.contains(position)
            && (!index.isGuided || state.places[position].students.last == student)
        }
        guard !isPlacedElsewhere, placed.insert(student).inserted else { continue }
        sum += index.program.placementPoints(of: index.cohort.students[Int(student)])
      }
    }
    return sum
  }
}

/// Who is in which groups, now and as a plan says.
private struct Company {
  private var now: [Int32: [[Int32]]] = [:]
  private var then: [Int32: [[Int32]]] = [:]
  /// Everybody whose groups change, ascending.
  let touched: [Int32]

  init(_ changes: [Plan.Change], _ state: PresentState) {
    let places = Set(changes.compactMap(\.place))
    let before = changes.compactMap { $0.place.map { state.places[$0].students } }.flatMap(\.self)
    touched = Set(before + changes.flatMap(\.students)).sorted()
    for student in touched {
      let own = state.placesOfStudent[Int(student)]
      now[student] = own.map { state.places[$0].students }
      then[student] = own.filter { !places.contains($0) }.map { state.places[$0].students }
    }
    for change in changes {
      for student in change.students { then[student]?.append(change.students) }
    }
  }

  func groupsNow(of student: Int32) -> [[Int32]] { now[student] ?? [] }
  func groupsThen(of student: Int32) -> [[Int32]] { then[student] ?? [] }
}

extension Meeting {
  /// The meeting without what it tells each member.
  fileprivate var withoutTold: Meeting {
    var meeting = self
    meeting.localTimes = [:]
    meeting.date = nil
    return meeting
  }
}
