import Foundation
import Kith
import Testing

/// Programs whose meetings take hours, coaches and halls from one another, against trying every answer.
///
/// `KITH_COLLIDING=1250` plays as many of each kind, from `KITH_COLLIDING_FIRST` on.
struct CollidingProgramTests {
  private static let count =
    ProcessInfo.processInfo.environment["KITH_COLLIDING"].flatMap { Int($0) } ?? 5
  private static let first =
    ProcessInfo.processInfo.environment["KITH_COLLIDING_FIRST"].flatMap { Int($0) } ?? 1

  @Test(arguments: [Program.Kind.mentor, .tutor])
  func `the best answer is found and proven where hours collide`(kind: Program.Kind) throws {
    try play(kind)
  }

  @Test(arguments: [Program.Kind.pod, .playdate, .buddy])
  func `the best answer is found and proven where coaches and halls are scarce`(
    kind: Program.Kind
  ) throws {
    try play(kind)
  }

  private func play(_ kind: Program.Kind) throws {
    var tally = (settled: 0, unsettled: 0, points: 0)
    for seed in Self.first..<Self.first + Self.count {
      let school = CollidingSchool(kind, seed: UInt64(seed))
      let name = "\(kind.rawValue), seed \(seed)"
      guard var bookings = PlainBookings(school), let best = bookings.best() else {
        tally.unsettled += 1
        continue
      }
      tally.settled += 1
      tally.points += best
      let result: MatchResult
      do {
        result = try Matchmaker(school.program, busy: school.busy, keeping: school.keeping)
          .match(school.roster)
      } catch {
        Issue.record("\(name): \(error)")
        continue
      }
      #expect(result.objective == best, "\(name): \(result.objective), but \(best) is possible")
      #expect(result.status != .infeasible, "\(name)")
      #expect(
        result.status == .optimal || result.status == .empty,
        "\(name): \(result.objective) of at most \(result.bound)")
      let verification = Verifier(school.roster, school.program, busy: school.busy).verify(result)
      #expect(verification.findings.isEmpty, "\(name): \(verification.findings)")
      #expect(
        result.status != .optimal || verification.provenBound == best,
        "\(name): the certificate does not prove \(best)")
      try explain(result, school, name)
    }
    print("\(kind.rawValue): \(tally)")
    #expect(tally.settled * 10 > Self.count * 8 && tally.points > 0)
  }

  /// An answer that has to put two together does so, and costs no less than is proven.
  private func explain(_ result: MatchResult, _ school: CollidingSchool, _ name: String) throws {
    let explainer = try Explainer(
      result, of: school.roster, program: school.program, busy: school.busy)
    let ids = school.roster.students.map(\.id)
    for (one, other) in zip(ids, ids.dropFirst()).prefix(3) {
      guard case .costs(let cost) = try explainer.whyNot(one, other).verdict, let most = cost.most
      else { continue }
      #expect(cost.least <= most, "\(name): \(one), \(other)")
      #expect(
        cost.changes.contains { $0.student == one && $0.then.contains(other) },
        "\(name): \(one) is not with \(other) in an answer that costs \(most)")
    }
  }
}
