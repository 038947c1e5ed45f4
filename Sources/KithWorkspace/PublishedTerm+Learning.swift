package import Kith
import KithFiles

extension Workspace {
  /// The text of a published program with other weights, read again to be sure of it.
  ///
  /// - Parameters:
  ///   - weights: Those that the ratings speak for.
  ///   - evidence: What they rest on.
  ///   - term: What was published.
  ///   - file: What the text is for, as messages call it.
  /// - Returns: The program with them, and its text.
  /// - Throws: ``StoreProblem`` where the text is written in a way that only a person can change.
  package func proposal(
    _ weights: [CriterionID: Int], _ evidence: WeightLearner.Evidence, of term: PublishedTerm,
    for file: String
  ) throws -> (program: Program, text: String) {
    let before = term.program
    guard let stored = try store.program(term.stored.program) else {
      throw refusal("the published program is gone", "see kith log")
    }
    let name = before.id
    // Criteria that the program switched off stay off; those that nobody touched stay out.
    let known = CriterionSpecification.all.map(\.id) + before.criteriaOfQuestions
    let all = known.compactMap { id -> (CriterionID, Int)? in
      let usual = Program.preset(before.kind, id: name).weights[id, default: 0]
      let own = before.weights[id, default: 0] == usual ? nil : before.weights[id]
      return (weights[id] ?? own).map { (id, $0) }
    }
    let text = ProgramText.text(
      String(decoding: stored.text, as: UTF8.self), weights: all,
      because: "Learnt from \(evidence.ratings) ratings of the term of \(term.stored.term).")
    var problems = ProblemList()
    let read = ProgramFileReader(file, text: Array(text.utf8)).read(&problems)
    try problems.throwAny()
    var expected = before
    expected.weights.merge(weights) { $1 }
    guard let read, read == expected else {
      throw refusal(
        "the program's text is written in a way that only you can change",
        "set the weights above by hand")
    }
    return (read, text)
  }
}

extension PublishedTerm {
  /// What the term would have been under another program. What was fixed by hand stays fixed; who
  /// stayed with whom is no question here.
  package func rematched(_ program: Program, _ search: Drafting.Search) throws -> MatchResult {
    let fixed = Keeping(
      groups: result.keeping.groups, together: result.keeping.together,
      apart: result.keeping.apart)
    var program = program
    program.explore = 0
    return try Matchmaker(program, keeping: fixed).match(
      roster, threads: search.threads, stop: search.stop, from: result, progress: search.progress)
  }
}
