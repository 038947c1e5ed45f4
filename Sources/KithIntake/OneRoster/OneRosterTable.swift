import Kith
import KithFiles

/// A file of an export, read record by record, with the tolerance that real exports need.
struct OneRosterTable {
  let isDelta: Bool
  private var table: ExportTable
  private let id: Int?
  /// Columns that are a key together, where the file has none of its own.
  private let naturalKey: [Int]
  private let status: Int?

  /// What tells the records of some files apart where they have no key, as in School Data Sync.
  private static let naturalKeys: [String: [String]] = [
    "roles": ["userSourcedId", "orgSourcedId", "role"],
    "enrollments": ["classSourcedId", "userSourcedId"],
    "demographics": ["userSourcedId"],
    "relationships": ["userSourcedId", "relationshipUserSourcedId"],
  ]

  /// Opens a file; nil where the export has none, or, with a problem, where it cannot be read.
  init?(
    _ name: String, _ bundle: OneRosterBundle, _ manifest: OneRosterManifest,
    _ problems: inout ProblemList
  ) {
    guard let source = bundle.source(name, &problems), var table = ExportTable(source, &problems)
    else { return nil }
    isDelta = manifest.content(name) == .delta
    let key = "sourcedId"
    id = table.column(key)
    status = table.column("status")
    table.makePublic(id)
    table.makePublic(status)
    let names = id == nil ? Self.naturalKeys[name] ?? [] : []
    let columns = names.compactMap { table.column($0) }
    naturalKey = columns.count == names.count ? columns : []
    for column in naturalKey { table.makePublic(column) }
    self.table = table
    if id == nil, naturalKey.isEmpty {
      problems.add(
        source.problem(
          at: source.start, "a required column is missing", value: .shown(key),
          remedy: Self.nearest(key, table).map { "rename the column \($0)" }
            ?? "export the file again with it"))
      return nil
    }
  }

  /// The column of a name, of one of its older names, or of a slip of it, which is told.
  mutating func column(
    _ names: String..., isPublic: Bool = true, telling problems: inout ProblemList
  ) -> Int? {
    var found: Int?
    for name in names where found == nil { found = table.column(name) }
    if found == nil, let name = names.first, let nearest = Self.nearest(name, table),
      !Self.known.contains(CleanText.key(nearest))
    {
      found = table.column(nearest)
      if let found {
        problems.note(
          "column-name",
          table.source.problem(
            at: table.headers[found].offset, "the column is read as \(name)",
            value: .shown(nearest), remedy: "rename it, or remove it if it is something else"))
      }
    }
    if isPublic { table.makePublic(found) }
    return found
  }

  /// The title nearest to a name, two letters off at most.
  private static func nearest(_ name: String, _ table: ExportTable) -> String? {
    let key = CleanText.key(name)
    return table.headers.map(\.name).first { title in
      let other = CleanText.key(title)
      return !other.isEmpty && abs(other.count - key.count) <= 2 && key.count > 4
        && TextDistance.between(other, key) <= 2
    }
  }

  /// Every column of the specification, so that none of them is taken for a slip of another.
  private static let known = Set(
    [
      "sourcedId", "status", "dateLastModified", "enabledUser", "orgSourcedIds", "orgSourcedId",
      "role", "username", "userIds", "userId", "givenName", "familyName", "middleName",
      "identifier", "email", "sms", "phone", "agentSourcedIds", "agents", "grades", "grade",
      "password", "userMasterIdentifier", "preferredGivenName", "preferredMiddleName",
      "preferredFamilyName", "primaryOrgSourcedId", "pronouns", "title", "type", "startDate",
      "endDate", "parentSourcedId", "schoolYear", "schoolYearSourcedId", "courseCode",
      "courseSourcedId", "classCode", "classType", "location", "schoolSourcedId", "termSourcedIds",
      "subjects", "subjectCodes", "periods", "classSourcedId", "userSourcedId", "primary",
      "beginDate", "birthDate", "sex", "name", "roleType", "userProfileSourcedId",
      "relationshipUserSourcedId", "relationshipRole", "sessionSourcedIds", "sessionSourcedId",
      "code", "activeDirectoryMatchId", "isPrimary", "roleStartDate", "roleEndDate",
    ].map(CleanText.key))
}

// MARK: - Records

extension OneRosterTable {
  /// What a row does to the record of its key.
  enum Change {
    case set
    case remove
  }

  /// Hands on each record of the file.
  ///
  /// In a bulk file a record marked for deletion is left out; in a delta it takes the record away. A
  /// key that stands in an earlier row of the file already is told, and the later row counts.
  mutating func forEachRecord(
    _ problems: inout ProblemList,
    _ body: (borrowing ExportRow, String, Change, inout Tally, inout ProblemList) -> Void
  ) {
    var tally = Tally()
    var seen: Set<String> = []
    let (id, status, isDelta) = (self.id, self.status, self.isDelta)
    let naturalKey = naturalKey
    table.forEachRow(&problems) { row, problems in
      let parts = naturalKey.compactMap { row.text($0) }
      let natural = parts.isEmpty ? nil : parts.joined(separator: "|")
      guard let key = row.text(id) ?? natural else {
        problems.add(
          row.problem(id, "the row has no key", remedy: "fill it in, or remove the row"))
        return
      }
      if !seen.insert(key).inserted {
        tally.count(
          "repeated-key",
          row.problem(
            id, "the key stands in an earlier row already", remedy: "the last such row counts"))
      }
      let change = Self.change(row, status, isDelta, &tally)
      if change == .remove, !isDelta {
        tally.count(
          "deleted-row",
          row.problem(
            status, "a row is marked for deletion in a file that holds everything",
            remedy: "it is left out"))
        return
      }
      body(row, key, change, &tally, &problems)
    }
    tally.tell(asAnnouncement: ["status-in-bulk", "role", "guid-case"], &problems)
  }

  private static func change(
    _ row: borrowing ExportRow, _ status: Int?, _ isDelta: Bool, _ tally: inout Tally
  ) -> Change {
    guard let text = row.text(status) else {
      if isDelta {
        tally.count(
          "no-status",
          row.problem(
            status, "a row of a delta file has no status", remedy: "it counts as active"))
      }
      return .set
    }
    switch text.lowercased() {
    case "tobedeleted", "inactive": return .remove
    case "active":
      if !isDelta {
        tally.count(
          "status-in-bulk",
          row.problem(
            status, "a file that holds everything states a status",
            remedy: "nothing needs to be done"))
      }
    default:
      tally.count(
        "unknown-status",
        row.problem(status, "a status is not known", remedy: "the row counts as active"))
    }
    return .set
  }
}

extension ExportRow {
  /// The keys of a list cell, which exports separate by commas, semicolons or bars.
  func keys(_ column: Int?) -> [String] {
    guard let text = text(column) else { return [] }
    return text.split(whereSeparator: { ",;|".contains($0) })
      .map { CleanText.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// A day; one that is not written `YYYY-MM-DD` is told, one that cannot be read is left out.
  func day(_ column: Int?, _ what: String, _ tally: inout Tally) -> CalendarDate? {
    guard let text = text(column) else { return nil }
    guard let (day, isISO) = LooseDate.day(text) else {
      tally.count(
        "no-day-\(what)",
        problem(
          column, "\(what) is not a day of the calendar and is left out",
          remedy: "write YYYY-MM-DD"))
      return nil
    }
    if !isISO {
      tally.count(
        "day-format-\(what)",
        problem(
          column, "\(what) is not written YYYY-MM-DD and was read as month, day, year",
          remedy: "check the order, or export the days as YYYY-MM-DD"))
    }
    return day
  }
}
