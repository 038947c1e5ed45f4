import Kith
import KithReport
import KithWorkspace

/// How good the published groups are, how that is known, and how the good is spread.
struct Proof: Encodable {
  /// The mean score of the groups of those who have something in common, such as a grade.
  struct Share: Encodable {
    var name: String
    var placed: Int
    var unplaced: Int
    /// The mean of their groups' scores, 0 to 1000; nil where nobody is placed.
    var score: Int?
  }

  var program: String
  var status: String
  var objective: Int
  var bound: Int
  var gap: String
  var worst: Int?
  var lowestTenth: Int?
  var mean: Int?
  var histogram: [Int]
  var blockingPairs: Int?
  var grades: [Share]
  var schools: [Share]

  init(_ open: OpenGroups) {
    let (result, roster) = (open.told.result, open.told.roster)
    program = open.told.name
    status = result.status.rawValue
    objective = result.objective
    bound = result.bound
    gap = Figures.percentRoundedUp(
      max(0, result.bound - result.objective), of: max(1, result.bound))
    worst = result.fairness?.worst
    lowestTenth = result.fairness?.lowestTenth
    mean = result.fairness?.mean
    histogram = result.fairness?.histogram ?? []
    blockingPairs = result.fairness?.blockingPairs
    var scores: [Student.ID: Int] = [:]
    for group in result.groups {
      for member in group.members { scores[member.student] = group.meanScore(open.told.program) }
    }
    let students = roster.students.filter(\.isEnrolled)
    let waiting = Set(result.unplaced.map(\.student))
    func shares(_ name: (Student) -> String?) -> [Share] {
      let known = students.filter { scores[$0.id] != nil || waiting.contains($0.id) }
      return Dictionary(grouping: known) { name($0) ?? "not said" }
        .map { name, students in
          let placed = students.compactMap { scores[$0.id] }
          return Share(
            name: name, placed: placed.count, unplaced: students.count - placed.count,
            score: placed.isEmpty ? nil : placed.reduce(0, +) / placed.count)
        }.sorted { ($0.name.count, $0.name) < ($1.name.count, $1.name) }
    }
    grades = shares { $0.grade?.description }
    schools = shares(\.school)
  }

  static func all(_ visit: Visit) throws -> [Proof] {
    try visit.state.programs().compactMap { try visit.state.open($0).map { Proof($0) } }
  }

  static func page(_ visit: Visit) throws -> Answer {
    let proofs = try all(visit)
    func rows(_ shares: [Share]) -> [[String: Any]] {
      shares.map {
        [
          "name": $0.name, "placed": $0.placed, "unplaced": $0.unplaced,
          "score": $0.score.map(String.init) ?? "–",
        ]
      }
    }
    return try visit.page(
      "Proof", "proof",
      [
        "proofs": proofs.map { proof -> [String: Any] in
          let most = max(1, proof.histogram.max() ?? 1)
          var values: [String: Any] = [
            "program": proof.program, "status": proof.status, "gap": proof.gap,
            "path": Form.encoded(proof.program),
            "objective": Figures.grouped(proof.objective), "bound": Figures.grouped(proof.bound),
            "grades": rows(proof.grades), "schools": rows(proof.schools),
            "bars": proof.histogram.enumerated().map { place, count -> [String: Any] in
              ["from": place * 100, "count": count, "most": most]
            },
          ]
          values["worst"] = proof.worst
          values["lowestTenth"] = proof.lowestTenth
          values["mean"] = proof.mean
          values["blockingPairs"] = proof.blockingPairs
          return values
        }
      ], at: "/proof")
  }

  /// Works the proof of what is published out again.
  ///
  /// - Throws: ``Refusal`` where the school is too large for a page to wait.
  static func verified(_ visit: Visit) throws -> (isProven: Bool, lines: [String]) {
    let name = try visit.program()
    guard let published = try visit.workspace.publication(of: name) else { throw Refusal.notFound }
    guard try visit.state.roster().students.count <= 2000 else {
      throw Refusal(
        409, "the school is too large to wait for it here", "check it with kith verify")
    }
    let term = try PublishedTerm(visit.workspace, published)
    let busy = try visit.workspace.busyGroups(
      beside: name, term.program, until: published.stored.time)
    let verification = Verifier(term.roster, term.program, busy: busy).verify(published.result)
    let lines =
      verification.findings.prefix(20).map(\.description)
      + [verification.unproven].compactMap(\.self)
    return (lines.isEmpty, Array(lines))
  }
}
