import Kith

extension RosterFolderReader {
  /// The wishes, each once.
  mutating func readRequests(_ problems: inout ProblemList) -> [Wish] {
    guard let source = source("requests.csv", &problems) else { return [] }
    wishSource = source
    var wishes: Set<Wish> = []
    source.readTable(.requests, problems: &problems) { row, problems in
      let student = knownStudent(row, 0, &problems)
      let other = knownStudent(row, 1, &problems)
      _ = row.required(2, &problems)
      let kind = row.choice(2, Wish.Kind.self, &problems)
      let author = row.choice(3, Wish.Author.self, &problems)
      guard let student, let other, let kind else { return }
      guard student != other else {
        problems.add(
          row.problem(1, "a wish is about the student who has it", remedy: "remove the row"))
        return
      }
      let wish = Wish(student: student, other: other, kind: kind, author: author)
      if !wishes.insert(wish).inserted {
        problems.note(
          "repeated-wish", row.problem(0, "a wish stands here again", remedy: "remove the row"))
      } else {
        wishRows[wish] = row.start
      }
    }
    return wishes.sorted { left, right in
      if left.student != right.student {
        return left.student.rawValue.precedes(right.student.rawValue)
      }
      if left.other != right.other { return left.other.rawValue.precedes(right.other.rawValue) }
      return (left.kind.rawValue, left.author?.rawValue ?? "")
        < (right.kind.rawValue, right.author?.rawValue ?? "")
    }
  }

  /// Places in groups of earlier terms. Students who have left since are of no use any more.
  func readHistory(_ problems: inout ProblemList) -> [PastPlacement] {
    guard let source = source("history.csv", &problems) else { return [] }
    var history: [PastPlacement] = []
    source.readTable(.history, problems: &problems) { row, problems in
      let term = row.required(0, &problems)
      let program = row.required(1, &problems)
      // Who has a place without a group was left over then.
      let group = row.text(2) ?? ""
      let student = row.required(3, &problems).map(Student.ID.init(rawValue:))
      let rating = row.whole(4, 1...5, &problems)
      guard let term, let program, let student else { return }
      guard !knowsStudents || studentRows[student] != nil else {
        problems.note(
          "past-student",
          row.problem(
            3, "a student of the history is not in the roster",
            remedy: "correct the id unless the student has left"))
        return
      }
      history.append(
        PastPlacement(term: term, program: program, group: group, student: student, rating: rating))
    }
    return history.sorted { left, right in
      let one = [left.term, left.program, left.group, left.student.rawValue]
      let other = [right.term, right.program, right.group, right.student.rawValue]
      return one == other
        ? left.rating ?? 0 < right.rating ?? 0
        : one.lexicographicallyPrecedes(other) { $0.precedes($1) }
    }
  }
}

extension TableShape {
  static let requests = TableShape(columns: [
    .init("student", required: true), .init("other", required: true),
    .init("wish", required: true), .init("by"),
  ])

  static let history = TableShape(columns: [
    .init("term", required: true), .init("program", required: true),
    .init("group", required: true), .init("student", required: true), .init("rating"),
  ])
}
