import ArgumentParser
import Foundation
import Kith
import KithReport

extension KithCommand {
  struct Kinds: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the kinds of programs.",
      discussion: """
        A kind is a complete set of values that a program file overrides. The page of one kind is \
        itself such a file, with everything that the kind says:

          kith kinds
          kith kinds pod > pods.yaml
        """)

    @Argument(help: "The kind whose page to show.")
    var kind: String?

    func run() throws {
      let style = TextStyle.suiting(descriptor: STDOUT_FILENO)
      guard let kind else { return print(KindsPage.list(style), terminator: "") }
      guard let found = Program.Kind(rawValue: kind) else {
        let names = Program.Kind.allCases.map(\.rawValue)
        let nearest = TextDistance.nearest(to: kind, among: names)
        throw ValidationError(
          "unknown kind: \(kind); "
            + (nearest.map { "did you mean \($0)?" }
              ?? "use one of \(names.joined(separator: ", "))"))
      }
      print(KindsPage.page(of: found, style), terminator: "")
    }
  }
}
