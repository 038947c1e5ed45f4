import Kith
import KithFiles
import KithReport

/// Holds a result against what a scenario expects of it, and tells every difference in the words of
/// a school.
struct ExpectationCheck {
  let expected: Expectations
  let result: MatchResult
  /// The result of the match before; nil where this is the first.
  let earlier: MatchResult?
  /// What the groups that were expected would cost; nil where there are only numbers.
  let worth: GroupWorth?

  /// Everything that is not as expected, in the order of the expectations.
  func differences() -> [String] {
    statusDifferences + figureDifferences + groupDifferences + companyDifferences
      + unplacedDifferences + meetingDifferences + venueDifferences + reasonDifferences
      + noticeDifferences
  }

  private var statusDifferences: [String] {
    guard let status = expected.status, status != result.status else { return [] }
    return ["the status is \(result.status.rawValue), not \(status.rawValue)"]
  }

  private var figureDifferences: [String] {
    expected.figures.compactMap { figure, range in
      guard let value = value(of: figure) else {
        return "\(figure.rawValue) is not known here; it was expected to be \(Self.text(range))"
      }
      return range.contains(value)
        ? nil : "\(figure.rawValue) is \(Self.text(value)), not \(Self.text(range))"
    }
  }

  /// A figure of the result; nil where it has no meaning there.
  private func value(of figure: ResultFigure) -> Double? {
    let sizes = result.groups.map(\.members.count)
    let values = worth == nil ? [] : result.groups.map(\.value)
    switch figure {
    case .objective: return Double(result.objective)
    case .bound: return Double(result.bound)
    case .gap: return result.gap
    case .placed: return Double(result.placed)
    case .groups: return Double(result.groups.count)
    case .unplaced: return Double(result.unplaced.count)
    case .proven: return result.certificate.map { Double($0.bound) }
    case .smallestGroup: return sizes.min().map(Double.init)
    case .largestGroup: return sizes.max().map(Double.init)
    case .leastValue: return values.min().map(Double.init)
    case .mostValue: return values.max().map(Double.init)
    case .moved:
      return earlier.map { earlier in
        let moves = ResultDifference(from: earlier, to: result).moves
        return Double(moves.count { $0.before != .absent && $0.after != .absent })
      }
    case .kept:
      let groups = Set(result.groups.map(\.people))
      return earlier.map { Double($0.groups.count { groups.contains($0.people) }) }
    }
  }
}

// MARK: - Words

extension ExpectationCheck {
  static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? Figures.grouped(Int(value)) : String(value)
  }

  static func text(_ range: ClosedRange<Double>) -> String {
    if range.lowerBound == range.upperBound { return text(range.lowerBound) }
    if range.lowerBound == -.infinity { return "at most \(text(range.upperBound))" }
    if range.upperBound == .infinity { return "at least \(text(range.lowerBound))" }
    return "from \(text(range.lowerBound)) to \(text(range.upperBound))"
  }

  /// Where a student stands: `ana is with ben`.
  func whereabouts(of student: Student.ID) -> String {
    let place = result.whereabouts[student] ?? .absent
    return "\(student) \(place.text(was: false))"
  }

  /// The groups of a student.
  func groups(of student: Student.ID) -> [Group] {
    result.groups.filter { $0.people.contains(student) }
  }
}

extension Group {
  /// Who is in the group.
  var people: Set<Student.ID> { Set(members.map(\.student)) }
}
