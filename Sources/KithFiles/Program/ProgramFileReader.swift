package import Kith
import Yams

/// Reads a program file: a preset of its kind, and what the file says otherwise.
package struct ProgramFileReader {
  static let keys = [
    "program", "kind", "term", "time_zone", "size", "value", "meeting", "rules", "weights",
    "placement", "disruption", "explore", "retention_days", "objective", "priority", "limits",
    "seed", "roles",
    "synonyms", "directory", "map_grid", "unanswered", "ideals", "mixing", "circumstances", "hide",
    "host", "venue", "goal", "day", "halfway", "questions",
    "only_with", "rounds", "balance",
  ]

  private let file: String
  /// The text, where it does not lie in the file.
  private let bytes: [UInt8]?

  /// A reader of a file, or of the text that a file once had.
  package init(_ file: String, text bytes: [UInt8]? = nil) {
    self.file = file
    self.bytes = bytes
  }

  /// The program; nil, with problems, where something has to be put right.
  package func read(_ problems: inout ProblemList) -> Program? {
    let before = problems.count
    let text = bytes.map { SourceText(file: file, bytes: $0) }
    guard let source = text ?? SourceText(reading: file, upTo: .written, problems: &problems)
    else { return nil }
    guard let text = YAMLText(source, problems: &problems) else { return nil }
    guard let root = text.root, let section = YAMLSection(text, "the program", root, &problems)
    else {
      if problems.count == before {
        problems.add(
          InputProblem(
            file: file, message: "the file is empty",
            remedy: "begin it with `program: a-name` and `kind: pod`"))
      }
      return nil
    }
    for key in ["program", "kind"] where section[key] == nil {
      problems.add(
        InputProblem(
          file: file, message: "a required key is missing", value: .shown(key),
          remedy: key == "kind"
            ? "write one of \(Program.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
            : "give the program a name"))
    }
    let program = Self.program(section, &problems)
    return problems.count == before ? program : nil
  }

  /// What a section says of a program.
  ///
  /// - Parameters:
  ///   - section: The keys of a program, all of which may be left out.
  ///   - base: The program that the section overrides; otherwise the preset of its kind.
  ///   - problems: Takes what is wrong.
  /// - Returns: The program; nil, with problems, where something has to be put right.
  static func program(
    _ section: YAMLSection, over base: Program? = nil, _ problems: inout ProblemList
  ) -> Program? {
    let before = problems.count
    section.checkKeys(keys, &problems)
    let id = section.string("program", &problems)
    let kind = section.choice("kind", Program.Kind.self, &problems)
    // What the file says is checked in any case, so that all of its problems show at once.
    var program = Program.preset(kind ?? base?.kind ?? .pod, id: id ?? base?.id ?? "")
    if let base, kind == nil || kind == base.kind {
      program = base
      program.id = id ?? base.id
    }
    program.read(section, knowsKind: kind != nil || base != nil, &problems)
    return problems.count == before ? program : nil
  }
}
