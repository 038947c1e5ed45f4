import Foundation

/// Reads from the tables of an earlier export into which set of Canvas each group went.
package struct CanvasSetReader {
  /// The most sets that are looked for.
  private static let most = 200

  private let folder: String

  /// - Parameter folder: The folder of the export.
  package init(_ folder: String) { self.folder = folder }

  /// The sets by the groups' ids, counted from 0; empty where the export had no part for Canvas.
  package func read(_ problems: inout ProblemList) -> [String: Int] {
    var sets: [String: Int] = [:]
    for number in 0..<Self.most {
      let file = "\(folder)/canvas/groups\(number == 0 ? "" : "-\(number + 1)").csv"
      guard FileManager.default.fileExists(atPath: file),
        let source = SourceText(reading: file, problems: &problems)
      else { break }
      let shape = TableShape(columns: [
        .init("group_id", required: true), .init("canvas_user_id"), .init("user_id"),
        .init("login_id"), .init("group_name"), .init("canvas_group_id"),
      ])
      source.readTable(shape, problems: &problems) { row, problems in
        guard let id = row.required(0, &problems) else { return }
        sets[id] = number
      }
    }
    return sets
  }
}
