package import Matching

/// An assignment read from files, with the identifiers of its numbers.
package struct AssignmentFiles: Sendable {
  package var instance: AssignmentInstance
  package var guides: [String]
  package var learners: [String]
  package var notices: [InputNotice]

  /// Reads `guide,learner,weight` and, where there is one, `guide,capacity`.
  ///
  /// A guide whom the guides file leaves out has one seat; one without edges stays without
  /// learners. The same text may name a guide and a learner.
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
    let source = SourceText(readingTable: edges, problems: &problems)
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
    var seats: [Int32: Int32] = [:]
    if let guidesSource { seats = Self.readSeats(guidesSource, &guideTable, &problems) }
    let (guides, guidePlaces) = guideTable.sorted()
    let (learners, learnerPlaces) = learnerTable.sorted()
    var capacities = [Int32](repeating: 1, count: guides.count)
    for (number, places) in seats { capacities[Int(guidePlaces[Int(number)])] = places }
    self.guides = guides
    self.learners = learners
    instance = AssignmentInstance(
      capacities: capacities, offsets: Array(repeating: 0, count: learners.count + 1), guides: [],
      values: [])
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

  /// The seats of each guide, by numbers.
  private static func readSeats(
    _ source: SourceText, _ table: inout IdentifierTable, _ problems: inout ProblemList
  ) -> [Int32: Int32] {
    let shape = TableShape(columns: [
      .init("guide", required: true), .init("capacity", required: true),
    ])
    var seats: [Int32: Int32] = [:]
    source.bytes.withUnsafeBufferPointer { bytes in
      source.readTable(shape, problems: &problems) { row, problems in
        let guide = row.identifier(0, in: bytes, problems: &problems) { table.number(of: $0) }
        guard let capacity = row.wholeNumber(1, in: bytes, problems: &problems), let guide else {
          return
        }
        guard let places = Int32(exactly: capacity), places >= 0 else {
          problems.add(
            row.problem(1, "a capacity is out of range", remedy: "write 0 or more seats"))
          return
        }
        guard seats.updateValue(places, forKey: guide) == nil else {
          problems.add(
            row.problem(0, "the guide stands in the file twice", remedy: "keep one of the rows"))
          return
        }
      }
    }
    return seats
  }
}
