import Kith
import KithFiles
import TestSupport
import Testing

/// Groups of which no two differ by more than one head.
struct EvenGroupTests {
  /// Students who all fit with one another; clubs of one interest hang together more than others.
  private func roster(_ count: Int) -> Roster {
    .alike(count) { student, number in
      student.interests = number < 5 ? ["chess"] : number < 8 ? ["judo"] : ["opera"]
    }
  }

  private func program(even: Bool) -> Program {
    var program = Program.ofInterests(.pod)
    program.size = .init(least: 3, most: 6, even: even)
    program.limits = .init(seconds: 60, gap: 0, effort: 100)
    return program
  }

  @Test func `no two groups differ by more than one head, and the answer is proven`() throws {
    let free = try Matchmaker(program(even: false)).match(roster(8))
    let even = try Matchmaker(program(even: true)).match(roster(8))
    let sizes = even.groups.map(\.members.count)
    #expect(free.groups.contains { $0.members.count == 5 })
    #expect(free.groups.contains { $0.members.count == 3 })
    #expect(try #require(sizes.max()) - #require(sizes.min()) <= 1)
    #expect(even.placed == 8)
    #expect(even.objective < free.objective)
    #expect(even.status == .optimal)
    let verification = Verifier(roster(8), program(even: true)).verify(even)
    #expect(verification.findings == [])
    #expect(verification.provenBound == even.bound)
    guard case .bySize(let parts)? = even.certificate?.tree else {
      Issue.record("the certificate has no sizes")
      return
    }
    #expect(parts.map(\.least) == [3, 4, 5])
  }

  @Test func `uneven groups are refused, and so is a proof that leaves sizes out`() throws {
    let program = program(even: true)
    let uneven = try Matchmaker(self.program(even: false)).match(roster(8))
    let refused = Verifier(roster(8), program).verify(uneven)
    #expect(refused.findings.contains { $0.rule == "size" && $0.text.contains("one head apart") })
    var shortened = try Matchmaker(program).match(roster(8))
    if case .bySize(let parts)? = shortened.certificate?.tree {
      shortened.certificate?.tree = .bySize(Array(parts.dropFirst()))
    }
    let found = Verifier(roster(8), program).verify(shortened).findings
    #expect(found.contains { $0.text.contains("leaves out sizes") })
  }

  @Test func `a proof by sizes comes back from its file as it was`() throws {
    let result = try Matchmaker(program(even: true)).match(roster(8))
    var problems = ProblemList()
    let text = ResultText.json(of: result)
    var reader = ResultFileReader("result.json", text: text)
    let found = reader.read(&problems)
    let read = try #require(found)
    #expect(ResultText.json(of: read) == text)
    #expect(problems.isEmpty)
  }

  @Test func `a group fixed by hand leaves the others its sizes`() throws {
    var keeping = Keeping()
    keeping.groups = [.init(["s100", "s106", "s108", "s109", "s110"])]
    let result = try Matchmaker(program(even: true), keeping: keeping).match(roster(11))
    #expect(result.groups.allSatisfy { (4...6).contains($0.members.count) })
    let sizes = result.groups.map(\.members.count)
    #expect(try #require(sizes.max()) - #require(sizes.min()) <= 1)
    #expect(Verifier(roster(11), program(even: true)).verify(result).findings == [])
  }

  @Test func `a program of guides refuses to be even, and says what helps`() {
    var problems = ProblemList()
    let text = "program: p\nkind: mentor\nsize: {even: true}\n"
    #expect(ProgramFileReader("p.yaml", text: Array(text.utf8)).read(&problems) == nil)
    #expect(problems.problems.map(\.description).contains { $0.contains("balance: guides") })
    problems = ProblemList()
    let pods = "program: p\nkind: pod\nsize: {least: 3, most: 6, even: true}\n"
    let read = ProgramFileReader("p.yaml", text: Array(pods.utf8)).read(&problems)
    #expect(read?.size == .init(least: 3, most: 6, even: true))
  }
}
