import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

@Suite struct RosterCheckTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func lines(_ check: RosterCheck) -> [String] {
    CheckText(check).text.replacing(folder.path + "/", with: "").split(separator: "\n").map(
      String.init)
  }

  @Test func `everything odd is told in one go, beside the problems`() throws {
    try folder.write(
      "students.csv",
      """
      id,given_name,family_name,birth_date,time_zone,courses,consents,grade
      s1,Ann,Lee,2015-03-02,UTC,Algebra;Art,matching;peer-contact,5
      s2,ann,LEE,2015-03-02,UTC,algebra,matching,5
      s3,Cy,Doe,2014-01-01,UTC,Algebra,matching;peer-contact,fifth
      s4,Di,Doe,2014-01-01,Nowhere,Algebra,matching;peer-contact,6
      """)
    try folder.write(
      "availability.csv", "student,day,from,to\ns1,mon,09:00,10:00\ns3,mon,9,10:00\n")
    try folder.write(
      "requests.csv",
      "student,other,wish,by\ns1,s2,together,guardian\ns2,s1,apart,school\ns1,s3,prefer,student\n"
        + "s1,s3,avoid,student\ns2,s3,together,\ns3,s1,apart,\ns1,s9,prefer,\n")
    let found = lines(RosterCheck(folder.path, program: nil, threads: 1))
    for start in [
      "availability.csv:3:8: problem: from is not a time of day: 9;",
      "requests.csv:8:4: problem: no student has this id: s9;",
      "students.csv:4:56: problem: grade is not known: fifth;",
      "students.csv:5:22: problem: time_zone is not a known time zone: Nowhere;",
      "requests.csv:3:1: notice: wishes contradict each other: the two must be together and apart: s2, s1;",
      "requests.csv:5:1: notice: wishes contradict each other: the two are wished for and avoided",
      "requests.csv:7:1: notice: wishes contradict each other: the two must stay apart, and other wishes",
      "students.csv:3:1: notice: the student has the name and birth date of s1: s2;",
      "students.csv:3:1: notice: consent is missing (peer-contact): s2;",
      "students.csv:3:1: notice: the student has no hours in which to meet: s2;",
      "students.csv:2:1: notice: nobody else takes the course “Art”: s1;",
    ] { #expect(found.contains { $0.hasPrefix(start) }, "\(start)") }
    #expect(!found.contains { $0.contains("Lee") || $0.contains("2015") })
    #expect(found.last == "4 students, 4 problems, 9 notices")
  }

  @Test func `the forecast counts partners and names what stands in the way`() throws {
    try folder.write(
      "students.csv",
      "id,grade,time_zone,roles,consents\na,12,UTC,mentor,matching;peer-contact\n"
        + "b,11,UTC,newcomer,matching;peer-contact\nc,11,UTC,newcomer,peer-contact\n"
        + "d,11,UTC,,matching;peer-contact\n")
    try folder.write(
      "availability.csv",
      "student,day,from,to\na,mon,09:00,12:00\nb,mon,09:00,12:00\nc,mon,09:00,12:00\nd,mon,09:00,12:00\n"
    )
    try folder.write(
      "p.yaml",
      "program: p\nkind: mentor\nterm: {starts: 2027-01-11, ends: 2027-05-28}\nrules: {experience_gap: false}\n"
    )
    let check = RosterCheck(folder.path, program: folder.path + "/p.yaml", threads: 2)
    let forecast = try #require(check.forecast)
    #expect(forecast.lines.map(\.student) == ["a", "b", "c", "d"])
    #expect(forecast.lines.map(\.part) == [.guide, .learner, .learner, .none])
    #expect(forecast.lines.map(\.partners) == [1, 1, 0, 0])
    #expect(forecast.lines[2].reasons.first?.rule.rawValue == "consent_matching")
    let json = String(decoding: CheckText(check).json, as: UTF8.self)
    #expect(json.contains(#""student": "c", "part": "learner", "partners": 0"#))
    #expect(CheckText(check).table.contains("forecast,learner,,,,c,"))
  }
}
