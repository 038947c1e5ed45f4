import Kith

extension ReportPage {
  /// The coordinator's page: what to do next, the figures, the proof, then who is left over and how it
  /// all fits. The groups stand last, so that nothing above them moves while they are painted.
  func addEverything(to page: inout HTMLText) {
    let result = publication.result
    addContents(to: &page)
    addNext(to: &page)
    section("figures", "At a glance", to: &page) { addFigures(to: &$0) }
    section("proof", "How good is this answer?", to: &page) { section in
      section.element("p", text: proof)
      addProofBar(to: &section)
    }
    if let changes {
      section("changes", "What changed since the last run", to: &page) { add(changes, to: &$0) }
    }
    addUnplaced(result.unplaced, to: &page)
    if !result.groups.isEmpty {
      section("scores", "How well members fit", to: &page) { section in
        let chart = ScoreChart(publication)
        section.element(
          "p",
          text: "A member's score is the mean of their scores with the others, from 0 to 1000. "
            + chart.summary)
        chart.add(to: &section)
      }
    }
    if let fairness = result.fairness {
      section("fairness", "Is it fair?", to: &page) { add(fairness, to: &$0) }
    }
    addTimes(to: &page)
    if let map = HomesMap(publication) {
      section("map", "Where they are", to: &page) { map.add(to: &$0) }
    }
    addNotices(to: &page)
    addGroups(to: &page)
  }

  private func addContents(to page: inout HTMLText) {
    let result = publication.result
    page.element("nav", ["aria-label": "Contents"]) { nav in
      func link(_ target: StaticString, _ words: String) {
        nav.element("a", ["href": "#\(target)"], text: words)
      }
      link("next", "What to do next")
      link("figures", "At a glance")
      link("proof", "Proof")
      if changes != nil { link("changes", "Changes") }
      if !result.unplaced.isEmpty { link("unplaced", "Left over") }
      if !result.groups.isEmpty { link("scores", "Scores") }
      if result.fairness != nil { link("fairness", "Fairness") }
      if hasTimes { link("times", "Times") }
      if HomesMap(publication) != nil { link("map", "Map") }
      if !result.notices.isEmpty { link("notices", "Notices") }
      link("groups", "Groups")
    }
    page.breakLine()
  }

  /// The one act for each cause for which students are left over, and where to look first.
  private func addNext(to page: inout HTMLText) {
    let result = publication.result
    section("next", "What to do next", to: &page) { section in
      section.element("ul") { list in
        for cause in LeftOverCause.all(of: result.unplaced).prefix(Self.shownCauses) {
          list.element("li") { item in
            item.element("a", ["href": "#unplaced"], text: cause.sentence)
          }
        }
        let weakest = positions.map {
          GroupFit(result.groups[$0], at: $0, valued: publication.program.value)
        }.sorted().suffix(Self.shownWeakest).reversed()
        if !weakest.isEmpty {
          list.element("li") { item in
            item.add(text: "Look at the groups that fit least: ")
            for (place, fit) in weakest.enumerated() {
              let id = result.groups[fit.position].id
              if place > 0 { item.add(text: ", ") }
              item.element("a", ["href": "#h-\(id)"], text: id)
            }
          }
        }
        list.element(
          "li",
          text: publication.isDraft
            ? "Publish the draft with kith publish, then write to families with kith letters."
            : "Write to families with kith letters, and send tables and calendars with kith export."
        )
      }
    }
  }

  /// Causes and groups that stand in what to do next.
  private static let shownCauses = 6
  private static let shownWeakest = 3

  private var learners: String { publication.program.kind.isGuided ? "learner" : "student" }

  private func addFigures(to page: inout HTMLText) {
    let result = publication.result
    let figure = PlacedFigure(result, publication.program)
    page.element("dl", ["class": "tiles"]) { list in
      func tile(_ name: String, _ value: String, _ note: String) {
        list.element("div") { tile in
          tile.element("dt", text: name)
          tile.element("dd") { value_ in
            value_.element("b", text: value)
            value_.element("span", text: note)
          }
        }
      }
      tile(
        "Placed", Figures.grouped(result.placed),
        figure.waiting == 0
          ? "of \(Figures.count(figure.sought, learners))"
          : "of the \(Figures.count(figure.sought - figure.waiting, learners)) who could be placed")
      tile(
        "Groups", Figures.grouped(result.groups.count),
        result.groups.isEmpty ? "none" : sizes(of: result.groups))
      tile(
        "Left over", Figures.grouped(result.unplaced.count),
        result.unplaced.isEmpty
          ? "everybody has a place"
          : figure.waiting == 0
            ? "each with what would help"
            : "\(Figures.grouped(figure.waiting)) of them lack a consent")
      if let fairness = result.fairness {
        tile("Mean score", Figures.grouped(fairness.mean), "of 1,000")
      }
      tile(
        "Proven", result.status == .optimal ? "best" : gap,
        result.status == .optimal ? "no answer is worth more" : "from the best, at most")
    }
  }

  private func sizes(of groups: [Group]) -> String {
    let sizes = groups.map(\.members.count)
    guard let least = sizes.min(), let most = sizes.max() else { return "" }
    return least == most ? "of \(least)" : "of \(least) to \(most)"
  }

  private var gap: String {
    let result = publication.result
    let missing = max(0, result.bound - result.objective)
    return Figures.percentRoundedUp(missing, of: max(1, result.bound))
  }

  /// What is proven, in plain words.
  private var proof: String {
    let result = publication.result
    switch result.status {
    case .empty: return "There is nobody to match."
    case .infeasible:
      return "No answer exists: the musts contradict each other. The notices say which."
    case .optimal:
      return "It is the best one. Kith has proven that no other way to form groups under these "
        + "rules is worth more than these \(Figures.grouped(result.objective)) points, and anybody "
        + "can check the proof again with kith verify."
    case .feasible:
      return
        "This answer is worth \(Figures.grouped(result.objective)) points. Kith has proven that "
        + "no other way to form groups under these rules is worth more than "
        + "\(Figures.grouped(result.bound)). So a better answer, if there is one, gains at most "
        + "\(gap). More time may find it, or prove that there is none."
    }
  }

  private func addProofBar(to page: inout HTMLText) {
    let result = publication.result
    guard result.status == .feasible || result.status == .optimal, result.bound > 0 else { return }
    let share = Double(max(0, result.objective)) / Double(result.bound)
    Chart.add(
      "bound", title: "This answer beside the proven limit",
      description: "\(Figures.grouped(result.objective)) of at most "
        + "\(Figures.grouped(result.bound)) points.", height: 26, to: &page
    ) { svg in
      svg.open(
        "rect",
        ["class": "track", "x": "0", "y": "4", "width": "100%", "height": "18", "rx": "3"])
      svg.add(markup: "</rect>")
      svg.open(
        "rect",
        [
          "class": "bar", "x": "0", "y": "4", "width": Chart.percent(min(1, share)),
          "height": "18", "rx": "3",
        ])
      svg.add(markup: "</rect>")
    }
  }

  private func add(_ fairness: Fairness, to page: inout HTMLText) {
    var lines = [
      "The lowest tenth of the scores has a mean of \(fairness.lowestTenth), against a mean of "
        + "\(fairness.mean) over all; the lowest score is \(fairness.worst).",
      fairness.blockingPairs == 0
        ? "No two students who may be together would both rather have each other."
        : "\(Figures.count(fairness.blockingPairs, "pair")) of students would both rather have each "
          + "other than what they have.",
    ]
    if let gini = fairness.guideLoadGini {
      lines.append(
        gini == 0
          ? "All guides who take learners have as many."
          : "Guides who take learners share them with a Gini coefficient of "
            + "\(Figures.thousandths(gini)); at 0 all would have as many.")
    }
    page.element("ul") { list in for line in lines { list.element("li", text: line) } }
  }

  private func add(_ changes: Changes, to page: inout HTMLText) {
    guard !changes.lines.isEmpty else {
      page.element("p", text: "Everybody is in the same place at the same time.")
      return
    }
    page.element("ul", ["class": "changes"]) { list in
      for line in changes.lines {
        let isDetail = line.hasPrefix(" ")
        list.element("li", ["class": isDetail ? "detail" : nil], text: line.trimmingSpaces)
      }
    }
  }
}

// MARK: - Times

extension ReportPage {
  private var hasTimes: Bool {
    publication.roster.students.contains { $0.isEnrolled && !$0.availability.isEmpty }
  }

  private func addTimes(to page: inout HTMLText) {
    guard hasTimes else { return }
    section("times", "When people are free, and when they meet", to: &page) { section in
      let free = WeekChart.freeHours(of: publication.roster.students)
      let meetings = WeekChart.meetings(of: publication)
      section.element(
        "p",
        text: "Hours of the week on each student's own clock; darker means more.")
      section.element("div", ["class": "pair"]) { pair in
        pair.element("div") { half in
          half.element("h3", text: "Free hours of the school")
          half.element("p", text: free.summary("free student"))
          free.add("free", title: "Free hours of the school", noun: "free student", to: &half)
        }
        guard !meetings.isEmpty else { return }
        pair.element("div") { half in
          half.element("h3", text: "Meetings chosen")
          half.element("p", text: meetings.summary("member"))
          meetings.add("meet", title: "Meetings chosen", noun: "member", to: &half)
        }
      }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
