import Kith
import KithFiles
import KithIntake
import TestSupport
import Testing

@Suite struct GridTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(bundle: "sis.zip", OneRosterBundles.sound())
  }

  private func hours(_ table: String) throws -> ImportRun {
    try folder.write("grid.csv", table)
    return ImportRun(folder, oneRoster: ["sis.zip"], availability: ["grid.csv"])
  }

  @Test func `a column a slot`() throws {
    let run = try hours(
      "username,Mon 15:00,Mon 15:30,Tue 9:00 AM,Tue 9:30 AM\nalee,1,1,0,1\nblee,0,x,,1\nblew,1,1,1,1\n"
    )
    #expect(run.problems.isEmpty)
    #expect(run.stretches("u1") == ["mon 15:00-16:00", "tue 09:30-10:00"])
    #expect(run.stretches("u2") == ["mon 15:30-16:00", "tue 09:30-10:00"])
    #expect(run.waiting.count == 1)
    #expect(
      run.notices.contains {
        $0.hasPrefix("grid.csv:4:1: notice: nobody in the roster has this key")
      })
  }

  @Test func `a column a day with hours that are busy`() throws {
    let run = try hours(
      """
      Timestamp,What is your email address?,UNAVAILABLE [Monday],UNAVAILABLE [Friday]
      2018/02/07 3:48:34PM EST,ann@x.org,8AM;9AM;noon,11AM
      2018/02/07 3:48:34PM EST,ben@x.org,10AM;11AM;,
      """)
    #expect(run.problems.isEmpty)
    #expect(run.waiting.isEmpty)
    #expect(run.stretches("u1") == ["mon 10:00-12:00", "fri 08:00-11:00", "fri 12:00-13:00"])
    #expect(run.stretches("u2") == ["mon 08:00-10:00", "mon 12:00-13:00", "fri 08:00-13:00"])
  }

  @Test func `a row a slot with a column a person`() throws {
    let run = try hours(
      "Day,Time,Ann Lee,ben@x.org,Cy Dooo\nMon,09:00 AM,1,0,1\nMon,09:15 AM,1,1,1\nTue,01:00 PM,0,1,1\n"
    )
    #expect(run.problems.isEmpty)
    #expect(run.stretches("u1") == ["mon 09:00-09:30"])
    #expect(run.stretches("u2") == ["mon 09:15-09:30", "tue 13:00-13:15"])
    #expect(
      run.notices.contains { $0.hasPrefix("grid.csv:1:28: notice: a column belongs to nobody") })
    #expect(!run.notices.contains { $0.contains("Dooo") })
  }

  @Test func `a row a slot with the names of who is free, and stretches`() throws {
    let names = try hours("Slot,Available\nMonday 3-4 PM,\"Ann Lee, blee\"\nMonday 4-5 PM,u1\n")
    #expect(names.stretches("u1") == ["mon 15:00-17:00"])
    #expect(names.stretches("u2") == ["mon 15:00-16:00"])
    let rows = try hours("student,day,from,to\nu1,mon,22:00,00:30\nu1,Tuesday,9:00 AM,10:15 AM\n")
    #expect(rows.stretches("u1") == ["mon 22:00-00:30", "tue 09:00-10:15"])
  }

  @Test func `a slot of several weeks is free where it is free in all of them`() throws {
    let run = try hours(
      "Date,Time,u1\n2027-01-11,09:00,1\n2027-01-11,10:00,1\n2027-01-18,09:00,0\n2027-01-18,10:00,1\n"
    )
    #expect(run.stretches("u1") == ["mon 10:00-11:00"])
  }

  @Test func `what is no table of hours is refused`() throws {
    #expect(
      try hours("a,b\n1,2\n").problems.map { $0.prefix(42) } == [
        "grid.csv:1:1: the table is none of hours; "
      ])
    #expect(try hours("").problems == ["grid.csv:1:1: the file is empty; export the table again"])
  }

  @Test(arguments: [
    ("Mon 3-4 PM", "mon 15:00-16:00"), ("Tuesday 11-1 PM", "tue 11:00-13:00"),
    ("Wed 15:00–16:30", "wed 15:00-16:30"), ("Thursdays 9:30am to 10am", "thu 09:30-10:00"),
    ("Fri noon", "fri 12:00-13:00"), ("Sat 10 PM - 12 AM", "sat 22:00-24:00"),
    ("Sunday after school (3-5 PM)", "sun 15:00-17:00"), ("Mon 8PM-midnight", "mon 20:00-24:00"),
  ])
  func `hours as people write them`(text: String, expected: String) throws {
    let run = try hours("id,\(text),Sat 01:00\nu1,1,0\n")
    #expect(run.stretches("u1") == [expected])
  }
}
