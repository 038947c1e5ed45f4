import School

/// Checks what a result says it left to chance: the program has to allow it, and the answer has to lie as
/// near to its bound as the program says.
struct ExplorationCheck {
  let program: Program

  func findings(_ result: MatchResult) -> [Finding] {
    var findings: [Finding] = []
    for group in result.groups {
      guard let chance = group.chance else { continue }
      if chance.holding < 1 || chance.holding > chance.answers {
        findings.append(Finding(.figure, group: group.id, "its chance is no chance"))
      }
    }
    guard let exploration = result.exploration else { return findings }
    if exploration.share > program.explore {
      findings.append(
        Finding(.figure, "the answer was chosen by chance further than the program allows"))
    }
    if result.objective < Exploration.least(within: exploration.share, of: result.bound) {
      findings.append(
        Finding(.figure, "the answer was chosen by chance, and lies too far under its bound"))
    }
    if exploration.best < result.objective || exploration.best > result.bound {
      findings.append(Finding(.figure, "the best answer to choose from is worth other points"))
    }
    let own = result.groups.compactMap(\.chance).filter { $0.answers == exploration.answers }
    if exploration.answers < 1 || own.isEmpty && !result.groups.isEmpty {
      findings.append(Finding(.figure, "no group tells the chance that it had"))
    }
    return findings
  }
}
