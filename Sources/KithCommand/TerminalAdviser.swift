import Foundation
import Kith
import KithFiles
import KithIntake

/// Asks somebody who sits at a terminal, a key for each answer.
struct TerminalAdviser {
  /// Somebody to ask; nil where input or messages go elsewhere.
  static var atTerminal: TerminalAdviser? {
    isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 ? TerminalAdviser() : nil
  }

  var adviser: Adviser { Adviser(judge: judge, timeZone: timeZone) }

  /// A plain question; anything but `y` is no.
  func agrees(_ question: String) -> Bool {
    ask("\(question) [y/n] ")
    return key() == "y"
  }

  private func judge(_ doubt: Adviser.Doubt) -> Adviser.Verdict {
    StandardError.say("")
    StandardError.say("Question \(doubt.number) of \(doubt.count): “\(plain(doubt.title))”")
    StandardError.say("  would become \(doubt.field.rawValue); \(doubt.because)")
    for sample in doubt.samples {
      let meaning = doubt.answers.first { $0.answer == sample }?.values
      let becomes =
        meaning.map { " → \($0.isEmpty ? "nothing" : $0.joined(separator: ", "))" } ?? ""
      StandardError.say("  · \(plain(sample))\(becomes)")
    }
    if doubt.samples.isEmpty { StandardError.say("  · nobody has answered yet") }
    while true {
      ask("  [y] yes  [n] drop it  [c] correct it  [l] later ")
      switch key() {
      case "y": return .confirm
      case "n": return .drop
      case "c": if let field = correction() { return .become(field) }
      case "l", nil: return .wait
      default: break
      }
    }
  }

  private func correction() -> SurveyField? {
    ask("  What is it? (\(SurveyField.allCases.map(\.rawValue).joined(separator: " "))) ")
    guard let text = readLine()?.trimmingCharacters(in: .whitespaces), !text.isEmpty else {
      return nil
    }
    if let field = SurveyField(rawValue: text) { return field }
    let nearest = TextDistance.nearest(to: text, among: SurveyField.allCases.map(\.rawValue))
    StandardError.say("  That is none of them\(nearest.map { "; did you mean \($0)?" } ?? ".")")
    return nil
  }

  private func timeZone(_ students: Int) -> String? {
    var zones = ZoneNames()
    StandardError.say("")
    StandardError.say("Nothing tells the time zone of \(students) students.")
    for _ in 0..<3 {
      ask("  Where do they live? (such as America/New_York, Eastern, Berlin) ")
      guard let text = readLine()?.trimmingCharacters(in: .whitespaces), !text.isEmpty else {
        return nil
      }
      if zones.isKnown(text) { return text }
      if let zone = ZoneAnswer.zone(text) { return zone }
      StandardError.say(
        "  That zone is not known\(zones.nearest(to: text).map { "; did you mean \($0)?" } ?? ".")")
    }
    return nil
  }

  /// The kind of the first program; nil where none is wanted.
  func firstKind() -> String? {
    StandardError.say("")
    ask(
      "What shall be matched first? [m]entor [b]uddy [t]utor [p]od pla[y]date [c]lub [o]uting "
        + "[-] nothing ")
    let kinds: [Character: String] = [
      "m": "mentor", "b": "buddy", "t": "tutor", "p": "pod", "y": "playdate", "c": "club",
      "o": "outing",
    ]
    return key().flatMap { kinds[$0] }
  }

  /// The first and the last day of the term.
  func term() -> String? {
    ask("In which term? Its first and last day, such as (2027-01-11..2027-05-28) ")
    let text = readLine()?.trimmingCharacters(in: .whitespaces)
    return text?.isEmpty == false ? text : nil
  }

  /// What somebody wrote, without what would steer a terminal.
  private func plain(_ text: String) -> String { InputProblem.onOneLine(text) }

  private func ask(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// One key, without waiting for the end of a line; nil at the end of input.
  private func key() -> Character? {
    var usual = termios()
    guard tcgetattr(STDIN_FILENO, &usual) == 0 else { return readLine()?.first }
    var raw = usual
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    defer { tcsetattr(STDIN_FILENO, TCSANOW, &usual) }
    var byte: UInt8 = 0
    guard read(STDIN_FILENO, &byte, 1) == 1, byte != 4 else { return nil }
    let letter = Character(Unicode.Scalar(byte))
    StandardError.say(String(letter == "\n" || letter == "\r" ? " " : letter))
    return Character(letter.lowercased())
  }
}
