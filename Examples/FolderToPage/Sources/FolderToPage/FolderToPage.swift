import Foundation
import Kith
import KithFiles
import KithReport

/// Reads a roster folder and a program file, matches, and writes a page for the coordinator.
@main
struct FolderToPage {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else {
      print("usage: FolderToPage ROSTER PROGRAM.yaml PAGE.html")
      return
    }
    do {
      let program = try SchoolFiles.program(at: arguments[2])
      let roster = try SchoolFiles.roster(in: arguments[1], for: program)
      let result = try await Matchmaker(program).match(roster, options: MatchOptions())
      let page = try GroupPage.html(of: result, program: program, roster: roster)
      // Children are on this page: only its owner may read it.
      FileManager.default.createFile(
        atPath: arguments[3], contents: Data(page.utf8), attributes: [.posixPermissions: 0o600])
      print("\(result.groups.count) groups on \(arguments[3])")
    } catch let problems as InvalidFiles {
      FileHandle.standardError.write(Data("\(problems)\n".utf8))
      exit(2)
    }
  }
}
