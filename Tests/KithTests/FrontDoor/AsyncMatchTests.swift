import Kith
import Samples
import Synchronization
import Testing

/// The front door for apps: off the tasks' threads, with progress, and cancelled with its task.
struct AsyncMatchTests {
  private let roster = CohortGenerator(studentCount: 40, seed: 5).roster()

  private var program: Program {
    var program = Program.preset(.pod, id: "pods")
    program.term = CalendarDate("2027-01-11").flatMap { start in
      CalendarDate("2027-05-28").map { Program.Term(starts: start, ends: $0) }
    }
    program.limits = .init(seconds: 600, gap: 0, effort: 20)
    return program
  }

  @Test func `a match with options gives what the plain one gives, whatever the threads`()
    async throws
  {
    let plain = try Matchmaker(program).match(roster)
    let stages = Mutex<[String]>([])
    let other = try await Matchmaker(program).match(roster, options: MatchOptions(threads: 1)) {
      progress in
      stages.withLock { $0.append(progress.stage) }
    }
    #expect(other == plain)
    #expect(stages.withLock { !$0.isEmpty })
  }

  @Test func `options take the place of what the program says`() async throws {
    let limits = Program.Limits(seconds: 600, gap: 1, effort: 1)
    let result = try await Matchmaker(program).match(
      roster, options: MatchOptions(threads: 1, seed: 9, limits: limits))
    var told = program
    (told.seed, told.limits) = (9, limits)
    let same = try Matchmaker(told).match(roster)
    #expect(result == same)
  }

  @Test func `a cancelled task ends its match with an error`() async {
    var long = program
    long.limits = .init(seconds: 600, gap: 0, effort: 100_000)
    let (matchmaker, roster) = (Matchmaker(long), roster)
    let task = Task {
      try await matchmaker.match(roster, options: MatchOptions(threads: 1))
    }
    try? await Task.sleep(for: .milliseconds(50))
    task.cancel()
    let began = ContinuousClock.now
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(ContinuousClock.now - began < .seconds(60))
  }

  @Test func `odd values throw before anything is searched`() async {
    var odd = program
    odd.size = .init(least: 5, most: 2)
    let (matchmaker, roster) = (Matchmaker(odd), roster)
    await #expect(throws: InvalidProgram.self) {
      try await matchmaker.match(roster, options: MatchOptions())
    }
  }
}
