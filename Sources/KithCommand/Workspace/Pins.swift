import ArgumentParser
import Kith
import KithStore

extension KithCommand {
  struct Pin: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keeps students together, or a whole group as it is, in every later match.",
      discussion: """
        Several students stay together, and others may join them; with --only nobody else is in \
        the group. A group of the draft is kept as it is. A pin is obeyed even against an ordinary \
        rule, which the result then says; rules of safety refuse it:

          kith pin s3 s8 --why "siblings' friends"
          kith pin g4
        """)

    @Argument(help: "Ids of students, or the id of one group of the draft.")
    var who: [String]

    @Flag(help: "Nobody else joins the group.")
    var only = false

    @Option(help: "Why, for whoever reviews it.")
    var why = ""

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let hand = try Handwork(workspace, target.program)
      let pins = try newPins(hand)
      for pin in pins { try hand.check(pin) }
      let ids = try workspace.store.addPins(pins, of: hand.name, by: options.author)
      print("Fixed as \(ids.map(String.init).joined(separator: ", ")).")
    }

    private func newPins(_ hand: Handwork) throws -> [NewPin] {
      if who.count == 1 {
        guard let group = hand.draft?.groups.first(where: { $0.id == who[0] }) else {
          throw hand.workspace.refusal(
            "the draft has no group \(who[0])", "name a group, or two students or more")
        }
        let learner = group.members.last?.student
        // A tutor's learner stays with all tutors: the other subjects are no question any more.
        let groups = (hand.draft?.groups ?? []).filter {
          $0.id == group.id
            || hand.program.kind == .tutor && $0.members.last?.student == learner
        }
        return groups.map {
          NewPin(.group, $0.members.map(\.student), subject: $0.subject, reason: why)
        }
      }
      let students = try hand.students(who)
      let isWhole = only || hand.program.kind.isGuided || hand.program.size.most == 2
      return [NewPin(isWhole ? .group : .pin, students, reason: why)]
    }
  }

  struct Veto: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keeps students out of one another's groups in every later match.",
      discussion: """
          kith veto s3 s8 --why "quarrelled last term"
        """)

    @Argument(help: "Ids of two students or more; no two of them share a group.")
    var who: [String]

    @Option(help: "Why, for whoever reviews it.")
    var why = ""

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let hand = try Handwork(workspace, target.program)
      let students = try hand.students(who)
      for pin in try workspace.store.pins(of: hand.name) where pin.kind != .veto {
        guard Set(pin.students).intersection(students).count < 2 else {
          throw workspace.refusal(
            "pin \(pin.id) puts two of them together", "take it away first: kith unpin \(pin.id)")
        }
      }
      let ids = try workspace.store.addPins(
        [NewPin(.veto, students, reason: why)], of: hand.name, by: options.author)
      print("Kept apart as \(ids[0]).")
    }
  }

  struct Unpin: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a pin or a veto away.",
      discussion: "  kith unpin 3")

    @Argument(help: "The number that kith review --pins shows.")
    var number: Int64

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let name = try workspace.program(target.program).stored.name
      try workspace.store.removePin(number, of: name, by: options.author)
      print("Took \(number) away.")
    }
  }
}

/// What a person does to a draft by hand.
struct Handwork {
  let workspace: Workspace
  let name: String
  let program: Program
  let roster: Roster
  let keeping: Keeping
  let draft: MatchResult?

  init(_ workspace: Workspace, _ name: String?) throws {
    self.workspace = workspace
    let found = try workspace.program(name)
    self.name = found.stored.name
    program = found.program
    roster = try workspace.roster().roster
    keeping = try workspace.keeping(of: found.stored.name, found.program)
    draft = try workspace.draft(of: found.stored.name)?.result
  }

  /// Students of the roster by their ids, each once and at least two.
  func students(_ ids: [String]) throws -> [Student.ID] {
    let present = Set(roster.students.filter(\.isEnrolled).map(\.id))
    let students = ids.map(Student.ID.init(rawValue:))
    if let stranger = students.first(where: { !present.contains($0) }) {
      throw workspace.refusal("there is no student \(stranger) at the school", "check the id")
    }
    guard students.count > 1, Set(students).count == students.count else {
      throw workspace.refusal("two students or more are needed, each once", "name them by id")
    }
    guard program.kind.isGuided else { return students.sorted() }
    // The guide stands first, in whatever order they were named.
    let people = Dictionary(roster.students.map { ($0.id, $0) }) { first, _ in first }
    let pair = students.compactMap { people[$0] }
    guard pair.count == 2 else {
      throw workspace.refusal("a group has one guide and one learner", "name two students")
    }
    return program.guides(pair[0]) && program.learns(pair[1])
      ? students : [students[1], students[0]]
  }

  /// Refuses what safety forbids, and tells which ordinary rules are broken.
  func check(_ pin: NewPin) throws {
    let matchmaker = Matchmaker(program, keeping: Keeping(apart: keeping.apart))
    let breaches = matchmaker.breaches(
      of: Keeping.FixedGroup(pin.students, subject: pin.subject), in: roster)
    let unsafe = breaches.filter(\.isSafety)
    guard unsafe.isEmpty else { throw refusal(unsafe) }
    let ordinary = breaches.filter {
      $0.rule != nil && (pin.kind == .group || $0.rule != "size")
    }
    guard pin.kind == .group || ordinary.isEmpty else {
      let rules = Set(ordinary.compactMap { $0.rule?.rawValue }).sorted().joined(separator: ", ")
      throw workspace.refusal(
        "they cannot be together with others, because of \(rules)",
        "fix them as a group of their own with --only")
    }
    for breach in ordinary { StandardError.say("obeyed all the same: \(breach)") }
  }

  /// The refusal of what safety forbids, with the rules by name.
  func refusal(_ unsafe: [Finding]) -> StoreProblem {
    workspace.refusal(
      "safety forbids it: " + unsafe.map(\.description).joined(separator: "; "),
      "rules of safety cannot be set aside by hand")
  }
}
