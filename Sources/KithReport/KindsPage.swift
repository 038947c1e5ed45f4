package import Kith

/// The kinds of programs and what each brings, told from the presets that programs start from.
package enum KindsPage {
  /// All kinds, each with its purpose and its sizes.
  package static func list(_ style: TextStyle) -> String {
    let lines = Program.Kind.allCases.flatMap { kind -> [String] in
      let name = kind.rawValue + String(repeating: " ", count: 10 - kind.rawValue.count)
      return Paragraph.lines(
        "\(kind.summary) \(heads(of: kind))", first: style.set(name, .strong), indent: 10,
        width: style.width)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heads(of kind: Program.Kind) -> String {
    switch (kind.isGuided, kind.size.least, kind.size.most) {
    case (true, _, _): "One guide with one learner in each group."
    case (_, 2, 2): "Two in each group."
    case (_, let least, let most): "\(least) to \(most) in each group."
    }
  }

  /// Everything that a kind says unless a program file says otherwise, as such a file would.
  package static func page(of kind: Program.Kind, _ style: TextStyle) -> String {
    let program = Program.preset(kind, id: "my-\(kind.rawValue)")
    let meeting = program.meeting
    var lines = Paragraph.lines(kind.summary, first: "# ", indent: 2, width: style.width - 2)
    for place in lines.indices.dropFirst() { lines[place] = "# " + lines[place].dropFirst(2) }
    lines += ["program: \(program.id)", "kind: \(kind.rawValue)"]
    if kind.isGuided {
      lines.append("roles: {guide: \(program.roles.guide), learner: \(program.roles.learner)}")
    } else {
      lines.append("size: {least: \(program.size.least), most: \(program.size.most)}")
    }
    lines.append(
      "meeting: {minutes: \(meeting.minutes), times_a_week: \(meeting.timesAWeek), "
        + "mode: \(meeting.mode.rawValue),\n"
        + "  earliest: \"\(clock(meeting.earliest))\", latest: \"\(clock(meeting.latest))\"}")
    if program.meetsHalfway { lines.append("halfway: true") }
    lines.append("rules:")
    for rule in RuleSpecification.all {
      guard let setting = program.setting(of: rule.id) else { continue }
      lines.append("  \(rule.id): \(setting)")
    }
    lines.append("weights:")
    for criterion in program.scoredCriteria {
      lines.append("  \(criterion): \(program.weights[criterion] ?? 0)")
    }
    lines.append("placement: \(program.placement)")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func clock(_ minute: Int) -> String {
    let (hours, minutes) = (minute / 60, minute % 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
