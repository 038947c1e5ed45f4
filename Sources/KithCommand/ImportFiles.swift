import ArgumentParser
import KithIntake

/// The files that an import reads.
struct ImportFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A OneRoster export, a zip archive or a folder. May be repeated.", valueName: "zip|dir"))
  var oneroster: [String] = []

  @Option(
    help: ArgumentHelp("A table of survey answers. May be repeated.", valueName: "file"))
  var survey: [String] = []

  @Option(
    help: ArgumentHelp(
      "The mapping of the survey before it; drafted where nothing is said.", valueName: "map.yaml"))
  var map: [String] = []

  @Option(
    help: ArgumentHelp(
      "A grid of free hours, a table of slots, a calendar, or a folder of them. May be repeated.",
      valueName: "file"))
  var availability: [String] = []

  @Option(help: ArgumentHelp("A table of coaches. May be repeated.", valueName: "file"))
  var coaches: [String] = []

  @Option(
    help: ArgumentHelp("A table of venues and their hours. May be repeated.", valueName: "file"))
  var venues: [String] = []

  @Option(help: ArgumentHelp("A table of earlier teams. May be repeated.", valueName: "file"))
  var history: [String] = []

  func check() throws {
    let all = oneroster + survey + availability + coaches + venues + history
    guard !all.isEmpty else {
      throw ValidationError("Nothing to import: give --oneroster, --survey or --availability.")
    }
    guard map.count <= survey.count else {
      throw ValidationError("There are more mappings than surveys; give one --map for a --survey.")
    }
    guard map.isEmpty || map.count == survey.count || survey.count == 1 else {
      throw ValidationError(
        "With several surveys, each --survey needs a --map, or none has one; draft them with `kith map`."
      )
    }
  }

  var sources: RosterImport.Sources {
    var sources = RosterImport.Sources()
    sources.oneRoster = oneroster
    sources.surveys = survey.enumerated().map { ($1, $0 < map.count ? map[$0] : nil) }
    sources.availability = availability
    sources.coaches = coaches
    sources.venues = venues
    sources.history = history
    return sources
  }
}
