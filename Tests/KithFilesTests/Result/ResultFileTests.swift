import Kith
import KithFiles
import Matching
import TestSupport
import Testing

@Suite struct ResultFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A result in which everything is said.
  private var full: MatchResult {
    func price(_ units: Int, _ scale: Int) -> Certificate.Price {
      .init(units: units, scale: scale)
    }
    let leaf = Certificate.Leaf(
      prices: ["s2": price(-8115, 10), "s10": price(50, 10), "é\"": price(5, 10_000)],
      seatPrices: ["s2": price(7, 1)],
      needPrices: ["s10": ["algebra": price(3, 1), "art": price(25, 100)]],
      sets: [.init(members: ["s10", "s2"], divisor: 2, price: price(1, 100))],
      groupPrice: price(-1, 10))
    var plain = Certificate.Leaf(prices: ["s2": price(0, 10)])
    plain.guidePrices = ["s10": price(-25, 10)]
    return MatchResult(
      program: "p", status: .feasible, objective: 1998, bound: 2000, placed: 2,
      groups: [
        Group(
          id: "g1",
          members: [.init(student: "s2", role: .mentor), .init(student: "s10", role: .learner)],
          value: -2,
          meetings: [
            Meeting(
              day: .tue, from: 1410, to: 15, timeZone: "Europe/Paris",
              date: CalendarDate(dayNumber: 20_000),
              localTimes: [
                "a": LocalMeeting(
                  timeZone: "America/New_York",
                  showings: [
                    .init(since: CalendarDate(dayNumber: 20_000), day: .tue, from: 1050, to: 1095),
                    .init(since: CalendarDate(dayNumber: 20_070), day: .tue, from: 1110, to: 1155),
                  ])
              ])
          ], venue: "v1",
          why: [Reason(criterion: "shared_interests", points: 3, text: "both like \"go\"\n\u{1}")],
          subject: "algebra", interest: "go", goal: "plant trees", host: "c1",
          halfway: Coordinates(latitude: -40.1, longitude: 75)),
        Group(id: "g2", members: [], value: 0, meetings: [], venue: nil, why: []),
      ],
      unplaced: [
        Unplaced(
          student: "s3",
          reasons: [
            .init(rule: "grade_band", blocks: 3, remedy: nil),
            .init(rule: "common_meeting", blocks: 1, remedy: "meet longer"),
          ])
      ],
      notices: [Notice(code: "not-enrolled", text: "two are not enrolled", students: ["a", "b"])],
      certificate: Certificate(
        bound: 2000, tree: .split("s10", "s2", together: .leaf(leaf), apart: .leaf(plain))))
  }

  private func read(_ bytes: [UInt8]) throws -> (result: MatchResult?, problems: [String]) {
    let path = try folder.write("result.json", bytes)
    var problems = ProblemList()
    var reader = ResultFileReader(path)
    let result = reader.read(&problems)
    #expect((result == nil) == !problems.isEmpty)
    return (
      result, problems.problems.map { $0.description.replacing(folder.path + "/", with: "") }
    )
  }

  @Test func `a result reads back as it was written`() throws {
    let json = ResultText.json(of: full)
    let read = try #require(try read(json).result)
    #expect(ResultText.json(of: read) == json)
    #expect(read.groups == full.groups)
    #expect(read.unplaced == full.unplaced)
    #expect(read.notices == full.notices)
    var plain = full
    plain.certificate = nil
    #expect(try self.read(ResultText.json(of: plain)).result == plain)
  }

  @Test func `the deepest tree of a certificate is written in little space and read back`() throws {
    let prices = (10..<90).map {
      (Student.ID(rawValue: "s\($0)"), Certificate.Price(units: 1393, scale: 1))
    }
    let leaf = Certificate.Leaf(prices: Dictionary(uniqueKeysWithValues: prices), seatPrices: [:])
    var deep = full
    var tree = Certificate.Tree.leaf(leaf)
    for _ in 0..<400 { tree = .split("s10", "s2", together: .leaf(leaf), apart: tree) }
    deep.certificate = Certificate(bound: 2000, tree: tree)
    let json = ResultText.json(of: deep)
    #expect(json.count < 100 * 401 * prices.count)
    #expect(try read(json).result == deep)
  }

  @Test func `prices are exact decimals, and a single leaf stands without a tree`() {
    var result = full
    result.groups = []
    result.unplaced = []
    result.notices = []
    let leaf = Certificate.Leaf(
      prices: [
        "s2": .init(units: -8115, scale: 10), "s10": .init(units: 50, scale: 10),
        "s1": .init(units: -5, scale: 10_000),
      ])
    result.certificate = Certificate(bound: 7, tree: .leaf(leaf))
    #expect(
      String(decoding: ResultText.json(of: result), as: UTF8.self) == """
        {
          "format": "kith.result/1",
          "program": "p",
          "status": "feasible",
          "objective": 1998,
          "bound": 2000,
          "gap": 0.001,
          "placed": 2,
          "groups": [],
          "unplaced": [],
          "notices": [],
          "certificate": {
            "bound": 7,
            "prices": {
              "s1": -0.0005,
              "s10": 5,
              "s2": -811.5
            },
            "scope": "every allowed group"
          },
          "digest": "bfd487cf1ae683e63a588a44d1332205f73cdd52063635692e8689cad7695a24"
        }

        """)
  }

  @Test func `a gap that is not closed never reads as zero`() throws {
    var result = full
    (result.objective, result.bound) = (3_000_000_000_000, 3_000_000_000_001)
    #expect(
      String(decoding: ResultText.json(of: result), as: UTF8.self).contains("\"gap\": 0.000000001,")
    )
  }

  @Test func `unknown keys are left out`() throws {
    let text = String(decoding: ResultText.json(of: full), as: UTF8.self)
    let more = text.replacing("\"placed\":", with: "\"later\": {\"figure\": [1e-3]}, \"placed\":")
    #expect(try read(Array(more.utf8)).result?.placed == 2)
  }

  @Test func `what is wrong is told where it stands`() throws {
    let text = String(decoding: ResultText.json(of: full), as: UTF8.self)
    func problems(_ old: String, _ new: String) throws -> [String] {
      try read(Array(text.replacing(old, with: new).utf8)).problems.map {
        String($0.prefix { $0 != ";" })
      }
    }
    #expect(try problems("kith.result/1", "kith.result/2").count == 1)
    #expect(
      try problems("\"placed\": 2", "\"placed\": 2.5") == [
        "result.json:8:13: placed is not a whole number: 2.5"
      ])
    #expect(
      try problems("\"placed\": 2,\n", "") == ["result.json:1:1: a key is missing: placed"])
    #expect(
      try problems("\"role\": \"mentor\"", "\"role\": \"boss\"") == [
        "result.json:13:35: role is not a known word: boss"
      ])
    #expect(
      try problems("-811.5", "1e3").count == 1)
    #expect(
      try problems("\"bound\": 2000,\n  \"gap\"", "\"bound\" 2000,\n  \"gap\"") == [
        "result.json:6:11: the file is not JSON (a colon is missing)"
      ])
    #expect(
      try problems("\"objective\"", "\"bound\"") == [
        "result.json:6:3: the file is not JSON (a key stands twice)"
      ])
    #expect(
      try read([]).problems == [
        "result.json:1:1: the file is not JSON (the file ends too early); "
          + "take the file as `kith match` wrote it"
      ])
    #expect(try read(Array(repeating: UInt8(ascii: "["), count: 200_000)).problems.count == 1)
  }

  @Test(arguments: 0..<300) func `a damaged result never breaks the reader`(seed: UInt64) throws {
    var chances = SplitMix64(seed: seed)
    var bytes = ResultText.json(of: full)
    for _ in 0..<Int.random(in: 1...4, using: &chances) {
      let place = Int.random(in: 0..<bytes.count, using: &chances)
      switch Int.random(in: 0..<3, using: &chances) {
      case 0: bytes[place] = UInt8.random(in: 0x20...0x7E, using: &chances)
      case 1: bytes.remove(at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 30))
      }
    }
    _ = try read(bytes)
  }
}
