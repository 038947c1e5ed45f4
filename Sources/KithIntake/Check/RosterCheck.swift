package import Kith
package import KithFiles

/// Looks a roster over before anything is matched: every problem, and everything that is allowed but
/// odd.
package struct RosterCheck {
  /// Something odd: what it is, where it stands, and whom it is about.
  package struct Finding: Sendable, Hashable {
    package var notice: InputNotice
    package var students: [Student.ID]
  }

  /// What has to be put right.
  package private(set) var problems: [InputProblem] = []
  /// Problems that were counted only.
  package private(set) var omitted = 0
  /// What is odd, in the order of positions.
  package private(set) var findings: [Finding] = []
  /// The look ahead at a program; nil where none was given, or the roster cannot be used.
  package private(set) var forecast: Forecast?
  package private(set) var studentCount = 0

  /// Checks a roster folder, and what a program would make of it.
  package init(_ folder: String, program file: String?, threads: Int) {
    var list = ProblemList()
    let program = file.flatMap { ProgramFileReader($0).read(&list) }
    var reader = RosterFolderReader(folder, for: program)
    if let roster = reader.readAll(&list) {
      studentCount = roster.students.count
      lookOver(roster, reader)
      if let file, let program, let missing = program.missingDay(for: roster.students) {
        list.add(
          InputProblem(
            file: file, message: missing.problem, value: .shown(missing.value),
            remedy: missing.remedy))
      }
      if let file, let odd = program?.oddTerm(on: .today) {
        list.note(
          odd.code, InputProblem(file: file, message: odd.text, remedy: "correct the term"))
      }
      if let program, let file, program.forgoesPeerContact {
        let strangers = roster.students.filter {
          $0.isEnrolled && !$0.consents.contains(.peerContact)
        }
        add(
          "peer-contact-not-asked", strangers.map(\.id),
          InputProblem(
            file: file,
            message: "consent_peer_contact is off, and so many students may be in groups whose "
              + "families did not agree to contact with others",
            value: .shown("\(strangers.count)"),
            remedy: "leave the rule on, or make sure that every family knows"))
      }
      if let program, list.isEmpty {
        forecast = Forecast(roster, for: program, threads: threads)
      }
    }
    problems = list.problems.sorted()
    omitted = list.omitted
    findings += list.notices.map { Finding(notice: $0, students: []) }
    findings.sort { ($0.notice.about, $0.notice.code) < ($1.notice.about, $1.notice.code) }
  }

  private mutating func lookOver(_ roster: Roster, _ reader: RosterFolderReader) {
    let students = roster.students.filter(\.isEnrolled)
    if students.count < roster.students.count {
      for student in roster.students where !student.isEnrolled {
        add(
          "not-enrolled", [student.id],
          reader.problem(
            about: student.id, "the student is not enrolled and is left out",
            remedy: "nothing needs to be done"))
      }
    }
    findDoubles(students, reader)
    for student in students {
      if student.availability.isEmpty {
        add(
          "no-schedule", [student.id],
          reader.problem(
            about: student.id, "the student has no hours in which to meet",
            remedy: "ask for them; only asynchronous programs do without"))
      }
      let missing = [Consent.matching, .peerContact].filter { !student.consents.contains($0) }
      if !missing.isEmpty {
        add(
          "no-consent", [student.id],
          reader.problem(
            about: student.id,
            "consent is missing (\(missing.map(\.rawValue).joined(separator: ", ")))",
            remedy: "ask the guardian, or the student where of age"))
      }
    }
    findLoneCourses(students, reader)
    checkWishes(roster, reader)
  }

  private mutating func add(_ code: String, _ students: [Student.ID], _ about: InputProblem) {
    findings.append(Finding(notice: InputNotice(code: code, about: about), students: students))
  }
}

// MARK: - Students

extension RosterCheck {
  /// Students with the same name and the same birth date are probably one, entered twice.
  private mutating func findDoubles(_ students: [Student], _ reader: RosterFolderReader) {
    var known: [String: Student.ID] = [:]
    for student in students {
      guard let birth = student.birthDate else { continue }
      let name = [student.givenName, student.familyName].compactMap(\.self).map(CleanText.key)
        .joined(separator: " ")
      guard !name.isEmpty else { continue }
      if let first = known["\(name) \(birth)"] {
        add(
          "double-person", [first, student.id],
          reader.problem(
            about: student.id, "the student has the name and birth date of \(first)",
            remedy: "remove one of the two if they are the same person"))
      } else {
        known["\(name) \(birth)"] = student.id
      }
    }
  }

  /// Courses that one student alone takes give nobody a partner.
  private mutating func findLoneCourses(_ students: [Student], _ reader: RosterFolderReader) {
    var takers: [String: (title: String, student: Student.ID, count: Int)] = [:]
    for student in students {
      for course in Set(student.courses.map(CleanText.key)).sorted() {
        takers[course, default: (course, student.id, 0)].count += 1
      }
      for course in student.courses { takers[CleanText.key(course)]?.title = course }
    }
    for (_, taker) in takers.sorted(by: { $0.key < $1.key }) where taker.count == 1 {
      add(
        "lone-course", [taker.student],
        reader.problem(
          about: taker.student, "nobody else takes the course “\(taker.title)”",
          remedy: "check that it is written as for others"))
    }
  }
}

// MARK: - Wishes

extension RosterCheck {
  private struct Pair: Hashable {
    var one: Student.ID
    var other: Student.ID

    init(_ wish: Wish) {
      one = min(wish.student, wish.other)
      other = max(wish.student, wish.other)
    }
  }

  private mutating func checkWishes(_ roster: Roster, _ reader: RosterFolderReader) {
    let gone = Set(roster.students.filter { !$0.isEnrolled }.map(\.id))
    var kinds: [Pair: Set<Wish.Kind>] = [:]
    var directed: [Wish: Bool] = [:]
    for wish in roster.wishes {
      kinds[Pair(wish), default: []].insert(wish.kind)
      directed[Wish(student: wish.student, other: wish.other, kind: wish.kind)] = true
      if gone.contains(wish.student) || gone.contains(wish.other) {
        add(
          "wish-about-nobody", [wish.student, wish.other],
          reader.problem(
            about: wish, "a wish is about a student who is not enrolled",
            remedy: "remove it if the student has left"))
      }
    }
    let circles = circles(of: roster.wishes)
    for wish in roster.wishes {
      let others = kinds[Pair(wish)] ?? []
      let opposite: String? =
        switch wish.kind {
        case .apart where others.contains(.together): "must be together and apart"
        case .apart
        where circles[wish.student] != nil && circles[wish.student] == circles[wish.other]:
          "must stay apart, and other wishes put them into one group"
        case .avoid where others.contains(.together): "must be together, and one would rather not"
        case .avoid
        where directed[Wish(student: wish.student, other: wish.other, kind: .prefer)] == true:
          "are wished for and avoided by the same student"
        case .apart where others.contains(.prefer):
          "must stay apart, and one would like to be with the other"
        default: nil
        }
      if let opposite {
        add(
          "contradictory-wishes", [wish.student, wish.other],
          reader.problem(
            about: wish, "wishes contradict each other: the two \(opposite)",
            remedy: "ask which of them holds, and remove the other"))
      }
    }
  }

  /// A number for each set of students that wishes put together.
  private func circles(of wishes: [Wish]) -> [Student.ID: Int] {
    var neighbors: [Student.ID: [Student.ID]] = [:]
    for wish in wishes where wish.kind == .together {
      neighbors[wish.student, default: []].append(wish.other)
      neighbors[wish.other, default: []].append(wish.student)
    }
    var circles: [Student.ID: Int] = [:]
    for (number, start) in neighbors.keys.sorted().enumerated() where circles[start] == nil {
      var queue = [start]
      circles[start] = number
      while let student = queue.popLast() {
        for other in neighbors[student] ?? [] where circles[other] == nil {
          circles[other] = number
          queue.append(other)
        }
      }
    }
    return circles
  }
}
