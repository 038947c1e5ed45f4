package import Kith

extension ProgramText {
  /// A first program of a kind for a term, with what a school most often wants to set.
  ///
  /// Everything else is as the kind says; `kith kinds` lists it.
  package static func first(
    _ kind: Program.Kind, term: Program.Term, policies: [ProgramPolicy] = []
  ) -> String {
    let preset = Program.preset(kind, id: kind.rawValue)
    let meeting = preset.meeting
    var lines = [
      "# \(kind.summary)",
      "# What is not said here is as `kith kinds \(kind.rawValue)` tells.",
      "program: \(kind.rawValue)",
      "kind: \(kind.rawValue)",
      "term: {starts: \(term.starts), ends: \(term.ends)}",
    ]
    if !kind.isGuided {
      lines.append("size: {least: \(preset.size.least), most: \(preset.size.most)}")
    }
    return
      (lines + [
        "meeting: {minutes: \(meeting.minutes)}",
        "# What members see of one another; a family's own answer may say less.",
        "directory: [given_name]",
        "# More rules: kith rules. What counts for more: kith criteria.",
      ] + ProgramPolicy.lines(of: policies) + ["weights: {}"]).joined(separator: "\n") + "\n"
  }
}
