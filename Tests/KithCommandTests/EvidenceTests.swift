import Foundation
import Kith
import Testing

/// Holds the pages against the table of studies, so that none says more than its source.
struct EvidenceTests {
  private struct Study {
    let id: String
    let name: String
    let row: String
    var figures: Set<String> { EvidenceTests.figures(in: row) }
  }

  private let docs = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../docs")
    .standardizedFileURL

  private func page(_ name: String) throws -> String {
    try String(contentsOf: docs.appendingPathComponent(name), encoding: .utf8)
  }

  private func studies() throws -> [String: Study] {
    var known: [String: Study] = [:]
    for line in try page("evidence.md").split(separator: "\n") where line.contains("<a id=") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(cells.count == 6 && cells.allSatisfy { !$0.isEmpty }, "\(line)")
      let id = try #require(cells[0].firstMatch(of: /<a id="([^"]+)"><\/a>/))
      let name = cells[0].replacing(/<a [^>]*><\/a>/, with: "")
      #expect(cells[5].contains("](https://doi.org/10."), "\(name) has no address")
      known[String(id.1)] = Study(
        id: String(id.1), name: name, row: cells[0...4].joined(separator: " "))
    }
    return known
  }

  /// The numbers of a text, without those in code and in addresses.
  private static func figures(in text: String) -> Set<String> {
    let plain = text.replacing(/`[^`]*`/, with: " ").replacing(/\]\([^)]*\)/, with: " ")
      .replacing(/<a [^>]*>/, with: " ")
    return Set(
      plain.matches(of: /[0-9]+(?:[,.][0-9]+)*|\.[0-9]+/).map {
        String($0.0).replacing(",", with: "")
      })
  }

  private static let pages =
    Program.Kind.allCases.map { "guides/\($0 == .buddy ? "buddies" : $0.rawValue + "s").md" }
    + ["decisions/0010-weights-follow-what-is-known.md"]

  @Test(arguments: pages)
  func `a page gives only the figures of the studies that it cites`(name: String) throws {
    let known = try studies()
    let text = try page(name)
    let part = text.components(separatedBy: "## What research says").last ?? text
    for line in part.components(separatedBy: "\n") where line.hasPrefix("- ") {
      let cited = line.matches(of: /evidence\.md#([a-z0-9-]+)/).map { String($0.1) }
      let isPlain = ["assumption", "custom", " law ", "Difference is off"].contains {
        line.contains($0)
      }
      #expect(!cited.isEmpty || isPlain || name.hasPrefix("decisions"), "nothing is cited: \(line)")
      guard !cited.isEmpty else { continue }
      var allowed: Set<String> = []
      for id in cited {
        let study = try #require(known[id], "\(name) cites \(id), which no table names")
        allowed.formUnion(study.figures)
      }
      // Points of Kith's own stand in decisions.
      let own: Set<String> = name.hasPrefix("decisions") ? ["20", "25", "10"] : ["10"]
      let odd = Self.figures(in: line).subtracting(allowed).subtracting(own)
      #expect(odd.isEmpty, "\(name) says \(odd.sorted()), which its studies do not: \(line)")
    }
  }

  @Test func `each source of a criterion is a study of the table`() throws {
    let names = try studies().values.map(\.name)
    for criterion in CriterionSpecification.all {
      for cited in criterion.source.matches(of: /([A-Z][a-z-]+)[A-Za-z ,]*? ([12][0-9]{3})/) {
        #expect(
          names.contains { $0.hasPrefix(cited.1) && $0.hasSuffix(cited.2) },
          "\(criterion.id.rawValue) cites \(cited.0), which no table names")
      }
    }
  }

  @Test func `a figure that is changed is noticed`() throws {
    let study = try #require(try studies()["rohrer-2021"])
    #expect(study.figures.isSuperset(of: ["15", "22", "2966", "182"]))
    #expect(!Self.figures(in: "friendship rose from 15 % to 23 %").isSubset(of: study.figures))
  }
}
