import ArgumentParser
import Kith
import KithReport
import KithWorkspace

extension KithCommand {
  struct Review: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the groups of the draft, or of what is published.",
      discussion: """
        The score of a group is the mean score of its pairs, 0 to 1000:

          kith review --worst 10
          kith review --sort score --below 500
          kith review --student s17
          kith review --unplaced
          kith review --pins
        """)

    enum Order: String, ExpressibleByArgument, CaseIterable {
      case id, score, size
    }

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    @Option(help: "Order by id, score (best first) or size (largest first).")
    var sort: Order = .id

    @Option(help: "Show so many of the groups with the lowest scores, worst first.")
    var worst: Int?

    @Option(help: "Show only groups whose score is below this.")
    var below: Int?

    @Option(help: "Show only the group of this student, and why.")
    var student: String?

    @Flag(help: "Show only who is left over, and why.")
    var unplaced = false

    @Flag(help: "Show only what is fixed by hand: who did it, when and why.")
    var pins = false

    @Flag(help: "Show what is published even where a draft is newer.")
    var published = false

    @OptionGroup var names: NamesOption

    func validate() throws {
      if let worst, worst < 1 { throw ValidationError("--worst \(worst): give 1 or more") }
    }

    func run() throws {
      let workspace = try options.open()
      let name = try workspace.program(target.program).stored.name
      if pins {
        for pin in try workspace.store.pins(of: name) { print(line(pin)) }
        return
      }
      let state: (versions: (program: Int64, roster: Int64), result: MatchResult)
      if published {
        guard let found = try workspace.publication(of: name) else {
          throw workspace.refusal("nothing is published of \(name)", "see kith review")
        }
        state = ((found.stored.program, found.stored.roster), found.result)
      } else {
        let current = try workspace.current(name)
        state = ((current.programVersion, current.rosterVersion), current.result)
      }
      let labels = names.labels(try workspace.roster(version: state.versions.roster))
      let concerns = try workspace.concerns(
        about: state.result, madeOf: state.versions, of: name)
      let lines = self.lines(
        state.result, try workspace.program(version: state.versions.program),
        Dictionary(grouping: concerns) { $0.group ?? "" }, try workspace.store.rooms(of: name),
        labels)
      if let student, lines.isEmpty {
        throw workspace.refusal("\(student) is nowhere in the result", "check the id")
      }
      for line in lines { print(line) }
      if !unplaced, student == nil {
        print(
          "\(state.result.groups.count) groups, \(state.result.placed) placed, "
            + "\(state.result.unplaced.count) unplaced, \(state.result.objective) points "
            + "of at most \(state.result.bound).")
        if !published, !state.result.groups.isEmpty {
          print("next: kith publish --program \(name), or kith pin, veto, move")
        }
      }
      if unplaced { print("next: kith suggest --student ID --program \(name)") }
    }

    private func lines(
      _ result: MatchResult, _ program: Program, _ concerns: [String: [Concern]],
      _ rooms: [String: String], _ labels: StudentLabels
    ) -> [String] {
      if unplaced {
        return LeftOverCause.all(of: result.unplaced).map(\.sentence)
          + result.unplaced.flatMap { line in self.lines(line, labels) }
      }
      var groups = result.groups.map { (score: $0.meanScore(program), group: $0) }
      if let below { groups = groups.filter { $0.score < below } }
      if let student {
        groups = groups.filter { entry in
          entry.group.members.contains { $0.student.rawValue == student }
        }
      }
      // Sorting is stable: of equals the first stays first.
      if let worst {
        groups = Array(groups.sorted { $0.score < $1.score }.prefix(worst))
      } else if sort == .score {
        groups.sort { $0.score > $1.score }
      } else if sort == .size {
        groups.sort { $0.group.members.count > $1.group.members.count }
      }
      var lines = groups.flatMap { entry in
        [line(entry.group, entry.score, rooms[entry.group.id], labels)]
          + (concerns[entry.group.id] ?? []).map { concern in
            (concern.weight == .forbids ? "  forbidden now: " : "  changed: ") + concern.description
          }
      }
      if let student {
        lines += groups.flatMap {
          $0.group.reasons(for: .coordinator).map { "  \($0.points) \($0.text)" }
        }
        lines += result.unplaced.filter { $0.student.rawValue == student }
          .flatMap { self.lines($0, labels) }
      }
      return lines
    }

    private func line(
      _ group: Group, _ score: Int, _ room: String?, _ labels: StudentLabels
    ) -> String {
      let members = group.members.map { labels[$0.student] }.joined(separator: ", ")
      let times = group.meetings.map { meeting in
        let minutes = [meeting.from, meeting.to].map { time in
          "\(time / 60):\(time % 60 < 10 ? "0" : "")\(time % 60)"
        }
        return "\(meeting.day.rawValue) \(minutes.joined(separator: "-")) \(meeting.timeZone)"
      }
      return
        (["\(group.id)  score \(score)  \(members)"] + times + [room].compactMap(\.self))
        .joined(separator: "  ")
    }

    /// The cause and what helps, then what else would.
    private func lines(_ unplaced: Unplaced, _ labels: StudentLabels) -> [String] {
      let words = LeftOverWords(unplaced)
      return ["\(labels[unplaced.student])  unplaced: \(words.cause)"]
        + ["  in the way: \(words.obstacles.joined(separator: "; "))"]
        + words.remedies().map { "  would help: \($0)" }
    }

    private func line(_ pin: StoredPin) -> String {
      let students = pin.students.map(\.rawValue).joined(separator: ", ")
      let reason = pin.reason.isEmpty ? "" : ": \(pin.reason)"
      return "\(pin.id)  \(pin.kind.rawValue)  \(students)  by \(pin.actor) at \(pin.time)\(reason)"
    }
  }
}
