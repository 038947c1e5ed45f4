import Foundation
import Kith
import KithFiles

/// The mappings of an import: those that are named, those that an earlier import has kept beside the
/// roster, and drafts.
struct SurveyMaps {
  private static let place = "mappings"
  private let folder: String
  private let adviser: Adviser
  private var kept: [(name: String, map: SurveyMap)]?
  /// The mappings as they were used.
  private(set) var files: [(name: String, text: String)] = []

  init(in folder: String, _ adviser: Adviser) {
    self.folder = folder
    self.adviser = adviser
  }

  /// The mapping of a table; nil, with problems, where something has to be put right.
  mutating func map(
    for table: ExportTable, at path: String, _ file: String?, _ problems: inout ProblemList
  ) -> SurveyMap? {
    // What a draft of the same table sees gives a person answers to look at.
    guard var draft = SurveyMapDraft([table], &problems) else { return nil }
    var name = "\(Self.place)/\(Self.stem(path)).yaml"
    if let file {
      guard let map = SurveyMapReader(file).read(&problems) else { return nil }
      draft.adopt(map)
    } else if let earlier = earlier(for: table, &problems) {
      name = earlier.name
      draft.adopt(earlier.map)
      problems.announce(
        "kept-mapping",
        table.source.problem(
          at: table.source.start,
          "the mapping of an earlier import is used: \(folder)/\(earlier.name)",
          remedy: "walk through it again with kith map --review"))
    }
    guard !draft.keysAreMissing else {
      problems.add(
        table.source.problem(
          at: table.source.start, "no column tells whose answers these are",
          remedy:
            "draft a mapping with `kith map`, and name the column of an id, e-mail or name in it"))
      return nil
    }
    draft.ask(adviser)
    let map = draft.map(file ?? "\(folder)/\(name)")
    files.removeAll { $0.name == name }
    files.append((name, SurveyMapText(map).yaml))
    return map
  }

  /// The kept mapping all of whose titles a table has; the one that says most of it.
  private mutating func earlier(
    for table: ExportTable, _ problems: inout ProblemList
  ) -> (name: String, map: SurveyMap)? {
    if kept == nil { kept = readKept(&problems) }
    let titles = Set(table.headers.map { CleanTitle.of($0.name) })
    return (kept ?? []).filter { $0.map.titles.isSubset(of: titles) && !$0.map.keys.isEmpty }
      .max { ($0.map.titles.count, $1.name) < ($1.map.titles.count, $0.name) }
  }

  private func readKept(_ problems: inout ProblemList) -> [(name: String, map: SurveyMap)] {
    let place = "\(folder)/\(Self.place)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { name in
      SurveyMapReader("\(place)/\(name)").read(&problems).map { ("\(Self.place)/\(name)", $0) }
    }
  }

  /// A file's name without its folder and what it ends with, in letters that every disk takes.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? "survey"
    let stem = name.contains(".") ? name[..<(name.lastIndex(of: ".") ?? name.endIndex)] : name[...]
    let plain = stem.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "-" }
    return plain.isEmpty ? "survey" : String(plain.prefix(80))
  }
}
