import Testing

struct ReplayTests {
  private static let pair = """
    name: two-friends
    story: Two students who like the same.
    roster:
      everybody: {time_zone: America/Chicago, consents: [matching, peer-contact], grade: 5, free: [mon 15:00-18:00]}
      students: [{id: ana, interests: [chess]}, {id: ben, interests: [chess]}, {id: cy}]
    program: {kind: buddy}
    """

  private static func folder(_ expect: String) throws -> KithProcess.Folder {
    let folder = try KithProcess.Folder()
    try folder.write("scenarios/pair.yaml", pair + "\nexpect: \(expect)\n")
    return folder
  }

  @Test func `a scenario that comes out as expected passes with code 0`() throws {
    let folder = try Self.folder("{placed: 2, groups: [[ana, ben]], unplaced: [cy]}")
    let run = try KithProcess.run("replay", in: folder)
    #expect(run.output == "passed  two-friends\n1 passed, 0 failed\n")
    #expect(run.code == 0)
  }

  @Test func `a failure tells who is where and what the expected groups are worth`() throws {
    let folder = try Self.folder("{groups: [[ana, cy]]}")
    let run = try KithProcess.run("replay", "scenarios/pair.yaml", in: folder)
    #expect(
      run.output == """
        FAILED  two-friends (scenarios/pair.yaml)
                ana and cy should be a group: ana is with ben; cy is left over (size)
                ana and ben are a group that was not expected
                the expected groups are worth 2,916 points, 464 fewer than those found
        0 passed, 1 failed

        """)
    #expect(run.code == 1)
  }

  @Test func `a malformed scenario fails with every problem, its line and its column`() throws {
    let folder = try Self.folder("{placed: many, with: {anna: ben}, golden}")
    let run = try KithProcess.run("replay", in: folder)
    #expect(run.code == 1)
    #expect(
      run.output == """
        FAILED  scenarios/pair.yaml (scenarios/pair.yaml)
                scenarios/pair.yaml:7:18: placed is not a number, or a table of least and most: many; \
        write a number, or a table of least and most
                scenarios/pair.yaml:7:31: nobody of this scenario has that id: anna; did you mean ana?
                scenarios/pair.yaml:7:49: golden is not a text: nothing; write a text
        0 passed, 1 failed

        """)
  }

  @Test func `a golden result is stored after its difference was shown, and held to`() throws {
    let folder = try Self.folder("{golden: pair.json}")
    let first = try KithProcess.run("replay", in: folder)
    #expect(first.code == 1)
    #expect(folder.read("scenarios/pair.json") == nil)

    let stored = try KithProcess.run("replay", "--update-golden", in: folder)
    #expect(stored.code == 0)
    #expect(stored.output.contains("the stored result scenarios/pair.json is not there"))
    #expect(try KithProcess.run("replay", in: folder).code == 0)

    try folder.write("scenarios/pair.json", "no result at all")
    let spoilt = try KithProcess.run("replay", in: folder)
    #expect(spoilt.code == 1)
    #expect(spoilt.output.contains("line 1 was no result at all"))
  }

  @Test func `outcomes go to JSON and JUnit`() throws {
    let folder = try Self.folder("{placed: 3}")
    let run = try KithProcess.run("replay", "--json", "--junit", "out.xml", in: folder)
    #expect(run.output.contains(#""failures": ["#))
    #expect(run.output.contains("placed is 2, not 3"))
    let xml = String(decoding: folder.read("out.xml") ?? [], as: UTF8.self)
    #expect(xml.contains(#"<testsuite name="kith replay" tests="1" failures="1""#))
    #expect(xml.contains(#"<failure message="placed is 2, not 3">"#))
  }

  @Test func `a path where nothing is, and a filter that finds nothing, are usage errors`() throws {
    let folder = try Self.folder("{placed: 2}")
    #expect(try KithProcess.run("replay", "nowhere", in: folder).code == 2)
    #expect(try KithProcess.run("replay", "--filter", "zebra", in: folder).code == 2)
    #expect(try KithProcess.run("replay", "--filter", "FRIENDS", in: folder).code == 0)
  }

  @Test func `a difference of results tells who moved and is new with whom`() throws {
    let folder = try Self.folder("{golden: a.json}")
    _ = try KithProcess.run("replay", "--update-golden", in: folder)
    try folder.write(
      "scenarios/pair.yaml",
      Self.pair.replacing("{id: ben, ", with: "{id: ben, grade: 9, ")
        + "\nexpect: {golden: b.json}\n")
    _ = try KithProcess.run("replay", "--update-golden", in: folder)
    let run = try KithProcess.run("diff", "scenarios/a.json", "scenarios/b.json", in: folder)
    #expect(
      run.output == """
        objective: 3,380, now 2,916 (464 points fewer)
        bound: 3,380, now 2,916 (464 points fewer)
        3 students moved:
          ana was with ben, is with cy
          ben was with ana, is left over (grade_band)
          cy was left over (size), is with ana

        """)
    #expect(run.code == 0)
    let checked = try KithProcess.run(
      "diff", "--exit-code", "scenarios/a.json", "scenarios/b.json", in: folder)
    #expect(checked.code == 1)
    let same = try KithProcess.run("diff", "scenarios/a.json", "scenarios/a.json", in: folder)
    #expect(same.output == "the two results are the same\n")
  }
}
