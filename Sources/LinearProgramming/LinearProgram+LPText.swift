extension LinearProgram {
  /// The program in the CPLEX LP format, to look at it or to hand it to another solver.
  ///
  /// Names are made fit for the format and unique. A row with two different finite bounds becomes two
  /// rows, the second one ending in `_most`, since readers disagree on double inequalities; a row
  /// without bounds is left out. Where that leaves no column or no row, readers get one that changes
  /// nothing.
  package var lpText: String {
    if columns.isEmpty {
      var padded = self
      padded.columns = [Column(objective: 0, upper: 0)]
      return padded.lpText
    }
    let names = TextNames(self)
    var text = direction == .maximize ? "Maximize\n" : "Minimize\n"
    var rowTerms = [[(Double, String)]](repeating: [], count: rows.count)
    var isMentioned = [Bool](repeating: false, count: columns.count)
    for entry in entries.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      rowTerms[Int(entry.row)].append((entry.value, names.columns[Int(entry.column)]))
      isMentioned[Int(entry.column)] = true
    }
    let objective = columns.indices
      .filter { columns[$0].objective != 0 || !isMentioned[$0] || columns.count == 1 }
      .map { (columns[$0].objective, names.columns[$0]) }
    let nothing = [(0.0, names.columns[0])]
    text += Self.sum(objective.isEmpty ? nothing : objective, named: "objective") + "\n"
    text += "Subject To\n"
    if !rows.contains(where: { $0.lower.isFinite || $0.upper.isFinite }) {
      text += Self.sum(nothing, named: "nothing") + " <= 0\n"
    }
    for (index, row) in rows.enumerated() {
      let terms = rowTerms[index].isEmpty ? nothing : rowTerms[index]
      let left = Self.sum(terms, named: names.rows[index])
      if row.lower == row.upper {
        text += "\(left) = \(row.lower.inText)\n"
        continue
      }
      if row.lower.isFinite { text += "\(left) >= \(row.lower.inText)\n" }
      if row.upper.isFinite {
        let isSecond = row.lower.isFinite
        let left = isSecond ? Self.sum(terms, named: names.rows[index] + "_most") : left
        text += "\(left) <= \(row.upper.inText)\n"
      }
    }
    text += "Bounds\n"
    for (column, name) in zip(columns, names.columns) {
      text += Self.bounds(of: column, named: name)
    }
    let integers = columns.indices.filter { columns[$0].kind == .integer }
    if !integers.isEmpty {
      text += "General\n"
      for index in integers { text += " \(names.columns[index])\n" }
    }
    return text + "End\n"
  }

  /// ` name: + 2 x - y`, broken so that no line grows past what readers take.
  private static func sum(_ terms: [(Double, String)], named name: String) -> String {
    var text = " \(name):"
    var width = text.count
    for (factor, column) in terms {
      let size = factor.magnitude == 1 ? "" : factor.magnitude.inText + " "
      let term = (factor < 0 ? " - " : " + ") + size + column
      if width + term.count > 78 {
        text += "\n"
        width = 0
      }
      text += term
      width += term.count
    }
    return text
  }

  private static func bounds(of column: Column, named name: String) -> String {
    switch (column.lower, column.upper) {
    case (0, .infinity): ""
    case (-.infinity, .infinity): " \(name) free\n"
    case (let lower, .infinity): " \(name) >= \(lower.inText)\n"
    case (-.infinity, let upper): " -inf <= \(name) <= \(upper.inText)\n"
    case (let lower, let upper) where lower == upper: " \(name) = \(lower.inText)\n"
    case (let lower, let upper): " \(lower.inText) <= \(name) <= \(upper.inText)\n"
    }
  }
}
