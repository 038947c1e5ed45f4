import KithFiles
import Matching
import TestSupport
import Testing

@Suite struct PairFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The problems of a file, without its folder.
  private func problems(_ bytes: [UInt8]) throws -> [String] {
    let path = try folder.write("edges.csv", bytes)
    do {
      _ = try PairFile(reading: path)
      return []
    } catch {
      return error.problems.map { $0.description.replacing(folder.path + "/", with: "") }
    }
  }

  private func problems(_ text: String) throws -> [String] { try problems(Array(text.utf8)) }

  @Test func `rows come from both sides, ascending, in any order and direction`() throws {
    let path = try folder.write("edges.csv", "weight,b,a\n-3,n2,n10\n5,n1,n2\r\n7,\"n1\",n10\r")
    let file = try PairFile(reading: path, bonus: 100)
    #expect(file.nodes == ["n1", "n10", "n2"])
    #expect(file.graph.offsets == [0, 2, 4, 6])
    #expect(file.graph.neighbors == [1, 2, 0, 2, 0, 1])
    #expect(file.graph.weights == [107, 105, 107, 97, 105, 97])
  }

  @Test func `quotes, line breaks, blanks and a byte order mark are no part of an identifier`()
    throws
  {
    let path = try folder.write(
      "edges.csv", "\u{FEFF}a, b ,\"weight\"\n\"x\"\"\ny\" , z ,+4\n\n\" z\",z,1")
    let file = try PairFile(reading: path)
    #expect(file.nodes == [" z", "x\"\ny", "z"])
    #expect(file.graph.weights == [1, 4, 1, 4])
  }

  @Test func `a header alone is a graph without nodes`() throws {
    let file = try PairFile(reading: folder.write("edges.csv", "a,b,weight\n"))
    #expect(file.nodes.isEmpty)
    #expect(file.graph.itemCount == 0)
  }

  @Test func `unknown columns are left out with a notice`() throws {
    let file = try PairFile(reading: folder.write("edges.csv", "a,b,weight,wieght\nx,y,1,2\n"))
    #expect(file.notices.map(\.about.column) == [12])
    #expect(file.notices[0].about.remedy == "did you mean weight?")
  }

  @Test func `every problem is told at once, where it stands`() throws {
    let text = """
      a,b,weight
      x,x,1
      x,y,five
      y,z,1
      z,y,2
      é"é,z,3
      "é"é,z,3
      x,z
      x,z,1,2
      ,z,1
      x,w,20000000000
      x,"v
      """
    #expect(
      try problems(text) == [
        "edges.csv:2:3: a row pairs a node with itself: x; remove the row",
        "edges.csv:3:5: weight is not a whole number: five; "
          + "write whole points, such as 12 or -3",
        "edges.csv:5:1: the two stand together already in line 4; keep one of the rows",
        "edges.csv:6:2: a quote stands inside a cell that is not quoted; "
          + "quote the whole cell and double the quotes inside",
        "edges.csv:7:4: text follows a closing quote; double the quotes inside the cell",
        "edges.csv:8:4: the row has 2 cells and the header 3; add the missing cells",
        "edges.csv:9:7: the row has 4 cells and the header 3; "
          + "quote cells that hold a comma, or remove what is too much",
        "edges.csv:10:1: a is empty; name the node",
        "edges.csv:11:5: the weight is beyond 8589934592: 20000000000; scale the weights down",
        "edges.csv:12:3: a quote is never closed; close it",
      ])
  }

  @Test func `what is no table at all is refused with one problem`() throws {
    #expect(
      try problems("") == [
        "edges.csv:1:1: the file is empty; begin it with the header a,b,weight"
      ])
    #expect(
      try problems(Array("a,b,weight\nx,".utf8) + [0, 1]) == [
        "edges.csv:2:3: the file is not UTF-8 text: byte 0x0; save it as UTF-8 text"
      ])
    #expect(
      try problems([0xFF, 0xFE, 0x61]) == [
        "edges.csv:1:1: the file is broken UTF-16 (little endian) text; save it as UTF-8 text"
      ])
    #expect(
      try problems("a;b;weight\nx;y;3\n").allSatisfy {
        $0.hasSuffix("separate cells by commas, not by semicolons")
      })
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
    #expect(
      try problems(Array("a,b,weight\nx,y,1\n".utf8) + long) == [
        "edges.csv:3:1: a row is longer than 1048576 bytes; "
          + "check that every row ends with a line break"
      ])
    #expect(throws: InputProblems.self) { _ = try PairFile(reading: folder.path + "/none.csv") }
    #expect(throws: InputProblems.self) { _ = try PairFile(reading: folder.path) }
  }

  @Test func `columns told twice or missing are named with what was meant`() throws {
    #expect(
      try problems("a,a,wieght\n") == [
        "edges.csv:1:1: a required column is missing: b; add it to the header",
        "edges.csv:1:1: a required column is missing: weight; rename the column wieght",
        "edges.csv:1:3: the column stands twice in the header: a; keep one of them",
      ])
  }

  @Test(arguments: 0..<200) func `random bytes never break the reader`(seed: UInt64) throws {
    var chances = SplitMix64(seed: seed)
    let letters = Array("a,b,weight\n\r\"x1-9 \t".utf8) + [0xC3, 0xA9]
    let bytes = (0..<Int.random(in: 0...200, using: &chances)).map { _ in
      seed % 4 == 0
        ? UInt8.random(in: 0...255, using: &chances)
        : letters[Int.random(in: 0..<letters.count, using: &chances)]
    }
    _ = try problems(bytes)
    _ = try problems(Array("a,b,weight\n".utf8) + bytes)
  }
}
