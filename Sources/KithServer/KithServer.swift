import Crypto
import Hummingbird

/// The page of a workspace.
public struct SchoolServer {
  public init() {}
  /// Answers whether the server lives.
  func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.get("healthz") { _, _ in "ok" }
    return router
  }
}
