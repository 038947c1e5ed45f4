/// Ratings beside what the criteria of a program said about the groups that were rated.
struct Observations: Sendable {
  struct Row: Sendable {
    var student: Student.ID
    /// The number of the student's group: those who share it are no independent witnesses.
    var group: Int
    /// 1 to 5.
    var rating: Double
    /// For each criterion the mean points, 0 to 1000, of the student with the others of the group;
    /// nil where none of them is answered.
    var points: [Double?]
    /// How much the row counts: 1 through the chance that the group had where a match chose by chance, so
    /// that groups that nearly every answer holds do not speak louder than the others; 1 elsewhere.
    var weight = 1.0
  }

  /// The criteria that have a weight, in the order of the catalogue.
  let criteria: [CriterionID]
  /// By group, then by student.
  let rows: [Row]

  init(_ result: MatchResult, _ feedback: [Feedback], of roster: Roster, program: Program) {
    let scored = program.criteriaInUse
    criteria = scored.map(\.id)
    let context = CriterionContext(roster, for: program)
    let students = Dictionary(roster.students.map { ($0.id, $0) }) { first, _ in first }
    let ratings = Dictionary(
      feedback.compactMap { answer in answer.rating.map { (answer.student, Double($0)) } },
      uniquingKeysWith: { first, _ in first })
    rows = result.groups.enumerated().flatMap { number, group -> [Row] in
      let members = group.members.compactMap { students[$0.student] }
      return members.compactMap { student in
        guard let rating = ratings[student.id] else { return nil }
        let points = scored.map { criterion -> Double? in
          let answers = members.filter { $0.id != student.id }.compactMap { other in
            // A guide stands before the learner; where all are alike the order changes nothing.
            student.id == members.first?.id
              ? criterion.points(student, other, in: context)
              : criterion.points(other, student, in: context)
          }
          return answers.isEmpty
            ? nil : Double(answers.reduce(0, +)) / Double(answers.count)
        }
        let weight = group.chance.map { Double($0.answers) / Double(max(1, $0.holding)) } ?? 1
        return Row(
          student: student.id, group: number, rating: rating, points: points, weight: weight)
      }
    }
  }
}
