import Kith
import Rules
import School

/// Finds places for those who make room, and company for those who are left behind.
struct Repairs {
  let search: MoveSearch
  let target: Plan.Change
  /// Who makes room in the target, if somebody has to.
  let leaving: [Int32]?

  /// Places, fillers and so on that are tried at each step.
  private static let width = 6

  private var index: SuggestionIndex { search.index }
  private var state: PresentState { search.state }
  private var hurtAtMost: Int { search.assessment.hurtAtMost }

  /// What the kindest way to the target means: of those that hurt nobody too much, the first that
  /// changes fewest groups, then the one that the program gains most by.
  func proposal(best: Int?) -> Proposal? {
    let origins = search.origins.filter { $0.place != target.place }
    let short = origins.filter { !$0.rest.isEmpty && !index.allows($0.rest) }
    // Two groups short at once would take more than a small chain.
    guard short.count < 2 else { return nil }
    let settled = origins.filter { origin in origin.place != short.first?.place }.map {
      Plan.Change(place: $0.place, students: $0.rest)
    }
    let gap = short.first
    for way in ways(gap.map { ($0.place, $0.rest) }, settled) {
      let plans = way().map { others, kind in
        Plan(
          way: target.place == nil && kind == .seat ? .formed : kind, targets: [target],
          others: others + settled.filter { one in !others.contains { $0.place == one.place } })
      }
      if let kindest = search.assessment.kindest(
        Array(plans.prefix(2 * Self.width)), best: best)
      {
        return kindest
      }
    }
    return nil
  }

  private typealias Way = (others: [Plan.Change], kind: Suggestion.Way)

  /// Ways to make up for the change, those of fewest groups first.
  private func ways(
    _ gap: (place: Int, rest: [Int32])?, _ settled: [Plan.Change]
  ) -> [() -> [Way]] {
    switch (leaving, gap) {
    case (nil, nil): return [{ [([], .seat)] }]
    case (nil, let gap?):
      return [{ fillers(for: gap, without: []).map { ([$0.filled] + $0.source, .chain) } }]
    case (let leaver?, let gap?):
      // Who makes room takes the place that gets free, or a third one does.
      let swap = Plan.Change(place: gap.place, students: (gap.rest + leaver).sorted())
      return [
        { [([swap], .swap)] }, { passedOn(leaver, to: gap) },
        {
          seats(for: leaver).prefix(Self.width).flatMap { seat in
            fillers(for: gap, without: leaver + seat.students).prefix(2).map {
              ([seat, $0.filled] + $0.source, .chain)
            }
          }
        },
      ]
    case (let leaver?, nil):
      let swaps = settled.filter { !$0.students.isEmpty }.map { origin in
        Plan.Change(place: origin.place, students: (origin.students + leaver).sorted())
      }
      return [
        { swaps.map { ([$0], .swap) } }, { seats(for: leaver).map { ([$0], .chain) } },
        { passedOn(leaver, to: nil) },
      ]
    }
  }

  // MARK: - Steps of a chain

  /// Groups with a seat for those who make room, best for them first.
  private func seats(for leaver: [Int32]) -> [Plan.Change] {
    steps(for: leaver).filter { $0.without.isEmpty }.map(\.change)
  }

  /// Those who make room take somebody else's place, who takes the gap or a seat.
  private func passedOn(_ leaver: [Int32], to gap: (place: Int, rest: [Int32])?) -> [Way] {
    let steps = steps(for: leaver).filter { !$0.without.isEmpty }
    return steps.prefix(2 * Self.width).flatMap { step -> [Way] in
      if let gap {
        let filled = Plan.Change(place: gap.place, students: (gap.rest + step.without).sorted())
        return [([step.change, filled], .chain)]
      }
      return seats(for: step.without).filter { $0.place != step.change.place }.prefix(2).map {
        ([step.change, $0], .chain)
      }
    }
  }

  /// Groups that those who make room could come into, with or without somebody else's leaving, best for
  /// them first.
  private func steps(for leaver: [Int32]) -> [(change: Plan.Change, without: [Int32])] {
    let rows = leaver.map { index.row(of: $0).scores }
    let taken = Set(search.origins.map(\.place) + [target.place].compactMap(\.self))
    let most = index.size.most
    let now = leaver.map { student in
      state.placesOfStudent[Int(student)].first.map {
        index.mean(of: student, in: state.places[$0].students)
      } ?? 0
    }
    var found: [(change: Plan.Change, without: [Int32], gain: Int)] = []
    for (position, stranger) in state.places(for: rows, itemOf: index.items.itemOf)
    where !taken.contains(position) {
      let students = state.places[position].students
      var units: [[Int32]] = stranger < 0 ? [[]] : []
      for student in students {
        let unit = index.items.itemOf[Int(student)]
        guard unit >= 0, stranger < 0 || stranger == unit else { continue }
        let members = index.items.members[Int(unit)]
        if members[0] == student { units.append(members) }
      }
      for unit in units {
        let stays = students.filter { !unit.contains($0) }
        guard !stays.isEmpty, stays.count + leaver.count <= most else { continue }
        let gains = zip(leaver, now).map { student, now in
          // The rows hold what the scores would say again.
          let scores = index.row(of: student).scores
          let sum = stays.reduce(0) { $0 + Int(scores[Int($1)]) }
          let inner = leaver.count > 1 ? index.sum(of: student, in: leaver) : 0
          let parts = stays.count + leaver.count - 1
          return (2 * (sum + inner) + parts) / (2 * parts) - now
        }
        guard let least = gains.min(), least >= -hurtAtMost else { continue }
        found.append(
          (
            Plan.Change(place: position, students: (stays + leaver).sorted()), unit,
            gains.reduce(0, +)
          ))
      }
    }
    // Sorting is stable.
    return found.sorted { $0.gain > $1.gain }.map { ($0.change, $0.without) }
  }

  /// Company for those who are left behind by a gap: somebody who waits, or who can be spared.
  private func fillers(
    for gap: (place: Int, rest: [Int32]), without excluded: [Int32]
  ) -> [(filled: Plan.Change, source: [Plan.Change])] {
    let rows = gap.rest.map { index.row(of: $0).scores }
    let taken = Set(search.origins.map(\.place) + [target.place].compactMap(\.self))
    let busy = Set(excluded + target.students)
    let size = index.size
    var found: [(members: [Int32], place: Int?, gain: Int)] = []
    guard let first = gap.rest.first else { return [] }
    for partner in index.row(of: first).partners {
      let unit = index.items.itemOf[Int(partner)]
      guard unit >= 0 else { continue }
      let members = index.items.members[Int(unit)]
      guard members[0] == partner,
        members.allSatisfy({ student in rows.allSatisfy { $0[Int(student)] >= 0 } }),
        !members.contains(where: busy.contains), gap.rest.count + members.count <= size.most
      else { continue }
      let place = state.placesOfStudent[Int(members[0])].first
      if let place {
        let old = state.places[place]
        guard old.isOpen, !taken.contains(place), old.students.count - members.count >= size.least
        else { continue }
      } else if !members.allSatisfy({ state.isWaiting[Int($0)] }) {
        continue
      }
      let sum = members.reduce(0) { sum, student in
        rows.reduce(sum) { $0 + Int($1[Int(student)]) }
      }
      // Somebody who waits gains a place, and nobody else has to move.
      found.append((members, place, sum / members.count + (place == nil ? 1_000_000 : 0)))
    }
    return found.sorted { $0.gain > $1.gain }.prefix(2 * Self.width).map { filler in
      let source = filler.place.map { place in
        let old = state.places[place].students
        return Plan.Change(
          place: place, students: old.filter { !filler.members.contains($0) })
      }
      return (
        Plan.Change(place: gap.place, students: (gap.rest + filler.members).sorted()),
        [source].compactMap(\.self)
      )
    }
  }
}
