import Hummingbird
import HummingbirdTesting
import Testing

@testable import KithServer

struct HealthTests {
  @Test func `The server says that it lives`() async throws {
    let app = Application(router: SchoolServer().router())
    try await app.test(.router) { client in
      try await client.execute(uri: "/healthz", method: .get) { response in
        #expect(response.status == .ok)
        #expect(String(buffer: response.body) == "ok")
      }
    }
  }
}
