import ArgumentParser

@main
struct KithCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kith", abstract: "Gives every student of an online school their people.",
    subcommands: [Generate.self])
}
