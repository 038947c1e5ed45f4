import Kith
import Matching
import Rules
import School
import Synchronization

/// What questions about one roster and one program share: who may be with whom, when, and how well they
/// fit. Rows of partners are scored when somebody first asks for them.
final class SuggestionIndex: Sendable {
  let cohort: Cohort
  let allowance: Allowance
  let scoring: Scoring
  let items: Items
  let arranging: Arranging
  let hosting: Hosting?
  private let company: GroupAllowance
  private let rows = Mutex<[Int: PartnerRow]>([:])
  /// Scores of single pairs: those of groups that are there are asked for again and again.
  private let scores = Mutex<[UInt64: Int32]>([:])
  private static let mostScores = 1_000_000
  /// Rows kept at a time, so that a large roster fits into memory.
  private let mostRows: Int
  /// Head counts that a group may have beside those that are there.
  let size: Program.Size

  /// An index for changes of some groups; where groups are to be even, it is made for their sizes.
  init(_ cohort: Cohort, beside groups: [Group]?) {
    self.cohort = cohort
    size = cohort.program.size.beside(groups ?? [])
    allowance = Allowance(cohort)
    scoring = Scoring(cohort)
    items = Items(allowance)
    arranging = Arranging(cohort)
    hosting = Hosting(cohort)
    company = GroupAllowance(allowance, of: size)
    mostRows = max(64, 16_000_000 / max(1, cohort.count))
  }

  var program: Program { cohort.program }

  /// Whether the index still serves where other groups are there.
  func serves(_ groups: [Group]?) -> Bool { size == program.size.beside(groups ?? []) }
  var isGuided: Bool { cohort.program.kind.isGuided }

  func number(_ id: Student.ID) -> Int32? { cohort.numbers[id].map(Int32.init) }
  func id(_ student: Int32) -> Student.ID { cohort.students[Int(student)].id }
}

/// The partners that the rules allow to a student, with their scores.
struct PartnerRow: Sendable {
  /// Ascending.
  let partners: [Int32]
  /// For each student of the cohort the pair score, −1 where they are no partner.
  let scores: [Int32]
}

// MARK: - Scores

extension SuggestionIndex {
  /// The partners of a student; `asGuide` where the student guides them.
  func row(of student: Int32, asGuide: Bool = false) -> PartnerRow {
    let key = 2 * Int(student) + (asGuide ? 1 : 0)
    if let known = rows.withLock({ $0[key] }) { return known }
    var candidates = asGuide ? cohort.learners : cohort.guides
    var found: [Int32] = []
    candidates.withUnsafeMutableBufferPointer { memory in
      let kept = allowance.narrow(memory, for: Int(student), asGuide: asGuide)
      scoring.append(
        UnsafeBufferPointer(rebasing: memory[..<kept]), with: Int(student), asGuide: asGuide,
        to: &found)
    }
    candidates.removeLast(candidates.count - found.count)
    var scores = [Int32](repeating: -1, count: cohort.count)
    for (partner, score) in zip(candidates, found) { scores[Int(partner)] = score }
    let row = PartnerRow(partners: candidates, scores: scores)
    rows.withLock { rows in
      if rows.count >= mostRows { rows.removeAll(keepingCapacity: true) }
      rows[key] = row
    }
    return row
  }

  /// The score of two members of a group; guides stand first.
  func score(_ one: Int32, _ other: Int32) -> Int {
    let pair = isGuided ? (one, other) : (min(one, other), max(one, other))
    let key = UInt64(UInt32(pair.0)) << 32 | UInt64(UInt32(pair.1))
    if let known = scores.withLock({ $0[key] }) { return Int(known) }
    let score = scoring.score(Int(pair.0), Int(pair.1))
    scores.withLock { scores in
      if scores.count >= Self.mostScores { scores.removeAll(keepingCapacity: true) }
      scores[key] = score
    }
    return Int(score)
  }

  /// The pair scores of a member with the others of a group, summed.
  func sum(of member: Int32, in group: [Int32]) -> Int {
    if isGuided { return score(group[0], group[1]) }
    return group.reduce(0) { $1 == member ? $0 : $0 + score(member, $1) }
  }
}

// MARK: - Groups

extension SuggestionIndex {
  /// Whether students could be a group of their own, as far as the rules go; a guide stands first.
  func allows(_ group: [Int32]) -> Bool { company.allows(group) }

  /// Whether a group holds no more carriers of a mark than it may, and if it is whole, no fewer.
  func keepsMarks(_ group: [Int32], isWhole: Bool) -> Bool {
    company.keepsMarks(group, isWhole: isWhole)
  }
}

extension Program.Size {
  /// The sizes that keep groups even beside those that are there: one of them may change by itself.
  fileprivate func beside(_ groups: [Group]) -> Program.Size {
    let heads = groups.map(\.members.count)
    guard isEven, let smallest = heads.min(), let largest = heads.max(), largest - smallest <= 1
    else { return self }
    var size = self
    size.least = max(least, smallest)
    size.most = max(size.least, min(most, smallest + 1))
    return size
  }
}
