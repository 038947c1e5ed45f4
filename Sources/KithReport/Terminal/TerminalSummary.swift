package import Kith

/// A result as text for people: the headline, the best and the weakest groups, who is unplaced and
/// what would help, and what else the reader should know.
///
/// Students stand there by id, never by name. The text is for reading; programs read `result.json`.
package struct TerminalSummary {
  let result: MatchResult
  let program: Program
  let style: TextStyle
  /// Groups shown at either end.
  private let shownGroups: Int
  /// Unplaced students shown at most.
  private let shownUnplaced: Int

  package init(
    _ result: MatchResult, of program: Program, style: TextStyle = TextStyle(),
    shownGroups: Int = 3, shownUnplaced: Int = 200
  ) {
    self.result = result
    self.program = program
    self.style = style
    self.shownGroups = shownGroups
    self.shownUnplaced = shownUnplaced
  }

  /// The whole summary; every line ends with a line feed.
  package var text: String {
    let sections = [headline, scores, best, weakest, fairness, times, unplaced, notices].filter {
      !$0.isEmpty
    }
    return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// A heading above the lines of a section; nothing where there are none.
  func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [style.set(title, .strong)] + lines
  }
}

// MARK: - Groups

extension TerminalSummary {
  private var ranked: [GroupFit] {
    result.groups.indices.map { GroupFit(result.groups[$0], at: $0, valued: program.value) }
      .sorted()
  }

  private var best: [String] {
    let shown = ranked.prefix(shownGroups)
    return section(
      shown.count == 1 ? "The best group" : "The \(shown.count) best groups", describe(shown))
  }

  private var weakest: [String] {
    let shown = ranked.dropFirst(shownGroups).suffix(shownGroups).reversed()
    return section(
      shown.count == 1 ? "The weakest group" : "The \(shown.count) weakest groups",
      describe(Array(shown)))
  }

  private func describe(_ fits: some Sequence<GroupFit>) -> [String] {
    fits.flatMap { fit -> [String] in
      let group = result.groups[fit.position]
      let label = "  \(group.id)  "
      let indent = label.count
      let space = String(repeating: " ", count: indent)
      var lines = Paragraph.lines(
        "\(members(of: group))\(purpose(of: group)) · fit \(fit.rounded) of 1000",
        first: label, indent: indent,
        width: style.width)
      let places =
        group.meetings.map(Figures.meeting) + (group.venue.map { ["at \($0)"] } ?? [])
        + (group.host.map { ["hosted by \($0)"] } ?? [])
      if !places.isEmpty {
        lines += Paragraph.lines(
          places.joined(separator: ", "), first: space, indent: indent, width: style.width)
      }
      for local in group.meetings.flatMap(Figures.localTimes) {
        lines += Paragraph.lines(
          "= \(local)", first: space, indent: indent + 2, width: style.width)
      }
      for reason in group.reasons(for: .coordinator) {
        let points = String(repeating: " ", count: max(0, 4 - String(reason.points).count))
        lines += Paragraph.lines(
          reason.text, first: "\(space)\(points)\(reason.points)  ", indent: indent + 6,
          width: style.width)
      }
      return lines
    }
  }

  private func purpose(of group: Group) -> String {
    group.purposes.map { " · \($0)" }.joined()
  }

  private func members(of group: Group) -> String {
    group.members.map { member in
      member.role == .member ? "\(member.student)" : "\(member.role.rawValue) \(member.student)"
    }.joined(separator: ", ")
  }
}

// MARK: - What is left

extension TerminalSummary {
  private var unplaced: [String] {
    var table = TextTable([
      .init(title: "student", wraps: false), .init(title: "what stood in the way", wraps: true),
      .init(title: "what would help", wraps: true),
    ])
    for left in result.unplaced.prefix(shownUnplaced) {
      table.add([left.student.rawValue, obstacle(of: left), remedy(for: left)])
    }
    var lines = table.rows.isEmpty ? [] : table.lines(style: style)
    let hidden = result.unplaced.count - shownUnplaced
    if hidden > 0 { lines.append("  and \(Figures.grouped(hidden)) more, all in result.json") }
    return section("Unplaced", lines)
  }

  private func obstacle(of left: Unplaced) -> String {
    guard let reason = left.reasons.first else { return "no reason was found" }
    return reason.blocks == 0
      ? reason.rule.rawValue
      : "\(reason.rule): \(Figures.count(reason.blocks, "partner")) turned away"
  }

  private func remedy(for left: Unplaced) -> String {
    if let best = left.remedies.first {
      return "\(best.text): places \(Figures.count(best.places, "student"))"
    }
    return left.reasons.first?.remedy ?? "–"
  }

  private var notices: [String] {
    section(
      "Notices",
      result.notices.flatMap { notice in
        Paragraph.lines(
          "\(notice.text) (\(notice.code))", first: "  ", indent: 4, width: style.width)
      })
  }
}
