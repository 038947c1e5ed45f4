import ArgumentParser
import Foundation
import Kith
import KithFiles
import KithReport
import KithWorkspace

extension KithReport.Export.Part: ExpressibleByArgument {}

extension KithCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes a result for learning platforms, calendars and families.",
      discussion: """
        Writes groups.csv, classes and enrollments for OneRoster, groups for Canvas and Moodle, \
        calendars for each group and student, and letters:

          kith export term1/result.json --roster maple --program pods.yaml --out send
          kith export term1/result.json --roster maple --program pods.yaml --out send \\
            --only calendars letters --letter invitation.html

        Students appear by their ids and by the fields that the program lists under `directory`. \
        When groups change, name the folder of the last export, and calendars take the new times \
        for editions of the old events:

          kith export term2/result.json --roster maple --program pods.yaml --out send2 \\
            --previous send

        In a workspace no files need to be named. With --pseudonymous every student has a name \
        that stays the same there and tells nobody who it is, and all texts are left out:

          kith export --pseudonymous --out study
        """)

    @OptionGroup var source: PublicationOptions

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
    var out: String

    @Option(
      parsing: .upToNextOption,
      help: "What to write; the first six where nothing is said.")
    var only: [KithReport.Export.Part] = []

    @Option(
      help: ArgumentHelp(
        "A letter with names in double braces; HTML where its name ends so. May be repeated.",
        valueName: "file"))
    var letter: [String] = []

    @OptionGroup var words: LetterOptions

    @Option(
      help: ArgumentHelp(
        "The folder of the last export: ids stay, and every event is a new edition of the old one.",
        valueName: "dir"))
    var previous: String?

    @Option(help: "The least edition of any calendar event, counted from 0.")
    var sequence: Int = 0

    @Option(
      help: ArgumentHelp(
        "When this is made, such as 2027-01-05T12:00:00Z; the first day of the term where nothing "
          + "is said, so that the same result gives the same files.", valueName: "instant"))
    var at: String?

    @Option(help: ArgumentHelp("OneRoster: the platform's id of the school.", valueName: "id"))
    var school: String?

    @Option(help: ArgumentHelp("Moodle: the short name of the course.", valueName: "name"))
    var course: String?

    @Flag(
      help: "In a workspace: what is published, and the answers to surveys, naming nobody.")
    var pseudonymous = false

    @Flag(name: .shortAndLong, help: "Say nothing but problems.")
    var quiet = false

    func validate() throws {
      guard (0...1_000_000_000).contains(sequence) else {
        throw ValidationError("--sequence \(sequence) is out of range; give 0 or more")
      }
      guard at == nil || instant != nil else {
        throw ValidationError(
          "--at \(at ?? "") is no instant; write it like 2027-01-05T12:00:00Z")
      }
    }

    func run() throws {
      guard !pseudonymous else {
        let study = try PseudonymousExport(
          in: source.request.folder.workspace, source.request.program)
        let files = study.files
        try OutputFolder(out, quiet: true).write(files)
        for warning in study.warnings { StandardError.say(warning) }
        if !quiet { print("Wrote \(files.map(\.path).joined(separator: ", ")) to \(out).") }
        return
      }
      var options = KithReport.Export.Options()
      if !only.isEmpty { options.parts = Set(only) }
      options.sequence = sequence
      options.instant = instant
      options.school = school
      options.course = course
      var templates: [SourceLetter] = []
      let publication = try source.read { problems in
        (options.earlier, options.republishes) = earlier(&problems)
        options.canvasSets = CanvasSetReader(previous ?? out).read(&problems)
        templates = letter.compactMap { SourceLetter($0, &problems) }
        options.family = words.read(&problems)
      }
      var problems = ProblemList()
      options.letters = templates.compactMap { $0.template(for: publication.program, &problems) }
      try problems.throwAny()
      let export = try KithReport.Export(publication, options)
      try OutputFolder(out, quiet: quiet).write(export.files.map { ($0.path, $0.bytes) })
      for notice in export.notices { StandardError.say(notice) }
      for omission in export.omissions { StandardError.say("left out \(omission)") }
      guard !quiet else { return }
      print("Wrote \(export.files.count) files to \(out).")
      print("next: keep \(out)/published.csv, and name \(out) with --previous the next time")
    }

    /// What the last export said, and whether this one is a new edition of all of it: always where
    /// the folder was named; where it is the one that is written again, only what changed is new.
    private func earlier(_ problems: inout ProblemList) -> ([PublishedEvent], Bool) {
      let here = "\(out)/published.csv"
      guard let previous else {
        guard FileManager.default.fileExists(atPath: here) else { return ([], false) }
        return (PublishedFileReader(here).read(&problems), false)
      }
      return (PublishedFileReader("\(previous)/published.csv").read(&problems), true)
    }

    /// Seconds since 1970-01-01 00:00 UTC.
    private var instant: Int? {
      guard let at, let date = try? Date(at, strategy: .iso8601) else { return nil }
      return Int(date.timeIntervalSince1970)
    }
  }
}

/// A letter's file, read but not yet understood.
private struct SourceLetter {
  let file: String
  let text: String

  init?(_ file: String, _ problems: inout ProblemList) {
    guard let text = TextFile.read(file, &problems) else { return nil }
    self.file = file
    self.text = text
  }

  func template(for program: Program, _ problems: inout ProblemList) -> LetterTemplate? {
    let path = URL(fileURLWithPath: file)
    let suffixes = path.lastPathComponent.lowercased().split(separator: ".").dropFirst()
    let stem = path.lastPathComponent.prefix { $0 != "." }
    do {
      let isHTML = suffixes.contains("html") || suffixes.contains("htm")
      let language = suffixes.dropLast().first { (2...3).contains($0.count) }
      return try LetterTemplate(
        text, name: String(stem), isHTML: isHTML, language: language.map(String.init),
        for: program)
    } catch {
      for problem in error.problems {
        let (line, column) = TextFile.position(of: problem.offset, in: text)
        problems.add(
          InputProblem(
            file: file, line: line, column: column, message: problem.message,
            value: problem.value.map { .shown($0) }, remedy: problem.remedy))
      }
      return nil
    }
  }
}
