import Kith
import Samples
import Testing

/// A program whose pairs are too many to hold is answered as if they were all held.
struct ManyPairsTests {
  private static let roster = CohortGenerator(studentCount: 220, seed: 5).roster()

  private static func program(_ name: String) -> Program {
    var program: Program
    switch name {
    case "mentors", "scarce mentors": program = .preset(.mentor, id: "p")
    case "tutors": program = .preset(.tutor, id: "p")
    case "pods", "pods of sums", "small pods": program = .preset(.pod, id: "p")
    case "playdates": program = .preset(.playdate, id: "p")
    default: program = .preset(.buddy, id: "p")
    }
    program.term = .term2027
    if name == "scarce mentors" {
      // Everybody seeks a guide, hardly anybody may be one.
      program.roles.learner = Program.Roles.anybody
      program.rules["experience_gap"] = .flag(false)
    }
    if name == "a trio" {
      program.size.most = 3
      program.rules["grade_band"] = .whole(4)
    }
    if name == "sums" { program.value = .sum }
    if name == "pods of sums" {
      program.value = .sum
      program.size = .init(least: 4, most: 5)
    }
    if name == "small pods" { program.size = .init(least: 2, most: 4) }
    if name == "playdates" { program.rules["largest_distance"] = .decimal(700) }
    // Steps of work, so that no clock plays a part.
    if !program.kind.isGuided, program.kind != .buddy { program.limits.effort = 3 }
    program.limits.seconds = 1000
    return program
  }

  private func matched(
    _ roster: Roster, _ name: String, most: Int?, threads: Int = 1, keeping: Keeping = Keeping()
  ) throws -> MatchResult {
    var matchmaker = Matchmaker(Self.program(name), keeping: keeping)
    if let most { matchmaker.mostPairs = most }
    return try matchmaker.match(roster, threads: threads)
  }

  @Test(arguments: ["mentors", "scarce mentors", "tutors", "buddies", "sums"])
  func `holding few pairs gives as good an answer, proven over all`(name: String) throws {
    let whole = try matched(Self.roster, name, most: nil)
    let few = try matched(Self.roster, name, most: 40)
    #expect(!whole.groups.isEmpty)
    #expect(few.objective == whole.objective && few.bound == whole.bound)
    #expect(few.status == .optimal)
    for most in [0, Int.max] {
      var verifier = Verifier(Self.roster, Self.program(name))
      verifier.mostPairs = most
      let verification = verifier.verify(few)
      #expect(verification.findings == [])
      #expect(verification.provenBound == few.bound)
    }
  }

  @Test(arguments: ["mentors", "tutors", "buddies", "a trio", "pods"])
  func `threads and the order of rows change nothing`(name: String) throws {
    let few = try matched(Self.roster, name, most: 40)
    var turned = Self.roster
    turned.students.reverse()
    #expect(try matched(turned, name, most: 40, threads: 3) == few)
  }

  @Test func `a trio may cost a little of the bound and never the truth`() throws {
    // An odd number of students to pair leaves room for a trio.
    for count in [219, 220] {
      let roster = CohortGenerator(studentCount: count, seed: 8).roster()
      let whole = try matched(roster, "a trio", most: nil)
      let few = try matched(roster, "a trio", most: 40)
      #expect(few.objective <= whole.objective && whole.objective <= few.bound)
      let verification = Verifier(roster, Self.program("a trio")).verify(few)
      #expect(verification.findings == [] && verification.provenBound == few.bound)
    }
  }

  @Test(arguments: ["pods", "pods of sums", "playdates"])
  func `groups formed of few pairs are bounded over all`(name: String) throws {
    let whole = try matched(Self.roster, name, most: nil)
    let few = try matched(Self.roster, name, most: 40)
    #expect(few.groups.count > 10)
    #expect(whole.objective <= few.bound)
    var verifier = Verifier(Self.roster, Self.program(name))
    verifier.mostPairs = 40
    let verification = verifier.verify(few)
    #expect(verification.findings == [] && verification.provenBound == few.bound)
    // The same prices stand the search among all groups.
    let again = Verifier(Self.roster, Self.program(name)).verify(few)
    #expect(again.findings == [] && (again.provenBound ?? few.bound) == few.bound)
  }

  @Test(arguments: ["pods", "pods of sums", "small pods"])
  func `students who must be together are bounded as one`(name: String) throws {
    let roster = Self.tied(Self.roster)
    let whole = try matched(roster, name, most: nil)
    let few = try matched(roster, name, most: 40, threads: 2)
    #expect(whole.objective <= few.bound)
    let groups = few.groups.map { Set($0.members.map(\.student)) }
    let ties = roster.wishes.filter { $0.kind == .together }.map { [$0.student, $0.other] }
    #expect(ties.count { tie in groups.contains { $0.isSuperset(of: tie) } } > 10)
    var verifier = Verifier(roster, Self.program(name))
    verifier.mostPairs = 40
    let verification = verifier.verify(few)
    #expect(verification.findings == [] && verification.provenBound == few.bound)
    let again = Verifier(roster, Self.program(name)).verify(few)
    #expect(again.findings == [] && (again.provenBound ?? few.bound) == few.bound)
  }

  /// A third of all must be with one other, and some of these with a third.
  private static func tied(_ roster: Roster) -> Roster {
    var roster = roster
    let cohort = Cohort(roster, for: program("pods"))
    let allowance = Allowance(cohort)
    var isFree = [Bool](repeating: true, count: cohort.count)
    func next(to students: [Int]) -> Int? {
      cohort.students.indices.first { other in
        isFree[other] && students.allSatisfy { other > $0 && allowance.allows($0, other) }
      }
    }
    for student in stride(from: 0, to: cohort.count, by: 5) where isFree[student] {
      guard let second = next(to: [student]) else { continue }
      var group = [student, second]
      if student % 4 == 0, let third = next(to: group) { group.append(third) }
      for member in group { isFree[member] = false }
      for (one, other) in zip(group, group.dropFirst()) {
        roster.wishes.append(
          Wish(
            student: cohort.students[one].id, other: cohort.students[other].id, kind: .together,
            author: .guardian))
      }
    }
    return roster
  }

  @Test func `prices too low for some three prove nothing about groups`() throws {
    var few = try matched(Self.roster, "pods", most: 40)
    let certificate = try #require(few.certificate)
    guard case .leaf(var leaf) = certificate.tree else { return }
    leaf.prices = leaf.prices.mapValues { .init(units: $0.units / 2, scale: $0.scale) }
    few.certificate?.tree = .leaf(leaf)
    var verifier = Verifier(Self.roster, Self.program("pods"))
    verifier.mostPairs = 40
    let verification = verifier.verify(few)
    #expect(verification.provenBound == nil && verification.isProofUnfinished)
  }

  @Test func `a lie about one price is found, however few pairs are held`() throws {
    for name in ["mentors", "buddies"] {
      var few = try matched(Self.roster, name, most: 40)
      let certificate = try #require(few.certificate)
      guard case .leaf(var leaf) = certificate.tree else { return }
      let placed = try #require(few.groups.first?.members.last?.student)
      let price = try #require(leaf.prices[placed])
      leaf.prices[placed] = .init(units: price.units - price.scale, scale: price.scale)
      few.certificate?.tree = .leaf(leaf)
      var verifier = Verifier(Self.roster, Self.program(name))
      verifier.mostPairs = 0
      #expect(verifier.verify(few).findings.contains { $0.code == .proof })
    }
  }

  @Test func `who stays together counts where few pairs are held`() throws {
    let first = try matched(Self.roster, "buddies", most: nil)
    let keeping = Keeping(
      earlier: first.groups.map { $0.members.map(\.student) }, disruption: 700)
    var changed = Self.program("buddies")
    changed.weights = ["close_in_age": 1]
    let whole = try Matchmaker(changed, keeping: keeping).match(Self.roster, threads: 1)
    var matchmaker = Matchmaker(changed, keeping: keeping)
    matchmaker.mostPairs = 40
    let few = try matchmaker.match(Self.roster, threads: 1)
    #expect(whole.keptPoints > 0)
    #expect(few.objective == whole.objective && few.bound == whole.bound)
  }

  @Test func `a search without time still tells the truth`() throws {
    for name in ["mentors", "tutors", "buddies"] {
      var program = Self.program(name)
      program.limits.seconds = 0
      var matchmaker = Matchmaker(program)
      matchmaker.mostPairs = 40
      // A result that fails its verification would be thrown.
      let hurried = try matchmaker.match(Self.roster, threads: 1)
      let best = try matched(Self.roster, name, most: nil)
      #expect(hurried.objective <= best.objective && best.objective <= hurried.bound)
    }
  }

  @Test(arguments: Program.Kind.allCases)
  func `blocking by grade, language, school and place loses no allowed pair`(
    kind: Program.Kind
  ) throws {
    var program = Program.preset(kind, id: "p")
    program.meeting.isAsynchronous = true
    if kind == .club { program.rules["same_school"] = .flag(true) }
    if kind == .playdate { program.rules["largest_distance"] = .decimal(300) }
    let cohort = Cohort(Self.roster, for: program)
    let allowance = Allowance(cohort)
    let rows = ScoredRows(allowance, Scoring(cohort), threads: 2)
    var isGuide = [Bool](repeating: false, count: cohort.count)
    for guide in cohort.guides { isGuide[Int(guide)] = allowance.isAdmitted[Int(guide)] }
    for (row, student) in rows.students.enumerated() {
      let wanted = (0..<cohort.count).filter { other in
        isGuide[other] && (kind.isGuided || other > student)
          && allowance.allows(other, Int(student))
      }
      #expect(rows.partners[rows.offsets[row]..<rows.offsets[row + 1]].map(Int.init) == wanted)
    }
  }
}
