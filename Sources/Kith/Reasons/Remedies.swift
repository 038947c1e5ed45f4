/// Finds what would place students who are left over, by relaxing one rule after the other, or several
/// where no single one helps, and by seeking places again each time. Safety rules are never relaxed.
struct Remedies: Sendable {
  /// What could help one of those left over, as far as it follows from who stands in their way.
  struct Prospect: Sendable {
    fileprivate var relaxations: [(Relaxation, opens: Int)]
    fileprivate var time: Unplaced.Remedy?
    /// Guides whom every rule allows; empty where nobody guides.
    fileprivate var guides: [Int32]
  }

  private let allowance: Allowance
  private let groups: [[Int32]]
  private let left: [Int32]
  private let isLeft: [Bool]
  /// Learners of each guide, where somebody guides.
  private let loads: [Int]

  /// Remedies that are tried at most for one student, and in all.
  private static let mostForOne = 4
  private static let most = 48
  /// Pairs of students to look at, at most, over all remedies that are tried.
  private static let mostPairs = 60_000_000

  init(_ allowance: Allowance, groups: [[Int32]], left: [Int32]) {
    self.allowance = allowance
    self.groups = groups
    self.left = left
    var isLeft = [Bool](repeating: false, count: allowance.cohort.count)
    for student in left { isLeft[Int(student)] = true }
    self.isLeft = isLeft
    var loads = [Int](repeating: 0, count: allowance.cohort.count)
    for group in groups { loads[Int(group[0])] += 1 }
    self.loads = loads
  }

  /// What could help a student in whose way so much stands.
  func prospect(for student: Int, _ obstruction: Hindrances.Obstruction) -> Prospect {
    Prospect(
      relaxations: relaxations(for: student, obstruction), time: time(for: student, obstruction),
      guides: allowance.cohort.program.kind.isGuided
        ? zip(obstruction.candidates, obstruction.failing).filter { $0.1 == 0 }.map(\.0) : [])
  }

  /// The remedies of each of those left over, the cheapest first: of fewest changes, then of most
  /// students placed.
  func remedies(_ prospects: [Prospect], threads: Int) -> [[Unplaced.Remedy]] {
    var uses: [Relaxation: Int] = [:]
    for prospect in prospects {
      for (relaxation, _) in prospect.relaxations { uses[relaxation, default: 0] += 1 }
    }
    let pairs = max(1, left.count * allowance.cohort.count)
    let limit = min(Self.most, max(4, Self.mostPairs / pairs))
    let tried = uses.sorted {
      ($1.value, $0.key.names.count, $0.key.words) < ($0.value, $1.key.names.count, $1.key.words)
    }.prefix(limit).map(\.key)
    let placed = Parallel.map(tried.count, threads: threads) { students(placedBy: tried[$0]) }
    let outcome = Dictionary(uniqueKeysWithValues: zip(tried, placed))
    let guideLike = extraGuides(prospects.map(\.guides))
    return left.indices.map { place in
      let student = left[place]
      var found = prospects[place].relaxations.compactMap { relaxation, opens -> Unplaced.Remedy? in
        guard let placed = outcome[relaxation], placed.contains(student) else { return nil }
        return Unplaced.Remedy(
          rules: relaxation.names, text: relaxation.words, opens: opens, places: placed.count)
      }
      // Several rules at once only where no single one helps.
      if found.contains(where: { $0.rules.count == 1 }) { found.removeAll { $0.rules.count > 1 } }
      found += [prospects[place].time].compactMap(\.self)
      found += [guideLike[place]].compactMap(\.self)
      return found.sorted {
        ($0.rules.count, $1.places, $0.text) < ($1.rules.count, $0.places, $1.text)
      }
    }
  }

  private func students(placedBy relaxation: Relaxation) -> Set<Int32> {
    let cohort = Cohort(
      allowance.cohort.roster, for: relaxation.applied(to: allowance.cohort.program),
      reusing: allowance.cohort)
    var refill = Refill(Allowance(cohort), groups: groups)
    return refill.placed(left)
  }

  // MARK: - Rules

  /// What would open partners to a student, each with how many.
  private func relaxations(
    for student: Int, _ obstruction: Hindrances.Obstruction
  ) -> [(Relaxation, opens: Int)] {
    let cohort = allowance.cohort
    var partners: [UInt64: [Int]] = [:]
    for (candidate, mask) in zip(obstruction.candidates, obstruction.failing)
    where mask.nonzeroBitCount <= 3 { partners[mask, default: []].append(Int(candidate)) }
    var found: [(Relaxation, opens: Int)] = []
    let masks = partners.filter { $0.key != 0 }.sorted {
      ($0.key.nonzeroBitCount, $1.value.count, $0.key)
        < ($1.key.nonzeroBitCount, $0.value.count, $1.key)
    }
    for (mask, partners) in masks where found.count < Self.mostForOne {
      let rules = allowance.rules.indices.filter { mask >> UInt64($0) & 1 == 1 }
        .map { type(of: allowance.rules[$0]).specification }
      let asked = rules.compactMap { cohort.relaxing($0, for: student) }
      guard asked.count == rules.count else { continue }
      var bySettings: [[Setting]: Int] = [:]
      for partner in partners {
        let settings = asked.compactMap { $0(partner) }
        if settings.count == rules.count { bySettings[settings, default: 0] += 1 }
      }
      var counts: [Relaxation: Int] = [:]
      for (settings, count) in bySettings {
        let told = Dictionary(uniqueKeysWithValues: zip(rules.map(\.id), settings))
        counts[Relaxation(rules: told)] = count
      }
      // Of one rule the smallest step, of several the one that opens most.
      let best =
        rules.count == 1
        ? counts.min { $0.key.step < $1.key.step }
        : counts.min { ($1.value, $0.key.words) < ($0.value, $1.key.words) }
      if let best { found.append((best.key, best.value)) }
    }
    let allowed = partners[0, default: []].count
    guard !cohort.program.kind.isGuided, allowed > 0 else { return found }
    let size = cohort.program.size
    found.append((Relaxation(size: .init(least: size.least, most: size.most + 1)), allowed))
    if size.least > 2 {
      found.append((Relaxation(size: .init(least: size.least - 1, most: size.most)), allowed))
    }
    return found
  }

  // MARK: - Time

  /// More time of the student alone that would open a place which is free.
  private func time(
    for student: Int, _ obstruction: Hindrances.Obstruction
  ) -> Unplaced.Remedy? {
    let cohort = allowance.cohort
    guard let meetings = cohort.meetings, meetings.hasAvailability[student],
      let bit = allowance.rules.firstIndex(where: { $0 is HasCommonMeeting })
    else { return nil }
    let missesTimeOnly = zip(obstruction.candidates, obstruction.failing)
      .filter { $0.1 & ~(1 << UInt64(bit)) == 0 }.map(\.0)
    func remedy(_ opening: Opening, opens: Int, places: Int) -> Unplaced.Remedy {
      Unplaced.Remedy(
        rules: [HasCommonMeeting.id],
        text: "\(opening.minutes) more minutes of this student on \(opening.when)", opens: opens,
        places: places)
    }
    if cohort.program.formsPairs {
      let free = missesTimeOnly.filter { partner in
        cohort.program.kind.isGuided
          ? loads[Int(partner)] < cohort.students[Int(partner)].capacity : isLeft[Int(partner)]
      }
      return meetings.remedy(for: student, among: free.map(Int.init)).map {
        remedy(
          $0.opening, opens: $0.partners, places: cohort.program.kind.isGuided ? 1 : 2)
      }
    }
    var missesTime = [Bool](repeating: false, count: cohort.count)
    for candidate in missesTimeOnly { missesTime[Int(candidate)] = true }
    let open = groups.lazy.filter { group in
      group.count < cohort.program.size.most && group.allSatisfy { missesTime[Int($0)] }
    }
    let openings = open.prefix(20).compactMap { group -> (Opening, Int)? in
      guard let openings = meetings.remedy(for: group.map(Int.init) + [student])?.openings,
        openings.count == 1, openings[0].student == student
      else { return nil }
      return (openings[0], group.count)
    }
    return openings.min { $0.0.minutes < $1.0.minutes }.map {
      remedy($0.0, opens: $0.1, places: 1)
    }
  }

  // MARK: - One more guide

  /// For each of those left over, one more guide like the one of whom most of them would have use.
  /// `allowed` are the guides whom every rule allows to each of those left over.
  private func extraGuides(_ allowed: [[Int32]]) -> [Unplaced.Remedy?] {
    let cohort = allowance.cohort
    guard cohort.program.kind.isGuided else { return left.map { _ in nil } }
    var useful: [Int32: Int] = [:]
    for guides in allowed { for guide in guides { useful[guide, default: 0] += 1 } }
    return left.indices.map { place in
      guard allowance.isAdmitted[Int(left[place])] else { return nil }
      let best = allowed[place].max { (useful[$0, default: 0], $1) < (useful[$1, default: 0], $0) }
      let seats = best.map { max(1, cohort.students[Int($0)].capacity) } ?? 1
      let role = cohort.program.kind.guideRole?.rawValue ?? "guide"
      return Unplaced.Remedy(
        rules: [HasRoomAtGuide.id],
        text: "one more \(role)" + properties(of: best.map(Int.init), for: Int(left[place])),
        opens: 1, places: min(seats, best.map { useful[$0, default: 1] } ?? 1))
    }
  }

  /// What the guide has to bring for the learner: language, grade, subjects, finished courses, a time.
  private func properties(of guide: Int?, for learner: Int) -> String {
    let cohort = allowance.cohort
    var parts: [String] = []
    let languages = cohort.languages[learner].filter { term in
      guide.map { cohort.languages[$0].contains(term) } ?? true
    }
    if cohort.program.isOn(SharesLanguage.id), let language = languages.first {
      parts.append("who speaks \(cohort.languages.terms[Int(language)])")
    }
    if cohort.program.isOn(FitsSubject.id) {
      let needs = cohort.needs[learner].filter { need in
        guide.map { cohort.strengths[$0].contains(need) || cohort.completed[$0].contains(need) }
          ?? true
      }
      let subjects = needs.prefix(3).map { cohort.needs.spellings[Int($0)] }
      if !subjects.isEmpty { parts.append("strong in \(joined(subjects, by: "or"))") }
    }
    if cohort.program.isOn(HasFinishedCourse.id) {
      let courses = cohort.courses[learner].prefix(3).map { cohort.courses.spellings[Int($0)] }
      if !courses.isEmpty { parts.append("who has finished \(joined(courses, by: "or"))") }
    }
    if let meetings = cohort.meetings, cohort.program.isOn(HasCommonMeeting.id) {
      let members = (guide.map { [$0] } ?? []) + [learner]
      if let meeting = meetings.choose(for: members)?.first?.meeting {
        let part = Opening(
          student: learner, quarters: [meeting.day.index * 96 + meeting.from / 15])
        parts.append("free on \(part.start) (\(meeting.timeZone))")
      }
    }
    return parts.isEmpty ? "" : " " + parts.joined(separator: ", ")
  }
}

extension Relaxation {
  /// How far a single rule is relaxed, for comparing with the same rule.
  fileprivate var step: Double {
    switch rules.first?.value {
    // Rules of a least number are relaxed by a smaller one.
    case .whole(let number)?:
      ["age_gap_least", "experience_gap", "course_completed"].contains(rules.first?.key)
        ? -Double(number) : Double(number)
    case .decimal(let number)?: number
    default: .infinity
    }
  }
}
