import KithFiles
import TestSupport
import Testing

@Suite struct RunRecordTests {
  @Test func `inputs are told by their SHA-256`() throws {
    let folder = try TemporaryFolder()
    // The two messages of FIPS 180-4's examples, and one that needs a block of padding alone.
    let files = try [
      folder.write("one", "abc"),
      folder.write("two", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
      folder.write("three", String(repeating: "a", count: 64)),
    ]
    let record = RunRecord(
      version: "0", seed: 1, threads: 2, seconds: [("read", 0.0125)], limits: (60, 0.005, nil),
      inputs: files)
    #expect(
      record.inputs.map(\.digest) == [
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb",
      ])
    let text = String(decoding: record.json, as: UTF8.self)
    #expect(text.contains("\"limits\": {\"seconds\": 60, \"gap\": 0.005, \"effort\": null}"))
    #expect(text.contains("\"read\": 0.013"))
  }
}
