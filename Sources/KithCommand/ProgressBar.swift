import Foundation
import KithReport

/// One line on standard error that is drawn over again; nothing where that is no terminal.
struct ProgressBar {
  private let line: ProgressLine?
  private var last: ContinuousClock.Instant?
  private var isDrawn = false

  init(of label: String, quiet: Bool) {
    let isShown = !quiet && StandardError.isTerminal
    line = isShown ? ProgressLine(label, style: .suiting(descriptor: STDERR_FILENO)) : nil
  }

  /// Draws the bar, ten times a second at most.
  mutating func show(_ done: Int, of total: Int, note: String? = nil) {
    guard let line else { return }
    let now = ContinuousClock.now
    if let last, now - last < .milliseconds(100) { return }
    last = now
    isDrawn = true
    StandardError.draw(line.text(done, of: total, note: note))
  }

  /// Takes the bar away.
  mutating func clear() {
    guard isDrawn else { return }
    isDrawn = false
    StandardError.draw("")
  }
}
