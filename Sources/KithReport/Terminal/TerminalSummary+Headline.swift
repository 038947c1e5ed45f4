import Kith

extension TerminalSummary {
  /// How many are placed, what that is worth, and how far from the best it can be.
  var headline: [String] {
    let title = style.set("\(result.program) (\(program.kind.rawValue))", .strong)
    let lines: [String] =
      switch result.status {
      case .empty:
        field("", "There is nobody to match.")
      case .infeasible:
        field(
          "", "No answer exists: the musts contradict each other. The notices say which.", .warning)
      case .optimal, .feasible:
        field("placed", placed) + bar + field("unplaced", Figures.grouped(result.unplaced.count))
          + field("objective", "\(Figures.grouped(result.objective)) points")
          + field("bound", "\(Figures.grouped(result.bound)) points") + gap
      }
    return [title] + lines
  }

  private var placed: String {
    let everybody = result.placed + result.unplaced.count
    let noun = program.kind.isGuided ? "learner" : "student"
    let groupNoun = program.kind.isGuided || program.size.most == 2 ? "pair" : "group"
    return "\(Figures.grouped(result.placed)) of \(Figures.count(everybody, noun))"
      + ", in \(Figures.count(result.groups.count, groupNoun))"
  }

  private var bar: [String] {
    let everybody = result.placed + result.unplaced.count
    guard everybody > 0 else { return [] }
    let width = min(40, style.width - 15)
    let bar = Bar.text(result.placed, of: everybody, width: width)
    let rest = String(repeating: "░", count: max(0, width - bar.count))
    return [String(repeating: " ", count: 13) + style.set(bar, .bar) + style.set(rest, .faint)]
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
  private func field(_ name: String, _ text: String, _ look: TextStyle.Look? = nil) -> [String] {
    let indent = name.isEmpty ? 2 : 13
    let lines = Paragraph.lines(text, indent: 0, width: style.width - indent)
    return lines.enumerated().map { number, line in
      let label = number == 0 ? "  \(name)" : ""
      let space = String(repeating: " ", count: indent - label.count)
      return label + space + (look.map { style.set(line, $0) } ?? line)
    }
  }
}
