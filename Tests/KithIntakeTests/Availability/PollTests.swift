import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

/// Tables of hours in the shapes that polls and timetables export. Everybody lives in Chicago.
@Suite struct PollTests {
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
    // Times down, days across, names in cells.
    "Time,Mon Nov 30,Tue Dec 1\n4:00 PM,\"Ann Lee, Ben Lee\",Ann Lee\n4:30 PM,Ann Lee,\n5:00 PM,,\n",
    ",Monday,Tuesday\n4:00 PM,Ann Lee; Ben Lee,Ann Lee\n4:30 PM,Ann Lee,\n",
    // A row a slot, the day said once.
    "Day,Time,Ann Lee,Ben Lee\nMon,04:00 PM,1,1\n,04:30 PM,1,0\nTue,04:00 PM,1,0\n,04:30 PM,0,0\n",
    "Date / Time,Ann Lee,Ben Lee\nMon 11/30/2026 4:00 PM,Available,Available\n"
      + "Mon 11/30/2026 4:30 PM,Available,If needed\nTue 12/1/2026 4:00 PM,Available,\n"
      + "Tue 12/1/2026 4:30 PM,Unavailable,\n",
    // A row a student under three rows of days and times.
    "Poll \"Chess\"\nhttps://poll.example/x\n,November 2026,,,December 2026\n,Mon 30,,Tue 1,\n"
      + ",4:00 PM – 4:30 PM,4:30 PM – 5:00 PM,4:00 PM – 4:30 PM,4:30 PM – 5:00 PM\n"
      + "Ann Lee,OK,OK,OK,\nBen Lee,OK,(OK),,\nCount,2,1,1,0\n",
    "2 participants,Mon 30 November 2026 4:00 PM - 4:30 PM,Mon 30 November 2026 4:30 PM - 5:00 PM,"
      + "Tue 1 December 2026 4:00 PM - 4:30 PM,Tue 1 December 2026 4:30 PM - 5:00 PM\n"
      + "Ann Lee,Yes,Yes,Yes,No\nBen Lee,Yes,If need be,No,No\n",
    // Circles and crosses.
    "name,Mon 16:00,Mon 16:30,Tue 16:00,Tue 16:30\nAnn Lee,○,○,○,×\nBen Lee,○,×,×,×\n",
    "name,Mon 16:00,Mon 16:30,Tue 16:00,Tue 16:30\nAnn Lee,o,o,o,x\nBen Lee,o,x,x,x\n",
    "name,M 16:00,M 16:30,T 16:00,T 16:30,R 16:00\nAnn Lee,✔,✔,✔,✘,✘\nBen Lee,☑,☐,,,\n",
    // Moments of programs, in UTC.
    "time,Ann Lee,Ben Lee\n2026-11-30T22:00:00Z,1,1\n2026-11-30T22:30:00Z,1,0\n2026-12-01T22:00:00Z,1,0\n"
      + "2026-12-01T22:30:00Z,0,0\n",
    "time,Ann Lee,Ben Lee\n2200-30112026,1,1\n2230-30112026,1,0\n2200-01122026,1,0\n2230-01122026,0,0\n",
    // Other languages.
    "name;Lundi 16h;Lundi 16h30;Mardi 16h;Mardi 16h30\nAnn Lee;oui;oui;oui;non\nBen Lee;oui;non;non;non\n",
    "name;Mo 16 Uhr;Mo 16.30 Uhr;Di 16 Uhr;Di 16.30 Uhr\nAnn Lee;ja;ja;ja;nein\nBen Lee;ja;nein;;\n",
    "name,月曜日 16:00,月曜日 午後4:30,火曜日 16時,火曜日 16時半\nAnn Lee,はい,はい,はい,いいえ\nBen Lee,はい,,,\n",
    "name,周一下午4点,周一下午4点半,周二下午4点,周二下午4点半\nAnn Lee,是,是,是,否\nBen Lee,是,否,否,否\n",
    "name,lunes 4 pm,lunes 4:30 de la tarde,martes 16:00,martes 16:30\nAnn Lee,sí,sí,sí,no\nBen Lee,sí,no,no,no\n",
  ])
  func `polls of all shapes say the same`(table: String) throws {
    let run = try hours(table)
    #expect(run.problems.isEmpty)
    #expect(run.stretches("u1") == ["mon 16:00-17:00", "tue 16:00-16:30"])
    #expect(run.stretches("u2") == ["mon 16:00-16:30"])
  }

  @Test(arguments: [
    ("grid.csv", "time (America/New_York),Ann Lee\n11/30/2026 17:00,1\n11/30/2026 18:00,1\n"),
    ("grid.csv", "Times are shown in Eastern Time\n\nDay,Time,Ann Lee\nMon,5 PM,1\nMon,6 PM,1\n"),
    ("grid.csv", "name,Mon 5 PM EST,Mon 6 PM EST\nAnn Lee,1,1\n"),
    ("hours UTC-5.csv", "name,Mon 17:00,Mon 18:00\nAnn Lee,1,1\n"),
    ("grid.csv", "Slot,Available\nMon 5-6 PM (ET),Ann Lee\nMon 6-7 PM (ET),Ann Lee\n"),
    ("grid.csv", "name,time zone,Mon 17:00,Mon 18:00\nAnn Lee,America/New_York,1,1\n"),
  ])
  func `a zone that is written anywhere is heeded`(name: String, table: String) throws {
    let run = try hours(table, name)
    #expect(run.problems.isEmpty)
    #expect(run.stretches("u1") == ["mon 16:00-18:00"])
  }

  @Test(arguments: [
    "time (IST),Ann Lee\nMon 17:00,1\nMon 18:00,1\n",
    "time zone: Middle Earth,Mon 17:00,Mon 18:00\nAnn Lee,1,1\n",
    "name,Mon 5 PM EST,Mon 6 PM PST\nAnn Lee,1,1\n",
  ])
  func `a zone that is not known is asked for`(table: String) throws {
    let run = try hours(table)
    #expect(run.problems.count == 1)
    #expect(run.problems.first?.contains("zone") == true)
  }

  @Test func `a row with a zone that is not known is left out`() throws {
    let run = try hours("name,zone,Mon 17:00,Mon 18:00\nAnn Lee,Home,1,1\nBen Lee,,1,1\n")
    #expect(run.waiting == ["no-zone"])
    #expect(run.stretches("u1").isEmpty)
    #expect(run.stretches("u2") == ["mon 17:00-19:00"])
  }

  @Test func `a timetable of one student is named by its file`() throws {
    let table = "Time,Monday,Tuesday\n16:00,1,0\n17:00,x,\n"
    #expect(try hours(table, "alee.csv").stretches("u1") == ["mon 16:00-18:00"])
    #expect(try hours(table, "nobody.csv").waiting == ["unknown-student"])
  }

  @Test(arguments: [
    ("after 3pm", ["mon 15:00-20:30"]), ("before noon", ["mon 08:00-12:00"]),
    ("not 3-4pm", []), ("until 10:00", ["mon 08:00-10:00"]), ("after school", []),
    ("nach 15 Uhr", []), ("avant midi", []),
    ("I can do 3pm", []), ("from 3pm to 5pm", ["mon 15:00-17:00"]), ("after 3", []),
    ("15h-16h30", ["mon 15:00-16:30"]), ("下午3点", ["mon 15:00-16:00"]), ("no", []),
    ("9 a.m. - 10 a.m.", ["mon 09:00-10:00"]), ("never", []), ("3-5", []),
  ])
  func `before, after and not are understood, or left open`(cell: String, free: [String]) throws {
    let run = try hours("id,Monday,Tuesday\nu1,\(cell),\nu2,,9:00-10:00\n")
    #expect(run.problems.isEmpty)
    #expect(run.stretches("u1") == free, "\(cell)")
  }

  @Test(arguments: [
    ("Lundi", "Mardi", "avant midi", "mon 08:00-12:00"),
    ("Montag", "Dienstag", "nach 15 Uhr", "mon 15:00-20:30"),
    ("lunes", "martes", "después de las 3 de la tarde", "mon 15:00-20:30"),
    ("poniedziałek", "wtorek", "do 10:00", "mon 08:00-10:00"),
  ])
  func `before and after are those of the table's language`(
    monday: String, tuesday: String, cell: String, free: String
  ) throws {
    let run = try hours("id,\(monday),\(tuesday)\nu1,\(cell),\n")
    #expect(run.stretches("u1") == [free])
  }

  @Test func `busy hours that are not said leave hours open`() throws {
    let run = try hours("id,Not available [Monday],Not available [Friday]\nu1,9AM;10AM,\nu2,,\n")
    #expect(run.stretches("u1") == ["fri 09:00-11:00"])
    #expect(run.stretches("u2").isEmpty)
    #expect(run.waiting == ["no-busy-hours"])
  }

  @Test(arguments: ["Mon-Fri 16:00-17:00", "weekdays 4-5 PM", "lunes a viernes 16:00-17:00"])
  func `stretches of days are all of them`(slot: String) throws {
    let run = try hours("Slot,Available\n\(slot),Ann Lee\n\(slot),Ann Lee\n")
    #expect(
      run.stretches("u1") == ["mon", "tue", "wed", "thu", "fri"].map { "\($0) 16:00-17:00" })
  }

  @Test func `an id whose zeros are lost is noticed, and not joined`() throws {
    var files = OneRosterBundles.sound()
    files["users.csv"]? += "00042,,,true,s1,student,zed,,Zed,Lee,,,,,,,05,\n"
    try folder.write(bundle: "sis.zip", files)
    let run = try hours("id,Mon 15:00,Tue 15:00\n42,1,1\nu1,1,0\n")
    #expect(run.notices.contains { $0.contains("the key of 00042 is near") })
    #expect(run.student("00042")?.availability == [])
  }
}
