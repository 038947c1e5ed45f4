package import Kith

/// The text of a program file, changed in one place and otherwise left as its author wrote it.
package enum ProgramText {
  /// The text with other weights: the section `weights` is written again, everything else stays.
  package static func text(
    _ text: String, weights: [(CriterionID, Int)], because comment: String
  ) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var place = lines.count
    if let start = lines.firstIndex(where: { $0.hasPrefix("weights:") }) {
      var end = start + 1
      // What belongs to the section is indented, or closes braces that it opened.
      while end < lines.count, belongs(lines[end]) { end += 1 }
      // Blank lines and remarks before the next section are that section's.
      while end > start + 1, isRemark(lines[end - 1]) { end -= 1 }
      lines.removeSubrange(start..<end)
      place = start
    } else {
      while place > 0, lines[place - 1].isEmpty { place -= 1 }
    }
    let known = weights.filter { $0.0.question == nil }.map { "  \($0.0): \($0.1)" }
    let own = CriterionSpecification.ofQuestions.flatMap { criterion in
      let entries = weights.compactMap { id, weight -> String? in
        guard let name = id.question, id.rawValue.hasPrefix("\(criterion.id):") else { return nil }
        return "    \(quoted(name)): \(weight)"
      }
      return entries.isEmpty ? [] : ["  \(criterion.id):"] + entries
    }
    let section = ["# \(comment)", "weights:"] + known + own
    lines.insert(contentsOf: section, at: place)
    return lines.joined(separator: "\n") + (lines.last?.isEmpty == true ? "" : "\n")
  }

  /// A text between quotes, as YAML reads it back.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private static func belongs(_ line: String) -> Bool {
    line.isEmpty || line.hasPrefix(" ") || line.hasPrefix("#") || line.hasPrefix("}")
  }

  private static func isRemark(_ line: String) -> Bool {
    line.isEmpty || line.hasPrefix("#")
  }
}
