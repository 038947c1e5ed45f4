import Kith
import KithFiles

extension OneRosterReader {
  /// School Data Sync tells guardians in a file of their own, which says whose they are.
  mutating func readRelationships(
    _ bundle: OneRosterBundle, _ manifest: OneRosterManifest, _ problems: inout ProblemList
  ) {
    guard var table = OneRosterTable("relationships", bundle, manifest, &problems) else { return }
    let user = table.column("userSourcedId", telling: &problems)
    let other = table.column("relationshipUserSourcedId", telling: &problems)
    let role = table.column("relationshipRole", "role", telling: &problems)
    let relatives: Set<String> = ["parent", "guardian", "relative", "contact"]
    var users = roster.users
    table.forEachRecord(&problems) { row, _, change, _, _ in
      guard change == .set, let key = row.text(user), let guardian = row.text(other),
        let kind = row.text(role), relatives.contains(CleanText.key(kind)),
        users[key]?.agents.contains(guardian) == false
      else { return }
      users[key]?.agents.append(guardian)
      users[guardian]?.role = .guardian
    }
    roster.users = users
  }
}
