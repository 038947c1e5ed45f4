import Foundation
import Kith

/// The rules of the documents, asked about raw students.
struct PlainRules {
  let program: Program
  let students: [Student]
  let roster: Roster
  let time: PlainTime?

  private var words: PlainWords { PlainWords(program) }

  private func number(_ rule: RuleID) -> Int? {
    if case .whole(let number)? = program.rules[rule] { number } else { nil }
  }

  private func decimal(_ rule: RuleID) -> Double? {
    if case .decimal(let number)? = program.rules[rule] { number } else { nil }
  }

  private func isOn(_ rule: RuleID) -> Bool {
    program.rules[rule].map { $0 != .flag(false) } ?? false
  }

  func guides(_ student: Int) -> Bool {
    takes(program.roles.guide, students[student], asGuide: true)
  }

  func learns(_ student: Int) -> Bool {
    takes(program.roles.learner, students[student], asGuide: false)
  }

  private func takes(_ role: String, _ student: Student, asGuide: Bool) -> Bool {
    guard role == "any" else { return student.roles.contains(role) }
    guard program.kind == .tutor else { return true }
    return asGuide
      ? !student.strengths.isEmpty || !student.completedCourses.isEmpty : !student.needs.isEmpty
  }

  /// Whether one could guide the other, by their roles alone.
  func couldGuide(_ a: Int, _ b: Int) -> Bool { a != b && guides(a) && learns(b) }

  // MARK: - One student

  func admits(_ student: Int) -> Bool {
    let own = students[student]
    var needed: Set<Consent> = [.matching]
    if isOn("consent_peer_contact") { needed.insert(.peerContact) }
    if program.meeting.mode == .inPerson { needed.insert(.inPerson) }
    guard own.consents.isSuperset(of: needed) else { return false }
    if let least = number("age_least") {
      guard let birth = own.birthDate, let day = program.term?.starts,
        Self.isReached(birth, least, by: day)
      else { return false }
    }
    return true
  }

  // MARK: - Two students

  /// Whether the rules let two be in one group; in mentor and tutor programs the first guides.
  func allows(_ a: Int, _ b: Int) -> Bool {
    let (one, other) = (students[a], students[b])
    return !isApart(one.id, other.id) && agesFit(one, other) && closeEnough(one, other)
      && haveInCommon(one, other) && answersFit(one, other)
      && (!program.kind.isGuided || guideFits(one, other))
  }

  private func isApart(_ one: Student.ID, _ other: Student.ID) -> Bool {
    roster.wishes.contains {
      $0.kind == .apart && Set([$0.student, $0.other]) == [one, other]
    }
  }

  private func agesFit(_ one: Student, _ other: Student) -> Bool {
    let agreed = [one, other].map { $0.consents.contains(.crossAge) }
    for day in [program.term?.starts, program.term?.ends] {
      let adults = [one, other].map { student in
        student.birthDate.flatMap { birth in day.map { Self.isReached(birth, 18, by: $0) } }
      }
      switch (adults[0], adults[1]) {
      case (nil, nil): continue
      case (nil, _), (_, nil): if agreed.contains(false) { return false }
      case (true?, false?): if !agreed[1] { return false }
      case (false?, true?): if !agreed[0] { return false }
      default: continue
      }
    }
    let births = [one, other].map(\.birthDate)
    if let years = number("consent_cross_age"), agreed.contains(false) {
      guard let first = births[0], let second = births[1],
        !Self.isReached(min(first, second), years, by: max(first, second))
      else { return false }
    }
    if let years = number("age_gap_most") {
      guard let first = births[0], let second = births[1] else { return false }
      let (elder, younger) = (min(first, second), max(first, second))
      guard younger <= Self.birthday(elder, years) else { return false }
    }
    if let band = number("grade_band") {
      guard let first = one.grade, let second = other.grade, abs(first.level - second.level) <= band
      else { return false }
    }
    return true
  }

  private func closeEnough(_ one: Student, _ other: Student) -> Bool {
    let distance = Self.kilometres(one.home, other.home)
    if let most = decimal("largest_distance") {
      guard let distance, distance <= most else { return false }
    }
    if let most = decimal("travel_minutes") {
      guard let distance, 10 + distance <= most else { return false }
    }
    let schools = [one.school?.lowercased(), other.school?.lowercased()]
    let isSame = schools[0] == schools[1]
    if isOn("same_school"), schools.contains(nil) || !isSame { return false }
    if isOn("different_school"), schools.contains(nil) || isSame { return false }
    let areSiblings = one.household != nil && one.household == other.household
    if isOn("household_apart"), areSiblings { return false }
    if let terms = number("not_again") {
      let recent = Set(Set(roster.history.map(\.term)).sorted(by: >).prefix(terms))
      let places = [one, other].map { student in
        Set(
          roster.history.filter {
            $0.student == student.id && recent.contains($0.term) && !$0.group.isEmpty
          }.map { [$0.term, $0.program, $0.group] })
      }
      guard places[0].isDisjoint(with: places[1]) else { return false }
    }
    return true
  }

  private func haveInCommon(_ one: Student, _ other: Student) -> Bool {
    let tongues = [one, other].map { Set($0.languages.map { $0.prefix { $0 != "-" } }) }
    if isOn("shared_language"), !tongues.contains([]), tongues[0].isDisjoint(with: tongues[1]) {
      return false
    }
    if isOn("shared_channel"), !one.channels.isEmpty, !other.channels.isEmpty,
      Set(one.channels).isDisjoint(with: other.channels)
    {
      return false
    }
    return true
  }

  private func guideFits(_ guide: Student, _ learner: Student) -> Bool {
    if guide.capacity < 1 { return false }
    if let years = number("age_gap_least") {
      guard let elder = guide.birthDate, let younger = learner.birthDate,
        younger >= Self.birthday(elder, years)
      else { return false }
    }
    if let least = number("experience_gap"), let early = guide.joinedOn, let late = learner.joinedOn
    {
      let (first, last) = (early.components, late.components)
      let months =
        (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day ? 1 : 0)
      guard months >= least else { return false }
    }
    let finished = words.set(guide.completedCourses)
    if let least = number("course_completed"),
      words.set(learner.courses).intersection(finished).count < least
    {
      return false
    }
    return !isOn("subject_fit") || !subjects(guide, learner).isEmpty
  }

  /// The subjects in which one can help the other.
  private func subjects(_ guide: Student, _ learner: Student) -> Set<String> {
    words.set(learner.needs).intersection(words.set(guide.strengths + guide.completedCourses))
  }

  /// In a tutor program, for what a learner could have a tutor: each need, or nothing in particular.
  func needs(_ learner: Int) -> [String] {
    let needs = words.set(students[learner].needs).sorted()
    return needs.isEmpty ? [""] : needs
  }

  func canHelp(_ guide: Int, _ learner: Int, with need: String) -> Bool {
    !isOn("subject_fit") || subjects(students[guide], students[learner]).contains(need)
  }

  // MARK: - A group

  /// Whether some students could be a group, for all that it is asked for as a whole.
  func allows(group: [Int]) -> Bool {
    let members = group.map { students[$0] }
    return !isBrokenUp(group) && holdsTogether(members) && keepsMarks(members)
      && answersAddUp(members) && canMeet(group)
  }

  func canMeet(_ group: [Int]) -> Bool {
    guard isOn("common_meeting"), let time else { return true }
    return time.canMeet(group)
  }

  /// Whether a group meets at all.
  var meets: Bool { isOn("common_meeting") && time != nil }

  /// Those with whom a student must be.
  func company(_ student: Int) -> Set<Int> {
    var company: Set<Int> = []
    for (number, other) in students.enumerated() where number != student {
      let own = students[student]
      let isWished = roster.wishes.contains {
        $0.kind == .together && Set([$0.student, $0.other]) == [own.id, other.id]
      }
      let areSiblings = own.household != nil && own.household == other.household
      if isWished || areSiblings && isOn("household_together") { company.insert(number) }
    }
    return company
  }

  /// Whether somebody of a group is without those with whom they must be.
  private func isBrokenUp(_ group: [Int]) -> Bool {
    guard program.kind.isGuided else {
      return group.contains { !self.company($0).isSubset(of: group) }
    }
    let (guide, learner) = (group[0], group[1])
    let company = self.company(learner)
    // Two learners never share a group, nor does a learner with two guides.
    let learners = company.filter {
      learns($0) && !couldGuide($0, learner) && !couldGuide(learner, $0)
    }
    let guides = company.filter { couldGuide($0, learner) }
    return !learners.isEmpty || guides.count > 1 || guides.contains { $0 != guide }
  }

  private func holdsTogether(_ members: [Student]) -> Bool {
    func shared(_ sets: [Set<String>]) -> Set<String> {
      sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    }
    if isOn("common_language") {
      let told = members.filter { !$0.languages.isEmpty }
        .map { Set($0.languages.map { String($0.prefix { $0 != "-" }) }) }
      if !told.isEmpty, shared(told).isEmpty { return false }
    }
    if isOn("common_interest"), shared(members.map { words.set($0.interests) }).isEmpty {
      return false
    }
    if let goal = program.goal {
      guard members.allSatisfy({ words.set($0.goals).contains(goal) }) else { return false }
    } else if isOn("common_goal"), shared(members.map { words.set($0.goals) }).isEmpty {
      return false
    }
    let households =
      Set(members.compactMap(\.household)).count + members.count { $0.household == nil }
    return households >= number("households_least") ?? 0
      && households <= number("households_most") ?? .max
  }

  private func keepsMarks(_ members: [Student]) -> Bool {
    if case .list(let names)? = program.rules["never_alone"] {
      for case .text(let name) in names where carried(name, members).contains(1) { return false }
    }
    if case .table(let limits)? = program.rules["at_most"] {
      for (name, limit) in limits {
        guard case .whole(let most) = limit else { continue }
        if carried(name, members).contains(where: { $0 > most }) { return false }
      }
    }
    return true
  }

  /// How many members carry each value of a column, or the one value that is named.
  private func carried(_ name: String, _ members: [Student]) -> [Int] {
    let parts = name.split(separator: ":").map(String.init)
    var counts: [String: Int] = [:]
    for member in members {
      for value in told(parts[0], member) {
        counts[value, default: 0] += 1
      }
    }
    return counts.filter { parts.count == 1 || $0.key == parts[1].lowercased() }.map(\.value)
  }

  func values(_ column: String, _ student: Student) -> [String] {
    switch column {
    case "channels": student.channels.map(\.rawValue)
    case "circumstances": student.circumstances
    case "completed_courses": student.completedCourses
    case "courses": student.courses
    case "dislikes": student.dislikes
    case "goals": student.goals
    case "grade": [student.grade?.description].compactMap(\.self)
    case "household": [student.household].compactMap(\.self)
    case "interests": student.interests
    case "languages": student.languages.map { String($0.prefix { $0 != "-" }) }
    case "needs": student.needs
    case "roles": student.roles
    case "school": [student.school].compactMap(\.self)
    case "social_pace": [student.socialPace?.rawValue].compactMap(\.self)
    case "strengths": student.strengths
    case "time_zone": [student.timeZone]
    default: []
    }
  }
}
