import ArgumentParser
import Foundation
import KithFiles
import Matching

extension KithCommand {
  /// Weighted instances of numbers alone.
  struct Solve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Solves a weighted instance, without students.",
      discussion: """
        For schools with scores of their own, and for comparing engines:

          kith solve assignment edges.csv --guides guides.csv
          kith solve pairing edges.csv --gap 0.01
          kith solve grouping edges.csv --least 3 --most 5

        Weights are whole numbers. A pair without a row may not stand together. The answer is \
        JSON on standard output.
        """,
      subcommands: [Assignment.self, Pairing.self, Grouping.self])
  }
}

/// Who solves an instance.
enum Engine: String, CaseIterable, ExpressibleByArgument {
  case kith, glpk
}

/// What every kind of instance is asked.
struct InstanceOptions: ParsableArguments {
  @Option(help: "Points for each node placed (each learner of an assignment).")
  var placement: Int = 0

  @Option(help: "Write the answer to this file too.")
  var out: String?

  @Option(help: "kith, or glpk: GLPK alone on the whole model, to compare small instances.")
  var engine: Engine = .kith

  @OptionGroup var search: SearchOptions

  func validate() throws {
    guard abs(placement) <= 1_000_000_000 else {
      throw ValidationError("--placement \(placement) is beyond 1000000000; scale points down")
    }
  }
}

extension InstanceOptions {
  /// Solves what was read since `start`, prints the answer, and ends as its status asks.
  func conclude(
    names: [String], guideCount: Int = 0, notices: [InputNotice], start: ContinuousClock.Instant,
    solve: (SearchLimits) throws -> MatchingOutcome,
    solvePlain: (SearchLimits) throws -> MatchingOutcome
  ) throws {
    if !search.quiet { for notice in notices { StandardError.say(notice.about.description) } }
    let interrupt = Interrupt()
    let solveStart = ContinuousClock.now
    let limits = search.limits(stop: interrupt.flag)
    let outcome = try engine == .kith ? solve(limits) : solvePlain(limits)
    search.clearProgress()
    let answer = InstanceAnswer(
      outcome: outcome, names: names, guideCount: guideCount,
      seconds: (ContinuousClock.now - solveStart) / .seconds(1),
      readSeconds: (solveStart - start) / .seconds(1))
    let json = answer.json
    if let out { try AtomicFile.write(json, to: out) }
    try FileHandle.standardOutput.write(contentsOf: Data(json))
    if outcome.status == .infeasible { throw ExitCode(.noAnswer) }
    if !outcome.hasAnswer { throw ExitCode(.stopped) }
  }
}

// MARK: - Assignment

extension KithCommand.Solve {
  struct Assignment: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives each learner at most one guide.",
      discussion: """
        EDGES holds guide,learner,weight; --guides names a file guide,capacity,least. A guide takes \
        nobody, or from least to capacity learners: so clubs and projects open from a number on. An \
        empty capacity is 1, as is that of a guide who is not in the file; an empty least is 0, and \
        the column may be left out.

          kith solve assignment edges.csv --guides guides.csv --placement 1000
        """)

    @Argument(help: "A table guide,learner,weight.")
    var edges: String

    @Option(help: "A table guide,capacity, with a column least where guides open from a number on.")
    var guides: String?

    @OptionGroup var options: InstanceOptions

    func run() throws {
      let start = ContinuousClock.now
      let files = try AssignmentFiles(
        edges: edges, guides: guides, placement: Int64(options.placement))
      guard !files.instance.hasLeasts || options.engine == .kith else {
        throw ValidationError(
          "--engine glpk knows no least numbers; leave it out, or the column least")
      }
      try options.conclude(
        names: files.guides + files.learners, guideCount: files.guides.count,
        notices: files.notices, start: start, solve: files.instance.solve,
        solvePlain: files.instance.solvePlain)
    }
  }
}

// MARK: - Pairing

extension KithCommand.Solve {
  struct Pairing: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes pairs that share nobody.",
      discussion: """
        EDGES holds a,b,weight, each pair once in either order.

          kith solve pairing edges.csv --placement 1000
          kith solve pairing edges.csv --trio
        """)

    @Argument(help: "A table a,b,weight.")
    var edges: String

    @Flag(help: "Allow one group of three where the nodes are odd; it is worth half its weights.")
    var trio = false

    @OptionGroup var options: InstanceOptions

    func validate() throws {
      guard !trio || options.engine == .kith else {
        throw ValidationError("--engine glpk makes pairs alone; leave out --trio")
      }
    }

    func run() throws {
      let start = ContinuousClock.now
      let file = try PairFile(reading: edges, bonus: 2 * Int64(options.placement))
      let isOdd = file.graph.itemCount % 2 == 1
      let instance = PairingInstance(
        graph: file.graph, trio: trio && isOdd ? TrioOption(company: file.graph) : nil)
      try options.conclude(
        names: file.nodes, notices: file.notices, start: start, solve: instance.solve,
        solvePlain: instance.solvePlain)
    }
  }
}

// MARK: - Grouping

extension KithCommand.Solve {
  struct Grouping: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes groups of a range of sizes that share nobody.",
      discussion: """
        EDGES holds a,b,weight, each pair once in either order. All members of a group must be \
        joined by rows.

          kith solve grouping edges.csv --least 3 --most 5
          kith solve grouping edges.csv --least 6 --most 6 --groups 5 --everyone --value sum
        """)

    @Argument(help: "A table a,b,weight.")
    var edges: String

    @Option(help: "Fewest members of a group.")
    var least: Int

    @Option(help: "Most members of a group.")
    var most: Int

    @Option(help: "Exactly so many groups.")
    var groups: Int?

    @Flag(help: "Everybody must be in a group.")
    var everyone = false

    @Option(
      help: "mean: each member's mean weight with the others, summed; sum: all weights of a group.")
    var value: GroupingInstance.Value = .mean

    @Option(help: "Write the groups that the search met and a better answer could use, one a line.")
    var columns: String?

    @OptionGroup var options: InstanceOptions

    func validate() throws {
      guard least >= 1 else {
        throw ValidationError("--least \(least) is no group; give 1 or more")
      }
      guard most >= least else {
        throw ValidationError("--most \(most) is under --least \(least); give at least \(least)")
      }
      guard most <= 1000 else { throw ValidationError("--most \(most) is beyond 1000") }
      if let groups, groups < 0 {
        throw ValidationError("--groups \(groups) is out of range; give 0 or more")
      }
    }

    func run() throws {
      let start = ContinuousClock.now
      let file = try PairFile(reading: edges)
      let placement = [Int64](repeating: Int64(options.placement), count: file.nodes.count)
      let instance = GroupingInstance(
        graph: file.graph, placement: placement, least: least, most: most, value: value,
        groupCount: groups, everyone: everyone)
      if let factor = instance.excessiveFactor {
        throw ValidationError(
          "weights and placement are too large for \(file.nodes.count) nodes in groups of \(most); "
            + "divide them by \(Int(min(factor, 1e15)))")
      }
      try options.conclude(
        names: file.nodes, notices: file.notices, start: start,
        solve: { limits in
          guard let columns else { return try instance.solve(limits) }
          var limits = limits
          limits.keepsColumns = true
          let outcome = try instance.solve(limits)
          let lines = outcome.columns.map { $0.map { file.nodes[Int($0)] }.joined(separator: " ") }
          try AtomicFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: columns)
          return outcome
        },
        solvePlain: instance.solvePlain)
    }
  }
}

extension GroupingInstance.Value: ExpressibleByArgument, CaseIterable {
  static var allCases: [Self] { [.mean, .sum] }
}
