import KithWorkspace

/// The published groups that nobody may hear of now, and what is to be done.
struct HeldGroups {
  private let held: [(program: String, concerns: [Concern])]

  init(_ workspace: Workspace) throws {
    held = try workspace.concernsAboutPublished()
  }

  /// A line for each group that is held back, and one for the act that helps; of other changes their
  /// number. Nothing where nothing is wrong.
  var lines: [String] { held.flatMap { lines($0.program, $0.concerns) } }

  func lines(of program: String) -> [String] {
    held.first { $0.program == program }.map { lines($0.program, $0.concerns) } ?? []
  }

  private func lines(_ program: String, _ concerns: [Concern]) -> [String] {
    let forbidden = concerns.filter { $0.weight == .forbids }
    let changed = concerns.count { $0.weight == .asks }
    var lines: [String] = []
    if !forbidden.isEmpty {
      lines.append("Held back in \(program), for it is forbidden now:")
      lines += forbidden.prefix(20).map { "  \($0)" }
      if forbidden.count > 20 { lines.append("  and \(forbidden.count - 20) more") }
    }
    if changed > 0 {
      lines.append("Changed in \(program) since it was published: \(changed) things")
    }
    guard !lines.isEmpty else { return [] }
    return lines + ["  next: kith rematch --program \(program), then kith publish"]
  }
}
