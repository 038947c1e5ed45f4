import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithReport
import KithWorkspace

extension KithCommand {
  struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Puts the students of a roster into groups.",
      discussion: """
        Reads a roster folder and a program, and writes result.json (the groups, their reasons and \
        a proof) and run.json (timings and what was read) into a folder:

          kith match --roster maple --program pods.yaml --out term1

        The same files, seed and effort give the same result.json, on any number of threads. \
        Limits given here go before those of the program:

          kith match --roster maple --program pods.yaml --out term1 --seconds 10 --gap 0.01

        In a workspace, with the roster and the program that it holds:

          kith match --draft
        """)

    @OptionGroup var request: RequestOptions

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
    var out: String?

    @Flag(help: "Match in the workspace, around its pins, and keep the result there as a draft.")
    var draft = false

    @OptionGroup var actor: ActorOption

    @OptionGroup var busy: BusyOptions

    @Flag(help: "Print the result as JSON instead of the summary.")
    var json = false

    @OptionGroup var search: SearchOptions
    @OptionGroup var names: NamesOption

    func validate() throws {
      guard !draft else {
        guard request.roster == nil, out == nil, busy.files.isEmpty else {
          throw ValidationError("--draft takes the workspace's roster and writes no files")
        }
        return
      }
      guard out != nil else {
        throw ValidationError("--out is missing; name a folder, or match with --draft")
      }
    }

    func run() throws {
      guard !draft else { return try matchDraft() }
      let began = Date()
      var clock = StageClock()
      var problems = ProblemList()
      let busyGroups = busy.groups(&problems)
      var (program, roster, notices) = try request.read(problems)
      clock.finish("read")
      // It depends on the day, so it stands beside the result and not in it.
      if !search.quiet, let odd = program.oddTerm(on: .today) {
        StandardError.say("notice: \(odd.code): \(odd.text)")
      }
      search.override(&program)
      let interrupt = Interrupt()
      let threads = search.threadCount
      var result = try Matchmaker(program, busy: busyGroups).match(
        roster, threads: threads, stop: interrupt.flag, since: began, progress: search.progress)
      search.clearProgress()
      result.notices += notices.forResult
      clock.finish("match")
      try write(result, program, threads, &clock)
      try report(result, program, names.labels(roster))
      switch result.status {
      case .infeasible: throw ExitCode(.noAnswer)
      case .feasible where result.groups.isEmpty: throw ExitCode(.stopped)
      case .optimal, .feasible, .empty: break
      }
    }

    private func matchDraft() throws {
      let workspace = try Workspace(request.folder.workspace)
      let drafting = try Drafting(workspace, request.program, actor.author)
      // Warm from what is there: an answer only depends on what the run's digest is made of.
      let start = try workspace.draft(of: drafting.name)?.result
      let result = try drafting.run("match", search, from: start, names: names)
      if json { try FileHandle.standardOutput.write(contentsOf: ResultText.json(of: result)) }
    }

    private func write(
      _ result: MatchResult, _ program: Program, _ threads: Int, _ clock: inout StageClock
    ) throws {
      let out = out ?? "."
      try AtomicFile.makeFolder(out)
      try AtomicFile.write(ResultText.json(of: result), to: "\(out)/result.json")
      clock.finish("write")
      let record = RunRecord(
        version: KithCommand.version, seed: program.seed, threads: threads,
        seconds: clock.stages,
        limits: (program.limits.seconds, program.limits.gap, program.limits.effort),
        inputs: request.files + busy.files)
      try AtomicFile.write(record.json, to: "\(out)/run.json")
    }

    private func report(
      _ result: MatchResult, _ program: Program, _ labels: StudentLabels
    ) throws {
      if json {
        try FileHandle.standardOutput.write(contentsOf: ResultText.json(of: result))
      } else if !search.quiet {
        let (roster, file) = (request.roster ?? ".", request.program ?? ".")
        let written = "\(out ?? ".")/result.json"
        let files = "--roster \(roster) --program \(file)"
        let summary = TerminalSummary(
          result, of: program, style: .suiting(descriptor: STDOUT_FILENO), labels: labels,
          next: result.groups.isEmpty ? [] : ["kith report \(written) \(files) --out page"],
          rest: "on that page, or in \(written)")
        print(page: summary.text)
        print("Written to \(written) (seed \(program.seed)).")
      }
    }
  }
}

/// How long each stage of the work took.
struct StageClock {
  private(set) var stages: [(stage: String, seconds: Double)] = []
  private var last = ContinuousClock.now

  /// Ends a stage, and begins the next one.
  mutating func finish(_ stage: String) {
    let now = ContinuousClock.now
    stages.append((stage, (now - last) / .seconds(1)))
    last = now
  }
}
