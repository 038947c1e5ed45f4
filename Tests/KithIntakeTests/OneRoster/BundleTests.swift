import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

@Suite struct BundleTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func importing(_ files: [String: String], _ name: String = "sis.zip") throws -> ImportRun
  {
    try folder.write(bundle: name, files)
    return ImportRun(folder, oneRoster: [name])
  }

  private static let dataSync1 = [
    "School.csv": "SIS ID,Name\ns1,North\ns2,South\n",
    "Student.csv":
      "SIS ID,School SIS ID,Username,First Name,Last Name,Student Number,Grade,Birthdate,Status\n"
      + "a1,s1,ann@x.org,Ann,Lee,77,7,2014-02-11,Active\na1,s2,ann@x.org,Ann,Lee,77,7,,Active\n"
      + "b2,s1,ben@x.org,Ben,Roy,78,KG,,Inactive\n",
    "Section.csv":
      "SIS ID,School SIS ID,Section Name,Term SIS ID,Term Name,Term StartDate,Term EndDate,"
      + "Course SIS ID,Course Name\nk1,s1,Algebra P1,t1,Fall,2026-08-20,2026-11-22,c1,Algebra\n",
    "StudentEnrollment.csv": "Section SIS ID,SIS ID\nk1,a1\nk9,a1\n",
    "Teacher.csv": "SIS ID,School SIS ID,Username\nt1,s1,tia@x.org\n",
    "TeacherRoster.csv": "Section SIS ID,SIS ID\nk1,t1\n",
    "User.csv": "Email,First Name,Last Name,Phone,SIS ID\npat@home.org,Pat,Lee,,\n",
    "GuardianRelationship.csv":
      "SIS ID,Email,Role\na1,Pat@home.org,Parent\nb2,pat@home.org,Parent\n",
  ]

  @Test(arguments: ["sis.zip", "sis"])
  func `version 1 of School Data Sync is read whole`(name: String) throws {
    let run = try importing(Self.dataSync1, name)
    #expect(run.problems.isEmpty)
    let ann = try #require(run.student("a1"))
    #expect(ann.givenName == "Ann" && ann.grade == Grade("7") && ann.school == "North")
    #expect(ann.birthDate == CalendarDate("2014-02-11"))
    // Its last day is a day of the term.
    #expect(ann.courses == ["Algebra"])
    #expect(run.student("b2")?.isEnrolled == false)
    // Siblings by a guardian's address, which names nobody.
    #expect(ann.household != nil && ann.household == run.student("b2")?.household)
    #expect(ann.household?.contains("@") == false)
    #expect(run.waiting == ["unknown-class"])
    #expect(run.outcome?.roster.students.map(\.id) == ["a1", "b2"])
  }

  @Test func `version 2 of School Data Sync has natural keys`() throws {
    let run = try importing([
      "orgs.csv": "sourcedId,name,type\ns1,North,school\n",
      "users.csv":
        "sourcedId,username,givenName,familyName,email\na1,ann,Ann,Lee,ann@x.org\n"
        + "p1,pat,Pat,Lee,\nt1,tia,Tia,Day,\n",
      "roles.csv":
        "userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary\n"
        + "a1,s1,student,,07,true\nt1,s1,teacher,,,true\n",
      "academicSessions.csv":
        "sourcedId,title,type,schoolYear,startDate,endDate\nt,Fall,term,2027,2026-08-20,2027-01-20\n",
      "courses.csv": "sourcedId,orgSourcedId,title\nc1,s1,Algebra\n",
      "classes.csv":
        "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\nk1,s1,Alg 1,t,c1\n",
      "enrollments.csv": "classSourcedId,userSourcedId,role\nk1,a1,student\nk1,t1,teacher\n",
      "relationships.csv":
        "userSourcedId,relationshipUserSourcedId,relationshipRole\na1,p1,guardian\n",
      "demographics.csv": "userSourcedId,birthDate\na1,2014-02-11\n",
    ])
    #expect(run.problems.isEmpty)
    let ann = try #require(run.student("a1"))
    #expect(ann.grade == Grade("7") && ann.school == "North" && ann.courses == ["Algebra"])
    #expect(ann.birthDate == CalendarDate("2014-02-11"))
    #expect(ann.household == "p1")
    #expect(run.outcome?.roster.students.count == 1)
  }

  @Test func `School Data Sync of the United Kingdom has names of its own`() throws {
    let run = try importing([
      "School.csv": "DfE Number,Name\n10001,North\n",
      "Student.csv":
        "ID,School DfE Number,First Name,Last Name,Username,Grade,Status\n13001,10001,Ann,Lee,annl,9,Active\n",
      "Section.csv":
        "ID,School DfE Number,Section Name,Term Name,Term StartDate,Term EndDate\n"
        + "k1,10001,Algebra 1,SY,2026-07-01,2027-06-30\n",
      "StudentEnrollment.csv": "Section ID,ID\nk1,13001\n",
    ])
    #expect(run.problems.isEmpty)
    #expect(run.student("13001")?.school == "North")
    #expect(run.student("13001")?.courses == ["Algebra 1"])
  }

  @Test func `the first version 2 has roles and grades beside its users`() throws {
    let run = try importing([
      "orgs.csv":
        "sourcedId,name,type,parentSourcedId\n1,Ministry,ministryofeducation,\n2,Tech,college,1\n",
      "users.csv":
        "sourcedId,orgSourcedIds,givenName,familyName,username,password,role,grade\n"
        + "a1,2,Ann,Lee,ann@x.org,pw,Student,6\nt1,2,Tia,Day,tia@x.org,pw,faculty,6\n",
      "classes.csv": "sourcedId,orgSourcedId,title\nk1,2,Math\n",
      "enrollments.csv": "classSourcedId,userSourcedId,role\nk1,a1,Student\nk1,t1,Teacher\n",
    ])
    #expect(run.problems.isEmpty)
    #expect(run.waiting.isEmpty)
    let ann = try #require(run.student("a1"))
    #expect(ann.school == "Tech" && ann.grade == Grade("6") && ann.courses == ["Math"])
    #expect(run.outcome?.roster.students.count == 1)
  }

  @Test func `Clever's files are read, a row for each school once`() throws {
    let run = try importing([
      "schools.csv": "School_id,School_name,School_number\ns1,North,1\ns2,South,2\n",
      "students.csv":
        "School_id,Student_id,Student_number,Last_name,First_name,Grade,DOB,Student_email,Contact_sis_id\n"
        + "s1,a1,7,Lee,Ann,7,02/11/2014,ann@x.org,p1\ns2,a1,7,Lee,Ann,7,02/11/2014,ann@x.org,p2\n",
      "teachers.csv": "School_id,Teacher_id\ns1,t1\n",
      "sections.csv":
        "School_id,Section_id,Teacher_id,Name,Term_name,Term_start,Term_end\n"
        + "s1,k1,t1,Algebra,Fall,8/20/2026,1/20/2027\n",
      "enrollments.csv": "School_id,Section_id,Student_id\ns1,k1,a1\n",
    ])
    #expect(run.problems.isEmpty)
    let ann = try #require(run.student("a1"))
    #expect(ann.school == "North" && ann.courses == ["Algebra"] && ann.household == "p1")
    #expect(ann.birthDate == CalendarDate("2014-02-11"))
  }

  @Test(
    arguments: [
      { "2026-11/export/\($0)" }, { "a/b/c/\($0)" }, { "OR_\($0)" },
      { $0.replacing(".csv", with: "-2026-11-30.csv") },
      { "20261130 \($0.replacing("academicSessions", with: "academic_sessions"))" },
    ] as [@Sendable (String) -> String])
  func `files in folders and under longer names are found`(named: @Sendable (String) -> String)
    throws
  {
    let files = Dictionary(
      uniqueKeysWithValues: OneRosterBundles.sound().map { (named($0.key), $0.value) })
    let run = try importing(files)
    #expect(run.problems.isEmpty)
    #expect(run.student("u1")?.courses == ["Algebra"])
    #expect(run.outcome?.roster.students.count == 3)
  }

  @Test func `a user with a row for each school stays at the first`() throws {
    var files = OneRosterBundles.sound()
    files["orgs.csv"]? += "s2,South,school,d1\n"
    files["users.csv"]? += "u1,,,true,s2,student,alee,,Ann,Lee,,1001,ann@x.org,,,g1,05,\n"
    let run = try importing(files)
    #expect(run.student("u1")?.school == "North")
    #expect(run.student("u1")?.household == "g1")
  }
}
