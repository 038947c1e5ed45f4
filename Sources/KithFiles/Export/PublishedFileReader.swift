package import Kith

/// Reads `published.csv` of an earlier export.
package struct PublishedFileReader {
  private let file: String

  package init(_ file: String) {
    self.file = file
  }

  /// The events, in the order of the file; none, with problems, where something has to be put right.
  package func read(_ problems: inout ProblemList) -> [PublishedEvent] {
    guard let source = SourceText(reading: file, problems: &problems) else { return [] }
    let names = ["uid", "room", "group", "members", "sequence", "starts", "content", "cancelled"]
    // Earlier exports said nothing of names.
    let shape = TableShape(columns: names.map { .init($0, required: true) } + [.init("name")])
    var events: [PublishedEvent] = []
    source.readTable(shape, problems: &problems) { row, problems in
      let uid = row.required(0, &problems)
      let room = row.required(1, &problems)
      let sequence = row.whole(4, 0...1_000_000_000, &problems)
      let starts = row.whole(5, -62_135_596_800...253_402_300_799, &problems)
      let isCancelled = row.flag(7, &problems)
      guard let uid, let room else { return }
      events.append(
        PublishedEvent(
          uid: uid, room: room, name: row.text(8), group: row.text(2) ?? "", members: row.list(3),
          sequence: sequence ?? 0, starts: starts ?? 0, content: row.text(6) ?? "",
          isCancelled: isCancelled ?? false))
    }
    return events
  }
}
