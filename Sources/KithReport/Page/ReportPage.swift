package import Kith

/// A result as one page of HTML that needs nothing else: no network, no font, no file beside it.
///
/// Everything is there before any script runs. The script only searches, sorts and filters.
package struct ReportPage {
  /// What changed since an earlier result.
  package struct Changes: Sendable {
    /// The changes in words, as `kith diff` tells them.
    package var lines: [String]
    /// Who is with others than before.
    package var moved: Set<Student.ID>
    /// The ids of groups that meet at other times or at another place.
    package var rescheduled: Set<String>

    package init(lines: [String], moved: Set<Student.ID>, rescheduled: Set<String>) {
      self.lines = lines
      self.moved = moved
      self.rescheduled = rescheduled
    }
  }

  let publication: Publication
  let reader: Reader
  let changes: Changes?
  /// The positions of the groups shown.
  let positions: [Int]

  package init(_ publication: Publication, for reader: Reader, changes: Changes? = nil) {
    self.publication = publication
    self.reader = reader
    self.changes = reader == .coordinator ? changes : nil
    positions = publication.positions(for: reader)
  }

  /// The page.
  package var file: ExportFile {
    var page = HTMLText()
    page.add(markup: "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.open("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
    page.add(markup: "\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.add(markup: "<meta name=\"color-scheme\" content=\"light dark\">\n")
    page.add(markup: "<meta name=\"referrer\" content=\"no-referrer\">\n")
    page.add(markup: "<meta name=\"robots\" content=\"noindex\">\n")
    page.element("title", text: title)
    page.add(markup: "\n<style>")
    page.add(markup: PageStyle.text)
    page.add(markup: "</style>\n</head>\n<body>\n")
    page.add(markup: "<a class=\"skip\" href=\"#groups\">Skip to the groups</a>\n")
    addHeader(to: &page)
    page.element("main") { main in
      switch reader {
      case .coordinator: addEverything(to: &main)
      case .coach: addOwnGroups(to: &main)
      case .family: addOwnCards(to: &main)
      }
    }
    addFooter(to: &page)
    if reader.isStaff {
      page.add(markup: "<script>")
      page.add(markup: PageScript.text)
      page.add(markup: "</script>\n")
    }
    page.add(markup: "</body>\n</html>\n")
    return ExportFile(reader.fileName, page.bytes)
  }

  /// Nothing may be loaded from anywhere; of scripts and styles only the page's own.
  private static let policy: String = {
    func hash(_ text: StaticString) -> String {
      let bytes = text.withUTF8Buffer { SHA256.bytes(of: Array($0)) }
      return "'sha256-\(Base64.text(bytes))'"
    }
    return "default-src 'none'; style-src \(hash(PageStyle.text)); "
      + "script-src \(hash(PageScript.text)); base-uri 'none'; form-action 'none'"
  }()

  private var title: String { (publication.isDraft ? "Draft: " : "") + finalTitle }

  private var finalTitle: String {
    switch reader {
    case .coordinator: "\(publication.program.id): the groups"
    case .coach(let id): "\(publication.program.id): groups of coach \(id)"
    case .family: "Your \(publication.groupNoun)"
    }
  }

  /// A section with a heading and an anchor.
  func section(
    _ id: StaticString, _ heading: String, to page: inout HTMLText,
    _ body: (inout HTMLText) -> Void
  ) {
    page.element("section", ["id": "\(id)", "aria-labelledby": "\(id)-heading"]) { section in
      section.element("h2", ["id": "\(id)-heading"], text: heading)
      body(&section)
    }
    page.breakLine()
  }

  private func addHeader(to page: inout HTMLText) {
    page.element("header", ["class": "top"]) { header in
      header.element("p", ["class": "eyebrow"], text: eyebrow)
      header.element("h1", text: headline)
      if publication.isDraft {
        header.element("p", ["class": "lead"], text: Publication.draftNotice)
      }
      if let term = publication.program.term {
        header.element("p", ["class": "lead"], text: "\(term.starts) to \(term.ends)")
      }
    }
    page.breakLine()
  }

  private var eyebrow: String {
    switch reader {
    case .coordinator: "\(publication.program.kind.rawValue) program"
    case .coach(let id): "\(publication.program.id) · for coach \(id)"
    case .family: publication.program.id
    }
  }

  private var headline: String {
    guard case .family(let student) = reader else { return publication.program.id }
    guard positions.isEmpty else { return "Your \(publication.groupNoun)" }
    return publication.missingConsents(of: student).isEmpty
      ? "We are still looking" : "We ask for your consent"
  }

  private func addFooter(to page: inout HTMLText) {
    page.element("footer") { footer in
      footer.element(
        "p",
        text: reader.isStaff
          ? "Students appear by id and by what the program shares: "
            + (publication.program.directory.isEmpty
              ? "nothing" : listing(publication.program.directory.map(\.label)))
            + ". This page talks to no server." : "This page talks to no server.")
    }
    page.breakLine()
  }
}

/// Bytes in the letters of RFC 4648, section 4.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count
            ? letters[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
