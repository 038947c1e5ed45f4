import Foundation

/// Texts about hours that were read before: thousands of students give the same answers, and taking
/// one apart by the words of all languages takes a while.
///
/// Sendable, because every access to its texts holds the lock.
final class SlotMemory: @unchecked Sendable {
  static let shared = SlotMemory()

  /// Texts that are remembered.
  private static let most = 20_000
  private let lock = NSLock()
  private var known: [String: SlotText?] = [:]

  /// The slot of a text in any language.
  func slot(of text: String) -> SlotText? {
    lock.lock()
    let found = known[text]
    lock.unlock()
    if let found { return found }
    let slot = SlotText(text, .all)
    lock.lock()
    if known.count < Self.most { known[text] = .some(slot) }
    lock.unlock()
    return slot
  }
}
