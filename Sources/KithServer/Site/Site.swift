package import Foundation
package import KithWorkspace
import Synchronization

/// Everything that requests share: the workspace, what is known of it now, and what runs.
package final class Site: Sendable {
  package let workspace: Workspace
  package let options: PageOptions
  let keeper: StateKeeper
  let languages: [PageWords]
  let templates: Templates
  let assets: Assets
  package let table: RouteTable
  let runs: Runs
  let uploads = Uploads()

  /// Words that are wrong may be tried so often.
  package let guesses = RateLimit(most: 30, perSecond: 0.5)
  /// Changes by one session.
  package let changes = RateLimit(most: 240, perSecond: 20)
  package let reads: ReadNotes
  let replies = Turns()
  private let address = Mutex("")

  package init(_ workspace: Workspace, _ options: PageOptions) throws {
    self.workspace = workspace
    self.options = options
    keeper = StateKeeper(workspace)
    languages = options.languages
    templates = try Templates(PageTemplates.all, options.languages)
    assets = Assets()
    table = RouteTable(Routes.all)
    runs = Runs(workspace)
    reads = ReadNotes()
    base = options.base(listeningOn: options.port)
  }

  /// What links begin with.
  package var base: String {
    get { address.withLock { $0 } }
    set { address.withLock { $0 = newValue } }
  }

  package var isEncrypted: Bool { base.hasPrefix("https:") }

  /// Whether a request may name this host: no other page can then speak for this one.
  package func isOwn(host: String) -> Bool {
    guard let url = URL(string: base), let name = url.host() else { return false }
    let asked = URL(string: "http://\(host)")?.host() ?? ""
    return asked == name || PageOptions.isLoopback(name) && PageOptions.isLoopback(asked)
  }

  /// Whether an `Origin` header names this page.
  package func isOwn(origin: String, host: String) -> Bool {
    origin == base
      || PageOptions.isLoopback(URL(string: base)?.host() ?? "")
        && origin == "http://\(host)" && isOwn(host: host)
  }
}

/// What was read of late, so that the log of reads is not written at each request.
package final class ReadNotes: Sendable {
  private static let seconds = 600.0
  private let seen = Mutex<[String: Double]>([:])

  /// Whether a read is news; it is not again for ten minutes.
  package func isNews(_ read: String, now: Date) -> Bool {
    let time = now.timeIntervalSince1970
    return seen.withLock { seen in
      if let before = seen[read], time - before < Self.seconds { return false }
      if seen.count > 50_000 { seen = seen.filter { time - $0.value < Self.seconds } }
      seen[read] = time
      return true
    }
  }
}
