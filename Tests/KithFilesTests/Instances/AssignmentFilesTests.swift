import KithFiles
import Matching
import TestSupport
import Testing

@Suite struct AssignmentFilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `guides have their seats, one where the file leaves them out`() throws {
    let edges = try folder.write(
      "edges.csv", "guide,learner,weight\ng2,l1,5\ng1,l2,-1\ng1,l1,3\nl1,l2,0\n")
    let guides = try folder.write("guides.csv", "capacity,guide\n3,g2\n0,g9\n")
    let files = try AssignmentFiles(edges: edges, guides: guides, placement: 10)
    #expect(files.guides == ["g1", "g2", "g9", "l1"])
    #expect(files.learners == ["l1", "l2"])
    #expect(files.instance.capacities == [1, 3, 0, 1])
    #expect(files.instance.offsets == [0, 2, 4])
    #expect(files.instance.guides == [0, 1, 0, 3])
    #expect(files.instance.values == [13, 15, 9, 10])
  }

  @Test func `an empty capacity is one seat, an empty least is none`() throws {
    let edges = try folder.write("edges.csv", "guide,learner,weight\ng1,l1,5\ng2,l1,1\n")
    let guides = try folder.write("guides.csv", "guide,least,capacity\ng1,,\ng2,3,4\ng3,2,1\n")
    let files = try AssignmentFiles(edges: edges, guides: guides, placement: 0)
    #expect(files.instance.capacities == [1, 4, 1])
    #expect(files.instance.leasts == [0, 3, 2])
    #expect(
      files.notices.map(\.code) == ["guide-without-edges", "guide-never-opens"])
    #expect(files.notices.map(\.about.line) == [4, 4])
  }

  @Test func `problems of both files are told at once`() throws {
    let edges = try folder.write("edges.csv", "guide,learner,weight\ng,l,1.5\ng,m,1\ng,m,1\n")
    let guides = try folder.write("guides.csv", "guide,capacity\ng,-1\nh,two\nh,1\nh,2\n")
    do {
      _ = try AssignmentFiles(edges: edges, guides: guides, placement: 0)
      Issue.record("the files were taken")
    } catch {
      #expect(
        error.problems.map { [$0.line, $0.column] } == [
          [2, 5], [4, 1], [2, 3], [3, 3], [5, 1],
        ])
    }
  }

  @Test func `row order changes no number`() throws {
    var rows = (0..<40).map { "g\($0 % 7),l\($0),\($0 * 37 % 11)" }
    let header = "guide,learner,weight\n"
    let first = try AssignmentFiles(
      edges: folder.write("one.csv", header + rows.joined(separator: "\n")), guides: nil,
      placement: 0)
    var chances = SplitMix64(seed: 5)
    rows.shuffle(using: &chances)
    let second = try AssignmentFiles(
      edges: folder.write("two.csv", header + rows.joined(separator: "\r\n")), guides: nil,
      placement: 0)
    #expect(first.guides == second.guides)
    #expect(first.learners == second.learners)
    #expect(first.instance.guides == second.instance.guides)
    #expect(first.instance.values == second.instance.values)
  }
}
