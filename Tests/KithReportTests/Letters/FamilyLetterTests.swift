import Kith
import KithReport
import TestSupport
import Testing

@Suite struct FamilyLetterTests {
  // MARK: - A school with two programs

  private static func student(_ id: Student.ID, _ name: String, _ language: String) -> Student {
    var student = Student(id: id, timeZone: "America/New_York")
    student.givenName = name
    student.languages = [language]
    student.consents = Set(Consent.allCases)
    student.availability = [LocalStretch(day: .tue, from: 900, to: 1200)]
    return student
  }

  private static func roster(_ language: String) -> Roster {
    var roster = Roster(students: [
      student("s1", "Ana", language), student("s2", "Ben", "en"), student("s3", "Cleo", "en"),
      student("s4", "Dia", language), student("s5", "Eli", language),
    ])
    roster.students[3].consents = [.matching]
    var coach = Coach(id: "c1")
    coach.givenName = "Maria"
    coach.students = ["s1"]
    roster.coaches = [coach]
    return roster
  }

  private static func program(_ kind: Program.Kind) -> Program {
    var program = Program.preset(kind, id: "spring-\(kind.rawValue)s")
    program.term = SampleSchool.term
    return program
  }

  private static func result(_ program: Program, _ groups: [Group], left: [Unplaced] = [])
    -> MatchResult
  {
    MatchResult(
      program: program.id, status: .feasible, objective: 1, bound: 2, placed: 2, groups: groups,
      unplaced: left, notices: [], certificate: nil)
  }

  private static var pod: Group {
    var pod = SampleSchool.group(
      "g1", ["s1", "s2", "s3"], .tue, 16 * 60, "America/Phoenix", value: 1)
    pod.venue = nil
    pod.interest = "chess"
    pod.host = "c1"
    return pod
  }

  private static var pair: Group {
    Group(
      id: "g1",
      members: [.init(student: "s2", role: .mentor), .init(student: "s1", role: .learner)],
      value: 1,
      meetings: [Meeting(day: .fri, from: 9 * 60, to: 9 * 60 + 30, timeZone: "America/New_York")],
      venue: nil, why: [])
  }

  private static func left(_ student: Student.ID, _ rule: RuleID) -> Unplaced {
    Unplaced(student: student, reasons: [.init(rule: rule, blocks: 4, remedy: nil)])
  }

  private static func pods(
    _ language: String, _ groups: [Group] = [pod], before: Publication? = nil
  ) -> FamilyLetters.Told {
    FamilyLetters.Told(
      publication(language, groups), before: before.map { ToldBefore($0) })
  }

  private static func publication(_ language: String, _ groups: [Group]) -> Publication {
    Publication(
      result(
        program(.pod), groups,
        left: [left("s4", "consent_peer_contact"), left("s5", "common_meeting")]),
      of: program(.pod), roster: roster(language), rooms: ["g1": "Otter Tuesday", "g2": "Lynx"])
  }

  private static func pairs(_ language: String) -> FamilyLetters.Told {
    FamilyLetters.Told(
      Publication(
        result(program(.mentor), [pair]), of: program(.mentor), roster: roster(language),
        rooms: ["g1": "Heron Friday"]))
  }

  private static func texts(_ letters: FamilyLetters) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: letters.files.map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  private static var options: FamilyLetters.Options {
    var options = FamilyLetters.Options()
    options.contact = "desk@school.example"
    options.answerBy = SampleSchool.day(2027, 2, 1)
    options.school = "Maple School"
    return options
  }

  // MARK: - Claims

  @Test(arguments: ["en", "es", "fr", "de", "pt", "zh"])
  func `letters in each language are as they were taken down`(language: String) throws {
    let letters = FamilyLetters([Self.pods(language), Self.pairs(language)], Self.options)
    let texts = Self.texts(letters)
    let shown = ["s1.txt", "requests/s4.txt", "waiting/s5.txt"].map { path in
      "=== \(path)\n\(texts[path] ?? "none")"
    }
    try GoldenFile(language).expect(shown.joined(separator: "\n"))
  }

  @Test func `every language says everything, with no name that nothing fills in`() throws {
    for wording in Wording.builtIn where wording.language != "en-GB" {
      // Days of 24 hours have no halves.
      let missing = Set(Wording.keys).subtracting(wording.table.map(\.key))
      #expect(missing.isSubset(of: ["clock.am", "clock.pm"]), "\(wording.language)")
    }
    for wording in Wording.builtIn {
      var again = Wording.empty(wording.language)
      for (key, text) in wording.table { try again.correct(key, to: text) }
      #expect(again == wording)
    }
  }

  @Test func `only those whose situation changed get a letter, which says what is new`() throws {
    let before = Self.publication("en", [Self.pod])
    #expect(FamilyLetters([Self.pods("en", before: before)]).files.isEmpty)
    #expect(FamilyLetters([Self.pods("en", before: before)]).unchanged == 5)

    var grown = Self.pod
    grown.members.append(.init(student: "s5", role: .member))
    let joined = Self.texts(FamilyLetters([Self.pods("en", [grown], before: before)]))
    #expect(joined.keys.sorted() == ["s1.txt", "s2.txt", "s3.txt", "s5.txt"])
    #expect(joined["s1.txt"]?.contains("New in Otter Tuesday: Eli.") == true)
    #expect(joined["s5.txt"]?.contains("A new group: Otter Tuesday.") == true)

    var later = Self.pod
    later.meetings[0].from += 15
    later.meetings[0].to += 15
    later.members.removeLast()
    let moved = Self.texts(FamilyLetters([Self.pods("en", [later], before: before)]))
    #expect(moved["s1.txt"]?.contains("Otter Tuesday meets at another time.") == true)
    #expect(moved["s1.txt"]?.contains("Somebody has left Otter Tuesday.") == true)
    #expect(moved["waiting/s3.txt"]?.contains("Otter Tuesday has ended.") == true)
    #expect(moved["requests/s4.txt"] == nil)
  }

  @Test func `a family that lacks a consent is asked for it and hears nothing of waiting`() {
    let text = Self.texts(FamilyLetters([Self.pods("en")]))["requests/s4.txt"] ?? ""
    #expect(text.contains("contact with other students"))
    #expect(!text.contains("keep looking"))
  }

  @Test func `a speaker's text takes the place of what Kith says`() throws {
    var options = FamilyLetters.Options()
    let place = try #require(options.wordings.firstIndex { $0.language == "es" })
    try options.wordings[place].correct(
      "kind.pod", to: "Grupo de {kind}".replacing("{kind}", with: "cinco"))
    let text = Self.texts(FamilyLetters([Self.pods("es")], options))["s1.txt"]
    #expect(text?.contains("Grupo de cinco: Otter Tuesday") == true)
    var wording = Wording.empty("es")
    #expect(throws: WordingProblem.self) { try wording.correct("kind.pods", to: "x") }
    #expect(throws: WordingProblem.self) { try wording.correct("first", to: "{datum}") }
  }

  @Test(arguments: [
    (["zh-Hant", "de"], "liebe Familie"), (["tlh", "fr-CA"], "chère famille"), (["cmn"], "尊敬"),
    (["en-GB"], "Tuesday 23 February 2027"), ([], "Tuesday, February 23, 2027"),
  ])
  func `the first language that is known is the letter's`(languages: [String], words: String) {
    let publication = Self.publication("en", [Self.pod])
    var roster = publication.roster
    roster.students[0].languages = languages
    let told = FamilyLetters.Told(
      Publication(publication.result, of: publication.program, roster: roster))
    #expect(Self.texts(FamilyLetters([told]))["s1.txt"]?.contains(words) == true)
  }
}
