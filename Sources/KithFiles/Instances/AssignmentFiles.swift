package import Matching

/// An assignment read from files, with the identifiers of its numbers.
package struct AssignmentFiles: Sendable {
  package var instance: AssignmentInstance
  package var guides: [String]
  package var learners: [String]
  package var notices: [InputNotice]

  /// Reads `guide,learner,weight` and, where there is one, `guide,capacity,least`.
  ///
  /// A guide that the guides file leaves out has one seat, as has one whose capacity is empty. A guide
  /// without edges stays without learners, and a notice names it. The same text may name a guide and a learner.
  ///
  /// - Parameters:
  ///   - edges: The file of edges.
  ///   - guidesFile: The file of guides; nil where every guide has one seat.
  ///   - placement: Points for each learner placed, part of every edge's value.
  /// - Throws: All problems of both files.
  /// - Complexity: O(*m*) for *m* edges, and O(*n* log *n*) for sorting *n* identifiers.
  package init(edges: String, guides guidesFile: String?, placement: Int64)
    throws(InputProblems)
  {
    var problems = ProblemList()
    let source = SourceText(readingTable: edges, upTo: .pairs, problems: &problems)
    let guidesSource = guidesFile.flatMap { SourceText(readingTable: $0, problems: &problems) }
    self.init(source, guides: guidesSource, placement: placement, &problems)
    try problems.throwAny()
  }

  /// The assignment of texts that may be part of another file; problems tell whether it may be used.
  init(
    _ source: SourceText?, guides guidesSource: SourceText?, placement: Int64,
    _ problems: inout ProblemList
  ) {
    var guideTable = IdentifierTable()
    var learnerTable = IdentifierTable()
    let file = source.map { source in
      EdgeFile(source, columns: ("guide", "learner"), selfLoops: true, problems: &problems) {
        column, key in
        column == 0 ? guideTable.number(of: key) : learnerTable.number(of: key)
      }
    }
    var seats: [Int32: Seats] = [:]
    if let guidesSource { seats = Self.readSeats(guidesSource, &guideTable, &problems) }
    let (guides, guidePlaces) = guideTable.sorted()
    let (learners, learnerPlaces) = learnerTable.sorted()
    var capacities = [Int32](repeating: 1, count: guides.count)
    var leasts = [Int32](repeating: 0, count: guides.count)
    for (number, seats) in seats {
      capacities[Int(guidePlaces[Int(number)])] = seats.capacity
      leasts[Int(guidePlaces[Int(number)])] = seats.least
    }
    self.guides = guides
    self.learners = learners
    instance = AssignmentInstance(
      capacities: capacities, offsets: Array(repeating: 0, count: learners.count + 1), guides: [],
      values: [])
    if leasts.contains(where: { $0 > 1 }) { instance.leasts = leasts }
    if let source, let file {
      let rows = SortedRows(
        rows: file.second.map { learnerPlaces[Int($0)] }, rowCount: learners.count,
        columns: file.first.map { guidePlaces[Int($0)] }, columnCount: guides.count)
      rows.findDuplicates(file, source, &problems)
      instance.offsets = rows.offsets
      instance.guides = rows.columns
      instance.values = rows.edges.map { file.weights[Int($0)] + placement }
    }
    notices = problems.notices
  }

  /// How many learners a guide takes who takes any.
  private struct Seats {
    var capacity: Int32
    var least: Int32
  }

  /// The seats of each guide, by numbers. Guides that `table` does not know yet have no edges.
  private static func readSeats(
    _ source: SourceText, _ table: inout IdentifierTable, _ problems: inout ProblemList
  ) -> [Int32: Seats] {
    let shape = TableShape(columns: [
      .init("guide", required: true), .init("capacity", required: true), .init("least"),
    ])
    let known = table.count
    var seats: [Int32: Seats] = [:]
    source.bytes.withUnsafeBufferPointer { bytes in
      source.readTable(shape, problems: &problems) { row, problems in
        let guide = row.identifier(0, in: bytes, problems: &problems) { table.number(of: $0) }
        let capacity = row.seats(1, otherwise: 1, in: bytes, problems: &problems)
        let least = row.seats(2, otherwise: 0, in: bytes, problems: &problems)
        guard let guide, let capacity, let least else { return }
        guard seats.updateValue(Seats(capacity: capacity, least: least), forKey: guide) == nil
        else {
          problems.add(
            row.problem(0, "the guide stands in the file twice", remedy: "keep one of the rows"))
          return
        }
        if guide >= known {
          problems.note(
            "guide-without-edges",
            row.problem(0, "no edge names this guide", remedy: "compare the spelling with EDGES"))
        }
        if least > capacity {
          problems.note(
            "guide-never-opens",
            row.problem(
              2, "the least number is above the capacity, so the guide takes nobody",
              remedy: "write at most \(capacity)"))
        }
      }
    }
    return seats
  }
}

extension TableRow {
  /// A number of learners; what an empty cell counts; nil, with a problem, where it is out of range.
  fileprivate func seats(
    _ column: Int, otherwise empty: Int32, in bytes: UnsafeBufferPointer<UInt8>,
    problems: inout ProblemList
  ) -> Int32? {
    guard let cell = self[column], !cell.isEmpty else { return empty }
    guard let number = wholeNumber(column, in: bytes, problems: &problems) else { return nil }
    if let seats = Int32(exactly: number), seats >= 0 { return seats }
    problems.add(
      problem(
        column, "\(shape.columns[column].name) is out of range",
        remedy: "write 0 to \(Int32.max) learners"))
    return nil
  }
}
