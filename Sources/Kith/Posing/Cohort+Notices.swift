extension Cohort {
  /// What the reader of a result should know about the roster.
  var notices: [Notice] {
    var notices: [Notice] = []
    func add(_ code: String, _ text: (Int) -> String, _ students: [Student.ID]) {
      guard !students.isEmpty else { return }
      notices.append(
        Notice(code: code, text: text(students.count), students: students.sorted()))
    }
    add(
      "not-enrolled", { "\($0) students are not enrolled and were left out" },
      Set(roster.students.filter { !$0.isEnrolled }.map(\.id)).subtracting(numbers.keys)
        .sorted())
    if let meetings, program.isOn(HasCommonMeeting.id) {
      if program.term == nil {
        notices.append(
          Notice(
            code: "no-term",
            text: "the program names no term, so every zone keeps its winter clock all year"))
      }
      add(
        "no-availability", { "\($0) students did not say when they could meet" },
        zip(students, meetings.hasAvailability).filter { !$0.1 }.map(\.0.id))
      add(
        "unknown-zone", { "\($0) students are in a time zone that nobody knows" },
        students.filter { meetings.unknownZones.contains($0.timeZone) }.map(\.id))
    }
    if let term = program.term {
      add(
        "term-over", { "the term ends on \(term.ends), before \($0) students joined" },
        students.filter { $0.joinedOn.map { $0 > term.ends } ?? false }.map(\.id))
    }
    if program.forgoesPeerContact {
      let strangers = students.filter { !$0.consents.contains(.peerContact) }.map(\.id).sorted()
      notices.append(
        Notice(
          code: "peer-contact-not-asked",
          text: "the program switches consent_peer_contact off: \(strangers.count) students whose "
            + "families did not agree to contact with others may be in groups",
          students: strangers))
    }
    if let slips = unknownWords { notices.append(slips) }
    let strangers = roster.wishes.flatMap { [$0.student, $0.other] }.filter { numbers[$0] == nil }
    add(
      "wish-about-nobody", { "\($0) students of wishes are not in the cohort; their wishes rest" },
      Set(strangers).sorted())
    return notices + restingRules + restingWishes + questionNotices
  }

  /// Rules that the program switches on and that ask nothing in its kind.
  private var restingRules: [Notice] {
    RuleSpecification.all.filter { $0.restsIn.contains(program.kind) && program.isOn($0.id) }.map {
      Notice(
        code: "rule-rests",
        text: "\($0.id) asks nothing in a program of kind \(program.kind.rawValue); leave it out",
        students: [])
    }
  }

  /// Wishes to be together that bind nobody in a program of guides and learners.
  private var restingWishes: [Notice] {
    guard program.kind.isGuided else { return [] }
    return wishes.together.filter { tie($0, $1) == .none }.map { pair in
      let both = [pair.0, pair.1].map { students[Int($0)] }
      let idle = both.filter { !program.guides($0) && !program.learns($0) }.map(\.id.rawValue)
      let reason =
        idle.isEmpty
        ? "both guide"
        : "\(joined(idle)) \(idle.count == 1 ? "takes" : "take") no part in the program"
      return Notice(
        code: "wish-rests",
        text: "\(both[0].id) and \(both[1].id) wish to be together, but \(reason); the wish rests",
        students: both.map(\.id))
    }
  }
}

// MARK: - Words that nobody knows

extension Cohort {
  /// Slips that are named at most, so that a notice stays short.
  private static let shownSlips = 20
  /// Words that are looked at, at most.
  private static let mostUnknown = 500

  /// Interests that one student alone names and that no table knows, each with the nearest known word; nil where there are none, or none has a known word near it.
  ///
  /// Words stand here without students, so that nobody's own words follow from a notice.
  fileprivate var unknownWords: Notice? {
    let terms = Terms(synonyms: program.synonyms)
    var uses: [String: Int] = [:]
    for (term, count) in zip(interests.terms, interests.frequencies) {
      uses[term, default: 0] += count
    }
    let known = terms.known.union(uses.filter { $0.value > 1 }.keys)
    let unknown = uses.keys.filter { !known.contains($0) }.sorted().prefix(Self.mostUnknown)
    let slips = unknown.compactMap { word in
      nearest(to: word, among: known).map { "\(word) (did you mean \($0)?)" }
    }
    guard !slips.isEmpty else { return nil }
    let hidden = slips.count - Self.shownSlips
    return Notice(
      code: "unknown-interest",
      text: "words that nobody else names: "
        + slips.prefix(Self.shownSlips).joined(separator: ", ")
        + (hidden > 0 ? " and \(hidden) more" : "")
        + "; correct them, or name them among the program's synonyms")
  }

  /// The known word that a slip of a letter or two would turn into `word`.
  private func nearest(to word: String, among known: Set<String>) -> String? {
    let reach = word.count < 5 ? 1 : 2
    guard word.count > 2 else { return nil }
    var best: (distance: Int, word: String)?
    for other in known where abs(other.count - word.count) <= reach {
      let distance = TextDistance.between(word, other)
      if distance <= reach, (distance, other) < (best?.distance ?? .max, best?.word ?? "") {
        best = (distance, other)
      }
    }
    return best?.word
  }
}
