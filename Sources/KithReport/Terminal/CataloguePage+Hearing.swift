import Kith

extension CataloguePage {
  /// What each audience hears of reasons and of rules, as tables.
  static var hearings: String {
    """
    ## Who hears what

    One table in the code decides for every page, letter, table and answer, and the verifier holds to
    it. Coaches and families read a field of others only where the program's `directory` and each
    student's own `directory` show it. What is confidential counts, and is a reason nowhere. The tables
    of `kith score` hold what programs hear.

    | criterion | \(Audience.allCases.map(\.title).joined(separator: " | ")) |
    | --- | \(Audience.allCases.map { _ in "---" }.joined(separator: " | ")) |
    \(CriterionSpecification.all.map { row($0.id) }.joined(separator: "\n"))

    | a rule in somebody's way | \(Audience.allCases.map(\.title).joined(separator: " | ")) |
    | --- | \(Audience.allCases.map { _ in "---" }.joined(separator: " | ")) |
    \(rows.joined(separator: "\n"))
    """
  }

  private static func row(_ criterion: CriterionID) -> String {
    let cells = Audience.allCases.map { audience -> String in
      let shared = Hearing.of(criterion, for: audience) { _ in true }
      let other = Hearing.of(criterion, for: audience) { _ in false }
      return shared == other
        ? shared.summary : "\(shared.summary) where all share it, else \(other.summary)"
    }
    return "| `\(criterion)` | \(cells.joined(separator: " | ")) |"
  }

  /// The rules of which some audience of a school does not hear all, and all others as one.
  private static var rows: [String] {
    func cells(_ rule: RuleID) -> [String] {
      Audience.allCases.map { Hearing.of(rule, for: $0).summary }
    }
    let usual = cells("size")
    let others = RuleSpecification.all.map(\.id).filter { cells($0) != usual }
    return (others.map { "| `\($0)` | \(cells($0).joined(separator: " | ")) |" })
      + ["| all others | \(usual.joined(separator: " | ")) |"]
  }
}

extension Audience {
  fileprivate var title: String {
    switch self {
    case .machine: "programs"
    case .coordinator: "the coordinator"
    case .coach: "a coach"
    case .family: "a family"
    case .peer: "others of the group"
    }
  }
}

extension Hearing {
  fileprivate var summary: String {
    switch self {
    case .words: "all"
    case .gist(let gist): "“\(gist)”"
    case .nothing: "nothing"
    }
  }
}
