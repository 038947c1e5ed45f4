/// Something that a program or a roster says and that cannot be meant.
public struct ValueProblem: Sendable, Hashable, CustomStringConvertible {
  /// What sort of problem it is. More may be added.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The word that stands for the code.
    public let rawValue: String

    /// A code of a word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What has to be said is not said.
    public static let empty = Code(rawValue: "empty")
    /// An id that another has already.
    public static let repeated = Code(rawValue: "repeated")
    /// A number, a day or a time outside its range.
    public static let outOfRange = Code(rawValue: "out-of-range")
    /// A name that nobody knows.
    public static let unknown = Code(rawValue: "unknown")
    /// Two values that exclude each other.
    public static let contradictory = Code(rawValue: "contradictory")
  }

  /// What sort of problem it is.
  public let code: Code
  /// The property, such as `size.least` or `students[3].capacity`, counted from 0.
  public let place: String
  /// What is wrong, and what would be right; nothing private of a student is told.
  public let text: String

  /// The place and what is wrong there.
  public var description: String { "\(place): \(text)" }
}

/// A program that nobody can match by, with everything that is wrong with it.
///
/// Readers of files refuse such programs already; values that were made in Swift are looked through
/// before they are used.
public struct InvalidProgram: Error, Sendable, Hashable, CustomStringConvertible {
  /// At least one, in the order of the program's properties.
  public let problems: [ValueProblem]

  /// All problems, one a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// A roster that nobody can match, with everything that is wrong with it.
public struct InvalidRoster: Error, Sendable, Hashable, CustomStringConvertible {
  /// At least one: of students first, then of wishes, history, venues and coaches.
  public let problems: [ValueProblem]

  /// All problems, one a line.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Problems as they are found.
struct ValueProblems {
  private(set) var found: [ValueProblem] = []

  mutating func add(_ code: ValueProblem.Code, _ place: String, _ text: String) {
    found.append(ValueProblem(code: code, place: place, text: text))
  }

  /// A number that has to lie in a range.
  mutating func check<Number: Comparable>(
    _ number: Number?, in range: ClosedRange<Number>, _ place: @autoclosure () -> String
  ) {
    guard let number, !range.contains(number) else { return }
    add(
      .outOfRange, place(), "is not a number from \(range.lowerBound) to \(range.upperBound)")
  }

  /// Ids that have to be there, each once.
  mutating func checkIDs(_ ids: some Sequence<String>, _ list: String) {
    var seen: [String: Int] = [:]
    for (place, id) in ids.enumerated() {
      if id.isEmpty {
        add(.empty, "\(list)[\(place)].id", "is empty")
      } else if let earlier = seen.updateValue(place, forKey: id) {
        add(.repeated, "\(list)[\(place)].id", "\(id) is the id of \(list)[\(earlier)] already")
      }
    }
  }

  /// Stretches of a usual week.
  mutating func check(_ stretches: [LocalStretch], _ place: @autoclosure () -> String) {
    for (number, stretch) in stretches.enumerated()
    where !(0..<1440).contains(stretch.from) || !(0...1440).contains(stretch.to) {
      add(
        .outOfRange, "\(place())[\(number)]",
        "is no stretch of a day; it begins at 0 to 1439 minutes after midnight and ends at 0 to 1440"
      )
    }
  }

  /// A place on the earth.
  mutating func check(_ point: Coordinates?, _ place: @autoclosure () -> String) {
    guard let point else { return }
    // What is no number lies in no range.
    guard (-90...90).contains(point.latitude), (-180...180).contains(point.longitude) else {
      add(
        .outOfRange, place(),
        "is no place on the earth; latitudes go from -90 to 90, longitudes from -180 to 180")
      return
    }
  }

  /// Language tags, which begin with a language.
  mutating func check(languages: [String], _ place: @autoclosure () -> String) {
    for (number, tag) in languages.enumerated() where Cohort.language(tag).isEmpty {
      add(.unknown, "\(place())[\(number)]", "is no language tag such as en or pt-BR")
    }
  }

  /// A day of the years that a calendar can be asked for.
  mutating func check(_ day: CalendarDate?, _ place: @autoclosure () -> String) {
    // The first and the last day of the years 1 to 9999.
    guard let day, !(-719_162...2_932_896).contains(day.dayNumber) else { return }
    add(.outOfRange, place(), "is no day of the years 1 to 9999")
  }
}
