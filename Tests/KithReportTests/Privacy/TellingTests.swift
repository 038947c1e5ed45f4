import Kith
import KithFiles
import KithReport
import Suggest
import Testing

/// Every reader, criterion and rule, through every output that tells reasons: a result whose reasons are
/// marked, so that a leak can be found whatever its words.
struct TellingTests {
  /// A group of three: `own` is the coach's and the family's, the others are strangers.
  private static func school(
    directory: [DirectoryField], entry: DirectoryEntry? = nil
  ) -> Publication {
    var program = SampleSchool.program
    program.directory = directory
    var roster = Roster(
      students: ["own", "other", "third", "left"].map { Student(id: $0, timeZone: "UTC") })
    roster.students[1].directory = entry
    var coach = Coach(id: "k")
    coach.students = ["own", "left"]
    roster.coaches = [coach]
    var group = SampleSchool.group("g1", ["own", "other", "third"], .tue, 960, "UTC", value: 900)
    group.venue = nil
    group.why = CriterionSpecification.all.map {
      Reason(criterion: $0.id, points: 7, text: "MARK-\($0.id.rawValue)")
    }
    var result = SampleSchool.result
    result.groups = [group]
    result.unplaced = [
      Unplaced(
        student: "left",
        reasons: RuleSpecification.all.map {
          Unplaced.Reason(rule: $0.id, blocks: 4321, remedy: "REMEDY-\($0.id.rawValue)-")
        })
    ]
    return Publication(result, of: program, roster: roster)
  }

  /// What each output tells, by the audience that it is for.
  private static func outputs(
    _ publication: Publication
  ) throws -> [(audience: Audience, text: String)] {
    func page(_ reader: Reader) -> String { PageTests.page(for: reader, publication) }
    var outputs: [(Audience, String)] = [
      (.coordinator, page(.coordinator)), (.coach, page(.coach("k"))),
      (.family, page(.family("own"))), (.family, page(.family("other"))),
      (.family, page(.family("left"))),
      (
        .coordinator,
        TerminalSummary(publication.result, of: publication.program, style: TextStyle(width: 999))
          .text
      ),
    ]
    let answer = try SuggestionAnswer.of(publication.result)
    for (audience, coach) in [(Audience.coordinator, nil), (.coach, "k")] {
      let telling = Telling(publication.program, publication.roster, to: coach)
      outputs.append(
        (audience, SuggestionPage(telling, style: TextStyle(width: 999)).text(of: answer)))
      outputs.append(
        (audience, String(decoding: SuggestionText(telling).json(of: answer), as: UTF8.self)))
    }
    outputs += try Export(publication).files.map {
      (.peer, String(decoding: $0.bytes, as: UTF8.self))
    }
    return outputs
  }

  @Test(arguments: [[DirectoryField](), DirectoryField.usual, DirectoryField.allCases])
  func `no output tells a reason that its reader may not hear`(
    directory: [DirectoryField]
  ) throws {
    for (audience, text) in try Self.outputs(Self.school(directory: directory)) {
      for criterion in CriterionSpecification.all.map(\.id) {
        let hearing = Hearing.of(criterion, for: audience) { directory.contains($0) }
        let isTold = text.contains("MARK-\(criterion.rawValue)")
        #expect(!isTold || hearing == .words, "\(audience) reads of \(criterion)")
        if Hearing.isConfidential(criterion) {
          #expect(!text.contains("\"\(criterion)\""), "\(audience) reads \(criterion)")
        }
      }
    }
  }

  @Test func `a reader hears what a reader may hear`() throws {
    let outputs = try Self.outputs(Self.school(directory: DirectoryField.allCases))
    for audience in [Audience.coordinator, .coach, .family] {
      let texts = outputs.filter { $0.audience == audience }.map(\.text)
      #expect(texts.contains { $0.contains("MARK-shared_interests") }, "\(audience)")
    }
  }

  @Test func `no output tells a coach of rules that are not theirs to know`() throws {
    let publication = Self.school(directory: DirectoryField.allCases)
    for (audience, text) in try Self.outputs(publication) where audience != .coordinator {
      for rule in RuleSpecification.all.map(\.id) where Hearing.of(rule, for: audience) != .words {
        #expect(!text.contains("REMEDY-\(rule.rawValue)-"), "\(audience) reads of \(rule)")
        let name = rule.rawValue
        #expect(!text.contains("\(name) turns away"), "\(audience) reads \(rule)")
        #expect(!text.contains("\"rule\": \"\(name)\""), "\(audience) reads \(rule)")
        #expect(!text.contains("<li>\(name.replacing("_", with: " "))"), "\(audience): \(rule)")
      }
    }
  }

  @Test func `one member who does not share a field is enough to keep it from families`() {
    let publication = Self.school(
      directory: DirectoryField.allCases, entry: .fields([.givenName]))
    #expect(!PageTests.page(for: .family("own"), publication).contains("MARK-shared_interests"))
    #expect(!PageTests.page(for: .coach("k"), publication).contains("MARK-shared_interests"))
    // Their own answers are no secret to themselves.
    #expect(PageTests.page(for: .family("other"), publication).contains("MARK-shared_interests"))
  }

  @Test(arguments: [DirectoryEntry.unlisted, .fields([.grade])])
  func `a student who opted out is shown by no output`(entry: DirectoryEntry) throws {
    var publication = Self.school(directory: DirectoryField.allCases, entry: entry)
    var roster = publication.roster
    roster.students[1].givenName = "Zzamalia"
    roster.students[1].familyName = "Zzquist"
    roster.students[1].interests = ["zzchess"]
    roster.students[1].school = "zzschool"
    publication = Publication(publication.result, of: publication.program, roster: roster)
    for (audience, text) in try Self.outputs(publication) {
      #expect(!text.lowercased().contains("zz"), "\(audience)")
    }
    roster.students[1].directory = .listed
    publication = Publication(publication.result, of: publication.program, roster: roster)
    for audience in [Audience.coordinator, .coach, .family, .peer] {
      let texts = try Self.outputs(publication).filter { $0.audience == audience }.map(\.text)
      #expect(texts.contains { $0.contains("Zzamalia") }, "\(audience)")
    }
  }
}

extension SuggestionAnswer {
  /// An answer that tells all of a result: its groups as a suggestion, and what stood in the way.
  fileprivate static func of(_ result: MatchResult) throws -> SuggestionAnswer {
    var program = Program.preset(.buddy, id: "p")
    program.rules = [:]
    program.meeting.isAsynchronous = true
    let students = ["own", "other", "third"].map { (id: Student.ID) in
      var student = Student(id: id, timeZone: "UTC")
      student.consents = Set(Consent.allCases)
      student.birthDate = SampleSchool.day(2014, 2, 3)
      return student
    }
    let roster = Roster(
      students: students, wishes: [Wish(student: "own", other: "other", kind: .apart)])
    let suggestions = try Suggestions(roster, program)
    var answer = try suggestions.answer(SuggestionRequest(["own"]))
    answer.suggestions = [try #require(answer.suggestions.first)]
    answer.suggestions[0].groups = result.groups
    answer.now = result.groups
    answer.reasons = result.unplaced.flatMap(\.reasons)
    answer.remedies = answer.reasons.map {
      Unplaced.Remedy(rules: [$0.rule], text: $0.remedy ?? "", opens: 1, places: 1)
    }
    let between = try suggestions.answer(SuggestionRequest(["own", "other"])).obstacles
    let obstacle = try #require(between.first)
    answer.obstacles = RuleSpecification.all.map { rule in
      var obstacle = obstacle
      obstacle.rule = rule.id
      obstacle.text = "REMEDY-\(rule.id.rawValue)-"
      return obstacle
    }
    return answer
  }
}
