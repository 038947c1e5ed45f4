import Foundation
import Kith
import KithWorkspace

extension Site {
  /// Does a change once for each `Idempotency-Key`: the same request again hears the first answer.
  func once(_ visit: Visit, _ work: () throws -> Answer) throws -> Answer {
    guard visit.route.isAPI, visit.route.method.isChange, let guest = visit.guest,
      let key = visit.call.headers["idempotency-key"]
    else { return try work() }
    guard (1...200).contains(key.utf8.count) else {
      throw Refusal(400, "the Idempotency-Key has no use", "send 1 to 200 signs")
    }
    let name = Token.digest(of: "\(guest.digest) \(key)")
    let path = visit.call.path.joined(separator: "/")
    let fields = visit.call.query.fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    let request = Token.digest(
      of: "\(visit.call.method.rawValue) \(path)?\(fields) "
        + SHA256.digest(of: visit.call.body))
    return try replies.run(name) {
      if let known = try workspace.store.reply(name) {
        guard known.request == request else {
          throw Refusal(422, "the Idempotency-Key was used for another request", "take a new one")
        }
        return Answer(known.status, "application/json", [UInt8](known.body))
          .with("idempotency-replayed", "true")
      }
      let answer = try work()
      try workspace.store.keepReply(
        StoredReply(request: request, status: answer.status, body: Data(answer.body)), name,
        now: visit.call.now)
      return answer
    }
  }
}

/// Lets one at a time do what has the same name.
final class Turns: Sendable {
  private let locks = (0..<64).map { _ in NSLock() }

  func run<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
    let sum = name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    return try locks[sum % locks.count].withLock(work)
  }
}
