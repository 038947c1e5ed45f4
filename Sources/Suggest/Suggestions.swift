import Kith
import Rules
public import School

/// Answers which groups a student could have, at once and as often as asked.
///
/// Keeps an index of a roster: who may be with whom, when everybody could meet, who is with whom now.
/// Where a student or a group changes, the index is brought up to date, and answers from it:
///
/// ```swift
/// var suggestions = try Suggestions(roster, program, result: result)
/// let answer = try suggestions.answer(SuggestionRequest(["s017"]))
/// if let first = answer.suggestions.first { suggestions.carryOut(first) }
/// ```
///
/// Every suggestion keeps every rule, takes nobody's place away, and costs nobody more than the request
/// allows. Groups fixed by hand stay as they are.
public struct Suggestions: Sendable {
  /// Everything the school says about its students.
  public internal(set) var roster: Roster
  /// What the school asks for.
  public let program: Program
  /// The groups that are there, as far as they stand with the roster and the program of now: without
  /// those who left or whom safety turns away, and without what is no group then. nil where the
  /// question is what would be possible without any.
  public internal(set) var groups: [Group]?
  let result: MatchResult?
  private let busy: [Group]
  let keeping: Keeping
  var inquiry: Inquiry

  /// An index of `roster` for `program`.
  ///
  /// - Parameters:
  ///   - roster: Everything the school says about its students.
  ///   - program: What it asks for.
  ///   - result: The present state; without one, suggestions are the best groups possible.
  ///   - busy: Groups of other programs in the same term, whose meetings are kept clear of.
  ///   - keeping: What is fixed by hand; what the result says unless something is said.
  /// - Throws: ``InvalidProgram`` or ``InvalidRoster``, with everything that is wrong with them.
  /// - Complexity: O(*n* log *n*) for *n* students, and the meeting times; pairs are scored when somebody
  ///   first asks for them.
  public init(
    _ roster: Roster, _ program: Program, result: MatchResult? = nil, busy: [Group] = [],
    keeping: Keeping? = nil
  ) throws {
    try program.validate()
    try roster.validate(for: program)
    self.roster = roster
    self.program = program
    self.result = result
    self.busy = busy
    groups = result?.groups
    let keeping = keeping ?? result?.keeping ?? Keeping()
    self.keeping = keeping
    let cohort = Cohort(roster.keeping(keeping), for: program.keeping(keeping), busy: busy)
    inquiry = Inquiry(SuggestionIndex(cohort, beside: groups), groups, keeping)
    groups = inquiry.groups
  }

  // MARK: - Asking

  /// The answer to a question.
  ///
  /// - Throws: ``SettingProblem`` where the roster does not know a student who was asked for.
  public func answer(
    _ request: SuggestionRequest
  ) throws(SettingProblem) -> SuggestionAnswer {
    let students = try numbers(of: request.students)
    var answer = inquiry.answer(students, request)
    answer.supposed = request.suppositions.map { supposed($0, students, request, answer) }
    answer.mostHelpful =
      answer.supposed.indices.filter { answer.supposed[$0].gain ?? 0 > 0 }
      .max { (answer.supposed[$0].gain ?? 0, $1) < (answer.supposed[$1].gain ?? 0, $0) }
    return answer
  }

  private func numbers(of ids: [Student.ID]) throws(SettingProblem) -> [Int32] {
    guard !ids.isEmpty else {
      throw SettingProblem(
        problem: "nobody was asked for", value: "", remedy: "name one student or several")
    }
    var numbers: [Int32] = []
    for id in ids {
      guard let number = inquiry.index.number(id) else {
        let isKnown = roster.students.contains { $0.id == id }
        let nearest = TextDistance.nearest(
          to: id.rawValue, among: inquiry.index.cohort.students.map(\.id.rawValue))
        throw SettingProblem(
          problem: isKnown ? "the student is not enrolled" : "the roster knows no such student",
          value: id.rawValue,
          remedy: nearest.map { "did you mean \($0)?" } ?? "give an id of students.csv")
      }
      if !numbers.contains(number) { numbers.append(number) }
    }
    return numbers
  }

  /// What a change would make of today's answer.
  private func supposed(
    _ supposition: Supposition, _ students: [Int32], _ request: SuggestionRequest,
    _ today: SuggestionAnswer
  ) -> SuggestionAnswer.Supposed {
    if let consent = supposition.consent { return waiting(supposition, consent, students) }
    let ids = Set(request.students)
    let world = supposition.applied(to: ids, roster, program)
    let other = Inquiry(
      SuggestionIndex(
        cohort(of: world, changing: supposition.isOfAvailability ? ids : []), beside: groups),
      groups,
      keeping)
    let asked = students.compactMap { other.index.number(inquiry.index.id($0)) }
    let found = other.proposals(asked, request)
    let first = found.proposals.first?.suggestion
    return SuggestionAnswer.Supposed(
      supposition: supposition, suggestions: found.proposals.map(\.suggestion), best: found.best,
      gain: first.map { $0.score - (today.suggestions.first?.score ?? 0) },
      opens: max(0, partners(of: asked, in: other) - partners(of: students, in: inquiry)),
      remark: nil)
  }

  /// How many partners a consent keeps waiting.
  private func waiting(
    _ supposition: Supposition, _ consent: Consent, _ students: [Int32]
  ) -> SuggestionAnswer.Supposed {
    let isGiven = students.allSatisfy {
      inquiry.index.cohort.students[Int($0)].consents.contains(consent)
    }
    let waiting = students.reduce(0) { $0 + inquiry.partners(missing: consent, for: $1) }
    return SuggestionAnswer.Supposed(
      supposition: supposition, suggestions: [], best: nil, gain: nil, opens: 0,
      remark: isGiven
        ? "the consent \(consent.rawValue) is given already"
        : waiting == 0
          ? "nobody is kept away by this consent alone"
          : "\(partnerCount(waiting)) kept away by this consent alone; only who may give it can, "
            + "so nothing is worked out as if it were given")
  }

  private func partners(of students: [Int32], in inquiry: Inquiry) -> Int {
    students.reduce(0) { sum, student in
      let index = inquiry.index
      let guided = index.isGuided && index.program.guides(index.cohort.students[Int(student)])
      return sum + index.row(of: student).partners.count
        + (guided ? index.row(of: student, asGuide: true).partners.count : 0)
    }
  }

  /// A cohort of a roster and a program that differ in little from those of the index.
  func cohort(of world: Supposition.World, changing students: Set<Student.ID>) -> Cohort {
    let known = inquiry.index.cohort
    var options = world.changesTimes ? nil : known.meetings
    let changed = world.roster.students.filter { students.contains($0.id) }
    for student in changed {
      guard let number = known.numbers[student.id] else { continue }
      options = options?.replacing(number, with: student)
    }
    return Cohort(
      world.roster.keeping(keeping), for: world.program.keeping(keeping), busy: busy,
      options: options)
  }
}
