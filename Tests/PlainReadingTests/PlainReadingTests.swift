import Foundation
import Kith
import TestSupport
import Testing

/// Holds match, verify and explain to what the documents say.
///
/// The other side reads the documents alone: it makes groups, scores and meetings out of raw answers, tries
/// everything, and shares no code with the engine. `KITH_PLAIN_READINGS=2000` plays as many programs.
struct PlainReadingTests {
  private static let count =
    ProcessInfo.processInfo.environment["KITH_PLAIN_READINGS"].flatMap { Int($0) } ?? 350
  private static let first =
    ProcessInfo.processInfo.environment["KITH_PLAIN_FIRST"].flatMap { Int($0) } ?? 1

  @Test func `match, verify and explain agree with the documents, whatever a program says`() throws
  {
    var tally = Tally()
    for seed in Self.first..<Self.first + Self.count {
      try play(UInt64(seed), &tally)
    }
    print("\(Self.count) programs: \(tally)")
    // Programs that ask for nothing possible would prove nothing.
    #expect(tally.groups * 2 > Self.count)
    #expect(tally.proven * 4 > Self.count * 3)
  }

  private struct Tally {
    var groups = 0
    var proven = 0
    var unsettled = 0
    var costs = 0
  }

  private func play(_ seed: UInt64, _ tally: inout Tally) throws {
    var school = PlainSchool(seed: seed)
    var chance = Chance(seed: seed &+ 1_000_003)
    if chance.happens(50) { school.ask(&chance) }
    if chance.happens(30), !school.program.kind.isGuided { school.askForEvenGroups(&chance) }
    let (roster, program) = (school.roster, school.program)
    let name = "\(program.kind.rawValue), seed \(seed)"
    let result: MatchResult
    do {
      result = try Matchmaker(program).match(roster)
    } catch {
      Issue.record("\(name): \(error)")
      return
    }
    let search = PlainSearch(roster, program)
    tally.groups += result.groups.count
    let verification = Verifier(roster, program).verify(result)
    #expect(verification.findings.isEmpty, "\(name): \(verification.findings)")
    #expect(result.status != .infeasible, "\(name)")
    #expect(result.unplaced.allSatisfy { !$0.reasons.isEmpty }, "\(name): no reason")
    for group in result.groups { check(group, search, name) }

    if program.kind.isGuided {
      guard let (best, isPlain) = search.guided() else {
        tally.unsettled += 1
        return
      }
      #expect(result.objective <= best, "\(name): \(result.objective) of at most \(best)")
      // Where meetings of one guide get in each other's way, a search may stop earlier.
      guard result.status != .feasible || isPlain else {
        tally.unsettled += 1
        return
      }
      #expect(result.objective == best, "\(name): \(result.objective), but \(best) is possible")
      tally.proven += result.status == .optimal ? 1 : 0
      return
    }
    let worths = search.groups()
    let best = search.best(of: worths) ?? 0
    #expect(result.objective == best, "\(name): \(result.objective), but \(best) is possible")
    tally.proven += result.status == .optimal ? 1 : 0
    try explain(result, roster, search, worths, name, &tally)
  }

  // MARK: - Match

  /// A group of a result is one that the documents allow, with their value and meetings.
  private func check(_ group: Group, _ search: PlainSearch, _ name: String) {
    let numbers = group.members.compactMap { member in
      search.students.firstIndex { $0.id == member.student }
    }
    let allowed = numbers.indices.allSatisfy { place in
      numbers[..<place].allSatisfy { search.areAllowed($0, numbers[place]) }
    }
    #expect(allowed && search.rules.allows(group: numbers), "\(name): \(group.id) is not allowed")
    let value = search.value(numbers)
    #expect(group.value == value, "\(name): \(group.id) is worth \(value), not \(group.value)")
    guard search.rules.meets, let time = search.time else { return }
    let common = Set(time.common(numbers))
    let starts = group.meetings.compactMap(time.start)
    #expect(starts.count == search.program.meeting.timesAWeek, "\(name): \(group.meetings)")
    #expect(starts.allSatisfy(common.contains), "\(name): somebody cannot attend \(group.id)")
  }

  // MARK: - Explain

  private func explain(
    _ result: MatchResult, _ roster: Roster, _ search: PlainSearch, _ worths: [Int: Int],
    _ name: String, _ tally: inout Tally
  ) throws {
    let explainer = try Explainer(result, of: roster, program: search.program)
    let count = search.students.count
    // Three of the pairs of each school; others come with other seeds.
    for step in 0..<3 {
      let one = (result.objective + step) % count
      let other = (one + 1 + step * 2) % count
      guard one != other else { continue }
      let ids = [search.students[one].id, search.students[other].id]
      let pair = 1 << one | 1 << other
      let best = search.best(of: worths, holding: pair)
      let isTrioProgram = search.program.kind == .buddy && search.program.size.most == 3
      switch try explainer.whyNot(ids[0], ids[1]).verdict {
      case .together(let id):
        #expect(
          result.groups.contains {
            $0.id == id && $0.members.count(where: { ids.contains($0.student) }) == 2
          },
          "\(name): \(ids)")
      case .forbidden:
        #expect(!worths.keys.contains { $0 & pair == pair }, "\(name): \(ids) could be together")
      case .costs(let cost):
        #expect(worths.keys.contains { $0 & pair == pair }, "\(name): \(ids) cannot be together")
        guard let best, !isTrioProgram else { continue }
        tally.costs += 1
        #expect(cost.least <= result.objective - best, "\(name): \(ids)")
        #expect(cost.most ?? .max >= result.objective - best, "\(name): \(ids)")
        #expect(!cost.isExact || cost.least == result.objective - best, "\(name): \(ids)")
      }
    }
  }
}
