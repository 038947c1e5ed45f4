import ArgumentParser
import Kith
import KithWorkspace

extension KithCommand {
  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Erases a student, or terms that are over for longer than their program keeps them.",
      discussion: """
        A forgotten student is erased from every version of the roster, every draft, publication, \
        run, pin and answer; groups keep a nameless member, so that counts stay true. What \
        is left is read back, the file is written again, and nothing before can be taken back. Files that were written elsewhere are \
        yours to erase.

          kith forget s17
          kith forget --expired
        """)

    @Argument(help: "The id of the student.")
    var student: String?

    @Flag(help: "Erase terms that ended more than their program's retention_days ago.")
    var expired = false

    @OptionGroup var confirmation: Confirmation
    @OptionGroup var options: WorkspaceOptions

    func validate() throws {
      guard (student != nil) != expired else {
        throw ValidationError("name one student, or --expired")
      }
    }

    func run() throws {
      let workspace = try options.open()
      if let student {
        try forget(Student.ID(rawValue: student), workspace)
      } else {
        try eraseExpired(workspace)
      }
    }

    private func forget(_ student: Student.ID, _ workspace: Workspace) throws {
      let before = try workspace.places(naming: student)
      guard
        before == 0
          || confirmation.isGiven(
            "This erases \(student) from \(before) places for good, and earlier changes can no "
              + "longer be taken back. Go on?")
      else {
        print("Nobody was forgotten.")
        return
      }
      let (places, name) = try workspace.forget(student, by: options.author)
      print("Forgot one student in \(places) places; groups keep a nameless \(name).")
      print("Read back: 0 places name the student.")
      print("next: erase what was written elsewhere, then kith status")
    }

    private func eraseExpired(_ workspace: Workspace) throws {
      let expired = try workspace.expired(for: options.author)
      let count = expired.reduce(0) { $0 + $1.ids.count }
      guard
        count == 0
          || confirmation.isGiven("This erases \(count) publications for good. Go on?")
      else {
        print("Nothing was erased.")
        return
      }
      let erased = try workspace.eraseExpired(by: options.author)
      for (program, count) in erased { print("\(program): \(count) publications erased.") }
      if erased.isEmpty { print("Nothing has expired.") }
    }
  }
}
