import Foundation
import KithFiles

/// What came of a replay, for people and for programs.
package struct ReplayReport: Sendable {
  package let outcomes: [ScenarioOutcome]

  package init(_ outcomes: [ScenarioOutcome]) {
    self.outcomes = outcomes
  }

  package var failed: Int { outcomes.count { !$0.passed } }

  /// A line for each scenario, what differs below those that failed, and the count.
  package var text: String {
    let lines = outcomes.flatMap { outcome in
      outcome.passed
        ? ["passed  \(outcome.name)"]
        : ["FAILED  \(outcome.name) (\(outcome.file))"]
          + outcome.differences.map { "        \($0)" }
    }
    let count = "\(outcomes.count - failed) passed, \(failed) failed"
    return (lines + [count]).joined(separator: "\n") + "\n"
  }

  /// The outcomes as JSON text.
  package var json: [UInt8] {
    var writer = JSONWriter()
    writer.object {
      $0.key("passed")
      $0.whole(outcomes.count - failed)
      $0.key("failed")
      $0.whole(failed)
      $0.key("scenarios")
      $0.array {
        for outcome in outcomes {
          $0.object {
            $0.key("name")
            $0.string(outcome.name)
            $0.key("file")
            $0.string(outcome.file)
            $0.key("passed")
            $0.boolean(outcome.passed)
            $0.key("failures")
            $0.array { for failure in outcome.differences { $0.string(failure) } }
            $0.key("seconds")
            $0.seconds(outcome.seconds)
          }
        }
      }
    }
    return writer.finished
  }
}

// MARK: - JUnit

extension ReplayReport {
  /// The outcomes as JUnit has them, for servers that build and test.
  package var junit: String {
    let seconds = outcomes.reduce(0) { $0 + $1.seconds }
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite name="kith replay" tests="\(outcomes.count)" failures="\(failed)" \
      errors="0" skipped="0" time="\(Self.time(seconds))">

      """
    for outcome in outcomes {
      let head =
        "    <testcase name=\"\(Self.escaped(outcome.name))\" "
        + "classname=\"\(Self.escaped(outcome.file))\" time=\"\(Self.time(outcome.seconds))\""
      if outcome.passed {
        text += head + "/>\n"
      } else {
        let message = Self.escaped(outcome.differences.first ?? "")
        text += head + ">\n      <failure message=\"\(message)\">"
        text += Self.escaped(outcome.differences.joined(separator: "\n"))
        text += "</failure>\n    </testcase>\n"
      }
    }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private static func time(_ seconds: Double) -> String {
    String(format: "%.3f", seconds)
  }

  /// The text as XML may hold it, in an attribute as well.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\t": escaped += "&#9;"
      default:
        // XML 1.0 has no other control characters, not even escaped.
        let isText = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        escaped.unicodeScalars.append(isText ? scalar : "\u{FFFD}")
      }
    }
    return escaped
  }
}
