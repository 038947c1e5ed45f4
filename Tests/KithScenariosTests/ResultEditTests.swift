import Foundation
import Kith
import KithFiles
import Samples
import Testing

/// Results that somebody edited in one place and from which the digest was taken, so that nothing but
/// what was checked can refuse them.
struct ResultEditTests {
  /// Edits that leave every statement of a result true, with the reason; the path of an edit stands
  /// before its change. Whatever else is accepted fails.
  private static let harmless: [(pattern: String, reason: String)] = [
    (
      #"^certificate(/tree)?.*/?(prices|seat_prices|need_prices|host_prices|sets|trios)\b.*"#,
      "other prices that prove the same bound are a proof as good"
    ),
    (#"^certificate/(trio|group)_price .*"#, "the same of a price that nobody had to pay"),
    (#"^certificate(/.*)?/split/.*"#, "the two sides of another question may prove the same"),
    (
      #"^certificate/scope left out$"#, "a proof without a word about its scope leaves no group out"
    ),
    (
      #"^keeping/(together|apart|earlier|waiting|groups|disruption).*"#,
      "what had to be kept is part of the question; whom the roster does not know rests"
    ),
    (#"^keeping left out$"#, "the same"),
    (#"^certificate left out$"#, "a small school is searched again, which proves as much"),
    (
      #"^(certificate|.*/(remedy|students|venue)|fairness/guide_load_gini) left out$"#,
      "a key that is not there says the same as null or as an empty list"
    ),
    (#"^(groups|unplaced|notices)/\d+ exchanged$"#, "lists are in no order that says anything"),
    (#"^groups/\d+/(members|meetings)/\d+ exchanged$"#, "the same"),
    (#"^groups/\d+/meetings/\d+/local/\d+ (exchanged|twice)$"#, "the same, or said twice"),
    (#"^notices/\d+/students.*(exchanged)$"#, "the same"),
    (
      #"^groups/\d+/meetings/\d+/time_zone another$"#, "another name of a clock that shows the same"
    ),
    (#"^gap left out$"#, "the gap follows from bound and objective"),
    (#"^bound left out$"#, "where there is no answer, no key says the same as null"),
    (#"^groups/\d+/id another$"#, "a group may bear any number that no other has"),
    (
      #"^groups/\d+/(venue|host) another$"#,
      "a venue that is open and has room, or a coach who has time, is as true as the nearest"
    ),
  ]

  @Test(arguments: EditedSchool.all)
  func `every edit of every leaf is refused or is harmless`(school: EditedSchool) throws {
    let accepted = try Self.accepted(school) { try school.isAccepted($0) }
    for edit in accepted.others {
      Issue.record("\(school.name): \(edit) was accepted")
    }
    #expect(accepted.count > 50, "\(school.name) has hardly any leaf")
  }

  @Test func `a verifier that accepts everything is found out`() throws {
    let school = try #require(EditedSchool.all.first)
    #expect(try Self.accepted(school) { _ in true }.others.count > 100)
  }

  /// How many edits there are, and those accepted that are not harmless.
  private static func accepted(
    _ school: EditedSchool, _ isAccepted: (Any) throws -> Bool
  ) throws -> (count: Int, others: [String]) {
    let whole = try school.whole()
    #expect(try isAccepted(whole), "\(school.name) as it was written")
    let patterns = try harmless.map { try Regex($0.pattern) }
    let edits = school.edits.all(of: whole)
    if (whole as? [String: Any])?["status"] as? String != "infeasible" {
      let groups = (whole as? [String: Any])?["groups"] as? [Any] ?? []
      #expect(!groups.isEmpty, "\(school.name) has no group")
    }
    let others = try edits.filter { try isAccepted($0.edited) }.map { "\($0.path) \($0.change)" }
    return (edits.count, others.filter { edit in !patterns.contains { edit.contains($0) } })
  }
}

/// A small school with a program and its result.
struct EditedSchool: Sendable, CustomTestStringConvertible {
  let name: String
  let roster: Roster
  let program: Program
  let keeping: Keeping

  var testDescription: String { name }

  /// Seeds of schools in which each kind finds a few groups, and leaves somebody over.
  private static let seeds: [Program.Kind: UInt64] = [
    .mentor: 9, .buddy: 6, .tutor: 1, .pod: 2, .playdate: 4, .club: 22, .outing: 5,
  ]

  static let all: [EditedSchool] =
    Program.Kind.allCases.map { kind in
      EditedSchool(kind.rawValue, kind, seed: seeds[kind] ?? 0) { _, _, _ in }
    } + [
      EditedSchool("hosted pods", .pod, seed: 21) { program, roster, _ in
        program.host = .coach
        roster.coaches = ["c1", "c2", "c3"].map { Coach(id: $0) }
        for place in roster.coaches.indices {
          roster.coaches[place].isBackgroundChecked = true
          roster.coaches[place].capacity = 2
        }
        for place in roster.students.indices {
          roster.students[place].consents.insert(.adultContact)
        }
      },
      EditedSchool("outings at venues", .outing, seed: 22) { program, _, _ in
        program.rules["venue"] = .flag(true)
      },
      EditedSchool("kept pods", .pod, seed: 23) { _, roster, keeping in
        let ids = roster.students.map(\.id)
        keeping.groups = [Keeping.FixedGroup([ids[0], ids[1], ids[2]])]
        keeping.earlier = [[ids[3], ids[4], ids[5]]]
        keeping.disruption = 50
        keeping.waiting = [ids[6]]
      },
      EditedSchool("a pin against safety", .pod, seed: 24) { _, roster, keeping in
        let ids = roster.students.map(\.id)
        roster.wishes.append(Wish(student: ids[0], other: ids[1], kind: .apart))
        keeping.groups = [Keeping.FixedGroup([ids[0], ids[1], ids[2]])]
      },
    ]

  init(
    _ name: String, _ kind: Program.Kind, seed: UInt64,
    _ change: (inout Program, inout Roster, inout Keeping) -> Void
  ) {
    self.name = name
    var roster = CohortGenerator(studentCount: 12, seed: seed).roster()
    var program = Program.preset(kind, id: "p")
    // Three weeks, in which some clocks change.
    program.term = Program.Term(
      starts: CalendarDate(dayNumber: 20_885), ends: CalendarDate(dayNumber: 20_905))
    if program.rules["largest_distance"] != nil {
      program.rules["largest_distance"] = .decimal(4000)
    }
    program.size.least = min(3, program.size.least)
    var keeping = Keeping()
    change(&program, &roster, &keeping)
    self.roster = roster
    self.program = program
    self.keeping = keeping
    verifier = Verifier(roster, program)
  }

  private let verifier: Verifier

  /// The result as JSON, without its digest.
  func whole() throws -> Any {
    let result = try Matchmaker(program, keeping: keeping).match(roster)
    let json = try JSONSerialization.jsonObject(with: Data(ResultText.json(of: result)))
    var table = try #require(json as? [String: Any])
    table["digest"] = nil
    return table
  }

  func isAccepted(_ json: Any) throws -> Bool {
    let bytes = Array(try JSONSerialization.data(withJSONObject: json))
    var problems = ProblemList()
    var reader = ResultFileReader("result.json", text: bytes)
    guard let result = reader.read(&problems) else { return false }
    return reader.contradictions(with: result).isEmpty && verifier.verify(result).isAccepted
  }

  var edits: ResultEdits {
    ResultEdits(vocabularies: [
      roster.students.map(\.id.rawValue), RuleSpecification.all.map(\.id.rawValue),
      CriterionSpecification.all.map(\.id.rawValue), roster.venues.map(\.id),
      roster.coaches.map(\.id), MatchResult.Status.allCases.map(\.rawValue),
      Group.Role.allCases.map(\.rawValue), Weekday.allCases.map(\.rawValue),
      Array(Set(roster.students.map(\.timeZone))).sorted(),
      (1...9).map { "g\($0)" },
    ])
  }
}
