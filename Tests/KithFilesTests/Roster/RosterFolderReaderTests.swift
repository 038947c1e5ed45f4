import Kith
import KithFiles
import Matching
import TestSupport
import Testing

@Suite struct RosterFolderReaderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("students.csv", "id,time_zone\ns1,Europe/Paris\ns2,UTC\n")
  }

  /// What is wrong with the folder, without its path.
  private func problems() -> [String] {
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path)
    let roster = reader.read(&problems)
    #expect((roster == nil) == !problems.isEmpty)
    return problems.problems.sorted().map { $0.description.replacing(folder.path + "/", with: "") }
  }

  @Test func `all that a student can say is read`() throws {
    try folder.write(
      "students.csv",
      """
      id,given_name,family_name,grade,birth_date,enrolled,school,time_zone,latitude,longitude,\
      languages,interests,dislikes,goals,courses,completed_courses,strengths,needs,circumstances,\
      channels,social_pace,roles,capacity,household,joined_on,belonging,consents
      s1,Ann,"Q, Jr",07,2014-02-28,FALSE,North,America/New_York,40.5,-74.25,en;pt-BR, chess ;; go,\
      a,b,c,d,e,f,works;rural,video;in-person,steady,mentor;newcomer,3,h1,2026-09-01,39,\
      matching;in-person

      """)
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path)
    let roster = reader.read(&problems)
    let student = try #require(roster?.students.first)
    var expected = Student(id: "s1", timeZone: "America/New_York")
    expected.givenName = "Ann"
    expected.familyName = "Q, Jr"
    expected.grade = Grade("7")
    expected.birthDate = CalendarDate("2014-02-28")
    expected.isEnrolled = false
    expected.school = "North"
    expected.home = Coordinates(latitude: 40.5, longitude: -74.25)
    expected.languages = ["en", "pt-BR"]
    expected.interests = ["chess", "go"]
    expected.dislikes = ["a"]
    expected.goals = ["b"]
    expected.courses = ["c"]
    expected.completedCourses = ["d"]
    expected.strengths = ["e"]
    expected.needs = ["f"]
    expected.circumstances = ["works", "rural"]
    expected.channels = [.video, .inPerson]
    expected.socialPace = .steady
    expected.roles = ["mentor", "newcomer"]
    expected.capacity = 3
    expected.household = "h1"
    expected.joinedOn = CalendarDate("2026-09-01")
    expected.belonging = 39
    expected.consents = [.matching, .inPerson]
    #expect(student == expected)
  }

  @Test func `what nobody said is no answer`() throws {
    var problems = ProblemList()
    var reader = RosterFolderReader(folder.path)
    let read = reader.read(&problems)
    let roster = try #require(read)
    #expect(
      roster.students == [
        Student(id: "s1", timeZone: "Europe/Paris"), Student(id: "s2", timeZone: "UTC"),
      ])
    #expect(problems.notices.isEmpty)
  }

  @Test func `every wrong value of a student is told, private ones without the value`() throws {
    try folder.write(
      "students.csv",
      """
      id,time_zone,grade,birth_date,enrolled,latitude,longitude,languages,channels,social_pace,capacity,belonging,consents
      s1,Paris,K,1.2.2014,yes,91,,English,vidoe,fast,-1,101,matchin
      s1,EST,14,2014-02-30,1,1e1,181,e-n,telepathy,loud,2.5,low,all
      ,,,,,,,,,,,,

      """)
    let found = problems()
    let second = [
      "2:4: time_zone is not a known time zone: Paris; did you mean Europe/Paris?",
      "2:10: grade is not known: K; write PK, KG, 1 to 13, PS or UG",
      "2:12: birth_date is not a day of the calendar: (hidden); write YYYY-MM-DD",
      "2:21: enrolled is neither true nor false: yes; write true or false",
      "2:25: latitude is not a number of degrees from -90 to 90: (hidden); "
        + "write degrees with a decimal point, or leave the cell empty",
      "2:28: longitude is empty and latitude is not; fill in both or neither",
      "2:29: languages holds what is no language tag: English; "
        + "write BCP 47 tags such as en or pt-BR",
      "2:37: channels holds an unknown word: vidoe; did you mean video?",
      "2:43: social_pace holds an unknown word: fast; write one of quiet, steady, outgoing",
      "2:48: capacity is not a whole number from 0 to 100000: -1; "
        + "write one, or leave the cell empty",
      "2:51: belonging is not a whole number from 0 to 100: 101; "
        + "write one, or leave the cell empty",
      "2:55: consents holds an unknown word: matchin; did you mean matching?",
    ]
    #expect(found.filter { $0.hasPrefix("students.csv:2:") } == second.map { "students.csv:" + $0 })
    let third = found.filter { $0.hasPrefix("students.csv:3:") }
    #expect(third[0].hasSuffix("the id stands in line 2 already: s1; give every student one row"))
    #expect(third[1].hasPrefix("students.csv:3:4: time_zone is not a known time zone: EST; "))
    #expect(third.count == 13)
    #expect(
      found.suffix(2) == [
        "students.csv:4:1: id is empty; fill it in",
        "students.csv:4:2: time_zone is empty; fill it in",
      ])
    #expect(!found.contains { $0.contains("2014") })
  }

  @Test func `a missing file, folder or column is told`() throws {
    try folder.write("students.csv", "sid,timezone\ns1,UTC\n")
    #expect(
      problems() == [
        "students.csv:1:1: a required column is missing: id; rename the column sid",
        "students.csv:1:1: a required column is missing: time_zone; rename the column timezone",
      ])
    var list = ProblemList()
    var reader = RosterFolderReader(folder.path + "/none")
    #expect(reader.read(&list) == nil)
    #expect(list.problems[0].message == "there is no such folder")
    let empty = try TemporaryFolder()
    list = ProblemList()
    reader = RosterFolderReader(empty.path)
    #expect(reader.read(&list) == nil)
    #expect(list.problems.map(\.file) == [empty.path + "/students.csv"])
  }

  @Test func `hours are checked, and come in the order of the week`() throws {
    try folder.write(
      "availability.csv",
      "student,day,from,to\ns1,tue,23:00,01:00\ns1,mon,18:00,24:00\ns1,mon,09:00,10:30\n")
    var list = ProblemList()
    var reader = RosterFolderReader(folder.path)
    #expect(
      reader.read(&list)?.students[0].availability == [
        LocalStretch(day: .mon, from: 540, to: 630), LocalStretch(day: .mon, from: 1080, to: 1440),
        LocalStretch(day: .tue, from: 1380, to: 60),
      ])
    try folder.write(
      "availability.csv",
      """
      student,day,from,to
      s3,mon,09:00,10:00
      s1,Mon,25:00,9:00
      s1,tue,24:00,24:01
      s1,wed,10:00,10:00
      s1,,,
      """)
    #expect(
      problems() == [
        "availability.csv:2:1: no student has this id: s3; "
          + "add the student to students.csv, or correct the id",
        "availability.csv:3:4: day holds an unknown word: Mon; did you mean mon?",
        "availability.csv:3:8: from is not a time of day: 25:00; write HH:MM from 00:00 to 23:59",
        "availability.csv:3:14: to is not a time of day: 9:00; write HH:MM from 00:00 to 24:00",
        "availability.csv:4:8: from is not a time of day: 24:00; write HH:MM from 00:00 to 23:59",
        "availability.csv:4:14: to is not a time of day: 24:01; write HH:MM from 00:00 to 24:00",
        "availability.csv:5:14: the stretch ends when it begins: 10:00; "
          + "write 00:00 to 24:00 for a whole day",
        "availability.csv:6:4: day is empty; fill it in",
        "availability.csv:6:5: from is empty; fill it in",
        "availability.csv:6:6: to is empty; fill it in",
      ])
  }

  @Test func `wishes, history, venues and coaches are checked against the rest`() throws {
    try folder.write(
      "requests.csv",
      "student,other,wish,by\ns1,s1,apart,student\ns1,s9,prefer,\ns1,s2,appart,teacher\n")
    try folder.write(
      "history.csv", "term,program,group,student,rating\nfall,pods,g1,gone,3\n,pods,g1,s1,6\n")
    try folder.write(
      "venues.csv",
      """
      id,name,latitude,longitude,capacity,day,from,to,time_zone
      v1,Library,1,2,9,mon,09:00,17:00,UTC
      v1,Librery,1,2.5,9,tue,09:00,17:00,UTC
      v2,Park,,,,,,,UTC
      """)
    try folder.write(
      "coaches.csv",
      "id,students,background_checked\nc1,s1;s8,TRUE\nc1,s2,perhaps\n")
    #expect(
      problems() == [
        "coaches.csv:2:4: no student has this id: s8; "
          + "add the student to students.csv, or correct the id",
        "coaches.csv:3:1: the id stands in line 2 already: c1; give every coach one row",
        "coaches.csv:3:7: background_checked is neither true nor false: perhaps; "
          + "write true or false",
        "history.csv:3:1: term is empty; fill it in",
        "history.csv:3:13: rating is not a whole number from 1 to 5: 6; "
          + "write one, or leave the cell empty",
        "requests.csv:2:4: a wish is about the student who has it: s1; remove the row",
        "requests.csv:3:4: no student has this id: s9; "
          + "add the student to students.csv, or correct the id",
        "requests.csv:4:7: wish holds an unknown word: appart; did you mean apart?",
        "requests.csv:4:14: by holds an unknown word: teacher; "
          + "write one of student, guardian, coach, school",
        "venues.csv:3:4: name of the venue is another in line 2: Librery; "
          + "write the same in all rows of a venue",
        "venues.csv:3:14: longitude of the venue is another in line 2: 2.5; "
          + "write the same in all rows of a venue",
        "venues.csv:4:9: latitude is empty; fill it in",
      ])
  }

  @Test func `what can be left alone is noted`() throws {
    try folder.write(
      "students.csv", "id,time_zone,shoe_size,circumstances\ns1,UTC,40,rurall\ns2,UTC,,rural\n")
    try folder.write("requests.csv", "student,other,wish\ns1,s2,avoid\ns1,s2,avoid\n")
    try folder.write("history.csv", "term,program,group,student\nfall,pods,g1,gone\n")
    var list = ProblemList()
    var reader = RosterFolderReader(folder.path)
    let read = reader.read(&list)
    let roster = try #require(read)
    #expect(roster.wishes == [Wish(student: "s1", other: "s2", kind: .avoid)])
    #expect(roster.history.isEmpty)
    #expect(
      list.notices.forResult.map(\.text) == [
        "history.csv: a student of the history is not in the roster: gone",
        "requests.csv: a wish stands here again: s1",
        "students.csv: a circumstance is outside the usual vocabulary: (hidden)",
        "students.csv: no program uses the column: shoe_size",
      ])
  }

  @Test(arguments: 0..<100) func `random cells never break the reader`(seed: UInt64) throws {
    var chances = SplitMix64(seed: seed)
    let words = [
      "s1", "s2", "", "mon", "25:00", "00:00", "\"", "\"a\"\"\"", ";", "true", "-1", "é",
      "together",
      "UTC", "1e400", "9999999999999999999999", "0001-01-01", "video;;video", "\u{0}", "nan",
    ]
    for (name, header) in [
      (
        "students.csv",
        "id,time_zone,grade,birth_date,latitude,longitude,languages,channels,belonging"
      ),
      ("availability.csv", "student,day,from,to"), ("requests.csv", "student,other,wish,by"),
      ("history.csv", "term,program,group,student,rating"),
      ("venues.csv", "id,name,latitude,longitude,capacity,day,from,to,time_zone"),
      ("coaches.csv", "id,given_name,time_zone,students,capacity,background_checked,languages"),
    ] {
      let width = header.split(separator: ",").count
      let rows = (0..<5).map { _ in
        (0..<width).map { _ in words[Int.random(in: 0..<words.count, using: &chances)] }
          .joined(separator: ",")
      }
      try folder.write(name, ([header] + rows).joined(separator: "\n"))
    }
    _ = problems()
  }
}
