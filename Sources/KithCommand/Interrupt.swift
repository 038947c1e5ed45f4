import Dispatch
import Foundation
import LinearProgramming

/// Turns an interrupt from the keyboard, or a request to end, into a raised flag, so that the best
/// answer so far is still told. A second interrupt ends the process at once.
final class Interrupt {
  let flag = StopFlag()
  private var sources: [any DispatchSourceSignal] = []

  init() {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [flag] in
        if flag.isRaised { Foundation.exit(128 + number) }
        flag.raise()
      }
      source.resume()
      sources.append(source)
    }
  }
}
