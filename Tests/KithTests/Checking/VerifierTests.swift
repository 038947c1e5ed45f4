import Kith
import Samples
import Testing

/// Results of a small generated school, and what becomes of them when somebody edits one field.
@Suite struct VerifierTests {
  private static let roster = CohortGenerator(studentCount: 60, seed: 11).roster()

  private static func program(_ kind: Program.Kind) throws -> Program {
    var program = Program.preset(kind, id: "p")
    let starts = try #require(CalendarDate("2027-01-11"))
    let ends = try #require(CalendarDate("2027-05-28"))
    program.term = Program.Term(starts: starts, ends: ends)
    if kind == .playdate { program.rules["largest_distance"] = .decimal(400) }
    return program
  }

  private static func result(_ kind: Program.Kind) throws -> (Verifier, MatchResult) {
    (Verifier(roster, try program(kind)), try #require(results[kind]).get())
  }

  /// Matched once for all edits.
  private static let results: [Program.Kind: Result<MatchResult, any Error>] = {
    let kinds: [Program.Kind] = [.mentor, .buddy, .pod, .playdate]
    return Dictionary(
      uniqueKeysWithValues: kinds.map { kind in
        (kind, Result { try Matchmaker(try program(kind)).match(roster) })
      })
  }()

  @Test(arguments: [Program.Kind.mentor, .buddy, .pod, .playdate])
  func `what the matchmaker answers is accepted, and its bound proven again`(
    kind: Program.Kind
  ) throws {
    let (verifier, result) = try Self.result(kind)
    let verification = verifier.verify(result)
    #expect(verification.findings == [])
    #expect(!result.groups.isEmpty)
    #expect(verification.provenBound == result.certificate?.bound)
    #expect(!verification.isProofUnfinished)
  }

  /// Edits, each of which makes a true result false.
  private static let edits: [(String, Finding.Code, @Sendable (inout MatchResult) -> Void)] = [
    ("a student twice", .repeated, { $0.groups[1].members[1] = $0.groups[0].members[1] }),
    ("a stranger", .unknown, { $0.groups[0].members[0].student = "nobody" }),
    ("another program", .unknown, { $0.program = "q" }),
    ("an unknown venue", .unknown, { $0.groups[0].venue = "nowhere" }),
    ("a member gone", .missing, { $0.groups[0].members.removeLast() }),
    ("a group gone", .missing, { $0.groups.removeLast() }),
    ("an unplaced student gone", .missing, { $0.unplaced.removeLast() }),
    (
      "a placed student listed", .missing,
      { $0.unplaced.append(Unplaced(student: $0.groups[0].members[1].student, reasons: [])) }
    ),
    ("an id twice", .repeated, { $0.groups[1].id = $0.groups[0].id }),
    ("a value", .figure, { $0.groups[0].value += 1 }),
    ("a reason's points", .figure, { $0.groups[0].why[0].points -= 1 }),
    (
      "a reason's criterion", .figure,
      { result in
        let (one, other) = (result.groups[0].why[0], result.groups[0].why[1])
        result.groups[0].why[0].criterion = other.criterion
        result.groups[0].why[1].criterion = one.criterion
      }
    ),
    ("the objective", .figure, { $0.objective -= 1 }),
    ("the number placed", .figure, { $0.placed += 1 }),
    ("a bound below", .figure, { $0.bound = $0.objective - 1 }),
    (
      "the status", .figure,
      { $0.status = $0.status == .optimal ? .feasible : .optimal }
    ),
    ("no meeting", .meeting, { $0.groups[0].meetings = [] }),
    ("a meeting at night", .meeting, { $0.groups[0].meetings[0].from = 3 * 60 }),
    ("a meeting in another zone", .meeting, { $0.groups[0].meetings[0].timeZone = "Asia/Tokyo" }),
    ("a meeting nowhere", .meeting, { $0.groups[0].meetings[0].timeZone = "Mars/Olympus" }),
    ("a member's local time", .account, { $0.groups[0].shiftFirstLocalTime() }),
    ("a role", .shape, { $0.groups[0].members[0].role = .tutor }),
    ("the certificate's bound", .proof, { $0.certificate?.bound -= 1 }),
    ("a price", .proof, { $0.lowerLargestPrice() }),
  ]

  @Test(arguments: [Program.Kind.mentor, .pod], edits.indices)
  func `a result edited in one field is refused for that reason`(
    kind: Program.Kind, index: Int
  ) throws {
    let (verifier, result) = try Self.result(kind)
    let (name, code, edit) = Self.edits[index]
    var edited = result
    edit(&edited)
    let codes = Set(verifier.verify(edited).findings.map(\.code))
    #expect(codes.contains(code), "\(name): \(codes)")
  }

  @Test func `a pair that must stay apart is refused wherever it came from`() throws {
    let (_, result) = try Self.result(.pod)
    let pair = result.groups[0].members.prefix(2).map(\.student)
    var roster = Self.roster
    roster.wishes.append(Wish(student: pair[0], other: pair[1], kind: .apart))
    let findings = Verifier(roster, try Self.program(.pod)).verify(result).findings
    #expect(findings.contains { $0.code == .rule && $0.rule == "apart" })
  }
}

extension Group {
  /// Tells a member a time that is an hour late.
  fileprivate mutating func shiftFirstLocalTime() {
    meetings[0].localTimes[members[0].student]?.showings[0].from += 60
  }
}

extension MatchResult {
  /// Takes a point from the highest price of the certificate's first leaf.
  fileprivate mutating func lowerLargestPrice() {
    guard let tree = certificate?.tree else { return }
    certificate?.tree = tree.mappingFirstLeaf { leaf in
      var leaf = leaf
      let highest = leaf.prices.max { ($0.value.units, $0.key) < ($1.value.units, $1.key) }
      if let highest { leaf.prices[highest.key]?.units -= highest.value.scale }
      return leaf
    }
  }
}

extension Certificate.Tree {
  fileprivate func mappingFirstLeaf(_ map: (Certificate.Leaf) -> Certificate.Leaf) -> Self {
    switch self {
    case .leaf(let leaf): .leaf(map(leaf))
    case .split(let first, let second, _, let together, let apart):
      .split(first, second, together: together.mappingFirstLeaf(map), apart: apart)
    case .bySize(let parts):
      .bySize(
        parts.enumerated().map { place, part in
          .init(
            least: part.least, most: part.most,
            tree: place == 0 ? part.tree.mappingFirstLeaf(map) : part.tree)
        })
    }
  }
}
