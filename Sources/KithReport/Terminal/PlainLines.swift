/// Lines that a page of 80 columns holds.
package enum PlainLines {
  package static let width = 80

  /// A line, in several where it is longer, the later ones further in.
  package static func filled(_ line: String) -> [String] {
    guard line.count > width else { return [line] }
    let indent = line.prefix { $0 == " " }.count
    var lines: [String] = []
    var rest = line[...]
    while rest.count > width {
      let limit = rest.index(rest.startIndex, offsetBy: width)
      let text = rest.index(rest.startIndex, offsetBy: lines.isEmpty ? indent : indent + 4)
      // Blanks at the beginning of a line are no place to break it; a longer word stands alone.
      let end =
        rest[text...limit].lastIndex(of: " ") ?? rest[limit...].firstIndex(of: " ")
        ?? rest.endIndex
      lines.append(String(rest[..<end]).trimmingTrailingBlanks)
      let next = rest[end...].drop { $0 == " " }
      guard !next.isEmpty else { return lines }
      rest = (String(repeating: " ", count: indent + 4) + next)[...]
    }
    return lines + [String(rest)]
  }
}

extension String {
  fileprivate var trimmingTrailingBlanks: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
