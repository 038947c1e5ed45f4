import KithFiles

/// Tells notices by kind, each counted and the first five in full.
struct NoticeText {
  /// Notices of a kind that are told in full.
  private static let most = 5
  private let notices: [InputNotice]
  private let waiting: [String: Int]

  init(_ problems: ProblemList) {
    notices = problems.notices.sorted { $0.about < $1.about }
    waiting = problems.waiting
  }

  var lines: [String] {
    var lines: [String] = []
    var told: [String: Int] = [:]
    for notice in notices {
      told[notice.code, default: 0] += 1
      if told[notice.code, default: 0] <= Self.most { lines.append(notice.line) }
    }
    for (kind, count) in told.sorted(by: { $0.key < $1.key }) {
      let all = max(count, waiting[kind] ?? 0)
      if all > Self.most { lines.append("… \(all - Self.most) more like these (\(kind))") }
    }
    if !waiting.isEmpty {
      let kinds = waiting.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      lines.append("Notices by kind: \(kinds.joined(separator: ", "))")
    }
    return lines
  }

  func say() {
    for line in lines { StandardError.say(line) }
  }
}
