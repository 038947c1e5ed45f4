import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithReport
import KithWorkspace

extension KithCommand {
  struct Letters: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes a letter to each family whose situation changed since its last one.",
      discussion: """
        One letter a family about all programs that are published for the term, in the family's \
        language: who is with whom, when and where, the first meeting, and how to answer. It says \
        what is new since the last letter. Families who lack a consent are asked for it:

          kith letters --out letters --contact desk@school.example --answer-by 2027-01-08

        Kith writes English, Spanish, French, German, Portuguese and simplified Chinese, whichever \
        of a student's languages comes first. Texts that a speaker would say otherwise:

          kith letters --table es > es.csv
          kith letters --out letters --words es.csv
        """)

    @OptionGroup var options: WorkspaceOptions

    @Option(
      help: ArgumentHelp(
        "The id of a program; all that are published for the term otherwise. May be repeated.",
        valueName: "id"))
    var program: [String] = []

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
    var out: String?

    @Flag(help: "Write to every family, whatever it was told before.")
    var everybody = false

    @OptionGroup var letter: LetterOptions
    @OptionGroup var telling: TellingOptions

    @Option(
      help: ArgumentHelp("Print the texts of a language, to be corrected.", valueName: "language"))
    var table: String?

    func validate() throws {
      guard (table == nil) != (out == nil) else {
        throw ValidationError("name a folder with --out, or a language with --table")
      }
    }

    func run() throws {
      if let table { return try printTable(table) }
      guard let out else { return }
      var problems = ProblemList()
      let words = letter.read(&problems)
      try problems.throwAny()
      let workspace = try options.open()
      let names =
        try program.isEmpty
        ? workspace.programsOfTerm() : program.map { try workspace.program($0).stored.name }
      let programs = try workspace.letters(of: Set(names).sorted(), asItIs: telling.asItIs)
      for entry in programs { StandardError.say(entry.told.concerns) }
      let letters = FamilyLetters(programs.map(told), words)
      try OutputFolder(out, quiet: false).write(letters.files.map { ($0.path, $0.bytes) })
      try workspace.noteLetters(programs, by: options.author)
      print(
        "Wrote \(Figures.count(letters.files.count, "letter")) about "
          + "\(names.joined(separator: ", ")) to \(out).")
      if letters.asked > 0 { print("They ask for a consent: \(letters.asked).") }
      if letters.unchanged > 0 { print("Nothing new to hear: \(letters.unchanged).") }
      print("next: kith export --out send --only calendars")
    }

    private func told(_ entry: LettersOfProgram) -> FamilyLetters.Told {
      let told = entry.told
      let before = entry.before.map { before in
        ToldBefore(
          Publication(
            before.result, of: before.program, roster: before.roster, rooms: told.rooms))
      }
      return FamilyLetters.Told(
        Publication(told.result, of: told.program, roster: told.roster, rooms: told.rooms),
        before: everybody ? nil : before)
    }

    private func printTable(_ language: String) throws {
      let known = Wording.builtIn
      guard let wording = known.first(where: { $0.language.lowercased() == language.lowercased() })
      else {
        let names = known.map(\.language).joined(separator: ", ")
        throw ValidationError(
          "--table \(language): Kith has no texts in it; begin with one of \(names)")
      }
      try FileHandle.standardOutput.write(contentsOf: Data(wording.file))
    }
  }
}
