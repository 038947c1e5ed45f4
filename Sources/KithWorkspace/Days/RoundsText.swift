import Kith
import KithFiles

/// The rounds of a program as JSON: `kith.rounds/1`.
package struct RoundsText {
  private let program: String
  private let rounds: [StoredRound]
  private let regret: Regret?

  package init(program: String, rounds: [StoredRound], regret: Regret?) {
    self.program = program
    self.rounds = rounds
    self.regret = regret
  }

  /// The text, with a line break at its end.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("format")
      writer.string("kith.rounds/1")
      writer.key("program")
      writer.string(program)
      writer.key("rounds")
      writer.array { writer in
        for round in rounds {
          writer.object(.line) { writer in
            writer.key("day")
            writer.string(round.day.description)
            let figures = [
              ("draft", Int(round.draft)), ("waiting", round.waiting), ("placed", round.placed),
              ("days", round.days),
            ]
            for (name, figure) in figures {
              writer.key(name)
              writer.whole(figure)
            }
            writer.key("published")
            writer.boolean(round.isPublished)
          }
        }
      }
      if let regret {
        writer.key("regret")
        writer.object(.line) { writer in
          let figures = [
            ("reached", regret.reached), ("bound", regret.bound), ("regret", regret.regret),
            ("students", regret.students),
          ]
          for (name, figure) in figures {
            writer.key(name)
            writer.whole(figure)
          }
        }
      }
    }
    return writer.finished
  }
}
