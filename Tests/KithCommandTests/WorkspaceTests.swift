import Foundation
import Testing

/// A whole term by the command alone, in a workspace.
@Suite struct WorkspaceTests {
  private let folder: KithProcess.Folder

  init() throws {
    folder = try KithProcess.Folder()
    let school = try KithProcess.run(
      "generate", "--students", "100", "--seed", "3", "--out", "school", in: folder)
    try #require(school.code == 0)
    try folder.write("pods.yaml", Self.program)
  }

  private static let program = """
    program: pods
    kind: pod
    term: {starts: 2020-01-13, ends: 2020-05-29}
    # What counts here.
    weights: {shared_interests: 30, schedule_overlap: 10, shared_dislikes: 0, shared_goals: 0,
      similar_circumstances: 0, strength_meets_need: 0, social_pace: 0, channel_fit: 0}
    rules: {grade_band: 2}
    retention_days: 400
    limits: {seconds: 60, effort: 2}

    """

  /// Runs a command that has to succeed.
  @discardableResult private func kith(_ arguments: String...) throws -> String {
    let outcome = try KithProcess.run(arguments, in: folder)
    try #require(outcome.code == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  /// The members of each group, as `kith review` lists them.
  private func groups(_ options: String...) throws -> [String: [String]] {
    let outcome = try KithProcess.run(["review"] + options, in: folder)
    var groups: [String: [String]] = [:]
    for line in outcome.output.split(separator: "\n") where line.hasPrefix("g") {
      let parts = line.components(separatedBy: "  ")
      groups[parts[0]] = parts[2].components(separatedBy: ", ")
    }
    return groups
  }

  private func begin() throws {
    try kith("init")
    try kith("roster", "school")
    try kith("program", "pods.yaml")
    try kith("match", "--draft", "-q")
  }

  /// The roster without some students and with others, who are like one who stays.
  private func churn(leaving: [String], joining: [String], like model: String) throws {
    // Coaches name their students; here they name nobody any more.
    try folder.write("school/coaches.csv", "id,given_name\n")
    for name in ["students.csv", "availability.csv", "requests.csv", "history.csv"] {
      let text = String(decoding: folder.read("school/\(name)") ?? [], as: UTF8.self)
      let lines = text.components(separatedBy: "\n").filter { line in
        !leaving.contains { line.components(separatedBy: ",").contains($0) }
      }
      let copied = name == "students.csv" || name == "availability.csv"
      let added = joining.flatMap { student in
        lines.filter { $0.hasPrefix("\(model),") }.map {
          student + $0.dropFirst(model.count)
        }
      }
      let all = lines.filter { !$0.isEmpty } + (copied ? added : [])
      try folder.write("school/\(name)", all.joined(separator: "\n") + "\n")
    }
  }

  /// The first student that safety lets into another group, which a dry run shows without doing it.
  private func possibleMove(
    _ groups: [String: [String]], besides kept: [String]
  ) throws -> (student: String, target: String)? {
    let free = groups.filter { $0.value != kept }.sorted { $0.key < $1.key }
    for (source, target) in zip(free, free.dropFirst()) {
      let student = source.value[0]
      let outcome = try KithProcess.run("move", student, target.key, "--dry-run", in: folder)
      if outcome.code == 0, outcome.output.contains("Objective:") { return (student, target.key) }
      #expect(outcome.errors.contains("safety"), "\(outcome.errors)")
    }
    return nil
  }

  @Test func `a whole term goes from an import to the weights of the next one`() throws {
    try begin()
    // Review, and change by hand.
    let first = try groups()
    let worst = try kith("review", "--worst", "3").split(separator: "\n")
    #expect(worst.count { $0.hasPrefix("g") } == 3)
    #expect(worst.count { $0.contains(" groups, ") && $0.contains(" placed, ") } == 1)
    #expect(worst.last?.hasPrefix("next: kith publish") == true)
    let kept = try #require(first["g1"])
    let parted = try #require(first["g2"]?.prefix(2)).map { $0 }
    try kith("pin", "g1", "--why", "they have begun already", "--as", "Alex")
    try kith("veto", parted[0], parted[1])
    try kith("match", "--draft", "-q")
    let second = try groups()
    #expect(second.values.contains { $0 == kept })
    #expect(!second.values.contains { Set($0).isSuperset(of: parted) })
    let pins = try kith("review", "--pins").replacing(/\s+/, with: " ")
    #expect(pins.contains("they have begun already"))
    let (student, target) = try #require(try possibleMove(second, besides: kept))
    #expect(try groups() == second)
    let moved = try kith("move", student, target)
    #expect(moved.contains("Objective:"))
    #expect(try groups()[target]?.contains(student) == true)
    try kith("undo")
    #expect(try groups() == second)
    // Publish, take it back, publish again.
    try kith("publish")
    #expect(
      try kith("undo") == """
        Took back publication 1.
        next: kith status, or kith redo to have it again

        """)
    try kith("publish", "--out", "term1")
    let published = try groups("--published")
    #expect(published == second)

    // Students come and go.
    let leaving = [try #require(published["g3"]?[0]), try #require(published["g4"]?[0])]
    try churn(leaving: leaving, joining: ["new1", "new2"], like: try #require(published["g5"]?[0]))
    let news = try kith("roster", "school")
    #expect(news.contains("joined: 2 (new1, new2)"))
    #expect(news.contains("left: 2"))
    let affected = try kith("rematch")
    #expect(affected.contains("Left the school: 2"))
    #expect(affected.contains("Placed now:"))
    let third = try groups()
    #expect(third.values.contains { $0 == kept })
    let staying = published.values.filter { group in third.values.contains { $0 == group } }
    #expect(staying.count * 2 > published.count)
    try kith("publish", "--out", "term2")
    try kith("verify", "--result", "term2/result.json")

    // What students say, and what follows from it.
    var survey = "student,fit,rating,belonging,contacts_made,contacts_due\n"
    for (place, group) in try groups("--published").sorted(by: { $0.key < $1.key }).enumerated() {
      for student in group.value { survey += "\(student),yes,\(1 + place % 5),60,5,6\n" }
    }
    try folder.write("survey.csv", survey)
    try kith("feedback", "import", "survey.csv")
    let outcomes = try kith("outcomes")
    #expect(outcomes.contains("fit: 100 %"))
    #expect(outcomes.contains("(83 %)"))
    let lesson = try kith("learn", "--out", "next.yaml")
    #expect(lesson.contains("ratings about"))
    // Ratings that follow the schedules teach that schedules count.
    try folder.write("survey.csv", try surveyAfterSchedules())
    try kith("feedback", "import", "survey.csv")
    let learnt = try kith("learn", "--out", "next.yaml")
    #expect(learnt.contains("Under them last term would have placed"), "\(learnt)")
    let proposed = String(decoding: try #require(folder.read("next.yaml")), as: UTF8.self)
    #expect(proposed.contains("rules: {grade_band: 2}"))
    let weight = proposed.split(separator: "\n").first { $0.contains("schedule_overlap:") }
    let number = weight.flatMap { Int($0.split(separator: " ").last ?? "") }
    #expect(try #require(number) > 10, "\(proposed)")

    // The next term begins with them, and remembers this one.
    try folder.write(
      "next.yaml",
      proposed.replacingOccurrences(
        of: "starts: 2020-01-13, ends: 2020-05-29", with: "starts: 2020-08-31, ends: 2020-12-18"))
    try kith("program", "next.yaml")
    try kith("match", "--draft", "-q")
    try kith("publish")
    #expect(try kith("status").contains("for 2020-08-31"))

    // Who asks to be forgotten is, in the log nobody was ever named, and old terms go.
    let someone = try #require(published["g6"]?[0])
    try kith("export", "--pseudonymous", "--out", "study")
    let study = String(decoding: folder.read("study/groups.csv") ?? [], as: UTF8.self)
    #expect(study.hasPrefix("program,term,group,student,role,group_score\npods,2020-08-31,1,p"))
    #expect(!study.contains(someone))
    try kith("forget", someone)
    let bytes = try #require(folder.read("kith.sqlite"))
    #expect(Data(bytes).range(of: Data(someone.utf8)) == nil)
    #expect(try groups("--published").values.joined().contains("forgotten-1"))
    let log = try kith("log")
    #expect(log.contains("Alex  pin pods"))
    for student in Set(published.values.joined()) {
      #expect(!log.contains(student))
    }
    #expect(try kith("forget", "--expired").contains("publications erased"))
    #expect(try kith("status").contains("Program pods: version 2"))
  }

  /// A survey whose ratings follow how much time the members of each group have in common.
  private func surveyAfterSchedules() throws -> String {
    try kith("score", "--out", "edges.csv", "--breakdown")
    let text = String(decoding: folder.read("edges.csv") ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0.components(separatedBy: ",") }
    let column = try #require(lines[0].firstIndex(of: "schedule_overlap"))
    var points: [Set<String>: Double] = [:]
    for line in lines.dropFirst() { points[[line[0], line[1]]] = Double(line[column]) }
    var survey = "student,rating\n"
    for group in try groups("--published").values {
      for student in group {
        let known = group.filter { $0 != student }.compactMap { points[[student, $0]] }
        guard !known.isEmpty else { continue }
        let mean = known.reduce(0, +) / Double(known.count)
        survey += "\(student),\(max(1, min(5, Int((mean / 200).rounded()))))\n"
      }
    }
    return survey
  }

  @Test func `what safety forbids is refused by name, and bad input changes nothing`() throws {
    try begin()
    let groups = try groups()
    let (one, other) = (try #require(groups["g1"]?[0]), try #require(groups["g2"]?[0]))
    try kith("veto", one, other)
    let before = folder.read("kith.sqlite")
    for arguments in [
      ["move", one, "g2"], ["pin", one, other, "--only"], ["pin", one, "nobody"], ["pin", "g99"],
      ["move", "nobody", "g1"], ["unpin", "77"], ["forget", "nobody"], ["program", "none.yaml"],
      ["roster", "nowhere"], ["rematch"], ["feedback", "import", "none.csv"], ["init"],
      ["review", "--student", "nobody"], ["match", "--draft", "--program", "other"],
    ] {
      let outcome = try KithProcess.run(arguments, in: folder)
      #expect(outcome.code == 2, "\(arguments)")
      #expect(!outcome.errors.isEmpty, "\(arguments)")
    }
    #expect(folder.read("kith.sqlite") == before)
    let refused = try KithProcess.run("move", one, "g2", in: folder)
    #expect(refused.errors.contains("apart"))
    let elsewhere = try KithProcess.run("status", "--workspace", "school", in: folder)
    #expect(elsewhere.code == 2)
    #expect(elsewhere.errors.contains("kith init"))
  }

  @Test func `a rematch moves few and stays near a free one`() throws {
    try begin()
    try kith("publish", "--out", "before")
    let published = try groups()
    let leaving = ["g2", "g5", "g8", "g11", "g14"].compactMap { published[$0]?[0] }
    try churn(
      leaving: leaving, joining: ["new1", "new2", "new3", "new4", "new5"],
      like: try #require(published["g1"]?[0]))
    try kith("roster", "school")
    try kith("rematch", "-q")
    let third = try groups()
    // Whose group lost somebody, and who came, cannot but change.
    let must = published.values.filter { !$0.allSatisfy { !leaving.contains($0) } }.joined().count
    let changed = third.values.filter { group in !published.values.contains { $0 == group } }
      .joined().count
    #expect(changed <= 3 * must, "\(changed) of \(must)")
    // No rematch under the same points for staying together is worth more than its bound.
    try kith("publish", "--out", "after")
    let result = try #require(
      try JSONSerialization.jsonObject(with: Data(folder.read("after/result.json") ?? []))
        as? [String: Any])
    let gap = try #require(result["gap"] as? Double)
    #expect(gap <= 0.01, "\(gap)")
  }
}
