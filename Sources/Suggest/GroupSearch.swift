import Kith
import Rules
import School

/// Finds the best allowed group around some students: branch and bound, best companions first.
///
/// How good a group is, is a fraction: points over a number of parts that follows from its heads. What
/// points are, and how many a part of a group can still gain, depends on the ranking.
final class GroupSearch {
  typealias Ranking = SuggestionRequest.Ranking

  /// A group with its points and parts.
  struct Found: Sendable {
    /// Ascending.
    var group: [Int32]
    var points: Int
    var parts: Int

    /// Whether a group is better than this one.
    func isBeaten(by points: Int, _ parts: Int) -> Bool {
      points * self.parts > self.points * parts
    }
  }

  /// A companion, or several who come together.
  struct Candidate {
    let unit: Int32
    let seats: Int
    /// Points that the companion adds to the part of the group.
    var gain = 0
    /// By value alone: the most that one more seat earns with this companion.
    var link = 0
  }

  let index: SuggestionIndex
  let ranking: Ranking
  /// Those that every group holds, ascending.
  let core: [Int32]
  /// Of these, those who were asked for.
  let asked: [Int32]
  let mostSeats: Int
  private let isBanned: (Int32) -> Bool
  /// Parts to look at before giving up.
  private var stepsLeft: Int
  /// Whether candidates were left out who might have been in the best group.
  private(set) var isCut = false
  private var best: Found?
  private var choices: Choices
  private lazy var candidates = allCandidates()

  /// A search for groups that hold all of `core`, of whom `asked` were asked for, and nobody who
  /// `isBanned`; it gives up after so many `steps`. `mostHeads` may be fewer than the program says.
  init(
    _ index: SuggestionIndex, by ranking: Ranking, core: [Int32], asked: [Int32],
    mostHeads: Int? = nil, steps: Int = 400_000,
    isBanned: @escaping (Int32) -> Bool = { _ in false }
  ) {
    self.index = index
    self.ranking = ranking
    self.core = core.sorted()
    self.asked = asked
    self.isBanned = isBanned
    stepsLeft = steps
    choices = Choices(core: core)
    mostSeats = min(index.size.most, mostHeads ?? .max)
  }

  /// Whether nothing was left out that could be better.
  var isProven: Bool { stepsLeft > 0 && !isCut }

  /// The best group that is a real choice beside others; nil where there is none.
  func next(besides others: Choices) -> Found? {
    choices = others
    best = nil
    let points = corePoints
    if core.count > 1, index.allows(core), choices.isReal(core) { report(core, points) }
    let ground = index.allowance.ground
    let common = ground.map { ground in
      core.dropFirst().reduce(ground.set(of: Int(core[0]))) { ground.narrowed($0, by: Int($1)) }
    }
    grow(core, points, common, candidates)
    return best
  }

  /// The number of parts that the points of so many heads are divided by.
  func parts(_ heads: Int) -> Int {
    ranking == .value && index.program.value == .sum ? 1 : max(1, heads - 1)
  }

  func members(of unit: Int32) -> [Int32] { index.items.members[Int(unit)] }

  /// Everybody who may be with all of the core, in the order in which they are tried.
  private func allCandidates() -> [Candidate] {
    guard core.count < mostSeats else { return [] }
    let units = index.items.members.indices.filter { unit in
      let members = index.items.members[unit]
      return members.count + core.count <= mostSeats
        && !members.contains { core.contains($0) || isBanned($0) }
    }
    var kept = units.map {
      Candidate(unit: Int32($0), seats: index.items.members[$0].count)
    }[...]
    kept = narrowed(kept, by: core)[...]
    for place in kept.indices { kept[place].gain = firstGain(of: kept[place].unit) }
    let ordered = inOrder(Array(kept))
    guard ranking == .value else { return ordered }
    isCut = ordered.count > Self.mostByValue
    return linked(Array(ordered.prefix(Self.mostByValue)))
  }

  /// Companions that are weighed against one another at most.
  private static let mostByValue = 128
}

// MARK: - Growing

extension GroupSearch {
  private func grow(
    _ group: [Int32], _ points: Int, _ common: [UInt64]?, _ candidates: [Candidate]
  ) {
    for place in candidates.indices {
      guard stepsLeft > 0, !isHopeless(points, heads: group.count, candidates[place...]) else {
        return
      }
      stepsLeft -= 1
      let candidate = candidates[place]
      let heads = group.count + candidate.seats
      guard heads <= mostSeats else { continue }
      let newcomers = members(of: candidate.unit)
      let grown = group + newcomers
      guard choices.mayBecomeReal(grown, companions: mostSeats - core.count) else { continue }
      var narrower = common
      if let ground = index.allowance.ground, var set = common {
        for student in newcomers { set = ground.narrowed(set, by: Int(student)) }
        guard ground.suits(set, heads: heads) else { continue }
        narrower = set
      }
      guard index.keepsMarks(grown, isWhole: false) else { continue }
      let sum = points + candidate.gain
      if heads >= max(2, index.size.least), index.keepsMarks(grown, isWhole: true),
        choices.isReal(grown)
      {
        report(grown, sum)
      }
      let rest = candidates[(place + 1)...]
      guard heads < mostSeats, !rest.isEmpty,
        ranking == .value || !isHopeless(sum, heads: heads, rest)
      else { continue }
      // Narrowing a row costs about as much as so many parts.
      stepsLeft -= rest.count / 32
      grow(grown, sum, narrower, updated(narrowed(rest, by: newcomers), after: candidate.unit))
    }
  }

  private func report(_ group: [Int32], _ points: Int) {
    let parts = parts(group.count)
    guard best?.isBeaten(by: points, parts) ?? true else { return }
    best = Found(group: group.sorted(), points: points, parts: parts)
  }

  /// Whether so many points over so many parts are no better than the best group so far.
  func isNoBetter(_ points: Int, _ parts: Int) -> Bool {
    best.map { !$0.isBeaten(by: points, parts) } ?? false
  }

  /// Those of `candidates` who may be with all of `students`.
  private func narrowed(_ candidates: ArraySlice<Candidate>, by students: [Int32]) -> [Candidate] {
    var row = candidates.flatMap { members(of: $0.unit) }
    var count = row.count
    row.withUnsafeMutableBufferPointer { memory in
      for student in students {
        count = index.allowance.narrow(
          UnsafeMutableBufferPointer(rebasing: memory[..<count]), for: Int(student),
          asGuide: false)
      }
    }
    // What is left stands in its old order: walk along both.
    var next = 0
    return candidates.filter { candidate in
      var isWhole = true
      for member in members(of: candidate.unit) {
        if next < count, row[next] == member { next += 1 } else { isWhole = false }
      }
      return isWhole
    }
  }
}
