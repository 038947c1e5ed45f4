package import KithFiles

/// Reads a OneRoster export, or what has changed since an earlier one.
package struct OneRosterReader {
  private let path: String
  /// What is known of the school, before and after ``read(_:)``.
  package internal(set) var roster: OneRoster
  /// Whether the export held every user of the school.
  package private(set) var holdsAllUsers = false
  /// The version that the export states, or seems to be.
  package private(set) var version = ""

  /// A reader of the export at `path`; a delta changes `earlier`.
  package init(_ path: String, after earlier: OneRoster = OneRoster()) {
    self.path = path
    roster = earlier
  }

  /// Takes over what the export says; false, with problems, where it cannot be used.
  package mutating func read(_ problems: inout ProblemList) -> Bool {
    let before = problems.count
    guard let bundle = OneRosterBundle(path, &problems) else { return false }
    if let dialect = bundle.dialect {
      (holdsAllUsers, version) = (true, dialect.name)
      read(bundle, in: dialect, &problems)
      return problems.count == before
    }
    let manifest = OneRosterManifest(bundle, &problems)
    version = manifest.version
    if !bundle.has("users"), manifest.content("users") != .absent {
      problems.add(
        InputProblem(
          file: bundle.file("users"), message: "there is no users.csv in the export",
          remedy: "export the users too"))
    }
    if manifest.content("users") == .delta, roster.isEmpty {
      problems.note(
        "delta-alone",
        InputProblem(
          file: bundle.file("users"),
          message: "the export holds only changes, and nothing is known",
          remedy: "import a full export first, or go on with these students alone"))
    }
    holdsAllUsers = bundle.has("users") && manifest.content("users") == .bulk
    roster.goneUsers = []
    readOrgs(bundle, manifest, &problems)
    readUsers(bundle, manifest, &problems)
    readRoles(bundle, manifest, &problems)
    readDemographics(bundle, manifest, &problems)
    readRelationships(bundle, manifest, &problems)
    readSessions(bundle, manifest, &problems)
    readCourses(bundle, manifest, &problems)
    readClasses(bundle, manifest, &problems)
    readEnrollments(bundle, manifest, &problems)
    return problems.count == before
  }
}

// MARK: - Orgs and people

extension OneRosterReader {
  private mutating func readOrgs(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("orgs", bundle, manifest, &problems) else { return }
    let name = table.column("name", telling: &problems)
    let type = table.column("type", telling: &problems)
    let parent = table.column("parentSourcedId", "parentOrgSourcedId", telling: &problems)
    var orgs = table.isDelta ? roster.orgs : [:]
    var keys: Set<String> = Set(orgs.keys)
    var parents: [(String, InputProblem)] = []
    table.forEachRecord(&problems) { row, key, change, tally, problems in
      guard change == .set else {
        orgs[key] = nil
        return
      }
      keys.insert(key)
      if let parent = row.keys(parent).first {
        let about = row.problem(
          nil, "an organisation above is not in the file", remedy: "nothing needs to be done")
        if parents.count < 10_000 { parents.append((parent, about)) }
      }
      // Students belong to schools; districts and departments are above or inside them.
      let isSchool =
        row.text(type).map {
          ["school", "university", "college", "academy", "campus"].contains(CleanText.key($0))
        } ?? true
      if isSchool, let name = row.text(name) { orgs[key] = name }
    }
    var tally = Tally()
    for (parent, about) in parents where !keys.contains(parent) {
      tally.count("unknown-parent", about)
    }
    tally.tell(&problems)
    roster.orgs = orgs
  }

  private mutating func readUsers(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("users", bundle, manifest, &problems) else { return }
    let columns = UserColumns(&table, &problems)
    if !table.isDelta { roster.users = [:] }
    let hasRoles = bundle.has("roles")
    var users = roster.users
    var gone: Set<String> = []
    if columns.role == nil, !hasRoles {
      problems.add(
        InputProblem(
          file: bundle.file("users"), message: "nothing says who is a student",
          remedy: "export users.csv with a column role, or roles.csv"))
      return
    }
    var seen: Set<String> = []
    table.forEachRecord(&problems) { row, key, change, tally, problems in
      if change == .remove {
        users[key] = nil
        gone.insert(key)
        return
      }
      var user = columns.user(row, &tally)
      // Some systems write a row for each school; the first one is theirs.
      if !seen.insert(key).inserted, let first = users[key] {
        let orgs = first.orgs + user.orgs.filter { !first.orgs.contains($0) }
        if first.role == .student, user.role != .student || !orgs.isEmpty { user = first }
        user.orgs = orgs
      }
      users[key] = user
    }
    roster.users = users
    roster.goneUsers = gone
  }

  /// 1.2 tells roles in a file of their own; somebody who is a student anywhere is a student.
  private mutating func readRoles(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("roles", bundle, manifest, &problems) else { return }
    let user = table.column("userSourcedId", telling: &problems)
    let role = table.column("role", telling: &problems)
    let org = table.column("orgSourcedId", "orgSourcedIds", telling: &problems)
    // School Data Sync tells grades with roles.
    let grade = table.column("grade", telling: &problems)
    let isFirst = !table.isDelta
    var users = roster.users
    var told: Set<String> = []
    table.forEachRecord(&problems) { row, _, change, tally, problems in
      guard change == .set, let key = row.text(user) else { return }
      guard users[key] != nil else {
        tally.count(
          "unknown-user",
          row.problem(user, "a role of somebody who is not in users.csv", remedy: "it is left out"))
        return
      }
      let found = UserColumns.role(row, role, &tally)
      if isFirst, told.insert(key).inserted {
        users[key]?.role = found
      } else if found == .student || users[key]?.role == .staff {
        users[key]?.role = found
      }
      if found == .student, users[key]?.grade == nil, let text = row.text(grade) {
        users[key]?.grade = LooseGrade.grade(text)?.grade
      }
      if found == .student, let org = row.text(org), users[key]?.orgs.contains(org) == false {
        users[key]?.orgs.append(org)
      }
    }
    roster.users = users
  }

  private mutating func readDemographics(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("demographics", bundle, manifest, &problems) else { return }
    let birthDate = table.column("birthDate", isPublic: false, telling: &problems)
    var days = table.isDelta ? roster.birthDates : [:]
    let users = roster.users
    table.forEachRecord(&problems) { row, key, change, tally, problems in
      guard change == .set else {
        days[key] = nil
        return
      }
      if users[key] == nil {
        tally.count(
          "unknown-user",
          row.problem(
            nil, "a birth date of somebody who is not in users.csv", remedy: "it is left out"))
      } else if let day = row.day(birthDate, "birthDate", &tally) {
        days[key] = day
      }
    }
    roster.birthDates = days
  }
}
