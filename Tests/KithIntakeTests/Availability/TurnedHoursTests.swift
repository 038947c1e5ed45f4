import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

/// Hours that say it the other way round, on other clocks, or with the word behind the time.
/// Everybody lives in Chicago.
@Suite struct TurnedHoursTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(bundle: "sis.zip", OneRosterBundles.sound())
  }

  private func hours(_ table: String, _ name: String = "grid.csv") throws -> ImportRun {
    try folder.write(name, table)
    return ImportRun(folder, oneRoster: ["sis.zip"], availability: [name])
  }

  @Test(arguments: [
    "id,Not available Mon 15:00,Not available Tue 15:00\nu1,1,0\n",
    "Times you can NOT meet,,\nid,Mon 15:00,Tue 15:00\nu1,x,\n",
    "id,Unavailable Mon 15:00,Unavailable Tue 15:00\nu1,yes,no\n",
    "id;Mo 15:00 nicht verfügbar;Di 15:00 nicht verfügbar\nu1;ja;nein\n",
  ])
  func `marks in a table of busy hours are hours that are not free`(table: String) throws {
    let run = try hours(table)
    #expect(run.problems.isEmpty)
    #expect(run.stretches("u1") == ["tue 15:00-16:00"])
  }

  @Test func `the name of a file says that its hours are busy ones`() throws {
    let run = try hours("id,Mon 15:00,Tue 15:00\nu1,1,0\nu2,,\n", "unavailable.csv")
    #expect(run.stretches("u1") == ["tue 15:00-16:00"])
    // Nobody is free all week for having said nothing.
    #expect(run.student("u2")?.availability == [])
  }

  @Test func `names of those who cannot come are not turned into free hours`() throws {
    let run = try hours("Slot,Who is busy\nMon 15:00-16:00,Ann Lee\nTue 15:00-16:00,Ben Lee\n")
    #expect(run.problems.contains { $0.contains("cannot come") })
  }

  @Test(arguments: [
    "id,Mon 16:00 EST\nu1,1\n",
    "id,Monday\nu1,4-5 PM ET\n",
    "id,Monday\nu1,16:00-17:00 America/New_York\n",
    "student,day,from,to\nu1,mon,4:00 PM EST,5:00 PM EST\n",
    "Schüler;Tag;Zeit\nu1;Montag;16-17 Uhr UTC-5\n",
    "id,time zone,Mon 16:00\nu1,America/New_York,1\n",
    "Timezone,America/New_York\nTime,Mon,Tue,Wed\n4:00 PM,Ann Lee,,\n5:00 PM,,Ben Lee,\n",
  ])
  func `a clock that a title, a cell or a line above names is heeded`(table: String) throws {
    let run = try hours(table)
    #expect(run.problems.isEmpty)
    #expect(run.stretches("u1") == ["mon 15:00-16:00"])
  }

  @Test(arguments: ["hours Eastern.csv", "central-hours.csv"])
  func `a clock in the name of a file that could mean a school is asked for`(name: String) throws {
    let run = try hours("id,Mon 15:00,Tue 15:00\nu1,1,0\n", name)
    #expect(run.problems.contains { $0.contains("--hours-zone") })
  }

  @Test(arguments: [
    ("सोमवार 15:00 के बाद", "mon 15:00-20:30"), ("월요일 오후 3시 이후", "mon 15:00-20:30"),
    ("月曜15時以降", "mon 15:00-20:30"), ("周一下午3点以后", "mon 15:00-20:30"),
    ("Pazartesi 15:00'ten sonra", "mon 15:00-20:30"), ("火曜12時まで", "tue 08:00-12:00"),
    ("周二中午12点之前", "tue 08:00-12:00"), ("Salı 12:00'den önce", "tue 08:00-12:00"),
    ("火曜 15時から17時まで", "tue 15:00-17:00"), ("Mon later than 3 PM", "mon 15:00-20:30"),
    ("Tue earlier than noon", "tue 08:00-12:00"), ("Montag 15-16 Uhr", "mon 15:00-16:00"),
  ])
  func `before and after stand on either side of a time`(text: String, hours: String) throws {
    #expect(try answered(text) == [hours])
  }

  @Test(arguments: ["Mon 3pm until late", "Mon half past 3", "Mon 3 pm after practice"])
  func `a time beside a word that could mean anything is left open`(text: String) throws {
    #expect(try answered(text) == [])
  }

  /// The hours of somebody who answers so when they are asked for them.
  private func answered(_ text: String) throws -> [String] {
    try folder.write(
      "survey.csv",
      "Timestamp,Email,When are you available?\n2026-11-01 10:00,ann@x.org,\"\(text)\"\n"
        + "2026-11-01 10:00,zoe@x.org,Wed 15:00-16:00\n")
    let run = ImportRun(folder, oneRoster: ["sis.zip"], surveys: [("survey.csv", "")])
    #expect(run.outcome != nil)
    return run.stretches("u1")
  }
}
