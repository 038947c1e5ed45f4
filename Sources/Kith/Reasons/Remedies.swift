package import School

/// Finds what would place students who are left over, by relaxing one rule after the other, or several
/// where no single one helps, and by seeking places again each time: small cohorts are matched again, in
/// larger ones everybody else stays where they are. Safety rules are never relaxed.
package struct Remedies: Sendable {
  /// What could help one of those left over, as far as it follows from who stands in their way.
  package struct Prospect: Sendable {
    fileprivate var relaxations: [(Relaxation, opens: Int)]
    fileprivate var time: Unplaced.Remedy?
    /// Guides that every rule allows; empty where nobody guides.
    fileprivate var guides: [Int32]
  }

  package let allowance: Allowance
  package let groups: [[Int32]]
  package let left: [Int32]
  /// Matches again to count; nil where that takes too long, or where everybody else is to stay.
  package let trialMatch: TrialMatch?
  package let isLeft: [Bool]
  /// The learners of each guide, where somebody guides.
  package let learners: [Int32: [Int32]]

  /// Remedies that are tried at most for one student, and in all.
  private static let mostForOne = 4
  private static let most = 48
  /// Pairs of students to look at, at most, over all remedies that are tried.
  private static let mostPairs = 60_000_000

  /// What could help those `left` over by `groups`; `keeping` is what every answer keeps, nil where all
  /// the groups are to stay as they are.
  package init(_ allowance: Allowance, groups: [[Int32]], left: [Int32], keeping: Keeping?) {
    self.allowance = allowance
    self.groups = groups
    self.left = left
    trialMatch = keeping.flatMap { TrialMatch($0, allowance.cohort) }
    var isLeft = [Bool](repeating: false, count: allowance.cohort.count)
    for student in left { isLeft[Int(student)] = true }
    self.isLeft = isLeft
    var learners: [Int32: [Int32]] = [:]
    for group in allowance.cohort.program.kind.isGuided ? groups : [] {
      learners[group[0], default: []].append(group[1])
    }
    self.learners = learners
  }

  /// What could help a student in whose way so much stands.
  package func prospect(for student: Int, _ obstruction: Hindrances.Obstruction) -> Prospect {
    Prospect(
      relaxations: relaxations(for: student, obstruction), time: time(for: student, obstruction),
      guides: allowance.cohort.program.kind.isGuided
        ? zip(obstruction.candidates, obstruction.failing).filter { $0.1 == 0 }.map(\.0) : [])
  }

  /// The remedies of each of those left over, the cheapest first: of fewest changes, then of most
  /// students placed.
  package func remedies(_ prospects: [Prospect], threads: Int) -> [[Unplaced.Remedy]] {
    var uses: [Relaxation: Int] = [:]
    for prospect in prospects {
      for (relaxation, _) in prospect.relaxations { uses[relaxation, default: 0] += 1 }
    }
    let pairs = max(1, left.count * allowance.cohort.count)
    let limit = min(Self.most, max(4, Self.mostPairs / pairs))
    let tried = uses.sorted {
      ($1.value, $0.key.names.count, $0.key.words) < ($0.value, $1.key.names.count, $1.key.words)
    }.prefix(limit).map(\.key)
    let placed = Parallel.map(tried.count, threads: threads) { effect(of: tried[$0]) }
    let outcome = Dictionary(uniqueKeysWithValues: zip(tried, placed))
    let guideLike = extraGuides(prospects.map(\.guides))
    return left.indices.map { place in
      let student = left[place]
      var found = prospects[place].relaxations.compactMap { relaxation, opens -> Unplaced.Remedy? in
        guard let effect = outcome[relaxation], effect.places(student) else { return nil }
        return Unplaced.Remedy(
          rules: relaxation.names, text: relaxation.words, opens: opens, places: effect.count)
      }
      // Several rules at once only where no single one helps.
      if found.contains(where: { $0.rules.count == 1 }) { found.removeAll { $0.rules.count > 1 } }
      found += [prospects[place].time].compactMap(\.self)
      found += [guideLike[place]].compactMap(\.self)
      return found.sorted {
        ($0.rules.count, $1.places, $0.text) < ($1.rules.count, $0.places, $1.text)
      }
    }
  }

  // MARK: - Rules

  /// What would open partners to a student, each with how many.
  private func relaxations(
    for student: Int, _ obstruction: Hindrances.Obstruction
  ) -> [(Relaxation, opens: Int)] {
    let cohort = allowance.cohort
    var partners: [UInt64: [Int]] = [:]
    for (candidate, mask) in zip(obstruction.candidates, obstruction.failing)
    where mask.nonzeroBitCount <= 3 { partners[mask, default: []].append(Int(candidate)) }
    var found: [(Relaxation, opens: Int)] = []
    let masks = partners.filter { $0.key != 0 }.sorted {
      ($0.key.nonzeroBitCount, $1.value.count, $0.key)
        < ($1.key.nonzeroBitCount, $0.value.count, $1.key)
    }
    for (mask, partners) in masks where found.count < Self.mostForOne {
      let rules = allowance.rules.indices.filter { mask >> UInt64($0) & 1 == 1 }
        .map { type(of: allowance.rules[$0]).specification }
      let asked = rules.compactMap { cohort.relaxing($0, for: student) }
      guard asked.count == rules.count else { continue }
      var bySettings: [[Setting]: Int] = [:]
      for partner in partners {
        let settings = asked.compactMap { $0(partner) }
        if settings.count == rules.count { bySettings[settings, default: 0] += 1 }
      }
      var counts: [Relaxation: Int] = [:]
      for (settings, count) in bySettings {
        let told = Dictionary(uniqueKeysWithValues: zip(rules.map(\.id), settings))
        counts[Relaxation(rules: told)] = count
      }
      // Of one rule the smallest step, of several the one that opens most.
      let best =
        rules.count == 1
        ? counts.min { $0.key.step < $1.key.step }
        : counts.min { ($1.value, $0.key.words) < ($0.value, $1.key.words) }
      if let best { found.append((best.key, best.value)) }
    }
    let allowed = partners[0, default: []].count
    guard !cohort.program.kind.isGuided, allowed > 0 else { return found }
    let size = cohort.program.size
    found.append(
      (Relaxation(size: .init(least: size.least, most: size.most + 1, even: size.isEven)), allowed))
    if size.least > 2 {
      found.append(
        (
          Relaxation(size: .init(least: size.least - 1, most: size.most, even: size.isEven)),
          allowed
        )
      )
    }
    if size.isEven, size.most - size.least > 1 {
      found.append((Relaxation(size: .init(least: size.least, most: size.most)), allowed))
    }
    return found
  }
}

extension Relaxation {
  /// How far a single rule is relaxed, for comparing with the same rule.
  fileprivate var step: Double {
    switch rules.first?.value {
    // Rules of a least number are relaxed by a smaller one.
    case .whole(let number)?:
      Self.leastNumbers.contains(rules.first?.key.rawValue ?? "")
        ? -Double(number) : Double(number)
    case .decimal(let number)?: number
    default: .infinity
    }
  }
}
