import Kith

extension TerminalSummary {
  /// What was matched, and how it ended where there are no groups.
  var headline: [String] {
    let title = style.set("\(result.program) (\(program.kind.rawValue))", .strong)
    let lines: [String] =
      switch result.status {
      case .empty: field("", "There is nobody to match.")
      case .infeasible:
        field(
          "", "No answer exists: the musts contradict each other. The notices say which.", .warning)
      case .optimal, .feasible: []
      }
    return [title] + lines
  }

  /// The acts that help, those that help most students first, and what comes after.
  var toDo: [String] {
    let causes = LeftOverCause.all(of: result.unplaced)
    let acts = causes.first.map { cause in
      [
        "\(cause.students.count == 1 ? cause.act.one : cause.act.many): "
          + "\(Figures.grouped(cause.students.count)) of \(Figures.grouped(result.unplaced.count)) "
          + "left over"
      ]
    }
    let lines = (acts ?? []) + next
    return section(
      "What to do next",
      lines.flatMap { Paragraph.lines($0, first: "  ", indent: 4, width: style.width) })
  }

  /// How many are placed, what that is worth, and how far from the best it can be.
  var figures: [String] {
    guard result.status == .optimal || result.status == .feasible else { return [] }
    let lines =
      field("placed", placed)
      + field(
        "objective",
        "\(Figures.grouped(result.objective)) points of at most "
          + "\(Figures.grouped(result.bound))") + gap + meetings + fairness
    return section("Figures", lines)
  }

  private var placed: String {
    let figure = PlacedFigure(result, program)
    let groupNoun = program.kind.isGuided || program.size.most == 2 ? "pair" : "group"
    let rounds = result.rotation.map { " of \(Figures.count($0.rounds.count, "round"))" } ?? ""
    return "\(figure.sentence), in \(Figures.count(result.groups.count, groupNoun))\(rounds)"
  }

  /// How many pairs meet over all rounds.
  private var meetings: [String] {
    guard let rotation = result.rotation else { return [] }
    let all = rotation.acquaintances == rotation.mostAcquaintances
    return field(
      "meetings",
      "\(Figures.grouped(rotation.acquaintances)) pairs meet of at most "
        + Figures.grouped(rotation.mostAcquaintances), all ? .good : .warning)
  }

  private var gap: [String] {
    let missing = result.bound - result.objective
    guard missing > 0 else {
      return field("gap", "0: proven best, no allowed answer is worth more", .good)
    }
    let share = Figures.percentRoundedUp(missing, of: max(1, result.bound))
    return field("gap", "\(share): at most \(share) below the best possible", .warning)
  }

  /// A name and what it says, all of it in one look.
  func field(_ name: String, _ text: String, _ look: TextStyle.Look? = nil) -> [String] {
    let indent = name.isEmpty ? 2 : 13
    let lines = Paragraph.lines(text, indent: 0, width: style.width - indent)
    return lines.enumerated().map { number, line in
      let label = number == 0 ? "  \(name)" : ""
      let space = String(repeating: " ", count: indent - label.count)
      return label + space + (look.map { style.set(line, $0) } ?? line)
    }
  }
}
