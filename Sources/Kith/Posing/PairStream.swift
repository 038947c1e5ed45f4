/// The allowed pairs of a program with their scores, worked out row by row whenever somebody asks, so
/// that no more than a few rows of them are ever held.
///
/// In mentor and tutor programs a row is a learner and its partners are guides; else a row is a student
/// and its partners are those with higher numbers.
package struct PairStream: Sendable {
  /// A student with all allowed partners, ascending, and the scores of these pairs. It lives only as
  /// long as the call that hands it out.
  struct Row {
    /// The place of the student among all who have rows.
    let number: Int
    let student: Int32
    let partners: UnsafeBufferPointer<Int32>
    let scores: UnsafeBufferPointer<Int32>
  }

  /// The least score with which a pair is of use, the one with the row first.
  typealias Floor = @Sendable (_ student: Int32, _ partner: Int32) -> Int32

  let allowance: Allowance
  let scoring: Scoring
  /// Who has a row, ascending.
  package let students: [Int32]
  /// Who may be a partner in one, ascending.
  let partners: [Int32]
  let isGuided: Bool
  private let partnersOf: PartnerIndex
  /// Of guides, that they could guide.
  private let learnersOf: PartnerIndex?

  /// Rows that one thread takes at a time.
  static let rowsAtATime = 32
  /// Candidates that go through all rules and criteria before the next ones do: what is known of so many
  /// students stays in a processor's nearest memory.
  private static let blockSize = 512

  /// The pairs of everybody who seeks a place: not of those who have one already, `isPlaced`.
  package init(
    _ allowance: Allowance, _ scoring: Scoring, without isPlaced: [Bool]? = nil, threads: Int
  ) {
    let cohort = allowance.cohort
    self.allowance = allowance
    self.scoring = scoring
    let isGuided = cohort.program.kind.isGuided
    self.isGuided = isGuided
    let seeks = { (student: Int32) in !(isPlaced?[Int(student)] ?? false) }
    students = cohort.learners.filter { allowance.isAdmitted[Int($0)] && seeks($0) }
    partners = cohort.guides.filter { allowance.isAdmitted[Int($0)] && (isGuided || seeks($0)) }
    partnersOf = PartnerIndex(allowance, of: students, among: partners, threads: threads)
    learnersOf =
      isGuided ? PartnerIndex(allowance, of: partners, among: students, threads: threads) : nil
  }

  /// At most so many pairs are allowed.
  var pairLimit: Int {
    let all = students.reduce(0) { $0 + partnersOf[$1].count }
    return isGuided ? all : all / 2
  }

  /// Calls `body` with row after row and one running result for each few of them.
  ///
  /// - Parameters:
  ///   - threads: Threads to use.
  ///   - start: What each running result begins with.
  ///   - narrow: Leaves of a student's candidates those that could be of use, and tells how many;
  ///     asked before any rule is.
  ///   - least: Pairs that score less are left out; nil leaves out none.
  ///   - body: Takes in one row.
  /// - Returns: The running results in the order of the rows, whatever the number of threads.
  func map<Result: Sendable>(
    threads: Int, from start: Result,
    narrow: (@Sendable (Int32, UnsafeMutableBufferPointer<Int32>) -> Int)? = nil,
    atLeast least: Floor? = nil,
    _ body: @escaping @Sendable (inout Result, Row) -> Void
  ) -> [Result] {
    let parts = (students.count + Self.rowsAtATime - 1) / Self.rowsAtATime
    return Parallel.map(parts, threads: threads) { part in
      var result = start
      let range = part * Self.rowsAtATime..<min(students.count, (part + 1) * Self.rowsAtATime)
      for number in range {
        let student = students[number]
        let candidates = partnersOf[student]
        let from = isGuided ? 0 : candidates.firstPlace(above: student)
        Self.withRow(
          candidates[from...], of: student, asGuide: false, allowance, scoring, narrow, least
        ) { partners, scores in
          body(
            &result, Row(number: number, student: student, partners: partners, scores: scores))
        }
      }
      return result
    }
  }

  /// The scores of a sample of all that a student may be with, one in `step` of the candidates, with
  /// whom they are; `asGuide` where the student would guide them.
  func sample(
    of student: Int32, asGuide: Bool, step: Int,
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>) -> Void
  ) {
    let candidates = (asGuide ? learnersOf ?? partnersOf : partnersOf)[student]
    // Not all students look at the same ones.
    let few = stride(from: Int(student) % step, to: candidates.count, by: step)
      .map { candidates[$0] }
    Self.withRow(few[...], of: student, asGuide: asGuide, allowance, scoring, nil, nil, body)
  }

  /// The scores of about `count` of all partners that a student may have, where all are alike, with these partners.
  func sample(
    of student: Int32, about count: Int,
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>) -> Void
  ) {
    sample(of: student, asGuide: false, step: max(1, partnersOf[student].count / count), body)
  }

  /// The score of two students who may be together.
  func score(_ one: Int32, _ other: Int32) -> Int32 { scoring.score(Int(one), Int(other)) }

  /// All that a student may be with where all are alike, higher and lower ones, and their scores;
  /// without those who score less than `least` asks of them.
  func everyPartner(
    of student: Int32, atLeast least: Floor? = nil
  ) -> (partners: [Int32], scores: [Int32]) {
    var found: (partners: [Int32], scores: [Int32]) = ([], [])
    Self.withRow(
      partnersOf[student][...], of: student, asGuide: false, allowance, scoring, nil, least
    ) { found = (Array($0), Array($1)) }
    return found
  }

  private static func withRow(
    _ candidates: ArraySlice<Int32>, of student: Int32, asGuide: Bool, _ allowance: Allowance,
    _ scoring: Scoring, _ narrow: ((Int32, UnsafeMutableBufferPointer<Int32>) -> Int)?,
    _ least: Floor?,
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Int32>) -> Void
  ) {
    let room = max(1, candidates.count)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * room) { memory in
      let row = UnsafeMutableBufferPointer(rebasing: memory[..<room])
      let scores = UnsafeMutableBufferPointer(rebasing: memory[room...])
      var kept = 0
      var rest = candidates
      while !rest.isEmpty {
        let block = rest.prefix(blockSize)
        rest = rest.dropFirst(block.count)
        let left = UnsafeMutableBufferPointer(rebasing: row[kept..<kept + block.count])
        _ = left.initialize(fromContentsOf: block)
        var count = narrow?(student, left) ?? block.count
        guard count > 0 else { continue }
        count = allowance.narrow(
          .init(rebasing: left[..<count]), for: Int(student), asGuide: asGuide)
        let allowed = UnsafeMutableBufferPointer(rebasing: left[..<count])
        let into = UnsafeMutableBufferPointer(rebasing: scores[kept...])
        if let least {
          kept += scoring.score(allowed, with: Int(student), asGuide: asGuide, into: into) {
            least(student, $0)
          }
        } else {
          scoring.score(.init(allowed), with: Int(student), asGuide: asGuide, into: into)
          kept += count
        }
      }
      body(.init(rebasing: row[..<kept]), .init(rebasing: scores[..<kept]))
    }
  }
}
