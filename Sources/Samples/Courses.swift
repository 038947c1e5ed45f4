import Matching

/// What students take in a grade.
enum Courses {
  /// Subjects that students help each other with.
  static let subjects = [
    "math", "reading", "writing", "science", "history", "spanish", "art", "music", "coding",
    "study skills",
  ]

  private static let mathematics = [
    "Math 6", "Pre-Algebra", "Algebra 1", "Geometry", "Algebra 2", "Precalculus", "Calculus",
    "Statistics",
  ]
  private static let sciences = [
    "Earth Science", "Life Science", "Physical Science", "Biology", "Chemistry", "Physics",
    "Environmental Science",
  ]
  private static let societies = [
    "World Geography", "Civics", "US History 8", "World History", "US History", "Government",
    "Economics",
  ]
  private static let languages = ["Spanish", "French", "Mandarin", "German", "Sign Language"]
  private static let electives = [
    "Art Studio", "Choir", "Digital Photography", "Creative Writing", "Computer Science",
    "Music Theory", "Personal Finance", "Psychology", "Robotics", "Health",
  ]

  /// The way through the school that one student takes.
  struct Path {
    /// Grades ahead of the usual mathematics course, -1...2.
    var mathematicsAhead: Int
    /// A position in the list of foreign languages; nil for none.
    var language: Int?
    /// Positions in the list of electives, one for each grade from 6.
    var electives: [Int]

    init(using random: inout SplitMix64) {
      mathematicsAhead = random.index(weighted: [10, 60, 24, 6]) - 1
      language = random.percent(70) ? random.index(weighted: [55, 18, 10, 9, 8]) : nil
      electives = (6...12).map { _ in random.below(Courses.electives.count) }
    }

    /// The courses of a grade's level; none before kindergarten.
    func courses(level: Int) -> [String] {
      guard level >= 0 else { return [] }
      guard level >= 6 else {
        let grade = level == 0 ? "K" : String(level)
        return ["Math", "Reading", "Science", "Social Studies"].map { "\($0) \(grade)" }
      }
      let year = min(level, 12) - 6
      func step(_ list: [String], _ position: Int) -> String {
        list[min(max(position, 0), list.count - 1)]
      }
      var courses = [
        step(Courses.mathematics, year + mathematicsAhead), "English \(year + 6)",
        step(Courses.sciences, year), step(Courses.societies, year),
        Courses.electives[electives[year]],
      ]
      if let language, level >= 8 {
        courses.append("\(Courses.languages[language]) \(min(level - 7, 4))")
      }
      return courses
    }

    /// Everything taken in the two grades before a level, oldest first, each once.
    func completed(before level: Int) -> [String] {
      let now = courses(level: level)
      var completed: [String] = []
      for earlier in max(0, level - 2)..<max(0, level) {
        for course in courses(level: earlier)
        where !completed.contains(course) && !now.contains(course) {
          completed.append(course)
        }
      }
      return completed
    }
  }
}
