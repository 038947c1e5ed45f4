import School

/// Checks what the rounds of a result come to.
struct RotationCheck {
  static func findings(_ result: MatchResult, most: Int) -> [Finding] {
    guard let rotation = result.rotation else { return [] }
    var findings: [Finding] = []
    var met: Set<Set<Student.ID>> = []
    for group in result.groups {
      let ids = group.members.map(\.student)
      for (place, one) in ids.enumerated() {
        for other in ids[..<place] { met.insert([one, other]) }
      }
    }
    if met.count != rotation.acquaintances {
      findings.append(
        Finding(.figure, "\(met.count) pairs meet, not \(rotation.acquaintances)"))
    }
    if most > rotation.mostAcquaintances {
      findings.append(
        Finding(.proof, "\(most) pairs might meet, more than \(rotation.mostAcquaintances)"))
    }
    let objective = rotation.rounds.reduce(Rotation.points * met.count) { $0 + $1.objective }
    findings += result.findings(ofObjective: objective)
    let placed = Set(result.groups.flatMap(\.members).map(\.student))
    if placed.count != result.placed {
      findings.append(
        Finding(.figure, "placed says \(result.placed), but \(placed.count) students are"))
    }
    for round in rotation.rounds {
      let here = Set(
        result.groups.filter { $0.round == round.number }.flatMap(\.members).map(\.student))
      if Set(round.resting) != placed.subtracting(here) {
        findings.append(
          Finding(.missing, "round \(round.number) names others as resting than those who rest"))
      }
    }
    return findings
  }
}
