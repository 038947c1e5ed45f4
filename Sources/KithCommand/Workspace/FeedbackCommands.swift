import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithIntake
import KithWorkspace

extension KithCommand {
  struct FeedbackCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "feedback",
      abstract: "Takes in what students say about their groups.",
      subcommands: [Import.self])

    struct Import: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "Takes in a survey about the published groups.",
        discussion: """
          The file has the columns student, fit (yes or no, after the first meeting), rating (1 to \
          5), belonging (0 to 100), contacts_made and contacts_due; all but student may be left \
          out or empty. Of several answers the latest counts:

            kith feedback import survey.csv

          A form of whatever titles, such as one of Google Forms, is read by a mapping that kith map \
          --feedback drafts:

            kith map answers.csv --feedback --out answers.yaml
            kith feedback import answers.csv --map answers.yaml
          """)

      @Argument(help: ArgumentHelp("The survey.", valueName: "file"))
      var file: String

      @Option(
        help: ArgumentHelp("What each question of a form becomes.", valueName: "map.yaml"))
      var map: String?

      @OptionGroup var target: ProgramOption
      @OptionGroup var options: WorkspaceOptions

      func run() throws {
        let workspace = try options.open()
        let name = try workspace.program(target.program).stored.name
        let published = try workspace.published(name)
        var problems = ProblemList()
        let known = Set(published.result.groups.flatMap { $0.members.map(\.student) })
        let read = try read(known, workspace, &problems)
        try problems.throwAny()
        guard let read else { throw ReaderFault() }
        for notice in problems.notices { StandardError.say(notice.about.description) }
        let batch = try workspace.store.addFeedback(
          read.answers, of: name, publication: published.stored.id, digest: read.digest,
          by: options.author)
        print(
          "Took in \(read.answers.count) answers of \(known.count) students as feedback \(batch).")
        print("next: kith outcomes --program \(name)")
      }

      /// The answers of the file, by a mapping where one is named.
      private func read(
        _ known: Set<Student.ID>, _ workspace: Workspace, _ problems: inout ProblemList
      ) throws -> (answers: [Feedback], digest: String)? {
        guard let map else {
          return FeedbackFile(reading: file, known: known, &problems).map {
            ($0.answers, $0.digest)
          }
        }
        guard let mapping = FeedbackMap(reading: map, &problems),
          let survey = FeedbackSurvey(
            reading: file, mapping, of: try workspace.roster().roster.students, known: known,
            &problems)
        else { return nil }
        for remark in survey.remarks { StandardError.say(remark) }
        return (survey.answers, survey.digest)
      }
    }
  }

  struct OutcomesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "outcomes",
      abstract: "Shows what became of the published groups.",
      discussion: """
        For each program: the share matched, the contact rate, fit, rating, belonging before and \
        after, and ratings by what each criterion says:

          kith outcomes
        """)

    @OptionGroup var target: ProgramOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let names =
        try target.program.map { [try workspace.program($0).stored.name] }
        ?? workspace.store.currentPrograms().map(\.name)
      for name in names {
        guard let published = try workspace.publication(of: name) else {
          print("\(name): nothing is published")
          continue
        }
        let term = try PublishedTerm(workspace, published)
        print("\(name), term of \(published.stored.term)")
        let unhappy = unfit(term)
        for line in lines(term.outcomes) + unhappy { print("  \(line)") }
        print("next: \(unhappy.isEmpty ? "kith learn" : "kith rematch") --program \(name)")
      }
    }

    private func lines(_ outcomes: Outcomes) -> [String] {
      var lines = [
        "matched: \(outcomes.placed) of \(outcomes.sought)"
          + share(Double(outcomes.placed), of: Double(outcomes.sought))
          + ", in \(outcomes.groups) groups"
      ]
      let contacts = outcomes.contacts
      lines.append(
        contacts.due == 0
          ? "contacts: nobody told"
          : "contacts: \(contacts.made) of \(contacts.due) due"
            + share(Double(contacts.made), of: Double(contacts.due)))
      lines.append(
        outcomes.fit.map { "fit: \(rounded($0.value * 100, 0)) % of \($0.count) answers say yes" }
          ?? "fit: nobody answered")
      lines.append("rating: \(told(outcomes.rating))")
      if let before = outcomes.belongingBefore, let after = outcomes.belongingAfter {
        lines.append(
          "belonging: \(rounded(before.value, 1)) before, \(rounded(after.value, 1)) after, "
            + "of \(after.count)")
      } else {
        lines.append("belonging: nobody told both before and after")
      }
      for entry in outcomes.byCriterion {
        lines.append(
          "\(entry.criterion): rating \(told(entry.above)) above \(entry.median) points, "
            + "\(told(entry.below)) else")
      }
      return lines
    }

    /// The groups in which somebody says that it does not fit.
    private func unfit(_ term: PublishedTerm) -> [String] {
      let unhappy = Set(term.feedback.filter { $0.fits == false }.map(\.student))
      return term.result.groups.compactMap { group in
        let students = group.members.map(\.student).filter(unhappy.contains)
        guard !students.isEmpty else { return nil }
        let names = students.map(\.rawValue).joined(separator: ", ")
        return "does not fit: \(group.id), say \(names)"
      }
    }

    private func told(_ mean: Outcomes.Mean?) -> String {
      mean.map { "\(rounded($0.value, 2)) (\($0.count))" } ?? "none"
    }

    private func share(_ part: Double, of whole: Double) -> String {
      whole > 0 ? " (\(rounded(part / whole * 100, 0)) %)" : ""
    }
  }
}

/// A number with so many decimal places, the same in every language.
func rounded(_ value: Double, _ places: Int) -> String {
  let scale = [1.0, 10, 100, 1000][places]
  let number = (value * scale).rounded() / scale
  return places == 0 ? "\(Int(number))" : "\(number)"
}
