import Foundation
import Kith

/// Pair scores by the formulas of the documents.
struct PlainScores {
  let program: Program
  let students: [Student]
  let roster: Roster
  let time: PlainTime?
  private let weights: [CriterionID: [String: Int]]

  init(_ roster: Roster, _ students: [Student], _ program: Program, _ time: PlainTime?) {
    self.roster = roster
    self.students = students
    self.program = program
    self.time = time
    let words = PlainWords(program)
    func weigh(_ list: (Student) -> [String]) -> [String: Int] {
      let sets = students.map { words.set(list($0)) }
      let all = sets.count { !$0.isEmpty }
      var counts: [String: Int] = [:]
      for word in sets.flatMap(\.self) { counts[word, default: 0] += 1 }
      return counts.mapValues { Int((100 * log(1 + Double(all) / Double($0))).rounded()) }
    }
    weights = [
      "shared_interests": weigh(\.interests), "shared_dislikes": weigh(\.dislikes),
      "shared_goals": weigh(\.goals),
    ]
  }

  private var words: PlainWords { PlainWords(program) }

  /// The score of two students, 0 to 1000; in mentor and tutor programs the first guides.
  func score(_ a: Int, _ b: Int) -> Int {
    var (sum, total) = (0, 0)
    for (criterion, weight) in program.weights where weight > 0 {
      let isOfQuestion = criterion.rawValue.contains(":")
      guard
        let points = isOfQuestion
          ? answerPoints(criterion.rawValue, students[a], students[b])
          : points(criterion.rawValue, a, b) ?? standIn(criterion.rawValue)
      else {
        continue
      }
      sum += weight * points
      total += weight
    }
    return total == 0 ? 0 : Self.halfUp(sum, total)
  }

  private func standIn(_ criterion: String) -> Int? {
    if ["wishes", "history_fresh", "history_keep"].contains(criterion) { return nil }
    if criterion == "experience_distance", !program.kind.isGuided { return nil }
    if criterion == "schedule_overlap", program.meeting.isAsynchronous { return nil }
    switch program.unanswered {
    case .skip: return nil
    case .zero: return 0
    case .half: return 500
    }
  }

  static func halfUp(_ part: Int, _ whole: Int) -> Int { (2 * part + whole) / (2 * whole) }

  private func ideal(_ criterion: CriterionID, _ usual: Int) -> Int {
    program.ideals[criterion] ?? usual
  }

  private func points(_ criterion: String, _ a: Int, _ b: Int) -> Int? {
    let (one, other) = (students[a], students[b])
    switch criterion {
    case "shared_interests": return weighted("shared_interests", one.interests, other.interests)
    case "shared_dislikes": return weighted("shared_dislikes", one.dislikes, other.dislikes)
    case "shared_goals": return weighted("shared_goals", one.goals, other.goals)
    case "similar_circumstances":
      return dice(Set(one.circumstances), Set(other.circumstances))
    case "shared_courses": return dice(words.set(one.courses), words.set(other.courses))
    case "common_languages": return dice(tongues(one), tongues(other))
    case "schedule_overlap":
      guard let time, !one.availability.isEmpty, !other.availability.isEmpty else { return nil }
      let enough = ideal("schedule_overlap", 24)
      return Self.halfUp(1000 * min(time.sharedStarts(a, b), enough), enough)
    case "course_experience":
      return oneSided(one, other) { guide, learner in
        share(words.set(learner.courses), words.set(guide.completedCourses))
      }
    case "strength_meets_need":
      return oneSided(one, other) { guide, learner in
        share(words.set(learner.needs), words.set(guide.strengths))
      }
    case "proximity":
      guard let distance = PlainRules.kilometres(one.home, other.home) else { return nil }
      var reach = 50.0
      if case .decimal(let most)? = program.rules["largest_distance"], most > 0 { reach = most }
      if let ideal = program.ideals["proximity"] { reach = Double(ideal) }
      return Int((1000 * max(0, 1 - distance / reach)).rounded())
    case "channel_fit":
      let (left, right) = (Set(one.channels), Set(other.channels))
      guard !left.isEmpty, !right.isEmpty else { return nil }
      return Self.halfUp(
        1000 * left.intersection(right).count, min(left.count, right.count))
    case "social_pace":
      let scale = [SocialPace.quiet, .steady, .outgoing]
      guard let left = one.socialPace.flatMap(scale.firstIndex),
        let right = other.socialPace.flatMap(scale.firstIndex)
      else { return nil }
      return 1000 - 500 * abs(left - right)
    case "close_in_age":
      guard let left = one.birthDate, let right = other.birthDate else { return nil }
      let far = 1826 * ideal("close_in_age", 5) / 5
      return Self.halfUp(1000 * max(0, far - abs(left.dayNumber - right.dayNumber)), far)
    case "experience_distance":
      guard program.kind.isGuided, let guide = one.joinedOn, let learner = other.joinedOn else {
        return nil
      }
      let best = 365 * ideal("experience_distance", 24) / 12
      let ahead = learner.dayNumber - guide.dayNumber
      return Self.halfUp(1000 * max(0, best - abs(ahead - best)), best)
    case "different_background": return mixed(one, other)
    case "wishes": return wished(one.id, other.id)
    case "history_fresh": return fresh(one.id, other.id)
    case "history_keep":
      let ratings = together(one.id, other.id).flatMap { [$0.0.rating, $0.1.rating] }
        .compactMap(\.self)
      guard !ratings.isEmpty else { return nil }
      return Self.halfUp(1000 * (ratings.reduce(0, +) - ratings.count), 4 * ratings.count)
    default: return nil
    }
  }

  // MARK: - Likeness

  private func weighted(_ id: CriterionID, _ one: [String], _ other: [String]) -> Int? {
    let (left, right) = (words.set(one), words.set(other))
    guard !left.isEmpty, !right.isEmpty else { return nil }
    func weight(_ set: Set<String>) -> Int { set.reduce(0) { $0 + (weights[id]?[$1] ?? 0) } }
    return Self.halfUp(
      1000 * 2 * weight(left.intersection(right)), weight(left) + weight(right))
  }

  private func dice(_ left: Set<String>, _ right: Set<String>) -> Int? {
    guard !left.isEmpty, !right.isEmpty else { return nil }
    return Self.halfUp(1000 * 2 * left.intersection(right).count, left.count + right.count)
  }

  private func tongues(_ student: Student) -> Set<String> {
    Set(student.languages.map { String($0.prefix { $0 != "-" }) })
  }

  private func share(_ wanted: Set<String>, _ offered: Set<String>) -> Int? {
    guard !wanted.isEmpty, !offered.isEmpty else { return nil }
    return Self.halfUp(1000 * wanted.intersection(offered).count, wanted.count)
  }

  private func oneSided(
    _ one: Student, _ other: Student, _ side: (Student, Student) -> Int?
  ) -> Int? {
    guard !program.kind.isGuided else { return side(one, other) }
    let sides = [side(one, other), side(other, one)].compactMap(\.self)
    return sides.isEmpty ? nil : Self.halfUp(sides.reduce(0, +), sides.count)
  }

  private func mixed(_ one: Student, _ other: Student) -> Int? {
    var parts: [(weight: Int, points: Int)] = [
      (program.mixing.region, one.timeZone == other.timeZone ? 0 : 1000)
    ]
    if let left = one.school, let right = other.school {
      parts.append(
        (program.mixing.school, left.lowercased() == right.lowercased() ? 0 : 1000))
    }
    if let alike = dice(tongues(one), tongues(other)) {
      parts.append((program.mixing.languages, 1000 - alike))
    }
    let weight = parts.reduce(0) { $0 + $1.weight }
    return weight == 0
      ? nil : Self.halfUp(parts.reduce(0) { $0 + $1.weight * $1.points }, weight)
  }

  // MARK: - Wishes and history

  private func wished(_ one: Student.ID, _ other: Student.ID) -> Int? {
    let known = Set(students.map(\.id))
    func side(_ from: Student.ID, _ to: Student.ID) -> Int? {
      let own = roster.wishes.filter {
        $0.student == from && $0.other != from && known.contains($0.other)
      }
      let about = Set(own.filter { $0.other == to }.map(\.kind))
      if about.contains(.avoid) { return 0 }
      if about.contains(.most) { return 1000 }
      guard about.contains(.prefer) else { return nil }
      return own.contains { $0.kind == .most } ? 750 : 1000
    }
    let sides = [side(one, other), side(other, one)]
    guard sides.contains(where: { $0 != nil }) else { return nil }
    return sides.reduce(0) { $0 + ($1 ?? 500) } / 2
  }

  private func together(
    _ one: Student.ID, _ other: Student.ID
  ) -> [(PastPlacement, PastPlacement)] {
    roster.history.filter { $0.student == one && !$0.group.isEmpty }.flatMap { mine in
      roster.history.filter {
        $0.student == other && $0.term == mine.term && $0.program == mine.program
          && $0.group == mine.group
      }.map { (mine, $0) }
    }
  }

  private func fresh(_ one: Student.ID, _ other: Student.ID) -> Int? {
    let placed = Set(roster.history.filter { !$0.group.isEmpty }.map(\.student))
    guard placed.contains(one) || placed.contains(other) else { return nil }
    let terms = Set(roster.history.map(\.term)).sorted(by: >)
    let back = together(one, other).compactMap { terms.firstIndex(of: $0.0.term) }.min()
    guard let back else { return 1000 }
    let enough = ideal("history_fresh", 4)
    return Self.halfUp(1000 * min(back, enough), enough)
  }
}

/// Words as they are compared: with a program's synonyms as one word.
struct PlainWords {
  private let synonyms: [String: String]

  init(_ program: Program) { synonyms = program.synonyms }

  func set(_ words: [String]) -> Set<String> { Set(words.map { synonyms[$0] ?? $0 }) }
}
