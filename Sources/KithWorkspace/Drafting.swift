import Foundation
package import Kith
import KithFiles
package import LinearProgramming
package import Matching

/// Matches in a workspace: with what is fixed there, from what it knows, into a new draft.
package struct Drafting {
  /// What a search was told beside the program.
  package struct Search {
    /// Threads to use; they change no answer.
    package var threads: Int
    /// Ends the search with the best known answer.
    package var stop: StopFlag?
    /// Told now and then, from the thread that searches.
    package var progress: (@Sendable (SearchProgress) -> Void)?

    package init(
      threads: Int, stop: StopFlag? = nil,
      progress: (@Sendable (SearchProgress) -> Void)? = nil
    ) {
      self.threads = threads
      self.stop = stop
      self.progress = progress
    }
  }

  /// What a search came to.
  package struct Outcome {
    package var result: MatchResult
    /// The draft that keeps it; nil where there was no answer to keep.
    package var draft: Int64?
  }

  package let workspace: Workspace
  package let name: String
  /// The program of now; limits may be set before the search.
  package var program: Program
  package let author: Author
  package let programVersion: Int64
  package let rosterVersion: Int64
  package let roster: Roster
  /// What counts of all that students said.
  package let heard: Heard

  /// The roster and the program of now.
  package init(_ workspace: Workspace, _ name: String?, _ author: Author) throws {
    self.workspace = workspace
    self.author = author
    let found = try workspace.program(name)
    self.name = found.stored.name
    program = found.program
    programVersion = found.stored.version
    rosterVersion = try workspace.roster().version
    heard = try workspace.store.heard()
    roster = try workspace.rosterWithHistory(
      version: rosterVersion, before: workspace.term(of: found.program, author),
      of: found.stored.name,
      heard)
  }

  /// Searches, and keeps the draft. The groups of an `earlier` result are disturbed as little as
  /// possible; without one the match only goes around the pins.
  package func run(
    _ action: String, _ search: Search, from start: MatchResult?,
    disturbing earlier: MatchResult? = nil
  ) throws -> Outcome {
    var keeping = try workspace.keeping(of: name, program)
    if let earlier {
      keeping.stay(with: earlier, misfits: try misfits(), roster, program)
    }
    let clock = ContinuousClock.now
    let busy = try workspace.busyGroups(beside: name, program)
    let result = try Matchmaker(program, busy: busy, keeping: keeping).match(
      roster, threads: search.threads, stop: search.stop, from: start, progress: search.progress)
    guard result.status != .infeasible, !(result.status == .feasible && result.groups.isEmpty)
    else { return Outcome(result: result, draft: nil) }
    let digest = digest(program, keeping, start)
    let seconds = (ContinuousClock.now - clock) / .seconds(1)
    let kept = try workspace.keep(
      result, of: name, (programVersion, rosterVersion),
      run: { result in
        Run(
          digest: digest, seed: program.seed, seconds: seconds,
          result: Data(ResultText.json(of: result)),
          certificate: Data(ResultText.json(of: result.certificate)))
      }, heard: heard, action: action,
      detail: "\(result.groups.count) groups, \(result.placed) placed, "
        + "\(result.objective) points of at most \(result.bound)", by: author)
    return Outcome(result: kept.result, draft: kept.id)
  }

  /// The others of published groups that do not fit, as students say: nothing is earned by staying.
  private func misfits() throws -> [Student.ID: Set<Student.ID>] {
    guard let published = try workspace.publication(of: name) else { return [:] }
    return try workspace.store.misfits(of: name, from: published.stored.term, heard)
  }

  /// A fingerprint of everything that went in.
  func digest(_ program: Program, _ keeping: Keeping, _ start: MatchResult?) -> String {
    // Sets and dictionaries have no order of their own.
    var keeping = keeping
    let waiting = keeping.waiting.sorted()
    let days = keeping.waitingDays.sorted { $0.key < $1.key }
    let resting = keeping.resting.sorted()
    keeping.waiting = []
    keeping.waitingDays = [:]
    keeping.resting = []
    let parts = [
      roster.digest, "\(programVersion)", "\(program.seed)", "\(program.limits)", "\(keeping)",
      "\(waiting)", days.isEmpty ? "" : "\(days)", resting.isEmpty ? "" : "\(resting)",
      start.map { SHA256.digest(of: ResultText.json(of: $0)) } ?? "",
    ]
    return SHA256.digest(of: Array(parts.joined(separator: "\n").utf8))
  }
}
