package import Kith

/// Something in a file that the reader should know although nothing has to be put right.
package struct InputNotice: Sendable, Hashable {
  /// A stable name, such as `unknown-column`.
  package var code: String
  /// What it is, where it stands, and what could be done.
  package var about: InputProblem

  /// Whether it only says how something was read; an import does not wait for anybody's word then.
  package var isAnnouncement: Bool

  package init(code: String, about: InputProblem, isAnnouncement: Bool = false) {
    self.code = code
    self.about = about
    self.isAnnouncement = isAnnouncement
  }

  /// `FILE:LINE:COLUMN: notice: what it is: value; what could be done`, on one line.
  package var line: String {
    "\(about.file):\(about.line):\(about.column): \(isAnnouncement ? "note" : "notice"): "
      + "\(about.statement); \(about.remedy)"
  }
}

extension [InputNotice] {
  /// The notices for a result: each once, with the file's name but no folder and no line, so that
  /// neither the place of a roster nor the order of its rows shows.
  package var forResult: [Notice] {
    var texts: Set<String> = []
    var notices: [Notice] = []
    for notice in self {
      let file = notice.about.file.split(separator: "/").last.map(String.init) ?? ""
      let text = "\(file): \(notice.about.statement)"
      if texts.insert(text).inserted { notices.append(Notice(code: notice.code, text: text)) }
    }
    return notices.sorted { ($0.code, $0.text) < ($1.code, $1.text) }
  }
}
