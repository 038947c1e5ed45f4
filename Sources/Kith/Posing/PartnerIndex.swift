/// For each student the partners that the rules on grades, languages, schools and distances could leave,
/// found without asking about each one.
///
/// Students of one class are alike to these rules: of one grade, say, with homes in one cell of a grid.
/// Two classes are compared once, and every student of a class has the same list.
struct PartnerIndex: Sendable {
  private let classOf: [Int32]
  /// For each class the partners within reach, ascending.
  private let lists: [[Int32]]

  /// More kinds of language lists than this are not told apart, nor more entries of lists held.
  private static let mostLanguageSets = 24
  private static let mostEntries = 64 << 20

  /// The lists of all `students`, out of `partners`, ascending.
  init(_ allowance: Allowance, of students: [Int32], among partners: [Int32], threads: Int) {
    for grid in [Grid(allowance), nil] {
      let classes = Classes(allowance, students, partners, grid)
      guard classes.entryCount <= Self.mostEntries else { continue }
      classOf = classes.classOf
      lists = Parallel.map(classes.reach.count, threads: threads) { number in
        let found = classes.reach[number]
        return found.count == classes.members.count
          ? partners : found.flatMap { classes.members[$0] }.sorted()
      }
      return
    }
    classOf = [Int32](repeating: 0, count: allowance.cohort.count)
    lists = [partners]
  }

  /// The partners within reach of a student, ascending; the student may be among them.
  @inline(__always)
  subscript(student: Int32) -> [Int32] { lists[Int(classOf[Int(student)])] }
}

// MARK: - Classes

extension PartnerIndex {
  /// Cells of space as wide as the largest distance, so that homes within it lie in cells that touch.
  private struct Grid {
    let homes: [SpherePoint?]
    let width: Double

    init?(_ allowance: Allowance) {
      let cohort = allowance.cohort
      guard case .decimal(let most)? = cohort.program.setting(of: LimitsDistance.id) else {
        return nil
      }
      // A little wider, for what rounding takes away.
      width = max(1e-5, SpherePoint.squaredChord(kilometres: most).squareRoot() * 1.001)
      homes = cohort.homes
    }

    func cell(of student: Int) -> [Int32] {
      guard let home = homes[student] else { return [.max / 2, 0, 0] }
      return [home.x, home.y, home.z].map { Int32(($0 / width).rounded(.down)) }
    }
  }

  private struct Classes {
    private struct Key: Hashable {
      var cell: [Int32]
      var grade: Int?
      var school: Int32
      var languages: [Int32]
    }

    var classOf: [Int32]
    /// The partners in each class, ascending.
    var members: [[Int32]] = []
    /// For each class those within reach.
    var reach: [[Int]] = []
    /// Entries of all lists together.
    var entryCount = 0

    init(_ allowance: Allowance, _ students: [Int32], _ partners: [Int32], _ grid: Grid?) {
      let cohort = allowance.cohort
      let languageSets = Set((0..<cohort.count).map { Array(cohort.languages[$0]) })
      let rules = allowance.rules.filter { rule in
        rule is StaysInGradeBand || rule is StaysInSchool
          || rule is SharesLanguage && languageSets.count <= PartnerIndex.mostLanguageSets
      }
      let (hasBand, hasSchool, hasLanguage) = (
        rules.contains { $0 is StaysInGradeBand }, rules.contains { $0 is StaysInSchool },
        rules.contains { $0 is SharesLanguage }
      )
      var numbers: [Key: Int] = [:]
      var cells: [[Int32]] = []
      var samples: [Int] = []
      classOf = [Int32](repeating: 0, count: cohort.count)
      func number(of student: Int32) -> Int {
        let at = Int(student)
        let key = Key(
          cell: grid?.cell(of: at) ?? [0, 0, 0], grade: hasBand ? cohort.grades[at] : nil,
          school: hasSchool ? cohort.schools[at] : 0,
          languages: hasLanguage ? Array(cohort.languages[at]) : [])
        if let known = numbers[key] { return known }
        numbers[key] = samples.count
        samples.append(at)
        cells.append(key.cell)
        members.append([])
        return samples.count - 1
      }
      for student in students { classOf[Int(student)] = Int32(number(of: student)) }
      for student in partners {
        let number = number(of: student)
        classOf[Int(student)] = Int32(number)
        members[number].append(student)
      }
      reach = [[Int]](repeating: [], count: samples.count)
      let order = samples.indices.sorted { (cells[$0][0], $0) < (cells[$1][0], $1) }
      var first = 0
      for one in order {
        while cells[order[first]][0] < cells[one][0] - 1 { first += 1 }
        for other in order[first...] {
          guard cells[other][0] <= cells[one][0] + 1 else { break }
          guard zip(cells[one], cells[other]).allSatisfy({ abs($0 - $1) <= 1 }),
            // Within a class everybody is alike, so one student stands for two.
            rules.allSatisfy({ $0.allows(samples[one], samples[other]) })
          else { continue }
          reach[one].append(other)
          entryCount += members[other].count
        }
      }
    }
  }
}
