package import Kith

/// Explanations as text for people, with students by id, or as they are labelled.
package struct ExplanationPage {
  private let program: Program
  private let style: TextStyle
  private let labels: StudentLabels
  /// Changes of company shown at most.
  private static let shownChanges = 20

  package init(
    _ program: Program, style: TextStyle = TextStyle(), labels: StudentLabels = StudentLabels()
  ) {
    self.program = program
    self.style = style
    self.labels = labels
  }

  /// A group: what it is worth and why, when it meets, and how each member fares.
  package func text(of explanation: Explanation) -> String {
    let group = explanation.group
    var lines = [style.set(group.id, .strong)]
    lines += paragraph(group.members.map { labels[$0.student] }.joined(separator: ", "))
    lines += paragraph(
      "worth \(Figures.grouped(explanation.total)) points: \(Figures.grouped(group.value)) for how "
        + "well it fits, \(Figures.grouped(explanation.placement)) for placing its members")
    for meeting in group.meetings { lines += paragraph("meets \(Figures.meeting(meeting))") }
    for local in group.meetings.flatMap(Figures.localTimes) { lines += paragraph("= \(local)") }
    if let venue = group.venue { lines += paragraph("at \(venue)") }
    for reason in explanation.reasons {
      let points = String(repeating: " ", count: max(0, 5 - String(reason.points).count))
      lines += Paragraph.lines(
        "\(reason.text) (\(reason.criterion))", first: "\(points)\(reason.points)  ", indent: 7,
        width: style.width)
    }
    for standing in explanation.standings { lines += paragraph(sentence(standing, group)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why two students are not together.
  package func text(of answer: WhyNot) -> String {
    let (one, other) = (labels[answer.student], labels[answer.other])
    var lines: [String]
    switch answer.verdict {
    case .together(let group):
      lines = [ForeignText.visible("\(one) and \(other) are together, in \(group).")]
    case .forbidden(let obstacles):
      lines = [ForeignText.visible("\(one) and \(other) may not be together:")]
      for obstacle in obstacles {
        lines += paragraph(
          "\(obstacle.rule)\(obstacle.isSafety ? " (safety)" : ""): \(obstacle.text)")
      }
    case .costs(let cost):
      lines = Paragraph.lines(
        "\(one) and \(other) may be together"
          + (answer.score.map { " and would score \($0) of 1000" } ?? "") + ". "
          + sentence(cost), indent: 0, width: style.width)
      for change in cost.changes.prefix(Self.shownChanges) {
        lines += paragraph(
          "\(labels[change.student]): \(company(change.now)) now, \(company(change.then)) then")
      }
      let hidden = cost.changes.count - Self.shownChanges
      if hidden > 0 { lines.append("  and \(Figures.grouped(hidden)) more") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

// MARK: - Sentences

extension ExplanationPage {
  private func paragraph(_ text: String) -> [String] {
    Paragraph.lines(text, first: "  ", indent: 4, width: style.width)
  }

  private func sentence(_ standing: Explanation.Standing, _ group: Group) -> String {
    let who =
      standing.role == .member
      ? labels[standing.student]
      : "\(standing.role.rawValue) \(labels[standing.student])"
    let place =
      group.members.count == 2
      ? "choice \(standing.rank) of \(Figures.count(standing.partners, "allowed partner"))"
      : "better than \(standing.partners - standing.rank + 1) of "
        + Figures.count(standing.partners, "allowed partner")
    let best =
      standing.score >= standing.best
      ? "nothing allowed is better" : "the best allowed would be \(standing.best)"
    return "\(who): fits with \(standing.score) of 1000; \(place) "
      + "(percentile \(standing.percentile)); \(best)"
  }

  private func sentence(_ cost: WhyNot.Cost) -> String {
    let least = Figures.grouped(max(0, cost.least))
    guard let most = cost.most else {
      return cost.least > 0
        ? "By the prices of the proof that would cost at least \(least) points; match again with "
          + "--exact to know the cost and who would change."
        : "What that would cost the prices of the proof do not say; match again with --exact to "
          + "know it and who would change."
    }
    if cost.isExact {
      return most == 0
        ? "That would cost nothing: another answer is as good."
        : "That would cost exactly \(Figures.grouped(most)) points."
    }
    return most < 0
      ? "That would gain \(Figures.grouped(-most)) points: the result was not proven best."
      : "That would cost \(least) to \(Figures.grouped(most)) points; the search ended before it "
        + "was settled."
  }

  private func company(_ students: [Student.ID]) -> String {
    students.isEmpty ? "alone" : "with " + students.map { labels[$0] }.joined(separator: ", ")
  }
}
