package import Kith

/// Which question of a survey becomes what, as a person has settled it.
package struct SurveyMap: Sendable {
  /// A question of the survey.
  package struct Question: Sendable {
    /// The title, as it stands in the header.
    package var title: String
    /// Which of several columns with the same title, from 1.
    package var occurrence = 1
    package var field: SurveyField
    /// Whether a person has agreed to it; where ``SurveyField/guardedBecause`` asks for that, it
    /// does nothing before.
    package var isConfirmed = true
    /// What each answer stands for; several things, or none.
    package var answers: [(answer: String, values: [String])] = []
    /// Answers that may be chosen, where they stand for themselves; they settle where one ends.
    package var options: [String] = []
    /// What the question is about, where the answer only says yes or no.
    package var item: String?
    /// Fields for each answer about ``item``, such as `interests` and `dislikes`.
    package var fields: [(answer: String, field: SurveyField)] = []
    /// The column of `students.csv`, where it is one of the school's own.
    package var own: String?
    /// The day of the hours.
    package var day: Weekday?
    /// The hours of the days, from and to in minutes after midnight.
    package var hours: Range<Int>?
    /// How long an hour is that is only named by its beginning.
    package var minutes: Int?
    /// The lowest and the highest answer of a scale.
    package var scale: ClosedRange<Int>?

    /// Which column the question is.
    var place: Place { Place(title: CleanTitle.of(title), occurrence: occurrence) }

    /// Whether the answers are taken over.
    var isActive: Bool { field != .ignore && isConfirmed }
  }

  /// A column of a survey, by its title.
  struct Place: Hashable {
    var title: String
    var occurrence: Int
  }

  package var file: String
  /// The column that says when a submission was made.
  package var submitted: String?
  /// How days are written.
  package var dateOrder = LooseDate.Order.mdy
  /// Columns that say whose submission it is, the first that finds somebody counts.
  package var keys: [(key: PeopleIndex.Key, titles: [String])] = []
  /// The zone of hours; that of each student where nothing is said.
  package var hoursZone: String?
  package var questions: [Question] = []

  package init(file: String) {
    self.file = file
  }

  /// The titles that the mapping speaks of.
  var titles: Set<String> {
    var titles = Set(questions.map { CleanTitle.of($0.title) })
    for (_, names) in keys { titles.formUnion(names.map(CleanTitle.of)) }
    if let submitted { titles.insert(CleanTitle.of(submitted)) }
    return titles
  }
}
