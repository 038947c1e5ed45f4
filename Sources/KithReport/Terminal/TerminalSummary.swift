package import Kith

/// A result as text for people, on a screen or two: what to do next, the figures, the best and the
/// weakest groups, who is left over by cause, and what else the reader should know.
///
/// Students stand there by id, and by name only where a person asked for names at a terminal. The text
/// is for reading; programs read `result.json`.
package struct TerminalSummary {
  let result: MatchResult
  let program: Program
  let style: TextStyle
  /// What students are called.
  let labels: StudentLabels
  /// What to do next, beside what helps those who are left over.
  let next: [String]
  /// The command that lists everybody who is left over.
  let rest: String
  /// Groups shown at either end.
  private let shownGroups: Int

  /// Causes, students and notices shown at most.
  static let mostCauses = 5
  private static let mostStudents = 10
  private static let mostNotices = 3

  package init(
    _ result: MatchResult, of program: Program, style: TextStyle = TextStyle(),
    labels: StudentLabels = StudentLabels(), next: [String] = [], rest: String = "see result.json",
    shownGroups: Int = 2
  ) {
    self.result = result
    self.program = program
    self.style = style
    self.labels = labels
    self.next = next
    self.rest = rest
    self.shownGroups = shownGroups
  }

  /// The whole summary; every line ends with a line feed.
  package var text: String {
    let sections = [headline, toDo, figures, best, weakest, leftOver, notices].filter {
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
        first: label, indent: indent, width: style.width)
      let places =
        group.meetings.map(Figures.meeting) + (group.venue.map { ["at \($0)"] } ?? [])
        + (group.host.map { ["hosted by \($0)"] } ?? [])
      let reason = group.reasons(for: .coordinator).first.map(\.text)
      let facts = places + [reason].compactMap(\.self)
      if !facts.isEmpty {
        lines += Paragraph.lines(
          facts.joined(separator: " · "), first: space, indent: indent, width: style.width)
      }
      return lines
    }
  }

  private func purpose(of group: Group) -> String {
    group.purposes.map { " · \($0)" }.joined()
  }

  private func members(of group: Group) -> String {
    group.members.map { member in
      member.role == .member
        ? labels[member.student] : "\(member.role.rawValue) \(labels[member.student])"
    }.joined(separator: ", ")
  }
}

// MARK: - What is left

extension TerminalSummary {
  /// Those left over by cause, each with the one act that helps, and some of them by id.
  private var leftOver: [String] {
    let causes = LeftOverCause.all(of: result.unplaced)
    guard !causes.isEmpty else { return [] }
    var lines = causes.prefix(Self.mostCauses).flatMap { cause in
      Paragraph.lines(cause.sentence, first: "  ", indent: 4, width: style.width)
    }
    let others = causes.dropFirst(Self.mostCauses).reduce(0) { $0 + $1.students.count }
    if others > 0 { lines.append("  \(Figures.grouped(others)) for other causes") }
    let shown = result.unplaced.prefix(Self.mostStudents).map { labels[$0.student] }
    let hidden = result.unplaced.count - shown.count
    lines += Paragraph.lines(
      shown.joined(separator: ", ")
        + (hidden > 0 ? " and \(Figures.grouped(hidden)) more" : "") + " · all: \(rest)",
      first: "  ", indent: 4, width: style.width)
    return section("Left over, by cause", lines)
  }

  private var notices: [String] {
    var lines = result.notices.prefix(Self.mostNotices).flatMap { notice in
      Paragraph.lines(
        "\(notice.text) (\(notice.code))", first: "  ", indent: 4, width: style.width)
    }
    let hidden = result.notices.count - Self.mostNotices
    if hidden > 0 { lines.append("  and \(Figures.count(hidden, "more notice")) in result.json") }
    return section("Notices", lines)
  }
}
