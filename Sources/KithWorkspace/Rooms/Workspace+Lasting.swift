import Foundation
import Kith
import KithFiles

extension Workspace {
  /// A result whose groups have the ids that they keep: a group that goes on from a published one, or
  /// else from one of the draft before, has its id. Others get ids that no group of the program ever
  /// had.
  func lasting(_ result: MatchResult, of name: String) throws -> MatchResult {
    let published = try publication(of: name)?.result.groups ?? []
    let known = Set(published.map(\.id))
    let drafted = (try draft(of: name)?.result.groups ?? []).filter { !known.contains($0.id) }
    var ids = [String?](repeating: nil, count: result.groups.count)
    for earlier in [published, drafted] {
      let open = result.groups.indices.filter { ids[$0] == nil }
      let lineage = Lineage(from: earlier, to: open.map { result.groups[$0] })
      for (place, before) in zip(open, lineage.earlier) {
        ids[place] = before.map { earlier[$0].id }
      }
    }
    let used = Set(try store.rooms(of: name).keys).union(known).union(drafted.map(\.id))
    var next = (used.compactMap { Int($0.dropFirst()) }.max() ?? 0) + 1
    var result = result
    var renamed: [String: String] = [:]
    for place in ids.indices {
      let id = ids[place] ?? "g\(next)"
      if ids[place] == nil { next += 1 }
      renamed[result.groups[place].id] = id
      result.groups[place].id = id
    }
    for place in result.notices.indices {
      let words = result.notices[place].text.split(separator: " ", omittingEmptySubsequences: false)
      // A notice about one group begins with it.
      guard let first = words.first, let id = renamed[String(first)] else { continue }
      result.notices[place].text = ([id] + words.dropFirst().map(String.init)).joined(
        separator: " ")
    }
    return result
  }

  /// Keeps a result as a draft, its groups with the ids and the rooms that they keep.
  ///
  /// - Parameters:
  ///   - result: The groups, by whatever ids.
  ///   - name: The program's id.
  ///   - versions: The program and the roster that they were made of.
  ///   - run: What a search adds, of the result as it is kept; nil after a change by hand.
  ///   - heard: What counted of all that students said; all of it where nothing is named.
  ///   - action: `match`, `rematch` or `move`.
  ///   - pins: What the change by hand fixes.
  ///   - detail: What the audit log says.
  ///   - author: Who keeps it.
  /// - Returns: The draft's number, and the result as it was kept.
  /// - Throws: ``StoreProblem`` where the workspace cannot be written.
  func keep(
    _ result: MatchResult, of name: String, _ versions: (program: Int64, roster: Int64),
    run: (MatchResult) -> Run? = { _ in nil }, heard: Heard? = nil, action: String,
    pins: [NewPin] = [],
    detail: String, by author: Author
  ) throws -> (id: Int64, result: MatchResult) {
    try store.change {
      let result = try lasting(result, of: name)
      let text = Data(ResultText.json(of: result))
      let id = try store.addDraft(
        name, program: versions.program, roster: versions.roster, run: run(result),
        heard: heard, action: action, result: text, pins: pins, detail: detail, by: author)
      _ = try rooms(of: result, name)
      return (id, result)
    }
  }
}
