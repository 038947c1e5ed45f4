import Foundation
import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

@Suite struct OneRosterTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func importing(_ files: [String: String], _ name: String = "sis.zip") throws -> ImportRun
  {
    try folder.write(bundle: name, files)
    return ImportRun(folder, oneRoster: [name])
  }

  @Test(arguments: ["sis.zip", "sis"]) func `a sound export is read whole`(name: String) throws {
    let run = try importing(OneRosterBundles.sound(), name)
    #expect(run.problems.isEmpty)
    #expect(run.waiting.isEmpty)
    var ann = Student(id: "u1", timeZone: "America/Chicago")
    (ann.givenName, ann.familyName, ann.grade) = ("Ann", "Lee", Grade("5"))
    (ann.birthDate, ann.school, ann.household) = (CalendarDate("2015-03-02"), "North", "g1")
    ann.courses = ["Algebra"]
    ann.completedCourses = ["History"]
    #expect(run.student("u1") == ann)
    // The end of an enrolment is exclusive, and who left a class early has not finished it.
    #expect(run.student("u2")?.courses == [])
    #expect(run.student("u2")?.completedCourses == [])
    #expect(run.student("u2")?.household == "g1")
    #expect(run.student("u3")?.isEnrolled == false)
    #expect(run.outcome?.roster.students.map(\.id) == ["u1", "u2", "u3"])
  }

  @Test func `the password is read nowhere, and kept nowhere`() throws {
    let run = try importing(OneRosterBundles.sound())
    let outcome = try #require(run.outcome)
    try RosterFolderWriter(outcome.roster)
      .write(to: folder.path + "/out", with: OneRosterFolder(outcome.oneRoster).files)
    let found = try #require(FileManager.default.enumerator(atPath: folder.path + "/out"))
    for case let file as String in found {
      let text = FileManager.default.contents(atPath: "\(folder.path)/out/\(file)") ?? Data()
      #expect(!String(decoding: text, as: UTF8.self).contains("pass-"))
    }
    #expect(!(run.notices + run.problems).contains { $0.contains("pass-") })
  }

  @Test func `1_0 names, 1_1 and 1_2 tell the same`() throws {
    let sound = OneRosterBundles.sound()
    let expected = try importing(sound).outcome?.roster
    var old = sound
    old["manifest.csv"] = nil
    old["users.csv"] = sound["users.csv"]?.replacing("agentSourcedIds,grades", with: "agents,grade")
      .replacing("userIds", with: "userId").replacing("orgSourcedIds", with: "orgSourcedId")
    #expect(try importing(old, "old.zip").outcome?.roster == expected)

    var new = sound
    new["manifest.csv"] =
      "propertyName,value\noneroster.version,1.2\nfile.users,bulk\nfile.roles,bulk\n"
    new["users.csv"] =
      "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
      + "identifier,email,sms,phone,agentSourcedIds,grades,password,preferredGivenName,primaryOrgSourcedId\n"
      + "u1,,,true,alee,,Anna,Lee,,1001,ann@x.org,,,g1,05,pass,Ann,s1\n"
      + "u2,,,true,blee,,Ben,Lee,,1002,ben@x.org,,,\"g1,g2\",KG,pass,,s1\n"
      + "u3,,,false,cdoe,,Cy,Doe,,1003,cy@x.org,,,,12,pass,,s1\n"
      + "g1,,,true,,,Pat,Lee,,,,,,,,,,\ng2,,,true,,,Kim,Lee,,,,,,,,,,\nt1,,,true,,,Tom,Toe,,,,,,,,,,\n"
    new["roles.csv"] =
      "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId\n"
      + "r1,,,u1,primary,student,,,s1\nr2,,,u2,primary,student,,,s1\nr3,,,u3,primary,student,,,s1\n"
      + "r4,,,g1,primary,guardian,,,s1\nr5,,,g2,primary,parent,,,s1\nr6,,,t1,primary,teacher,,,s1\n"
    let run = try importing(new, "new.zip")
    #expect(run.waiting.isEmpty)
    #expect(run.outcome?.roster == expected)
  }

  @Test func `guardians named on either side make siblings`() throws {
    var files = OneRosterBundles.sound()
    files["users.csv"] = files["users.csv"]?
      .replacing(",,,g1,05", with: ",,,,05").replacing("Pat,Lee,,,,,,,,", with: "Pat,Lee,,,,,,u1,,")
    let run = try importing(files)
    #expect(run.student("u1")?.household == "g1")
    #expect(run.student("u2")?.household == "g1")
    #expect(run.student("u3")?.household == nil)
  }

  @Test func `a delta adds, changes and takes away`() throws {
    let first = try importing(OneRosterBundles.sound())
    let outcome = try #require(first.outcome)
    try RosterFolderWriter(outcome.roster)
      .write(to: folder.path + "/out", with: OneRosterFolder(outcome.oneRoster).files)
    try folder.write(
      bundle: "delta.zip",
      [
        "manifest.csv":
          "propertyName,value\noneroster.version,1.1\nfile.users,delta\nfile.enrollments,delta\n",
        "users.csv": OneRosterBundles.users11
          + "u1,tobedeleted,2026-11-01T00:00:00Z,true,s1,student,,,,,,,,,,,,\n"
          + "u2,active,2026-11-01T00:00:00Z,true,s1,student,blee,,Ben,Lee,,1002,ben@x.org,,,g1,01,\n"
          + "u4,active,2026-11-01T00:00:00Z,true,s1,student,dnew,,Di,New,,1004,di@x.org,,,,09,\n",
        "enrollments.csv":
          "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role\n"
          + "e7,active,2026-11-01T00:00:00Z,k1,s1,u4,student\n"
          + "e8,active,2026-11-01T00:00:00Z,k1,s1,u2,student\n",
      ])
    let run = ImportRun(folder, oneRoster: ["delta.zip"])
    #expect(run.problems.isEmpty)
    let changes = try #require(run.outcome?.changes)
    #expect(changes.added == ["u4"])
    #expect(changes.left == ["u1"])
    #expect(
      changes.changed == [
        .init(student: "u1", columns: ["enrolled"]),
        .init(student: "u2", columns: ["grade", "courses"]),
      ])
    #expect(changes.unchanged == 1)
    #expect(run.student("u4")?.courses == ["Algebra"])
    #expect(run.student("u2")?.birthDate == CalendarDate("2020-12-31"))
    // The same delta again changes nothing.
    let again = try #require(run.outcome)
    try RosterFolderWriter(again.roster)
      .write(to: folder.path + "/out", with: OneRosterFolder(again.oneRoster).files)
    #expect(ImportRun(folder, oneRoster: ["delta.zip"]).outcome?.changes.isEmpty == true)
  }

  @Test func `who is no longer in a full export has left`() throws {
    let outcome = try #require(try importing(OneRosterBundles.sound()).outcome)
    try RosterFolderWriter(outcome.roster)
      .write(to: folder.path + "/out", with: OneRosterFolder(outcome.oneRoster).files)
    var files = OneRosterBundles.sound()
    files["users.csv"] = files["users.csv"]?.replacing("\nu1,", with: "\nu9,")
    let run = try importing(files)
    #expect(run.outcome?.changes.left == ["u1"])
    #expect(run.outcome?.changes.added == ["u9"])
  }

  @Test func `the day settles the term, and a day outside of every term is told`() throws {
    try folder.write(bundle: "sis.zip", OneRosterBundles.sound())
    let spring = ImportRun(folder, oneRoster: ["sis.zip"], day: "2027-02-01")
    #expect(spring.student("u1")?.courses == ["Biology"])
    #expect(spring.student("u1")?.completedCourses == ["Algebra", "History"])
    // Nothing said: today is 2026-11-22.
    #expect(
      ImportRun(folder, oneRoster: ["sis.zip"], day: nil).student("u1")?.courses == ["Algebra"])
  }
}
