import Kith
import Rules
import School

/// Who is with whom now, in numbers.
struct PresentState: Sendable {
  /// A group that is there.
  struct Place: Sendable {
    var group: Group
    /// Guides stand first.
    var students: [Int32]
    /// The subject as a number of the needs; −1 for none.
    var subject: Int32
    /// Whether members may come and go: not where the group was fixed by hand, or holds a part of
    /// those who must be together.
    var isOpen: Bool
  }

  /// The groups that stand, without those who are gone.
  private(set) var places: [Place] = []
  /// The ids of groups that do not stand any more.
  let fallen: [String]
  /// The members of open groups, one group after the other, and where each group's begin: what is read
  /// for every way that is weighed.
  private var openMembers: [Int32] = []
  private var openOffsets: [Int] = [0]
  private var openPlaces: [Int] = []
  /// For each student the positions of their groups.
  private(set) var placesOfStudent: [[Int]]
  let keeping: Keeping
  let companions: Companions
  /// Who seeks a group and has none.
  private(set) var isWaiting: [Bool]
  /// Whether the students come out odd, so that pairs leave room for one trio.
  let isOdd: Bool

  init(_ groups: [Group], _ keeping: Keeping, in index: SuggestionIndex) {
    let cohort = index.cohort
    self.keeping = keeping
    companions = Companions(keeping, cohort)
    let fixed = Set(keeping.groups.map { Set($0.students) })
    let earlier = EarlierGroups(groups, index.allowance)
    fallen = earlier.fallen
    var placesOfStudent = [[Int]](repeating: [], count: cohort.count)
    for standing in earlier.standing {
      let students = standing.students
      let group = groups[standing.place]
      let holdsUnits =
        index.isGuided
        || students.allSatisfy { student in
          let item = index.items.itemOf[Int(student)]
          return item < 0 || index.items.members[Int(item)].allSatisfy(students.contains)
        }
      for student in students { placesOfStudent[Int(student)].append(places.count) }
      places.append(
        Place(
          group: standing.isWhole ? group : index.told(group, students, standing.subject),
          students: students, subject: standing.subject,
          isOpen: holdsUnits && !fixed.contains(Set(students.map(index.id)))))
    }
    for (position, place) in places.enumerated() where place.isOpen {
      openPlaces.append(position)
      openMembers += place.students
      openOffsets.append(openMembers.count)
    }
    self.placesOfStudent = placesOfStudent
    isOdd = Self.isOdd(keeping, in: index)
    isWaiting = [Bool](repeating: false, count: cohort.count)
    for learner in cohort.learners {
      let isPlaced = placesOfStudent[Int(learner)].contains { position in
        !index.isGuided || places[position].students.last == learner
      }
      isWaiting[Int(learner)] = !isPlaced
    }
  }

  /// Open groups all of whose members may be with somebody, or all but one unit.
  ///
  /// - Parameters:
  ///   - rows: The scores of everybody who would come in, −1 where they may not be together.
  ///   - itemOf: The unit of each student.
  /// - Returns: Positions, each with the unit that would have to leave; −1 where nobody would.
  func places(for rows: [[Int32]], itemOf: [Int32]) -> [(place: Int, stranger: Int32)] {
    var found: [(place: Int, stranger: Int32)] = []
    for (number, place) in openPlaces.enumerated() {
      var stranger: Int32 = -1
      var fits = true
      for at in openOffsets[number]..<openOffsets[number + 1] where fits {
        let member = Int(openMembers[at])
        for row in rows where row[member] < 0 {
          fits = stranger < 0 || stranger == itemOf[member]
          stranger = itemOf[member]
        }
      }
      if fits { found.append((place, stranger)) }
    }
    return found
  }

  private static func isOdd(_ keeping: Keeping, in index: SuggestionIndex) -> Bool {
    guard index.program.mayHoldTrio else { return false }
    let fixed = FixedGroups(keeping, index.allowance)
    let items = Items(index.allowance, without: fixed.isPlaced)
    let seekers = items.itemOf.count { $0 >= 0 }
    return seekers % 2 == 1 && !fixed.groups.contains { $0.count == 3 }
  }

  /// How many groups a student guides.
  func load(of guide: Int32) -> Int {
    placesOfStudent[Int(guide)].count { places[$0].students.first == guide }
  }

  /// An id that no group has.
  func unusedIDs(_ count: Int) -> [String] {
    let known = Set(places.map(\.group.id))
    return Array(
      (1...places.count + count).lazy.map { "g\($0)" }.filter { !known.contains($0) }
        .prefix(count))
  }
}
