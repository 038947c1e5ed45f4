import Foundation
import KithFiles
import TestSupport
import Testing
import Yams

struct SchemaTests {
  @Test func `the schema of the documents is the one that the reader goes by`() throws {
    try GoldenFile(inRepository: "docs/scenario.schema.json")
      .expect(String(decoding: ScenarioSchema.json, as: UTF8.self))
  }

  @Test func `every scenario of this repository is one by the schema`() throws {
    let check = try SchemaCheck(Data(ScenarioSchema.json))
    let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../scenarios")
      .standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var count = 0
    for case let file as URL in files where file.pathExtension == "yaml" {
      for node in try compose_all(yaml: String(contentsOf: file, encoding: .utf8)) {
        #expect(check.refusals(node) == [], "\(file.lastPathComponent)")
        count += 1
      }
    }
    #expect(count >= 60)
  }

  @Test(arguments: [
    "{story: s}", "{name: n, story: s, colour: red}", "{name: n, story: s, shows: [beauty]}",
    "{name: n, story: s, expect: {placed: many}}", "{name: [n], story: s}",
    "{name: n, story: s, expect: {status: best}}",
  ])
  func `what the reader refuses, the schema refuses`(yaml: String) throws {
    let node = try #require(try compose(yaml: yaml))
    #expect(try !SchemaCheck(Data(ScenarioSchema.json)).refusals(node).isEmpty)
  }
}
