import Foundation
import Matching
import Testing

@Suite struct SolveTests {
  /// What `kith solve` prints.
  struct Answer: Decodable {
    var status: String
    var objective: Int
    var bound: Int
    var gap: Double
    var groups: [[String]]
    var unplaced: [String]
    var seconds: Double
    var read_seconds: Double
  }

  private let folder: KithProcess.Folder

  init() throws { folder = try KithProcess.Folder() }

  private func solve(_ arguments: String...) throws -> Answer {
    let outcome = try KithProcess.run(["solve"] + arguments, in: folder)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
  }

  @Test func `learners go to the guides that are best together`() throws {
    try folder.write(
      "e.csv", "guide,learner,weight\n1,1,9\n1,2,8\n2,1,7\n2,3,-5\n\"g,3\",2,-1\n")
    try folder.write("g.csv", "guide,capacity\n1,1\n2,5\nidle,3\n")
    let plain = try solve("assignment", "e.csv", "--guides", "g.csv")
    #expect(plain.status == "optimal")
    #expect(plain.objective == 15)
    #expect(plain.bound == 15)
    #expect(plain.gap == 0)
    #expect(plain.groups == [["1", "2"], ["2", "1"]])
    #expect(plain.unplaced == ["3"])
    let placed = try solve("assignment", "e.csv", "--guides", "g.csv", "--placement", "100")
    #expect(placed.objective == 310)
    #expect(placed.unplaced == [])
  }

  @Test func `pairs share nobody, and placement counts for both`() throws {
    try folder.write("e.csv", "a,b,weight\nu,v,10\nv,w,12\nw,x,10\nx,u,-1\n")
    let plain = try solve("pairing", "e.csv", "--placement", "3")
    #expect(plain.objective == 32)
    #expect(plain.groups == [["u", "v"], ["w", "x"]])
    #expect(plain.unplaced == [])
    #expect(plain.gap == 0)
  }

  @Test func `groups keep their sizes, number and value`() throws {
    var rows = "a,b,weight\n"
    for b in 1..<6 { for a in 0..<b { rows += "n\(a),n\(b),\((a * 7 + b * 3) % 10)\n" } }
    try folder.write("e.csv", rows)
    let halves = try solve(
      "grouping", "e.csv", "--least", "3", "--most", "3", "--groups", "2", "--everyone", "--value",
      "sum")
    #expect(halves.objective == bestHalves())
    #expect(halves.groups.map(\.count) == [3, 3])
    #expect(halves.unplaced == [])
    let one = try solve("grouping", "e.csv", "--least", "2", "--most", "6")
    #expect(one.objective <= one.bound)
    #expect(one.gap == 0)
  }

  /// The best partition of six nodes into halves, by trying all.
  private func bestHalves() -> Int {
    func sum(_ nodes: [Int]) -> Int {
      var total = 0
      for b in nodes { for a in nodes where a < b { total += (a * 7 + b * 3) % 10 } }
      return total
    }
    return (0..<64).filter { $0.nonzeroBitCount == 3 }.map { mask in
      sum((0..<6).filter { mask >> $0 & 1 == 1 }) + sum((0..<6).filter { mask >> $0 & 1 == 0 })
    }.max() ?? 0
  }

  @Test(arguments: 0..<20) func `small pairings agree with brute force`(seed: UInt64) throws {
    var chances = SplitMix64(seed: seed)
    let count = 6
    var weights: [[Int?]] = Array(repeating: Array(repeating: nil, count: count), count: count)
    var rows: [String] = []
    for b in 1..<count {
      for a in 0..<b where Int.random(in: 0..<3, using: &chances) > 0 {
        let weight = Int.random(in: -5...20, using: &chances)
        weights[a][b] = weight
        rows.append(Bool.random(using: &chances) ? "\(a),\(b),\(weight)" : "\(b),\(a),\(weight)")
      }
    }
    rows.shuffle(using: &chances)
    try folder.write("e.csv", "a,b,weight\n" + rows.joined(separator: "\n"))
    func best(_ free: [Int]) -> Int {
      guard let first = free.first else { return 0 }
      let rest = Array(free.dropFirst())
      let paired = rest.compactMap { other in
        weights[first][other].map { $0 + best(rest.filter { $0 != other }) }
      }
      return max(best(rest), paired.max() ?? .min)
    }
    let answer = try solve("pairing", "e.csv", "--threads", "1")
    #expect(answer.objective == best(Array(0..<count)), "seed \(seed)")
    #expect(answer.status == "optimal")
    let plain = try solve("pairing", "e.csv", "--engine", "glpk")
    #expect(plain.objective == answer.objective, "seed \(seed)")
  }

  @Test func `row order and threads change no byte but the seconds`() throws {
    var rows = (0..<60).map { "g\($0 % 7),l\($0 % 23),\($0 * 37 % 101)" }
    let header = "guide,learner,weight\n"
    try folder.write("one.csv", header + rows.joined(separator: "\n"))
    var chances = SplitMix64(seed: 3)
    rows.shuffle(using: &chances)
    try folder.write("two.csv", header + rows.joined(separator: "\r\n"))
    let texts = try [["one.csv", "--threads", "1"], ["two.csv", "--threads", "2"]].map {
      try KithProcess.run(["solve", "assignment"] + $0, in: folder).output
        .split(separator: "\n").filter { !$0.contains("seconds\"") }
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].count > 10)
  }

  @Test func `what no answer fits ends with 1`() throws {
    try folder.write("e.csv", "a,b,weight\nu,v,1\nw,x,1\n")
    let outcome = try KithProcess.run(
      "solve", "grouping", "e.csv", "--least", "3", "--most", "4", "--everyone", in: folder)
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("\"status\": \"infeasible\""))
    #expect(outcome.output.contains("\"bound\": null"))
    #expect(!outcome.output.contains("\"gap\""))
  }

  @Test func `guides open from a number on, and those without edges are named`() throws {
    try folder.write(
      "e.csv", "guide,learner,weight\nchess,a,9\nchess,b,1\nchoir,b,4\nchoir,c,3\n")
    try folder.write("g.csv", "guide,capacity,least\nchess,3,2\nchoir,3,2\nchoirs,4,\ndrama,,5\n")
    let outcome = try KithProcess.run(
      "solve", "assignment", "e.csv", "--guides", "g.csv", in: folder)
    #expect(outcome.code == 0)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    #expect(answer.groups == [["chess", "a"], ["chess", "b"]])
    #expect(answer.objective == 10 && answer.bound == 10)
    #expect(outcome.output.contains("\"guide_prices\""))
    #expect(outcome.errors.contains("g.csv:4:1: no edge names this guide: choirs"))
    #expect(outcome.errors.contains("g.csv:5:8: the least number is above the capacity"))
  }

  @Test func `weights too large for exact sums are refused with a divisor`() throws {
    var rows = "a,b,weight\n"
    for b in 1..<700 { rows += "hub,n\(b),8589934592\n" }
    try folder.write("e.csv", rows)
    let outcome = try KithProcess.run(
      "solve", "grouping", "e.csv", "--least", "2", "--most", "700", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("divide them by"))
  }

  @Test func `a table without rows has an empty answer`() throws {
    try folder.write("e.csv", "a,b,weight\n")
    let answer = try solve("pairing", "e.csv")
    #expect(answer.objective == 0)
    #expect(answer.groups.isEmpty)
  }

  @Test func `the answer is written to a file too`() throws {
    try folder.write("e.csv", "a,b,weight\nu,v,1\n")
    let outcome = try KithProcess.run("solve", "pairing", "e.csv", "--out", "a.json", in: folder)
    #expect(folder.read("a.json") == Array(outcome.output.utf8))
    #expect(try folder.names == ["a.json", "e.csv"])
  }

  @Test func `an interrupt ends the search with the best answer so far`() throws {
    var chances = SplitMix64(seed: 8)
    var rows = "a,b,weight\n"
    for b in 0..<150 {
      for a in 0..<b where Bool.random(using: &chances) {
        rows += "\(a),\(b),\(Int.random(in: 0...1000, using: &chances))\n"
      }
    }
    try folder.write("e.csv", rows)
    let start = ContinuousClock.now
    let outcome = try KithProcess.run(
      ["solve", "grouping", "e.csv", "--least", "3", "--most", "5", "--seconds", "300"],
      in: folder, interruptAfter: 1.5)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    #expect(!answer.groups.isEmpty)
    #expect(answer.objective <= answer.bound)
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
