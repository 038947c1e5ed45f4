package import School

extension Proof {
  /// What is wrong with the rounds of a result as a whole, by the raw answers: who meets, and how many could.
  package func findings(ofRounds result: MatchResult, rounds: Int) -> [ProofFinding] {
    guard let rotation = result.rotation else { return [] }
    let school = judge.school
    var pairs: Set<[Int]> = []
    for group in result.groups {
      let members = group.members.compactMap { school.numbers[$0.student] }.sorted()
      for (place, one) in members.enumerated() {
        for other in members[..<place] { pairs.insert([other, one]) }
      }
    }
    let met = pairs.count
    var findings: [ProofFinding] = []
    if met != rotation.acquaintances {
      findings.append(
        ProofFinding(.figure, "by the raw answers \(met) pairs meet, not \(rotation.acquaintances)")
      )
    }
    // Who may meet takes a look at every pair; large schools leave it to the matchmaker.
    guard school.count <= limits.allPairsUpTo else { return findings }
    let most = mostMeetings(rounds)
    if most > rotation.mostAcquaintances {
      findings.append(
        ProofFinding(
          .figure,
          "by the raw answers \(most) pairs might meet, more than \(rotation.mostAcquaintances)"))
    }
    return findings
  }

  /// Pairs that can meet at most: as many as groups of the best sizes hold in each round, and as many as
  /// students can be with.
  private func mostMeetings(_ rounds: Int) -> Int {
    let school = judge.school
    var company = [Int](repeating: 0, count: school.count)
    for one in 0..<school.count {
      for other in 0..<one where judge.rule(against: other, one) == nil {
        company[one] += 1
        company[other] += 1
      }
    }
    let size = school.program.size
    let heads = company.count { $0 > 0 }
    let choices =
      size.isEven && !school.program.mayHoldTrio
      ? EvenSizes(size).ranges(beside: []) : [size.least...max(size.least, size.most)]
    var most = 0
    for sizes in choices {
      // The fewest heads are lost with the largest groups; smaller ones take in the rest.
      var pairs = [0]
      for all in stride(from: 1, through: heads, by: 1) {
        var here = pairs[all - 1]
        for part in sizes where part <= all {
          let isSecondTrio =
            school.program.mayHoldTrio && part == 3 && (all != heads || heads % 2 == 0)
          if !isSecondTrio { here = max(here, pairs[all - part] + part * (part - 1) / 2) }
        }
        pairs.append(here)
      }
      let ofStudents = company.reduce(0) { $0 + min($1, rounds * (sizes.upperBound - 1)) } / 2
      most = max(most, min(rounds * pairs[heads], ofStudents))
    }
    return most
  }
}
