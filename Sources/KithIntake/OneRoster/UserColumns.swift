import Kith
import KithFiles

/// The columns of users.csv that Kith reads. `password` is not among them.
struct UserColumns {
  let role: Int?
  private let enabled, username, email, identifier, userIDs, givenName, preferredName: Int?
  private let familyName, preferredFamilyName, grades, orgs, agents: Int?

  init(_ table: inout OneRosterTable, _ problems: inout ProblemList) {
    role = table.column("role", "roles", telling: &problems)
    enabled = table.column("enabledUser", "enabled", telling: &problems)
    username = table.column("username", isPublic: false, telling: &problems)
    email = table.column("email", isPublic: false, telling: &problems)
    identifier = table.column("identifier", telling: &problems)
    userIDs = table.column("userIds", "userId", isPublic: false, telling: &problems)
    givenName = table.column("givenName", isPublic: false, telling: &problems)
    preferredName = table.column(
      "preferredGivenName", "preferredFirstName", isPublic: false, telling: &problems)
    familyName = table.column("familyName", isPublic: false, telling: &problems)
    preferredFamilyName = table.column(
      "preferredFamilyName", "preferredLastName", isPublic: false, telling: &problems)
    grades = table.column("grades", "grade", telling: &problems)
    orgs = table.column("primaryOrgSourcedId", "orgSourcedIds", "orgSourcedId", telling: &problems)
    agents = table.column("agentSourcedIds", "agents", "agentSourcedId", telling: &problems)
  }

  /// The user of a row.
  func user(_ row: borrowing ExportRow, _ tally: inout Tally) -> OneRoster.User {
    var user = OneRoster.User()
    if role != nil { user.role = Self.role(row, role, &tally) }
    user.isEnabled = isEnabled(row, &tally)
    user.username = row.text(username)
    user.email = row.text(email)
    user.otherIDs = [row.text(identifier)].compactMap(\.self) + row.keys(userIDs).map(Self.key)
    user.givenName = row.text(preferredName) ?? row.text(givenName)
    user.familyName = row.text(preferredFamilyName) ?? row.text(familyName)
    user.orgs = row.keys(orgs)
    user.agents = row.keys(agents)
    if user.role == .student || role == nil { user.grade = grade(row, &tally) }
    return user
  }

  private func isEnabled(_ row: borrowing ExportRow, _ tally: inout Tally) -> Bool {
    guard let text = row.text(enabled) else { return true }
    switch text.lowercased() {
    case "true", "1", "yes", "y": return true
    case "false", "0", "no", "n": return false
    default:
      tally.count(
        "enabled",
        row.problem(
          enabled, "enabledUser is neither true nor false", remedy: "it counts as true"))
      return true
    }
  }

  /// The highest of the grades that a cell lists.
  private func grade(_ row: borrowing ExportRow, _ tally: inout Tally) -> Grade? {
    var found: [Grade] = []
    for code in row.keys(grades) {
      guard let (grade, isExact) = LooseGrade.grade(code) else {
        tally.count(
          "no-grade",
          row.problem(
            grades, "a grade is not known and is left out", value: code,
            remedy: "write a code of OneRoster such as 05 or KG"))
        continue
      }
      if !isExact {
        tally.count(
          "grade-\(code.lowercased())",
          row.problem(
            grades, "a grade is read as \(grade)", value: code,
            remedy: "correct it if that is not meant"))
      }
      found.append(grade)
    }
    if Set(found).count > 1 {
      tally.count(
        "several-grades",
        row.problem(grades, "several grades are listed", remedy: "the highest counts"))
    }
    return found.max()
  }

  /// `{LDAP:jlee}` names jlee; 1.0 and 1.1 write what 1.2 puts between braces in several ways.
  private static func key(_ text: String) -> String {
    let bare = text.filter { !"{}".contains($0) }
    return bare.split(separator: ":", maxSplits: 1).last.map { CleanText.trimmed(String($0)) }
      ?? bare
  }

  /// Who somebody is, in the words of any version.
  static func role(
    _ row: borrowing ExportRow, _ column: Int?, _ tally: inout Tally
  ) -> OneRoster.Role {
    let text = row.text(column) ?? ""
    switch CleanText.key(text) {
    case "student", "learner": return .student
    case "guardian", "parent", "relative": return .guardian
    case "administrator", "aide", "counselor", "districtadministrator", "principal", "proctor",
      "siteadministrator", "systemadministrator", "teacher", "professor", "faculty", "staff",
      "lecturer", "instructor", "adjunct", "assistant", "teacherassistant", "officestaff",
      "boardmember", "alumni", "nurse", "coach", "substitute", "volunteer", "tutor", "advisor":
      return .staff
    default:
      tally.count(
        "unknown-role",
        row.problem(
          column, "a role is not known", remedy: "the person does not count as a student"))
      return .staff
    }
  }
}
