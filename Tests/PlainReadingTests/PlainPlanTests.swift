import Foundation
import Kith
import TestSupport
import Testing

/// Holds a plan to what the documents say: every plan of a handful of students and two programs is tried,
/// with every meeting that they could have.
struct PlainPlanTests {
  private static let count =
    ProcessInfo.processInfo.environment["KITH_PLAIN_PLANS"].flatMap { Int($0) } ?? 16

  @Test func `no plan is worth more than the bound, and what is found is near the best`() throws {
    var best = 0
    var (sum, most) = (0, 0)
    var companions = 0
    var clashes = 0
    for seed in 1...UInt64(Self.count) {
      let plan = PlainPlan(seed: seed)
      let search = PlainPlanSearch(plan.plan, plan.roster)
      let result = try Planner(plan.plan).plan(plan.roster)
      let verification = PlanVerifier(plan.roster, plan.plan).verify(result)
      #expect(verification.findings.isEmpty, "seed \(seed): \(verification.findings)")
      #expect(verification.unproven.isEmpty, "seed \(seed): \(verification.unproven)")
      let found = search.best()
      #expect(result.objective <= found.objective, "seed \(seed)")
      #expect(result.bound >= found.objective, "seed \(seed): \(result.bound)")
      #expect(result.certificate.leastWithNobody <= found.leastWithNobody, "seed \(seed)")
      best += result.objective == found.objective ? 1 : 0
      sum += result.objective
      most += found.objective
      companions += result.figures.withCompanion
      clashes += found.clashes > 0 ? 1 : 0
    }
    print("\(best) of \(Self.count) plans are best, \(clashes) had to avoid clashes")
    #expect(best * 4 >= Self.count)
    #expect(sum * 100 >= most * 97, "\(sum) of \(most)")
    // Plans that share nothing would prove nothing.
    #expect(companions > Self.count / 2)
    #expect(clashes > 0)
  }
}

/// A handful of students, all of one zone and with few free hours, and two programs of a term of whole weeks.
private struct PlainPlan {
  let plan: TermPlan
  let roster: Roster

  init(seed: UInt64) {
    var chance = Chance(seed: seed &* 977)
    var roster = PlainSchool(seed: seed &* 7 &+ 3).roster
    roster.students = roster.students.prefix(6).map { student in
      var student = student
      student.timeZone = "America/Chicago"
      student.languages.append("en")
      let days = chance.happens(80) ? [Weekday.mon] : [.mon, .tue]
      student.availability = days.map { .init(day: $0, from: 16 * 60, to: 17 * 60) }
      return student
    }
    let programs = ["p", "q"].map { id in
      let kind = chance.of([Program.Kind.pod, .club, .buddy])
      var program = PlainSchool(seed: UInt64(chance.below(10_000)) &* 7 &+ 3).program
      program.kind = kind
      program.id = id
      let least = 2 + chance.below(2)
      program.size = .init(least: least, most: least + (kind == .buddy ? 0 : chance.below(2)))
      program.goal = nil
      program.timeZone = nil
      program.rules = [:]
      let usual = Program.preset(kind, id: id).rules.sorted { $0.key.rawValue < $1.key.rawValue }
      for (rule, setting) in usual where chance.happens(30) {
        program.rules[rule] = setting
      }
      program.rules["common_meeting"] = .flag(true)
      program.meeting = MeetingWish(
        minutes: chance.of([30, 45, 60]), earliest: 0, latest: 1440, mode: .online)
      return program
    }
    let starts = CalendarDate(dayNumber: 20_885)  // 2027-03-08, a Monday
    let minutes = programs.map { $0.meeting.minutes * 4 }
    plan = TermPlan(
      id: "plan",
      term: Program.Term(starts: starts, ends: CalendarDate(dayNumber: starts.dayNumber + 27)),
      programs: programs,
      load: TermPlan.Load(
        minutesAWeek: chance.happens(30) ? chance.of([45, 90]) : nil,
        groups: chance.happens(30) ? 1 : nil),
      company: TermPlan.Company(
        minutes: chance.of([minutes[0], minutes[0] + minutes[1]]), points: chance.of([400, 3000])),
      somebodyPoints: chance.of([0, 4000]), limits: Program.Limits(seconds: 600, effort: 20))
    self.roster = roster
  }
}

/// Every plan of two programs, one after the other.
private struct PlainPlanSearch {
  private let plan: TermPlan
  private let programs: [PlainSearch]
  private let groups: [[(mask: Int, worth: Int)]]
  private var count: Int { programs[0].students.count }

  init(_ plan: TermPlan, _ roster: Roster) {
    self.plan = plan
    programs = plan.programs.map { PlainSearch(roster, $0) }
    groups = programs.map { program in
      program.groups().sorted { $0.key < $1.key }.map { (mask: $0.key, worth: $0.value) }
    }
  }

  /// The best plan there is, the fewest who have nobody in any plan, and how many plans clash.
  func best() -> (objective: Int, leastWithNobody: Int, clashes: Int) {
    var best = (objective: 0, leastWithNobody: count, clashes: 0)
    let families = groups.map(allFamilies)
    for one in families[0] {
      for other in families[1] {
        guard let objective = objective([one, other]) else { continue }
        let placed = (one + other).reduce(0) { $0 | $1.mask }
        let nobody = count - placed.nonzeroBitCount
        guard objective > best.objective || nobody < best.leastWithNobody else { continue }
        guard canMeet(one.map(\.mask), other.map(\.mask)) else {
          best.clashes += 1
          continue
        }
        best.objective = max(best.objective, objective)
        best.leastWithNobody = min(best.leastWithNobody, nobody)
      }
    }
    return best
  }

  private typealias Family = [(mask: Int, worth: Int)]

  /// Every set of disjoint groups, the empty one as well.
  private func allFamilies(_ groups: Family) -> [Family] {
    var families: [Family] = [[]]
    for group in groups {
      families += families.filter { $0.allSatisfy { $0.mask & group.mask == 0 } }.map {
        $0 + [group]
      }
    }
    return families
  }

  /// What a plan is worth; nil where somebody has too much.
  private func objective(_ families: [Family]) -> Int? {
    var minutes = [[Int]](
      repeating: [Int](repeating: 0, count: count), count: count)
    var objective = families.joined().reduce(0) { $0 + $1.worth }
    for student in 0..<count {
      let own = zip(families, plan.programs).filter { family, _ in
        family.contains { $0.mask >> student & 1 == 1 }
      }
      if let most = plan.load.groups, own.count > most { return nil }
      let week = own.reduce(0) { $0 + $1.1.meeting.minutes }
      if let most = plan.load.minutesAWeek, week > most { return nil }
      objective += own.isEmpty ? 0 : plan.somebodyPoints
      for (family, program) in own {
        for group in family where group.mask >> student & 1 == 1 {
          for other in 0..<count where other != student && group.mask >> other & 1 == 1 {
            minutes[student][other] += 4 * program.meeting.minutes
          }
        }
      }
    }
    guard let company = plan.company else { return objective }
    return objective
      + company.points * minutes.count { $0.contains { $0 >= company.minutes } }
  }

  /// Whether all groups can meet without anybody being in two places.
  private func canMeet(_ one: [Int], _ other: [Int]) -> Bool {
    func members(_ mask: Int) -> [Int] { (0..<count).filter { mask >> $0 & 1 == 1 } }
    func choose(_ rest: ArraySlice<Int>, _ chosen: [(mask: Int, start: PlainStart)]) -> Bool {
      guard let next = rest.first else {
        return other.allSatisfy { mask in
          (programs[1].time?.common(members(mask)) ?? []).contains { start in
            chosen.allSatisfy { $0.mask & mask == 0 || !overlap($0.start, start) }
          }
        }
      }
      return (programs[0].time?.common(members(next)) ?? []).contains {
        choose(rest.dropFirst(), chosen + [(next, $0)])
      }
    }
    return choose(one[...], [])
  }

  private func overlap(_ one: PlainStart, _ other: PlainStart) -> Bool {
    guard one.weekday == other.weekday else { return false }
    return one.minute < other.minute + plan.programs[1].meeting.minutes
      && other.minute < one.minute + plan.programs[0].meeting.minutes
  }
}
