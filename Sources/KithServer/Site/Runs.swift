import Foundation
import Kith
import KithWorkspace
import LinearProgramming
import Matching
import Synchronization

/// The searches that run, one for each program at a time.
final class Runs: Sendable {
  /// How a search goes.
  struct State: Sendable {
    var program: String
    var started: Date
    /// What is known of the answer so far; nil before there is any.
    var objective: Int?
    var bound: Int?
    /// What it came to, in words; nil while it runs.
    var ended: String?
    var failed = false
    var stop: StopFlag
  }

  private let workspace: Workspace
  private let states = Mutex<[String: State]>([:])
  /// One at a time: a search takes all cores.
  private let queue = Workers(1)

  init(_ workspace: Workspace) { self.workspace = workspace }

  func state(_ program: String) -> State? { states.withLock { $0[program] } }

  /// Begins a search, unless one runs already.
  ///
  /// - Throws: ``StoreProblem`` where there is nothing to match.
  func start(_ program: String, rematch: Bool, by author: Author) throws {
    let drafting = try Drafting(workspace, program, author)
    let earlier = rematch ? try workspace.published(program).result : nil
    let stop = StopFlag()
    let isFree = states.withLock { states in
      guard states[program]?.ended != nil || states[program] == nil else { return false }
      states[program] = State(program: program, started: Date(), stop: stop)
      return true
    }
    guard isFree else {
      throw Refusal(409, "\(program) is being matched already", "wait for it, or stop it")
    }
    let search = Drafting.Search(
      threads: ProcessInfo.processInfo.activeProcessorCount, stop: stop,
      progress: { [self] progress in
        update(program) {
          $0.objective = Int(progress.objective)
          $0.bound = progress.bound.map { Int($0) }
        }
      })
    queue.start { [self] in
      do {
        let outcome = try drafting.run(
          rematch ? "rematch" : "match", search, from: earlier, disturbing: earlier)
        update(program) {
          $0.objective = outcome.result.objective
          $0.bound = outcome.result.bound
          $0.failed = outcome.draft == nil
          $0.ended =
            outcome.draft.map { "Kept as draft \($0)." }
            ?? (outcome.result.status == .infeasible
              ? "What is fixed by hand contradicts itself." : "There was no answer to keep.")
        }
      } catch {
        update(program) {
          $0.failed = true
          $0.ended =
            (error as? StoreProblem).map { "\($0.problem); \($0.remedy)" }
            ?? "The search failed."
        }
      }
    }
  }

  func stop(_ program: String) { state(program)?.stop.raise() }

  func stopAll() {
    for state in states.withLock({ Array($0.values) }) { state.stop.raise() }
  }

  private func update(_ program: String, _ change: (inout State) -> Void) {
    states.withLock { states in
      guard var state = states[program] else { return }
      change(&state)
      states[program] = state
    }
  }
}
