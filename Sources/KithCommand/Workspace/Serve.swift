import ArgumentParser
import Dispatch
import Foundation
import KithFiles
import KithServer
import KithWorkspace
import Synchronization

extension KithCommand {
  struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Serves the page of a workspace: for coordinators, coaches and families.",
      discussion: """
        Links to it come from `kith invite`. Without --host it answers on this machine alone; beyond \
        it, a proxy in front that speaks https passes requests on, and --base-url names its address:

          kith serve
          kith serve --port 8080 --base-url https://kith.school.example
          kith serve --demo

        Families read the page in their own language. Texts that a speaker would say otherwise:

          kith serve --table es > es.csv
          kith serve --words es.csv

        --demo makes a school up, publishes its pods, and prints a link for each role. An interrupt, \
        or a request to end, lets requests that run end first.
        """)

    @OptionGroup var folder: WorkspaceFolder

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host: String?

    @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "n"))
    var port: Int?

    @Option(
      name: .customLong("base-url"),
      help: ArgumentHelp("What people open, where a proxy stands in front.", valueName: "url"))
    var baseURL: String?

    @Option(help: ArgumentHelp("Settings of the page.", valueName: "server.yaml"))
    var config: String?

    @Option(
      help: ArgumentHelp(
        "A table language,key,text with other texts for the page. May be repeated.",
        valueName: "file.csv"))
    var words: [String] = []

    @Option(
      help: ArgumentHelp(
        "Print the page's texts in a language, to be corrected.", valueName: "language"))
    var table: String?

    @Flag(help: "Make a school up in a folder of its own, which goes when the server ends.")
    var demo = false

    func validate() throws {
      if let port, !(0...65_535).contains(port) {
        throw ValidationError("--port \(port) is none; give 0 to 65535")
      }
      guard !demo || folder.workspace == nil else {
        throw ValidationError("--demo has a workspace of its own; leave out --workspace")
      }
    }

    func run() throws {
      if let table { return try printTable(table) }
      let options = try pageOptions()
      let made = demo ? try Demo() : nil
      defer { made?.remove() }
      let workspace = try made?.workspace ?? Workspace(folder.workspace)
      let server = try PageServer(workspace, options)
      let links = try made?.invitations() ?? []
      let outcome = Mutex<Result<Void, any Error>>(.success(()))
      let ended = DispatchSemaphore(value: 0)
      // Requests are answered on the threads of the server; this one waits for its end.
      Task.detached {
        do {
          try await server.run { base, address in
            for link in links { print("\(link.who): \(base)/in/\(link.token)") }
            print("Serving \(address)")
            fflush(nil)
          }
        } catch {
          outcome.withLock { $0 = .failure(error) }
        }
        ended.signal()
      }
      ended.wait()
      try outcome.withLock { $0 }.get()
    }

    private func pageOptions() throws -> PageOptions {
      var options = try config.map { try PageOptions(reading: $0) } ?? PageOptions()
      options.host = host ?? options.host
      options.port = port ?? options.port
      if let baseURL {
        guard let url = URL(string: baseURL) else {
          throw ValidationError("--base-url \(baseURL) is no address; write https://…")
        }
        options.baseURL = url
      }
      var problems = ProblemList()
      for file in words { options.read(words: file, &problems) }
      try problems.throwAny()
      if let problem = options.problem { throw ValidationError(problem) }
      return options
    }

    private func printTable(_ language: String) throws {
      let known = PageWords.builtIn
      guard let words = known.first(where: { $0.language.lowercased() == language.lowercased() })
      else {
        let names = known.map(\.language).joined(separator: ", ")
        throw ValidationError(
          "--table \(language): the page has no texts in it; begin with one of \(names)")
      }
      try FileHandle.standardOutput.write(contentsOf: Data(words.file))
    }
  }
}
