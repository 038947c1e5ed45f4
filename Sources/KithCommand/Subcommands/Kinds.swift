import ArgumentParser
import Foundation
import Kith
import KithFiles
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
          kith kinds --json
        """)

    @Argument(help: "The kind whose page to show.")
    var kind: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      guard let kind else {
        return try CatalogueAnswer(json: json ? CatalogueText.json(of: Program.Kind.allCases) : nil)
          .say(KindsPage.list)
      }
      guard let found = Program.Kind(rawValue: kind) else {
        let names = Program.Kind.allCases.map(\.rawValue)
        let nearest = TextDistance.nearest(to: kind, among: names)
        throw ValidationError(
          "unknown kind: \(kind); "
            + (nearest.map { "did you mean \($0)?" }
              ?? "use one of \(names.joined(separator: ", "))"))
      }
      try CatalogueAnswer(json: json ? CatalogueText.json(of: [found]) : nil).say {
        KindsPage.page(of: found, $0)
      }
    }
  }
}
