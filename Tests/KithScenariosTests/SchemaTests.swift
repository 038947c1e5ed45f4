import Foundation
import KithFiles
import TestSupport
import Testing

struct SchemaTests {
  @Test func `the schema of the documents is the one that the reader goes by`() throws {
    try GoldenFile(inRepository: "docs/scenario.schema.json")
      .expect(String(decoding: ScenarioSchema.json, as: UTF8.self))
  }
}
