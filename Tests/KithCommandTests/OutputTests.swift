import Foundation
import Testing

/// What every command prints and writes: nothing in confidence, nothing that does harm, and nothing
/// that others may read.
@Suite struct OutputTests {
  /// A school of which every confidential answer is a word of its own.
  private static func confidentialSchool() throws -> EveryOutput {
    let folder = try KithProcess.Folder()
    var students =
      "id,given_name,family_name,grade,birth_date,time_zone,latitude,longitude,languages,interests,"
      + "dislikes,goals,circumstances,channels,social_pace,household,joined_on,belonging,consents\n"
    let ids = (1...7).map { "s\($0)" }
    for (number, id) in ids.enumerated() {
      students +=
        "\(id),Name\(number),Family\(number),6,2015-03-1\(number),America/Chicago,"
        + "41.1357\(number),-87.2468\(number),en,chess;music,zzdislike;zzdislike\(number),graduate,"
        + "zzcircumstance;zzcircumstance\(number),video,quiet,zzhouse\(number),2026-01-01,17,"
        + "matching;peer-contact;in-person\n"
    }
    try folder.write("r/students.csv", students)
    try folder.write(
      "r/availability.csv",
      "student,day,from,to\n" + ids.map { "\($0),tue,15:00,18:00\n" }.joined())
    try folder.write(
      "r/requests.csv",
      "student,other,wish,by\ns1,s2,prefer,student\ns2,s1,most,student\ns3,s4,avoid,student\n")
    try folder.write("r/coaches.csv", "id,given_name,students\nk1,Kim,s1;s2\n")
    try folder.write(
      "p.yaml",
      """
      program: p
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-05-28}
      size: {least: 3, most: 3}
      circumstances: [zzcircumstance]
      weights: {similar_circumstances: 50, wishes: 50, social_pace: 50, shared_dislikes: 50,
        proximity: 50, shared_interests: 10}

      """)
    return try EveryOutput(folder, student: "s1", coach: "k1", pinReason: "because")
  }

  @Test func `no output tells what a student said in confidence`() throws {
    let school = try Self.confidentialSchool()
    let secrets = [
      "zzdislike", "zzcircumstance", "zzhouse", "41.13", "87.24", "2015-03",
      "similar_circumstances", "social_pace", "shared_dislikes", "proximity",
      "\"wishes\"", "life circumstance", "quiet",
      "asked for one", "asked for the other", "would rather do without", "live within",
      "belonging",
    ]
    // Outcomes name criteria beside means of many, and nobody.
    for (command, text) in school.printed where !command.hasPrefix("outcomes") {
      for secret in secrets { #expect(!text.contains(secret), "\(command) tells \(secret)") }
    }
    let files = school.files
    #expect(files.count > 30)
    for (path, text) in files where !path.hasSuffix(".html") {
      // A study reads answers beside pseudonyms.
      let isStudy = path.hasPrefix("study/")
      for secret in secrets where !isStudy || secret != "belonging" {
        #expect(!text.contains(secret), "\(path) tells \(secret)")
      }
    }
    // A page's style is its own.
    for (path, text) in files where path.hasSuffix(".html") {
      let words = text.replacing(/<style>[^<]*<\/style>/, with: "")
      for secret in secrets { #expect(!words.contains(secret), "\(path) tells \(secret)") }
    }
    // What may be heard is heard, so that the search above looks at something.
    #expect(school.printed.contains { $0.text.contains("like chess") })
  }

  @Test func `all that is written is its owner's alone`() throws {
    let school = try Self.confidentialSchool()
    let paths = school.paths
    for name in EveryOutput.written where name != "taken" {
      #expect(paths.contains(name), "\(name)")
    }
    for path in paths {
      var status = stat()
      #expect(stat("\(school.folder.path)/\(path)", &status) == 0)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      #expect(status.st_mode & 0o777 == (isFolder ? 0o700 : 0o600), "\(path)")
      let name = path.split(separator: "/").last ?? ""
      #expect(!name.hasPrefix("."), "\(path)")
    }
  }

  @Test func `no output passes on what would turn a terminal, a text or a spreadsheet`() throws {
    let folder = try KithProcess.Folder()
    let ids = [
      "=cmd|'x'!A0", "+1+1", "-2+3", "@SUM(A1)", "a\u{1B}]0;owned\u{7}\u{1B}[2J", "b\u{202E}c",
      "\u{200F}=1", "d\u{9B}2J",
    ]
    let odd = "=1+1\u{1B}[31m\u{202E}"
    var students =
      "id,given_name,family_name,grade,birth_date,time_zone,interests,goals,courses,consents\n"
    for id in ids {
      students +=
        "\"\(id)\",\(odd),\(odd)x,6,2015-03-01,America/Chicago,ch\(odd)ess,@\(odd),+\(odd),"
        + "matching;peer-contact;in-person\n"
    }
    try folder.write("r/students.csv", students)
    try folder.write(
      "r/availability.csv",
      "student,day,from,to\n" + ids.map { "\"\($0)\",tue,15:00,18:00\n" }.joined())
    try folder.write("r/coaches.csv", "id,given_name,students\n=k\u{1B}1,\(odd),\"\(ids[0])\"\n")
    try folder.write(
      "p.yaml",
      """
      program: p
      kind: pod
      term: {starts: 2027-01-11, ends: 2027-05-28}
      size: {least: 2, most: 3}
      directory: [given_name, family_name, grade, interests, courses]
      rules: {common_interest: true}

      """)
    let school = try EveryOutput(
      folder, student: ids[0], coach: "=k\u{1B}1", pinReason: "=1\u{1B}[2J\u{1B}[1m\u{202E}")
    for (command, text) in school.printed {
      let unruly = text.unicodeScalars.first { Self.isUnruly($0) }
      #expect(unruly == nil, "\(command.debugDescription) prints \(String(describing: unruly))")
    }
    for (path, text) in school.files {
      let unruly = text.unicodeScalars.first { Self.isUnruly($0) && $0 != "\r" }
      #expect(unruly == nil, "\(path) holds \(String(describing: unruly))")
      guard path.hasSuffix(".csv") else { continue }
      for cell in Self.cells(text) {
        let isNumber = cell.wholeMatch(of: /-?\d+(\.\d+)?/) != nil
        let first = cell.first.map(String.init) ?? ""
        #expect(
          isNumber || !["=", "+", "-", "@", "\t", "\r"].contains(first), "\(path) holds \(cell)")
      }
    }
    let edges = String(decoding: folder.read("edges.csv") ?? [], as: UTF8.self)
    #expect(edges.contains("'=cmd|"))
    // The table of scores names the same students when it is read again.
    let solved = try KithProcess.run("solve", "pairing", "edges.csv", "-q", in: folder)
    #expect(solved.output.contains("\"=cmd|'x'!A0\""))
  }

  private static func isUnruly(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && scalar != "\t"
      && (scalar.properties.generalCategory == .control
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        || [0x200E, 0x200F, 0x61C].contains(scalar.value))
  }

  /// The cells of a table, without their quotes.
  private static func cells(_ table: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    for scalar in table.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\n", "\r":
        if isQuoted {
          cell.unicodeScalars.append(scalar)
        } else {
          cells.append(cell)
          cell = ""
        }
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cells + [cell]
  }

  @Test func `a command that is killed leaves no file behind but whole ones`() throws {
    let folder = try KithProcess.Folder()
    try folder.write("p.yaml", "program: p\nkind: buddy\nday: 2027-01-11\nlimits: {effort: 1}\n")
    let commands = [
      ["generate", "--students", "3000", "--seed", "3", "--out", "school"],
      ["generate", "--students", "400", "--seed", "3", "--out", "small"],
    ]
    for command in commands { try #require(try KithProcess.run(command, in: folder).code == 0) }
    let written = [
      ["score", "--roster", "small", "--program", "p.yaml", "--out", "edges.csv", "-q"],
      ["generate", "--students", "3000", "--seed", "4", "--out", "school"],
      ["match", "--roster", "small", "--program", "p.yaml", "--out", "o", "-q", "--threads", "1"],
    ]
    var left: Set<String> = []
    for turn in 0..<24 {
      try KithProcess.kill(written[turn % 3], after: 0.02 * Double(turn), in: folder)
      for place in [".", "school", "o"] {
        let names = (try? folder.names(in: place)) ?? []
        left.formUnion(names.filter { $0.hasPrefix(".") })
      }
    }
    // A new file that takes the place of an old one has another name for some microseconds.
    #expect(left.count <= 1, "\(left)")
    // Each file is the older or the newer one, never a half.
    #expect(try KithProcess.run("check", "school", in: folder).code == 0)
  }
}
