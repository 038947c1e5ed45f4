import Foundation
package import Kith

/// A survey after groups have met: `student,fit,rating,belonging,contacts_made,contacts_due`.
package struct FeedbackFile {
  /// The answers, by student; of several rows of one student the last counts.
  package let answers: [Feedback]
  package let digest: String

  /// Reads a file whole, with all its problems. Only students in `known` groups may answer.
  package init?(reading path: String, known: Set<Student.ID>, _ problems: inout ProblemList) {
    let before = problems.count
    guard let source = SourceText(reading: path, problems: &problems) else { return nil }
    let shape = TableShape(columns: [
      .init("student", required: true), .init("fit"), .init("rating"), .init("belonging"),
      .init("contacts_made"), .init("contacts_due"),
    ])
    var answers: [Student.ID: Feedback] = [:]
    source.readTable(shape, problems: &problems) { row, problems in
      let id = row.required(0, &problems).map(Student.ID.init(rawValue:))
      var answer = Feedback(student: id ?? "")
      answer.fits = row.choice(1, Fit.self, &problems).map { $0 == .yes || $0 == .true }
      answer.rating = row.whole(2, 1...5, &problems)
      answer.belonging = row.whole(3, 0...100, &problems)
      answer.contactsMade = row.whole(4, 0...1000, &problems)
      answer.contactsDue = row.whole(5, 0...1000, &problems)
      guard let id else { return }
      if !known.contains(id) {
        problems.add(
          row.problem(
            0, "no published group holds this student", value: id.rawValue,
            remedy: "correct the id, or take the row out"))
      }
      answers[id] = answer
    }
    guard problems.count == before else { return nil }
    self.answers = answers.values.sorted { $0.student < $1.student }
    digest = SHA256.digest(of: source.bytes)
  }

  private enum Fit: String, CaseIterable {
    case yes, no, `true`, `false`
  }
}
