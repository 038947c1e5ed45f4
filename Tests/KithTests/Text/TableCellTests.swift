import Kith
import Matching
import Testing

/// Texts that do harm where somebody believes them, and what becomes of them.
struct TableCellTests {
  /// Pieces of which odd texts are made.
  private static let pieces = [
    "=", "+", "-", "@", "'", "\t", "\r", "\n", " ", "\u{1B}[31m", "\u{7}", "\u{202E}", "\u{200F}",
    "\u{9B}2J", "\u{2028}", "\u{FEFF}", "\u{301}", "\u{FF1D}", "|", "%", "a", "7", ".", "\"", ",",
    ";", "\\", "{", "}", "ü", "👩‍👧",
  ]

  private static func text(seed: Int) -> String {
    var chances = SplitMix64(seed: UInt64(seed))
    return (0..<1 + chances.below(7)).map { _ in pieces[chances.below(pieces.count)] }.joined()
  }

  @Test func `a cell gives its text back, is no formula and holds nothing unruly`() {
    for seed in 0..<20_000 {
      let text = Self.text(seed: seed)
      let cell = TableCell.content(of: text)
      #expect(TableCell.text(of: cell) == text, "seed \(seed)")
      #expect(!TableCell.isFormula(cell), "seed \(seed): \(cell.debugDescription)")
      let rest = cell.unicodeScalars.filter { !"\t\r\n".unicodeScalars.contains($0) }
      #expect(!rest.contains { ForeignText.isUnruly($0) }, "seed \(seed)")
      #expect(TableCell.mayBeMarked(cell.utf8) || cell == text, "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1 555", "'+1 555"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "'\rx"), (" =1", "' =1"), ("\u{200F}=1", #"\u{200F}=1"#),
    ("-12.5", "-12.5"), ("-12", "-12"), ("-", "'-"), ("-1-1", "'-1-1"), ("chess", "chess"),
    ("'tis", "'tis"), ("'=1", "''=1"), ("a\u{1B}[2J", #"a\u{1B}[2J"#), ("a=1", "a=1"),
  ])
  func `a text becomes this cell`(text: String, cell: String) {
    #expect(TableCell.content(of: text) == cell)
  }

  @Test func `what goes to a terminal holds nothing unruly but line feeds, tabs and own looks`() {
    let looks = ["\u{1B}[0m", "\u{1B}[1m"]
    for seed in 0..<5_000 {
      let text = Self.text(seed: seed) + "\u{1B}[1m" + Self.text(seed: seed + 1) + "\u{1B}[0m"
      var shown = ForeignText.visibleLines(text, keeping: looks)
      for look in looks { shown = shown.replacing(look, with: "") }
      let rest = shown.unicodeScalars.filter { $0 != "\n" && $0 != "\t" }
      #expect(!rest.contains { ForeignText.isUnruly($0) }, "seed \(seed)")
      #expect(!ForeignText.isUnruly(ForeignText.visible(text)), "seed \(seed)")
      #expect(!ForeignText.isUnruly(ForeignText.onOneLine(text)), "seed \(seed)")
    }
    let lines = ForeignText.visibleLines("a\u{1B}[1mb\n\u{1B}[31mc", keeping: looks)
    #expect(lines == "a\u{1B}[1mb\n\\u{1B}[31mc")
    #expect(ForeignText.onOneLine("a\nb\u{202E}c") == "a bc")
  }
}
