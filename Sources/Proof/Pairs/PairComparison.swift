import School

/// Holds what a matchmaker says of pairs against the answers of the roster.
struct PairComparison: Sendable {
  let judge: PairJudge
  let claims: any PairClaims
  let threads: Int
  let limits: ProofLimits

  /// Pairs that are named before the others are only counted.
  private static let mostNamed = 10

  /// What one student's pairs showed.
  private struct Row: Sendable {
    var scores: [Int16] = []
    var allowed: [KnownPairs.Pair] = []
    var judged = 0
    var letIn = 0
    var findings: [ProofFinding] = []
    /// Disagreements beyond those in ``findings``.
    var others = 0
  }

  func report() -> PairReport {
    let count = judge.school.count
    let isAll = count <= limits.allPairsUpTo
    let school = judge.school
    let numbers = school.students.map { claims.number(of: $0.id) }
    let rows = isAll ? Array(0..<count) : sampledRows(count)
    let perRow = isAll ? Int.max : max(1, limits.sampledPairs / max(1, rows.count))
    let parts = Workers.map(rows.count, threads: threads) { part in
      row(of: rows[part], numbers, most: perRow)
    }
    var findings = Array(parts.flatMap(\.findings).prefix(Self.mostNamed))
    let wrong = parts.reduce(0) { $0 + $1.findings.count + $1.others }
    if wrong > findings.count {
      findings.append(
        ProofFinding(.score, "the same of \(wrong - findings.count) other pairs"))
    }
    let pairs =
      isAll
      ? KnownPairs(
        count: count, isGuided: school.program.kind.isGuided, rows: parts.map(\.scores))
      : KnownPairs(
        count: count, isGuided: school.program.kind.isGuided, sample: parts.flatMap(\.allowed))
    return PairReport(
      pairs: pairs, findings: findings,
      words: words(
        isAll: isAll, judged: parts.reduce(0) { $0 + $1.judged },
        letIn: parts.reduce(0) { $0 + $1.letIn }, rows: rows.count))
  }

  private func words(isAll: Bool, judged: Int, letIn: Int, rows: Int) -> String {
    let kind = judge.school.program.kind.isGuided ? "pairs of a guide and a learner" : "pairs"
    let both =
      "\(letIn) that may be together, with their scores, and \(judged - letIn) that may not"
    guard !isAll else { return "all \(judged) \(kind) were judged from the raw answers: \(both)" }
    return "\(judged) \(kind) of \(rows) students drawn by the seed \(judge.school.program.seed) "
      + "were judged from the raw answers, the others were not: \(both)"
  }

  /// Students whose pairs are looked at, by the program's seed.
  private func sampledRows(_ count: Int) -> [Int] {
    var chance = Chance(seed: judge.school.program.seed)
    var rows = (0..<count).filter { judge.turnedAway[$0] == nil && judge.school.learns[$0] }
    let most = min(rows.count, limits.sampledStudents)
    for place in 0..<most { rows.swapAt(place, place + chance.below(rows.count - place)) }
    return rows.prefix(most).sorted()
  }

  private func row(of student: Int, _ numbers: [Int?], most: Int) -> Row {
    let count = judge.school.count
    let isGuided = judge.school.program.kind.isGuided
    var row = Row()
    if most == .max { row.scores = [Int16](repeating: -1, count: count) }
    let claimed = numbers[student].map(claims.scores) ?? []
    // In all rows together each pair stands once; of a sampled row both directions count.
    var asked = (isGuided || most < .max ? 0 : student + 1)..<count
    if isGuided, !judge.school.learns[student] { asked = 0..<0 }
    func claim(_ other: Int) -> Int? {
      guard let number = numbers[other], number < claimed.count, claimed[number] >= 0 else {
        return nil
      }
      return Int(claimed[number])
    }
    var others = asked.filter { judge.isPair(isGuided ? $0 : student, isGuided ? student : $0) }
    if most < others.count { others = chosen(others, of: student, most: most, claim) }
    for other in others {
      let (a, b) = isGuided ? (other, student) : (min(student, other), max(student, other))
      let rule = judge.rule(against: a, b)
      let score = rule == nil ? judge.score(a, b) : nil
      row.judged += 1
      if let score {
        row.letIn += 1
        if most == .max {
          row.scores[other] = Int16(clamping: score)
        } else {
          row.allowed.append(.init(one: a, other: b, score: score))
        }
      }
      let said = claim(other)
      guard said != score else { continue }
      guard row.findings.count < Self.mostNamed else {
        row.others += 1
        continue
      }
      row.findings.append(finding(a, b, numbers, said: said, rule: rule, score: score))
    }
    return row
  }

  /// Some of a student's partners: as many that the matchmaker lets in as that it turns away, by chance.
  private func chosen(
    _ others: [Int], of student: Int, most: Int, _ claim: (Int) -> Int?
  ) -> [Int] {
    var chance = Chance(seed: judge.school.program.seed &+ UInt64(student) &* 0x9E37_79B9)
    var sides: [[Int]] = [[], []]
    for other in others { sides[claim(other) == nil ? 1 : 0].append(other) }
    let fewer = min(sides[0].count, sides[1].count, most / 2)
    let wanted = sides.map { $0.count == fewer ? fewer : min($0.count, most - fewer) }
    let both = sides[0].count > most / 2 && sides[1].count > most / 2
    return zip(sides, both ? [most / 2, most / 2] : wanted).flatMap { side, wanted in
      var side = side
      for place in 0..<min(wanted, side.count) {
        side.swapAt(place, place + chance.below(side.count - place))
      }
      return side.prefix(wanted)
    }.sorted()
  }

  // MARK: - Words

  private func finding(
    _ a: Int, _ b: Int, _ numbers: [Int?], said: Int?, rule: RuleID?, score: Int?
  ) -> ProofFinding {
    let ids = judge.school.students
    let pair = "\(ids[a].id) and \(ids[b].id)"
    guard let one = numbers[a], let other = numbers[b] else {
      return ProofFinding(.rule(nil), "\(pair): the matchmaker does not know both")
    }
    switch (said, score) {
    case (let said?, nil):
      return ProofFinding(
        .rule(rule),
        "\(pair): the matchmaker lets them be together with \(said) points, and by the raw answers "
          + "\(rule?.rawValue ?? "a rule") turns them away")
    case (nil, let score?):
      let claimed = claims.rule(against: one, other)
      return ProofFinding(
        .rule(claimed),
        "\(pair): the matchmaker turns them away\(claimed.map { " by \($0)" } ?? ""), and by the raw "
          + "answers they may be together with \(score) points")
    default:
      return ProofFinding(
        .score,
        "\(pair): the matchmaker gives \(said ?? 0) points, and by the raw answers it is "
          + "\(score ?? 0)\(difference(a, b, one, other))")
    }
  }

  /// The first criterion that differs; of one that is told in confidence, no points.
  private func difference(_ a: Int, _ b: Int, _ one: Int, _ other: Int) -> String {
    for (criterion, isConfidential, own) in judge.points(a, b) {
      let said = claims.points(of: criterion, one, other)
      guard said != own else { continue }
      guard !isConfidential else {
        // The name of a private question is not told either.
        return criterion.question == nil ? "; \(criterion) differs" : "; a private question differs"
      }
      func words(_ points: Int?) -> String { points.map(String.init) ?? "out of the score" }
      return "; \(criterion) is \(words(said)) there and \(words(own)) here"
    }
    return ""
  }
}

/// What a look at the pairs showed.
package struct PairReport: Sendable {
  let pairs: KnownPairs
  /// Pairs of which the matchmaker says something else, at most ten by name.
  package var findings: [ProofFinding]
  /// How many pairs were judged, in words.
  package var words: String
}
