import ArgumentParser
import Kith
import KithWorkspace

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

    @Option(help: "Why, for the one who reviews it.")
    var why = ""

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let hand = try Handwork(workspace, target.program)
      let pins = try hand.pins(who, only: only, because: why)
      for breach in try pins.flatMap(hand.check) {
        StandardError.say("obeyed all the same: \(breach)")
      }
      let ids = try workspace.store.addPins(pins, of: hand.name, by: options.author)
      for (id, pin) in zip(ids, pins) {
        print("Fixed as \(id): \(pin.students.map(\.rawValue).joined(separator: ", ")).")
      }
      print("next: kith match --draft --program \(hand.name)")
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

    @Option(help: "Why, for the one who reviews it.")
    var why = ""

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let hand = try Handwork(workspace, target.program)
      let veto = try hand.veto(who, because: why)
      let ids = try workspace.store.addPins([veto], of: hand.name, by: options.author)
      let students = veto.students.map(\.rawValue).joined(separator: ", ")
      print("Kept apart as \(ids.first ?? 0): \(students).")
      print("next: kith match --draft --program \(hand.name)")
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
      let pin = try workspace.store.pins(of: name).first { $0.id == number }
      try workspace.store.removePin(number, of: name, by: options.author)
      let about = pin.map { pin in
        " (\(pin.kind.rawValue) of \(pin.students.map(\.rawValue).joined(separator: ", ")))"
      }
      print("Took \(number) away\(about ?? "").")
      print("next: kith match --draft --program \(name)")
    }
  }
}
