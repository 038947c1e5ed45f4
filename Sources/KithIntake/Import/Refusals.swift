import Foundation
import Kith
import KithFiles

/// What somebody has plainly refused in a survey, kept beside the roster in `refusals.csv`: no consent
/// that is on file, or that another question seems to give, outweighs it. Only a later Yes to the same
/// question lifts it.
struct Refusals: Sendable {
  private(set) var all: [Student.ID: Set<Consent>] = [:]

  static let file = "refusals.csv"

  var isEmpty: Bool { all.isEmpty }

  /// Takes a submission over: what it refuses, and what it grants without refusing it elsewhere.
  mutating func settle(_ student: Student.ID, granted: Set<Consent>, refused: Set<Consent>) {
    let kept = (all[student] ?? []).subtracting(granted.subtracting(refused)).union(refused)
    all[student] = kept.isEmpty ? nil : kept
  }

  var text: String {
    var table = TableText(["student", "refused"])
    for (student, refused) in all.sorted(by: { $0.key < $1.key }) {
      table.add(student.rawValue)
      table.add(list: Consent.allCases.filter(refused.contains).map(\.rawValue))
      table.endRow()
    }
    return table.text
  }

  init() {}

  /// The refusals that a roster folder keeps; none where it keeps none.
  init(in folder: String, _ problems: inout ProblemList) {
    let path = "\(folder)/\(Self.file)"
    guard FileManager.default.fileExists(atPath: path),
      let source = SourceText(readingTable: path, problems: &problems),
      let table = ExportTable(source, &problems)
    else { return }
    let columns = (table.column("student"), table.column("refused"))
    table.forEachRow(&problems) { row, problems in
      let parts = (row.text(columns.1) ?? "").split(separator: ";").map(String.init)
      let refused = parts.compactMap(Consent.init)
      guard let student = row.text(columns.0), refused.count == parts.count, !parts.isEmpty else {
        problems.add(
          row.problem(
            columns.1, "a row names no student with what they refuse",
            remedy: "write consents such as matching, or remove the row"))
        return
      }
      all[Student.ID(rawValue: student), default: []].formUnion(refused)
    }
  }
}
