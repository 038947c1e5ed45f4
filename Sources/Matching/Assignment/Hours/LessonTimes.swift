/// When lessons could take place, and which of them leave one another room.
///
/// A lesson needs a start, or several on different days, that no other lesson of the same persons rules
/// out. Lessons that are *held* take place in any case.
package struct LessonTimes: Sendable {
  /// Two persons who meet, or nobody.
  package struct Lesson: Sendable {
    /// Who is there: no two lessons of one person overlap. Without anybody a lesson needs no time.
    package var persons: [Int32]
    /// `words` words: the starts that suit all of them.
    package var starts: [UInt64]
    /// Which of ``LessonTimes/weeks`` says what starts lie on different days for them.
    package var days: Int

    package init(persons: [Int32], starts: [UInt64], days: Int = 0) {
      self.persons = persons
      self.starts = starts
      self.days = days
    }
  }

  /// The days of a week as some persons see them.
  package struct Week: Sendable {
    /// For each part `words` words: the starts that lie in it.
    package var parts: [[UInt64]]
    /// Whether two parts lie on different days.
    package var isApart: [[Bool]]

    package init(parts: [[UInt64]], isApart: [[Bool]]) {
      self.parts = parts
      self.isApart = isApart
    }
  }

  /// 64-bit words in one set of starts.
  package var words: Int
  /// For each start `words` words: the starts that a meeting then rules out, itself among them.
  package var clashes: [UInt64]
  /// One for each edge of an assignment, in its order.
  package var lessons: [Lesson]
  package private(set) var held: [Lesson] = []
  /// How many starts a lesson needs.
  package var needed = 1
  /// The weeks of which one has to hold all starts of a lesson; not asked where one start is enough.
  package var weeks: [[Week]] = []
  private var heldOfPerson: [Int32: [Int]] = [:]

  package init(words: Int, clashes: [UInt64], lessons: [Lesson]) {
    self.words = words
    self.clashes = clashes
    self.lessons = lessons
  }

  /// Lessons that take place whatever else does.
  package mutating func hold(_ lessons: [Lesson]) {
    held = lessons
    heldOfPerson = [:]
    for (number, lesson) in lessons.enumerated() {
      for person in lesson.persons { heldOfPerson[person, default: []].append(number) }
    }
  }

  /// What there is to say about several lessons.
  package enum Booking: Sendable, Equatable {
    /// The starts of each, in the order of the lessons asked about.
    case times([[Int]])
    /// There are no starts for all of them.
    case none
    /// Too many ways would have to be tried.
    case unknown
  }

  /// Ways to try before nothing is known.
  private static let mostSteps = 20_000

  /// Starts for all of some lessons, beside those that are held.
  package func booking(of edges: [Int], steps: Int = mostSteps) -> Booking {
    var times = [[Int]](repeating: [], count: edges.count)
    var isUnknown = false
    for cluster in clusters(of: edges) {
      let all = cluster.edges.map { lessons[edges[$0]] } + cluster.held.map { held[$0] }
      var search = LessonSearch(self, all, steps: steps)
      switch search.run() {
      case .some(true):
        for (place, chosen) in zip(cluster.edges, search.chosen) { times[place] = chosen }
      case .some(false): return .none
      case .none: isUnknown = true
      }
    }
    return isUnknown ? .unknown : .times(times)
  }

  /// Whether all of some lessons can take place; nil where too many ways would have to be tried.
  package func holds(_ edges: [Int]) -> Bool? {
    switch booking(of: edges) {
    case .times: true
    case .none: false
    case .unknown: nil
    }
  }

  /// Those of `edges` that hang together with `seeds`, persons and held lessons in between; the seeds
  /// among them.
  func near(_ seeds: [Int], among edges: [Int]) -> [Int] {
    let all = seeds + edges
    let first = Set(seeds.indices)
    return clusters(of: all).filter { !first.isDisjoint(with: $0.edges) }.flatMap(\.edges)
      .map { all[$0] }
  }

  /// The places of lessons that hang together by their persons, with the held ones between them.
  private func clusters(of edges: [Int]) -> [(edges: [Int], held: [Int])] {
    var placesOfPerson: [Int32: [Int]] = [:]
    for (place, edge) in edges.enumerated() {
      for person in lessons[edge].persons { placesOfPerson[person, default: []].append(place) }
    }
    var isSeen = [Bool](repeating: false, count: edges.count)
    var isHeldSeen = Set<Int>()
    var seenPersons = Set<Int32>()
    var clusters: [(edges: [Int], held: [Int])] = []
    for first in edges.indices where !isSeen[first] && !lessons[edges[first]].persons.isEmpty {
      isSeen[first] = true
      var cluster = (edges: [first], held: [Int]())
      var open = lessons[edges[first]].persons
      while let person = open.popLast() {
        guard seenPersons.insert(person).inserted else { continue }
        for place in placesOfPerson[person] ?? [] where !isSeen[place] {
          isSeen[place] = true
          cluster.edges.append(place)
          open += lessons[edges[place]].persons
        }
        for number in heldOfPerson[person] ?? [] where isHeldSeen.insert(number).inserted {
          cluster.held.append(number)
          open += held[number].persons
        }
      }
      clusters.append((cluster.edges.sorted(), cluster.held))
    }
    return clusters
  }
}
