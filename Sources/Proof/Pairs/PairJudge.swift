package import School

/// Who may be together, and what two are worth, by the raw answers.
struct PairJudge: Sendable {
  let school: RawSchool
  private let rules: [any RawRule]
  private let groupRules: [any RawRule]
  /// By student the first rule that turns them away no matter who the partner is; nil for all others.
  let turnedAway: [RuleID?]
  private let criteria: [Counted]
  private let meetingPlaces: MeetingPlaces?
  private let hosts: Hosts?

  /// A criterion that counts.
  struct Counted: Sendable {
    let id: CriterionID
    let isConfidential: Bool
    let points: any RawPoints
    let weight: Int
    let standIn: Int?
  }

  init(_ school: RawSchool) {
    self.school = school
    let rules = RawRules.all.compactMap { $0.init(school) as (any RawRule)? }
    self.rules = rules
    groupRules = rules.filter { type(of: $0).asksGroups }
    turnedAway = (0..<school.count).map { student in
      rules.first { !$0.admits(student) }.map { type(of: $0).id }
    }
    criteria = Self.criteria(of: school)
    meetingPlaces = MeetingPlaces(school)
    hosts = Hosts(school)
  }

  private static func criteria(of school: RawSchool) -> [Counted] {
    let program = school.program
    let known = RawCriteria.all.map { criterion in
      Counted(
        id: criterion.id, isConfidential: criterion.isConfidential, points: criterion.init(school),
        weight: program.weights[criterion.id] ?? 0,
        standIn: criterion.isAsked(by: program) ? program.unanswered.points : nil)
    }
    // Who did not answer the school's own question is left out, whatever missing answers count elsewhere.
    let own = program.questions.sorted { $0.key < $1.key }.flatMap { name, question in
      [(CriterionID.alike(name), false), (CriterionID.unlike(name), true)].map { id, isUnlike in
        Counted(
          id: id, isConfidential: question.isPrivate,
          points: RawCriteria.AnswersAlike(school, name, question, isUnlike: isUnlike),
          weight: program.weights[id] ?? 0, standIn: nil)
      }
    }
    return (known + own).filter { $0.weight > 0 }
  }

  // MARK: - Two students

  /// Whether two can be asked about at all: a guide with a learner, or any two.
  func isPair(_ a: Int, _ b: Int) -> Bool {
    school.program.kind.isGuided ? school.couldGuide(a, b) : a != b
  }

  /// The first rule that turns two away, of whom in mentor and tutor programs the first guides.
  func rule(against a: Int, _ b: Int) -> RuleID? {
    if let rule = turnedAway[a] ?? turnedAway[b] { return rule }
    for rule in rules where !rule.allows(a, b) { return type(of: rule).id }
    guard school.formsPairs else { return nil }
    // A pair is a whole group.
    for rule in groupRules where !rule.allows(group: [a, b]) { return type(of: rule).id }
    return nil
  }

  /// The score of two students, 0 to 1000.
  func score(_ a: Int, _ b: Int) -> Int {
    var (sum, weight) = (0, 0)
    for counted in criteria {
      guard let points = counted.points.points(a, b) ?? counted.standIn else { continue }
      sum += counted.weight * points
      weight += counted.weight
    }
    return weight == 0 ? 0 : Quotients.rounded(sum, weight)
  }

  /// What each criterion that counts gives two students, nil where it stays out of their score.
  func points(_ a: Int, _ b: Int) -> [(criterion: CriterionID, isConfidential: Bool, points: Int?)]
  {
    criteria.map { counted in
      (counted.id, counted.isConfidential, counted.points.points(a, b) ?? counted.standIn)
    }
  }

  // MARK: - Groups

  /// What keeps students from being one group, a guide first; nil where they may be.
  ///
  /// `isSafetyAlone` asks rules of safety only, as of a group that a person fixed.
  func obstacle(to group: [Int], isSafetyAlone: Bool = false) -> (rule: RuleID, students: [Int])? {
    let asked = rules.filter { !isSafetyAlone || RawRules.safety.contains(type(of: $0).id) }
    for student in group {
      for rule in asked where !rule.admits(student) { return (type(of: rule).id, [student]) }
    }
    for (place, b) in group.enumerated() {
      for a in group[..<place] {
        for rule in asked where !rule.allows(a, b) { return (type(of: rule).id, [a, b]) }
      }
    }
    for rule in asked where type(of: rule).asksGroups && !rule.allows(group: group) {
      return (type(of: rule).id, group)
    }
    guard !isSafetyAlone, !hasPlaceAndHost(group) else { return nil }
    return (hosts == nil ? RawRules.VenueFit.id : RawRules.CoachHours.id, group)
  }

  /// What rules about the whole group find where its pairs are known to be allowed.
  ///
  /// `sized` asks for the program's sizes too.
  func suits(_ group: [Int], sized: Bool = true) -> Bool {
    groupRules.allSatisfy {
      !sized && type(of: $0).id == RawRules.Size.id || $0.allows(group: group)
    } && hasPlaceAndHost(group)
  }

  /// Whether a part of a group could still grow into one, as far as its meetings tell.
  func canMeet(_ group: [Int]) -> Bool {
    guard school.isOn(RawRules.CommonMeeting.id), let attendance = school.attendance else {
      return true
    }
    return attendance.isEnough(attendance.common(group), for: group)
  }

  /// Whether one venue, one coach and common times can be had together, where the program asks for them.
  private func hasPlaceAndHost(_ group: [Int]) -> Bool {
    guard meetingPlaces != nil || hosts != nil else { return true }
    return hosts == nil ? isMet(group, nil) : !possibleHosts(of: group).isEmpty
  }

  /// The ids of the coaches who could host a group.
  func possibleHosts(of group: [Int]) -> [String] {
    guard let hosts else { return [] }
    return hosts.hosts.indices.filter { host in
      hosts.speaks(host, with: group) && isMet(group, hosts.hosts[host].hours)
    }.map { hosts.hosts[$0].id }
  }

  private func isMet(_ group: [Int], _ hours: [UInt64]?) -> Bool {
    let attendance = school.isOn(RawRules.CommonMeeting.id) ? school.attendance : nil
    func areEnough(_ open: [UInt64]?) -> Bool {
      guard let attendance else { return true }
      var common = attendance.common(group)
      for set in [open, hours].compactMap(\.self) {
        for word in common.indices { common[word] &= word < set.count ? set[word] : 0 }
      }
      return attendance.isEnough(common, for: group)
    }
    guard let meetingPlaces else { return areEnough(nil) }
    return meetingPlaces.places.contains { place in
      place.capacity >= group.count && group.allSatisfy { place.isNear[$0] }
        && areEnough(place.open ?? [])
    }
  }

  /// How many groups checked coaches have room for; nil where nobody hosts.
  var roomOfHosts: Int? { hosts.map { $0.hosts.reduce(0) { $0 + $1.room } } }

  var hostRooms: [(id: String, room: Int)] { hosts?.hosts.map { ($0.id, $0.room) } ?? [] }

  // MARK: - Worth

  /// The value of a group without the points of those who stay together: ⌊2·Σw ÷ (k − 1)⌋ or Σw.
  func value(ofPairs sum: Int, heads: Int) -> Int {
    guard school.program.kind.isGuided || school.program.value == .mean else { return sum }
    return heads < 2 ? 0 : 2 * sum / (heads - 1)
  }

  /// The scores of all pairs of a group together, a guide first.
  func sum(_ group: [Int]) -> Int {
    var sum = 0
    for (place, b) in group.enumerated() {
      for a in group[..<place] { sum += score(a, b) }
    }
    return sum
  }
}

extension RawRules {
  /// Rules that keep students safe, which no hand may break.
  package static let safety: Set<RuleID> = [
    Enrolled.id, ConsentMatching.id, ConsentPeerContact.id, ConsentInPerson.id,
    ConsentAdultContact.id, CoachChecked.id, Apart.id, MinorsWithAdults.id, ConsentCrossAge.id,
    OnlyWith.id,
  ]
}
