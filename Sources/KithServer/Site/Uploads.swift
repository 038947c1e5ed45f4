import Foundation
import KithWorkspace
import Synchronization

/// Files that somebody sent, kept in memory until they are looked over; nothing of them lies on a disk
/// that the owner of the workspace does not have alone.
final class Uploads: Sendable {
  struct Upload: Sendable {
    /// What is stored of the session that sent it: nobody else may go on with it.
    var owner: String
    var time: Date
    var files: [(field: String, name: String, content: [UInt8])]
    var fields: Form
  }

  private static let most = 4
  private static let seconds = 1800.0
  private let uploads = Mutex<[String: Upload]>([:])

  /// Keeps an upload for half an hour; the oldest goes where there are too many.
  func keep(_ upload: Upload) -> String {
    let token = Token.random()
    uploads.withLock { uploads in
      uploads = uploads.filter { upload.time.timeIntervalSince($0.value.time) < Self.seconds }
      while uploads.count >= Self.most,
        let oldest = uploads.min(by: { $0.value.time < $1.value.time })
      {
        uploads[oldest.key] = nil
      }
      uploads[token] = upload
    }
    return token
  }

  func find(_ token: String, of owner: String, now: Date) -> Upload? {
    uploads.withLock { uploads in
      guard let upload = uploads[token], upload.owner == owner,
        now.timeIntervalSince(upload.time) < Self.seconds
      else { return nil }
      return upload
    }
  }

  func drop(_ token: String) { uploads.withLock { $0[token] = nil } }
}
