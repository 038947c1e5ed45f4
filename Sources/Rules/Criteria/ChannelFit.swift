package import School

/// Both like the same ways to talk.
package struct ChannelFit: Criterion {
  package static let specification = CriterionSpecification(
    "channel_fit",
    "Both like the same ways to talk.",
    source: "unresponsive partners are the first complaint of every program",
    formula:
      "1000 · S ÷ min(A, B), half a point rounded up: A and B are how many channels each "
      + "named, S how many both named.",
    example: .init(
      "`a` named video and chat, `b` chat, email and voice: 1000 · 1 ÷ 2", earns: 500,
      [
        .example("a") { $0.channels = [.video, .chat] },
        .example("b") { $0.channels = [.chat, .email, .voice] },
      ]),
    unanswered: "either named no channel",
    weights: [.mentor: 5, .buddy: 5, .tutor: 5, .pod: 5])

  private let masks: [UInt8]

  package init(_ cohort: Cohort) { masks = cohort.students.map(\.channelMask) }

  /// The channels that both like, over those of the one who likes fewer.
  package static func points(_ a: Student, _ b: Student, in context: CriterionContext) -> Int? {
    let (left, right) = (Set(a.channels), Set(b.channels))
    guard !left.isEmpty, !right.isEmpty else { return nil }
    return Points.share(left.intersection(right).count, of: min(left.count, right.count))
  }

  package func points(_ a: Int, _ b: Int) -> Int32 {
    let (left, right) = (masks[a], masks[b])
    guard left != 0, right != 0 else { return Points.unanswered }
    return Int32(
      Points.share(
        (left & right).nonzeroBitCount, of: min(left.nonzeroBitCount, right.nonzeroBitCount)))
  }

  package func reason(for members: [Int]) -> String {
    let common = members.reduce(UInt8.max) { $0 & masks[$1] }
    let names = Channel.allCases.enumerated().filter { common >> UInt8($0.offset) & 1 == 1 }.map {
      $0.element == .inPerson ? "in person" : "by \($0.element.rawValue)"
    }
    return names.isEmpty
      ? "some like the same ways to talk" : "\(who(members)) like to talk \(joined(names))"
  }
}
