/// Names that both text formats take: letters, digits and underscores, not too long, each once.
struct TextNames {
  let columns: [String]
  let rows: [String]

  init(_ program: LinearProgram) {
    columns = Self.unique(program.columns.map(\.name), prefix: "x", taken: [])
    // The texts have rows of their own, and a second inequality takes its row's name with an ending.
    rows = Self.unique(program.rows.map(\.name), prefix: "r", taken: ["objective", "nothing"])
  }

  private static func unique(
    _ names: [String?], prefix: String, taken: Set<String>
  ) -> [String] {
    var taken = taken
    return names.enumerated().map { index, name in
      let wanted = name.map { fit($0, prefix: prefix) } ?? "\(prefix)\(index)"
      var result = wanted
      var copy = 2
      while taken.contains(result) || taken.contains(result + "_most") {
        result = "\(wanted)_\(copy)"
        copy += 1
      }
      taken.formUnion([result, result + "_most"])
      return result
    }
  }

  /// Replaces what the formats do not take. A name that begins like a number, or is a word of the LP
  /// format, gets `prefix` before it.
  private static func fit(_ name: String, prefix: String) -> String {
    let plain = String(
      name.unicodeScalars.prefix(100).map { scalar in
        let isFit =
          scalar == "_" || (scalar.isASCII && scalar.properties.isAlphabetic)
          || ("0"..."9").contains(scalar)
        return isFit ? Character(scalar) : "_"
      })
    let words: Set = [
      "bin", "binaries", "binary", "bound", "bounds", "end", "free", "gen", "general", "generals",
      "inf", "infinity", "int", "integer", "integers", "max", "maximise", "maximize", "maximum",
      "min", "minimise", "minimize", "minimum", "objective", "semi", "sos", "st", "subject", "such",
    ]
    guard let first = plain.first else { return prefix + "_" }
    // "e5" reads as a power of ten after a factor.
    let isNumberlike = first.isNumber || first == "e" || first == "E"
    return isNumberlike || words.contains(plain.lowercased()) ? "\(prefix)_\(plain)" : plain
  }
}

extension Double {
  /// The shortest digits that read back as the same number, whole numbers without a fraction.
  var inText: String {
    self == rounded() && magnitude < 1e15 ? String(Int64(self)) : String(self)
  }
}
