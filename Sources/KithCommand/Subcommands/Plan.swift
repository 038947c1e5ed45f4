import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithReport
import Matching

extension KithCommand {
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Matches all programs of a term as one.",
      discussion: """
        The file of a plan names the term, the programs beside it, the most that one student takes \
        on, and what it is worth that students meet the same few people again and that nobody is \
        left alone:

          kith plan --roster maple --plan spring.yaml --out spring

        It writes plan.json and, for each program, PROGRAM/result.json, which `kith verify`, \
        `kith report` and all other commands read. No two meetings of a student overlap. One \
        command proves all of it again:

          kith verify --roster maple --plan spring.yaml --result spring/plan.json

        With limits of effort, the same files and seeds give the same bytes.
        """)

    @Option(help: ArgumentHelp("The folder that holds students.csv.", valueName: "dir"))
    var roster: String

    @Option(help: ArgumentHelp("The file of the plan.", valueName: "file"))
    var plan: String

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
    var out: String

    @Option(help: "Stop after so many seconds, whatever the plan says.")
    var seconds: Double?

    @Option(help: "Steps of work for each match; the plan then does not depend on the clock.")
    var effort: Int?

    @Option(help: "Where chances come from: the same seed gives the same plan.")
    var seed: UInt64?

    @Option(help: "Threads to use; they change no answer. All cores where nothing is said.")
    var threads: Int?

    @Flag(help: "Print the plan as JSON instead of the summary.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say nothing but problems on standard error.")
    var quiet = false

    func validate() throws {
      if let seconds, !(seconds > 0) || seconds > 1e9 {
        throw ValidationError("--seconds \(seconds) is no time; give more than 0")
      }
      if let effort, effort < 0 {
        throw ValidationError("--effort \(effort) is out of range; give 0 or more")
      }
      if let threads, !(1...1024).contains(threads) {
        throw ValidationError("--threads \(threads) is out of range; give 1 or more")
      }
    }

    func run() throws {
      let request = try PlanRequest(roster: roster, plan: plan)
      var plan = request.plan
      if effort != nil { plan.limits.seconds = SearchLimits.endless }
      plan.limits.seconds = seconds ?? plan.limits.seconds
      plan.limits.effort = effort ?? plan.limits.effort
      plan.seed = seed ?? plan.seed
      let interrupt = Interrupt()
      var result = try Planner(plan).plan(
        request.roster, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount,
        stop: interrupt.flag, progress: progress)
      if !quiet, StandardError.isTerminal { StandardError.draw("") }
      for place in result.results.indices {
        result.results[place].notices += request.notices.forResult
      }
      let files =
        result.results.map { (PlanText.path(of: $0.program), ResultText.json(of: $0)) }
        + [("plan.json", PlanText.json(of: result))]
      try OutputFolder(out, quiet: quiet).write(files)
      if json {
        try FileHandle.standardOutput.write(contentsOf: PlanText.json(of: result))
      } else if !quiet {
        print(summary(of: result, plan))
        print("Written to \(out)/plan.json (seed \(plan.seed)).")
      }
    }

    private var progress: (@Sendable (PlanProgress) -> Void)? {
      guard !quiet, StandardError.isTerminal else { return nil }
      let line = ProgressLine("planning", style: .suiting(descriptor: STDERR_FILENO))
      return { progress in
        let tenths = Int((progress.seconds * 10).rounded())
        var note =
          "\(tenths / 10).\(tenths % 10) s · \(progress.stage) \(progress.program)"
        if let objective = progress.objective { note += " · \(objective) points" }
        StandardError.draw(line.text(tenths, of: 0, note: note))
      }
    }

    private func summary(of result: PlanResult, _ plan: TermPlan) -> String {
      let figures = result.figures
      var lines = result.results.map {
        "\($0.program): \($0.groups.count) groups with \($0.placed) placed, \($0.objective) points"
      }
      lines.append(
        "\(figures.students) students: \(figures.withNobody) have nobody"
          + (figures.withNobody == result.certificate.leastWithNobody
            ? ", and no plan leaves fewer" : ""))
      if let company = plan.company {
        lines.append(
          "\(figures.withCompanion) have a companion of \(hours(company.minutes)) hours; half of all "
            + "students have one of \(hours(figures.medianMinutes)) or more")
      }
      lines.append(
        "\(result.objective) points of at most \(result.bound), a gap of "
          + Figures.percent(result.gap))
      return lines.joined(separator: "\n")
    }

    private func hours(_ minutes: Int) -> String {
      minutes % 60 == 0
        ? "\(minutes / 60)" : String(format: "%.1f", Double(minutes) / 60)
    }
  }
}

/// A roster and a plan, read together.
struct PlanRequest {
  let plan: TermPlan
  let roster: Roster
  let notices: [InputNotice]

  /// Reads all files.
  ///
  /// - Throws: All problems of all files together.
  init(roster folder: String, plan file: String) throws {
    var problems = ProblemList()
    var planReader = PlanFileReader(file)
    let plan = planReader.read(&problems)
    // One roster answers the questions of all programs.
    var asking = plan?.programs.first
    for program in plan?.programs.dropFirst() ?? [] {
      asking?.circumstances.formUnion(program.circumstances)
      asking?.questions.merge(program.questions) { first, _ in first }
      if asking?.onlyWith == nil { asking?.onlyWith = program.onlyWith }
    }
    var reader = RosterFolderReader(folder, for: asking)
    let roster = reader.read(&problems)
    if let plan, let roster {
      for (program, file) in zip(plan.programs, planReader.programFiles) {
        RequestOptions.check(program, file, roster, &problems)
      }
    }
    try problems.throwAny()
    guard let plan, let roster else { throw ReaderFault() }
    (self.plan, self.roster, notices) = (plan, roster, problems.notices)
  }
}
