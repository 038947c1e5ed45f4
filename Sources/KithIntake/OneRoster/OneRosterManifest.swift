import KithFiles

/// What an export says of itself: its version, and which files hold everything and which only changes.
struct OneRosterManifest {
  enum Content: String {
    case absent, bulk, delta
  }

  /// `1.0`, `1.1` or `1.2`, as far as anything tells.
  private(set) var version = "1.0"
  private var contents: [String: Content] = [:]

  /// What a file holds; everything unless the manifest says otherwise.
  func content(_ name: String) -> Content { contents[name.lowercased()] ?? .bulk }

  /// Reads the manifest, where there is one, and compares it with the files.
  init(_ bundle: OneRosterBundle, _ problems: inout ProblemList) {
    var stated: String?
    if let source = bundle.source("manifest", &problems),
      var table = ExportTable(source, &problems)
    {
      let property = table.column("propertyName", "property")
      let value = table.column("value")
      table.makePublic(property)
      table.makePublic(value)
      table.forEachRow(&problems) { row, problems in
        let key = row.text(property)?.lowercased() ?? ""
        guard let text = row.text(value) else { return }
        if key == "oneroster.version" { stated = text }
        guard key.hasPrefix("file.") else { return }
        if let content = Content(rawValue: text.lowercased()) {
          contents[String(key.dropFirst(5))] = content
        } else {
          problems.note(
            "manifest",
            row.problem(
              value, "the manifest says something unknown of a file",
              remedy: "it is read as bulk; write absent, bulk or delta"))
        }
      }
    }
    version = stated ?? (bundle.has("roles") ? "1.2" : bundle.has("manifest") ? "1.1" : "1.0")
    let tables = [
      "users", "roles", "orgs", "academicSessions", "courses", "classes", "enrollments",
    ]
    for name in tables + ["demographics"] {
      guard let stated = contents[name.lowercased()] else { continue }
      if stated == .absent, bundle.has(name) {
        problems.note(
          "manifest",
          InputProblem(
            file: bundle.file(name), message: "the manifest says that this file is absent",
            remedy: "it is read as bulk; correct the manifest"))
        contents[name.lowercased()] = .bulk
      } else if stated != .absent, !bundle.has(name) {
        problems.note(
          "manifest",
          InputProblem(
            file: bundle.file(name), message: "the manifest promises this file, and it is missing",
            remedy: "export again, or correct the manifest"))
      }
    }
    if !["1.0", "1.1", "1.2"].contains(where: { version.hasPrefix($0) }) {
      problems.note(
        "version",
        InputProblem(
          file: bundle.file("manifest"), message: "the version of OneRoster is not known",
          value: .shown(version), remedy: "it is read as 1.1; look at the outcome"))
    }
  }
}
