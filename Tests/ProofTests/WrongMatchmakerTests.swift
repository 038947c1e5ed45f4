import Kith
import Proof
import Rules
import School
import Testing

/// A matchmaker with a mistake in its rules, scores, clocks, groups or prices is refused, and the words name the
/// pair and what is wrong with it.
struct WrongMatchmakerTests {
  private let pods = SmallMatch(.pod)
  private let mentors = SmallMatch(.mentor)

  @Test(arguments: Program.Kind.allCases)
  func `a matchmaker without a mistake is accepted, prices and all`(_ kind: Program.Kind) throws {
    let school = SmallMatch(kind)
    let result = try school.result()
    #expect(!result.groups.isEmpty)
    let proof = Proof(school.roster, school.program)
    let report = proof.comparing(school.claims)
    #expect(report.findings.isEmpty, "\(report.findings.map(\.text))")
    #expect(report.words.hasPrefix("all "))
    #expect(proof.findings(result).isEmpty, "\(proof.findings(result).map(\.text))")
    let prices = proof.proving(result, over: report)
    #expect(prices.findings.isEmpty, "\(prices.findings.map(\.text))")
    #expect(prices.bound == result.certificate?.bound, "\(prices.words)")
  }

  // MARK: - Rules

  /// What a wrong matchmaker sees in place of the pod program and its roster, and what words must name.
  private static let mistakes:
    [(name: String, words: String, change: @Sendable (inout SmallMatch) -> Void)] = [
      ("a rule too strict", "grade_band", { $0.program.rules["grade_band"] = .whole(1) }),
      ("a rule too lax", "grade_band", { $0.program.rules["grade_band"] = .whole(3) }),
      ("a rule forgotten", "apart", { $0.roster.wishes = [] }),
      (
        "a consent taken for granted", "consent_matching",
        { $0.roster.students[3].consents.insert(.matching) }
      ),
      (
        "an hour too many", "common_meeting",
        { match in
          match.roster.students[5].availability.append(LocalStretch(day: .sun, from: 900, to: 960))
        }
      ),
      (
        "changes of the clock forgotten", "schedule_overlap",
        { $0.program.term = nil }
      ),
      ("synonyms forgotten", "shared_interests", { $0.program.synonyms = [:] }),
      ("a weight forgotten", "is", { $0.program.weights["shared_goals"] = 0 }),
      ("an ideal of its own", "schedule_overlap", { $0.program.ideals["schedule_overlap"] = 23 }),
      (
        "a wish overheard", "wishes",
        { match in
          match.roster.wishes.append(Wish(student: "s04", other: "s05", kind: .prefer))
        }
      ),
      (
        "an age that is wrong", "age_gap_most",
        { $0.program.rules["age_gap_most"] = .whole(1) }
      ),
      (
        "miles for kilometres", "largest_distance",
        { $0.program.rules["largest_distance"] = .decimal(25 * 1.609) }
      ),
    ]

  /// The pod program with a rule of everything that a mistake could be in.
  private static var truth: SmallMatch {
    var school = SmallMatch(.pod)
    school.program.rules["age_gap_most"] = .whole(2)
    school.program.rules["largest_distance"] = .decimal(25)
    school.roster.students[3].consents.remove(.matching)
    school.roster.students[5].availability = [LocalStretch(day: .mon, from: 900, to: 1200)]
    school.roster.students[6].availability = [LocalStretch(day: .sun, from: 540, to: 660)]
    return school
  }

  @Test(arguments: mistakes.indices)
  func `each mistake of a matchmaker is found and named`(_ number: Int) {
    let mistake = Self.mistakes[number]
    var wrong = Self.truth
    mistake.change(&wrong)
    let findings = Self.truth.findings(against: wrong.claims)
    #expect(!findings.isEmpty, "\(mistake.name)")
    #expect(
      findings.contains { $0.text.contains(mistake.words) },
      "\(mistake.name): \(findings.map(\.text))")
    #expect(Self.truth.findings(against: Self.truth.claims).isEmpty)
  }

  @Test func `a point more for one pair is found, with the pair and both numbers`() throws {
    let claims = AlteredClaims(pods.claims) { one, other, score in
      Set([one, other]) == [4, 9] && score >= 0 ? score + 1 : score
    }
    let finding = try #require(pods.findings(against: claims).first)
    let score = try #require(pods.claims.scores(of: 4)[9] as Int32?)
    #expect(finding.subject == .score)
    #expect(finding.text.hasPrefix("s04 and s09: the matchmaker gives \(score + 1) points"))
    #expect(finding.text.contains("it is \(score)"))
  }

  @Test func `a pair kept from each other without any rule is found, and one let in`() {
    let strict = AlteredClaims(pods.claims) { one, other, score in
      Set([one, other]) == [4, 9] ? -1 : score
    }
    #expect(pods.findings(against: strict).map(\.text).first?.hasPrefix("s04 and s09: ") == true)
    let lax = AlteredClaims(pods.claims) { one, other, score in
      Set([one, other]) == [1, 2] ? 500 : score
    }
    let text = pods.findings(against: lax).map(\.text).first
    #expect(text?.contains("apart turns them away") == true, "\(text ?? "")")
  }

  @Test func `somebody that the matchmaker does not know is found`() {
    let claims = AlteredClaims(pods.claims, forgetting: "s07") { $2 }
    let texts = pods.findings(against: claims).map(\.text)
    #expect(texts.contains { $0.contains("s07") && $0.hasSuffix("does not know both") })
  }

  @Test func `points of what was told in confidence stand in no finding`() {
    var wrong = pods
    wrong.roster.wishes.append(Wish(student: "s04", other: "s05", kind: .avoid))
    let texts = pods.findings(against: wrong.claims).map(\.text)
    #expect(texts.contains { $0.hasSuffix("; wishes differs") })
  }

  @Test func `a mistake is found by a sample too`() {
    var limits = ProofLimits()
    (limits.allPairsUpTo, limits.sampledPairs, limits.sampledStudents) = (10, 100, 8)
    var wrong = pods
    wrong.program.rules["grade_band"] = .whole(0)
    let report = Proof(pods.roster, pods.program, limits: limits).comparing(wrong.claims)
    #expect(!report.findings.isEmpty)
    #expect(report.words.contains("the others were not"))
  }

  // MARK: - Groups

  @Test func `a value, an objective and a member who cannot come are found`() throws {
    let result = try pods.result()
    let proof = Proof(pods.roster, pods.program)
    var dear = result
    dear.groups[0].value += 1
    #expect(proof.findings(dear).map(\.subject) == [.figure])
    var whole = result
    whole.objective += 1
    #expect(proof.findings(whole).map(\.subject) == [.figure])
    var late = result
    late.groups[0].meetings[0].from = 3 * 60
    #expect(proof.findings(late).map(\.subject) == [.rule("common_meeting")])
    var mixed = result
    let first = mixed.groups[0].members[0]
    mixed.groups[0].members[0] = mixed.groups[1].members[0]
    mixed.groups[1].members[0] = first
    #expect(!proof.findings(mixed).isEmpty)
  }

  // MARK: - Prices

  /// What the proof says of a result whose certificate was changed.
  private func refusals(
    _ school: SmallMatch, _ change: (inout Certificate.Leaf) -> Bool
  ) throws -> [String] {
    var result = try school.result()
    guard case .leaf(var leaf)? = result.certificate?.tree else { return ["no leaf"] }
    guard change(&leaf) else { return ["nothing to change"] }
    result.certificate?.tree = .leaf(leaf)
    let proof = Proof(school.roster, school.program)
    let report = proof.comparing(school.claims)
    return proof.proving(result, over: report).findings.map(\.text)
  }

  @Test(arguments: [Program.Kind.mentor, .tutor, .buddy, .pod])
  func `a price a unit too low is refused`(_ kind: Program.Kind) throws {
    let school = SmallMatch(kind)
    let result = try school.result()
    #expect(result.status == .optimal)
    guard case .leaf(let leaf)? = result.certificate?.tree else {
      Issue.record("\(kind) has a tree")
      return
    }
    // Who is placed pays just what the group is worth; a unit less, and the group is worth more than it pays.
    let placed = result.groups.flatMap(\.members).filter { $0.role != kind.guideRole }
    let payer = try #require(placed.first { leaf.prices[$0.student]?.units ?? 0 > 0 })
    let texts = try refusals(school) { leaf in
      guard var price = leaf.prices[payer.student] else { return false }
      price.units -= 1
      leaf.prices[payer.student] = price
      return true
    }
    #expect(
      texts.contains { $0.contains("worth") && $0.contains(payer.student.rawValue) }, "\(texts)")
  }

  @Test func `a bound below what the prices sum up to is refused`() throws {
    var result = try mentors.result()
    let proof = Proof(mentors.roster, mentors.program)
    let report = proof.comparing(mentors.claims)
    result.certificate?.bound -= 1
    let texts = proof.proving(result, over: report).findings.map(\.text)
    #expect(texts.contains { $0.contains("sum up to") }, "\(texts)")
  }

  @Test func `a price below zero, and one for groups whose number is free, prove nothing`() throws {
    let negative = try refusals(mentors) { leaf in
      leaf.prices["s01"] = .init(units: -1, scale: 1)
      return true
    }
    #expect(negative == ["a price is negative"])
    let group = try refusals(pods) { leaf in
      leaf.groupPrice = .init(units: 1, scale: 1)
      return true
    }
    #expect(group == ["groups are priced although their number is free"])
  }

  @Test func `verify ends in a finding where the matchmaker's own prices cover a rule too few`()
    throws
  {
    // Hardly anybody is born on one day, so the bound of the strict program is far below what the true one allows.
    var strict = pods
    strict.program.rules["age_gap_most"] = .whole(0)
    let result = try strict.result()
    let verification = Verifier(pods.roster, pods.program).verify(result)
    #expect(!verification.isAccepted)
  }
}

/// A matchmaker that gives other scores than it works out.
struct AlteredClaims: PairClaims {
  let claims: MatchmakerClaims
  let alter: @Sendable (Int, Int, Int32) -> Int32

  let forgotten: Student.ID?

  init(
    _ claims: MatchmakerClaims, forgetting forgotten: Student.ID? = nil,
    _ alter: @escaping @Sendable (Int, Int, Int32) -> Int32
  ) {
    self.claims = claims
    self.alter = alter
    self.forgotten = forgotten
  }

  func number(of student: Student.ID) -> Int? {
    student == forgotten ? nil : claims.number(of: student)
  }

  func scores(of student: Int) -> [Int32] {
    claims.scores(of: student).enumerated().map { alter(student, $0.offset, $0.element) }
  }

  func rule(against one: Int, _ other: Int) -> RuleID? { claims.rule(against: one, other) }

  func points(of criterion: CriterionID, _ one: Int, _ other: Int) -> Int? {
    claims.points(of: criterion, one, other)
  }
}
