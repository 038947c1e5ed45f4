extension LinearProgram {
  /// The program in the free MPS format, which most solvers read.
  ///
  /// Names are made fit for the format and unique. The format knows minimising only to all its
  /// readers, so a maximum is written as the minimum of the negated objective, and a comment says so.
  package var mpsText: String {
    let names = TextNames(self)
    let maximizes = direction == .maximize
    var text = maximizes ? "* The objective is negated: a maximum is sought.\n" : ""
    text += "NAME program\nROWS\n N objective\n"
    for (row, name) in zip(rows, names.rows) { text += " \(row.mpsType) \(name)\n" }
    text += "COLUMNS\n" + columnLines(names, maximizes: maximizes)
    text += "RHS\n"
    for (row, name) in zip(rows, names.rows) where row.mpsSide != 0 {
      text += " rhs \(name) \(row.mpsSide.inText)\n"
    }
    let ranged = zip(rows, names.rows).filter { $0.0.isRanged }
    if !ranged.isEmpty {
      text += "RANGES\n"
      for (row, name) in ranged { text += " range \(name) \((row.upper - row.lower).inText)\n" }
    }
    text += "BOUNDS\n"
    for (column, name) in zip(columns, names.columns) {
      for bound in column.mpsBounds {
        text += " \(bound.type) bound \(name)\(bound.value.map { " " + $0.inText } ?? "")\n"
      }
    }
    return text + "ENDATA\n"
  }

  private func columnLines(_ names: TextNames, maximizes: Bool) -> String {
    var text = ""
    var factors = [[Entry]](repeating: [], count: columns.count)
    for entry in entries.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      factors[Int(entry.column)].append(entry)
    }
    var isInteger = false
    var markers = 0
    func mark(_ kind: String) {
      text += " M\(markers) 'MARKER' '\(kind)'\n"
      markers += 1
    }
    for (index, column) in columns.enumerated() {
      if (column.kind == .integer) != isInteger {
        isInteger.toggle()
        mark(isInteger ? "INTORG" : "INTEND")
      }
      let name = names.columns[index]
      // A column exists by being named, so one that appears nowhere is named with a zero.
      if column.objective != 0 || factors[index].isEmpty {
        let factor = maximizes ? 0 - column.objective : column.objective
        text += " \(name) objective \(factor.inText)\n"
      }
      for entry in factors[index] {
        text += " \(name) \(names.rows[Int(entry.row)]) \(entry.value.inText)\n"
      }
    }
    if isInteger { mark("INTEND") }
    return text
  }
}

extension LinearProgram.Row {
  fileprivate var isRanged: Bool { lower.isFinite && upper.isFinite && lower != upper }

  fileprivate var mpsType: String {
    if lower == upper { return "E" }
    if lower.isFinite { return "G" }
    return upper.isFinite ? "L" : "N"
  }

  fileprivate var mpsSide: Double {
    if lower.isFinite { return lower }
    return upper.isFinite ? upper : 0
  }
}

extension LinearProgram.Column {
  /// The bounds that differ from 0 and infinity. An integer column says them all, because some
  /// readers take 1 for its upper bound where nothing is said.
  fileprivate var mpsBounds: [(type: String, value: Double?)] {
    if lower == upper { return [("FX", lower)] }
    if lower == -.infinity && upper == .infinity { return [("FR", nil)] }
    var bounds: [(type: String, value: Double?)] = []
    if lower == -.infinity {
      bounds.append(("MI", nil))
    } else if lower != 0 {
      bounds.append(("LO", lower))
    }
    if upper.isFinite {
      bounds.append(("UP", upper))
    } else if kind == .integer {
      bounds.append(("PL", nil))
    }
    return bounds
  }
}
