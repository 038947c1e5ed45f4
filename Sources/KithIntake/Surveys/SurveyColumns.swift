import Kith
import KithFiles

/// Finds the columns of a survey that a mapping names.
struct SurveyColumns {
  let table: ExportTable
  let map: SurveyMap
  private let places: [String: [Int]]

  init(_ table: ExportTable, _ map: SurveyMap) {
    self.table = table
    self.map = map
    places = Dictionary(grouping: table.headers.indices) { CleanTitle.of(table.headers[$0].name) }
  }

  /// The column of a title, or of one of several that have it; nil, with a problem, where there is
  /// none.
  func column(_ title: String, _ occurrence: Int, _ problems: inout ProblemList) -> Int? {
    let found = places[CleanTitle.of(title)] ?? []
    if occurrence <= found.count { return found[occurrence - 1] }
    let nearest = TextDistance.nearest(to: CleanText.of(title), among: table.headers.map(\.name))
    problems.add(
      table.source.problem(
        at: table.source.start, "the survey has no such question as the mapping names",
        value: .shown(title),
        remedy: nearest.map { "did you mean “\($0)”? Correct \(map.file)" }
          ?? "correct \(map.file), or draft it again with `kith map`"))
    return nil
  }

  /// Tells of columns that the mapping does not speak of.
  func noteUnmapped(_ used: Set<Int>, _ problems: inout ProblemList) {
    for (place, header) in table.headers.enumerated()
    where !used.contains(place) && !header.key.isEmpty {
      problems.announce(
        "unmapped-question",
        table.source.problem(
          at: header.offset, "a question is not in the mapping and is left out",
          value: .shown(header.name), remedy: "add it to \(map.file) if it matters"))
    }
  }
}
