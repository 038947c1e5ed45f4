import ArgumentParser
import Foundation
import Kith
import KithReport
import KithWorkspace

extension KithCommand {
  struct Milestones: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists what groups have reached: a first meeting, a fifth, a whole term.",
      discussion: """
        For a newsletter. A student is named only where the family agreed to it: with a `directory` \
        in students.csv that lists the given name, or says yes to all that the program shares. A \
        group of which nobody may be named is left out:

          kith milestones
          kith milestones --since 2027-03-01
        """)

    @Option(help: ArgumentHelp("The first day that counts.", valueName: "YYYY-MM-DD"))
    var since: DayArgument?

    @OptionGroup var day: DayOption
    @OptionGroup var folder: WorkspaceFolder

    func run() throws {
      let first = since?.date ?? CalendarDate(dayNumber: 0)
      guard first <= day.day else {
        throw ValidationError("--since \(first) lies after \(day.day)")
      }
      let found = try Workspace(folder.workspace).milestones(in: first...day.day)
      for milestone in found {
        var names = milestone.named.map(\.name)
        if milestone.others > 0 {
          names.append("\(milestone.others) more")
        }
        let company =
          names.count > 1
          ? names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
          : names.joined()
        print(
          "\(milestone.day)  \(milestone.kind.words)  "
            + "\([milestone.room, "\(milestone.program) \(milestone.group)"].compactMap(\.self).joined(separator: ", ")): "
            + company)
      }
      if found.isEmpty { print("No milestones yet of groups in which somebody may be named.") }
    }
  }

  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Writes everything that is held about one student.",
      discussion: """
        For a family that asks: record.txt to read and record.json, with what the school said, \
        where the student was placed, what was said of meetings, who could see it, and until when \
        it is kept. Other children are counted, not named. Only you may read the files:

          kith record s17 --out for-the-family
        """)

    @Argument(help: "The id of the student.")
    var student: String

    @Option(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
    var out: String

    @OptionGroup var day: DayOption
    @OptionGroup var options: WorkspaceOptions

    func run() throws {
      let workspace = try options.open()
      let id = Student.ID(rawValue: student)
      let record = try StudentRecord(id, workspace, on: day.day)
      try OutputFolder(out, quiet: true).write([
        ("record.json", record.json), ("record.txt", Array(record.text.utf8)),
      ])
      try workspace.noteRecord(by: options.author)
      print("Wrote \(out)/record.txt and \(out)/record.json.")
    }
  }
}
