/// Problems as they are met, to be thrown together once everything has been read.
package struct ProblemList: Sendable {
  /// Beyond so many, problems are only counted: nobody repairs a file line by line then.
  static let capacity = 1000

  package private(set) var problems: [InputProblem] = []
  package private(set) var omitted = 0
  /// What the reader should know although nothing has to be put right.
  package private(set) var notices: [InputNotice] = []
  /// Notices that were counted only.
  package private(set) var omittedNotices = 0
  /// How many notices there are of each kind that waits for somebody's word, by its code.
  package private(set) var waiting: [String: Int] = [:]

  package init() {}

  package var isEmpty: Bool { problems.isEmpty }

  /// Problems met so far.
  package var count: Int { problems.count + omitted }

  package mutating func add(_ problem: InputProblem) {
    if problems.count < Self.capacity { problems.append(problem) } else { omitted += 1 }
  }

  /// Notes something under a stable name.
  package mutating func note(_ code: String, _ about: InputProblem) {
    add(InputNotice(code: code, about: about))
  }

  /// Says how something was read, where nobody has to decide anything.
  package mutating func announce(_ code: String, _ about: InputProblem) {
    add(InputNotice(code: code, about: about, isAnnouncement: true))
  }

  package mutating func add(_ notice: InputNotice) {
    if !notice.isAnnouncement { waiting[notice.code, default: 0] += 1 }
    if notices.count < Self.capacity { notices.append(notice) } else { omittedNotices += 1 }
  }

  /// Throws all problems, in the order of their positions, if there are any.
  package func throwAny() throws(InputProblems) {
    guard problems.isEmpty else {
      throw InputProblems(problems: problems.sorted(), omitted: omitted)
    }
  }
}

/// All that is wrong with what was read, in the order of positions.
package struct InputProblems: Error, Sendable, Hashable, CustomStringConvertible {
  package var problems: [InputProblem]
  /// Problems that were counted only.
  package var omitted: Int

  package init(problems: [InputProblem], omitted: Int = 0) {
    self.problems = problems
    self.omitted = omitted
  }

  /// One problem a line.
  package var description: String {
    var lines = problems.map(\.description)
    if omitted > 0 { lines.append("\(omitted) more problems; put these right first") }
    return lines.joined(separator: "\n")
  }
}

/// A reader gave nothing and named no problem: a fault of the program, and of no file.
package struct ReaderFault: Error, CustomStringConvertible {
  package init() {}

  package var description: String { "a reader failed without a problem" }
}
