import Kith
import KithFiles
import KithIntake
import TestSupport

/// A small school as its student information system exports it.
enum OneRosterBundles {
  static let users11 =
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
    + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n"

  /// A sound export of version 1.1.
  static func sound() -> [String: String] {
    [
      "manifest.csv":
        "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.users,bulk\n",
      "users.csv": users11
        + "u1,,,true,s1,student,alee,,Ann,Lee,,1001,ann@x.org,,,g1,05,pass-1\n"
        + "u2,,,true,s1,student,blee,,Ben,Lee,,1002,ben@x.org,,,\"g1,g2\",KG,pass-2\n"
        + "u3,,,false,s1,student,cdoe,,Cy,Doe,,1003,cy@x.org,,,,12,pass-3\n"
        + "g1,,,true,s1,guardian,,,Pat,Lee,,,,,,,,\n"
        + "g2,,,true,s1,parent,,,Kim,Lee,,,,,,,,\n"
        + "t1,,,true,s1,teacher,teach,,Tom,Toe,,,,,,,,\n",
      "orgs.csv":
        "sourcedId,name,type,parentSourcedId\nd1,District,district,\ns1,North,school,d1\n",
      "demographics.csv": "sourcedId,birthDate,sex\nu1,2015-03-02,female\nu2,2020-12-31,male\n",
      "academicSessions.csv":
        "sourcedId,title,type,startDate,endDate\nt25,Last,term,2025-08-15,2026-06-01\n"
        + "t26,Fall,term,2026-08-15,2026-12-20\nt27,Spring,term,2027-01-05,2027-06-01\n",
      "courses.csv": "sourcedId,title\nc1,Algebra\nc2,Biology\nc3,History\n",
      "classes.csv":
        "sourcedId,title,courseSourcedId,termSourcedIds\nk1,Alg 1,c1,t26\nk2,Bio 1,c2,t27\n"
        + "k3,Hist 1,c3,t25\nk4,Alg year,c1,\"t26,t27\"\n",
      "enrollments.csv":
        "sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
        + "e1,k1,s1,u1,student,false,,\ne2,k2,s1,u1,student,false,,\ne3,k3,s1,u1,student,false,,\n"
        + "e4,k3,s1,u2,student,false,2025-08-15,2025-10-01\n"
        + "e5,k4,s1,u2,student,false,2026-08-15,2026-11-22\ne6,k1,s1,t1,teacher,true,,\n",
    ]
  }
}

/// What an import made of some files.
struct ImportRun {
  var outcome: RosterImport.Outcome?
  var problems: [String]
  var notices: [String]
  /// The codes of notices that somebody has to accept.
  var waiting: [String]

  /// Imports into a folder of the test's, as of a day; a survey without the name of a mapping has none.
  init(
    _ folder: TemporaryFolder, oneRoster: [String] = [], surveys: [(String, String)] = [],
    availability: [String] = [], into out: String = "out", day: String? = "2026-11-22",
    zone: String? = "America/Chicago", consents: Set<Consent> = []
  ) {
    var sources = RosterImport.Sources()
    sources.oneRoster = oneRoster.map { "\(folder.path)/\($0)" }
    sources.surveys = surveys.map { table, map in
      ("\(folder.path)/\(table)", map.isEmpty ? nil : "\(folder.path)/\(map)")
    }
    sources.availability = availability.map { "\(folder.path)/\($0)" }
    var options = IntakeOptions(today: CalendarDate(dayNumber: 20_779))
    options.day = day.flatMap { CalendarDate($0) }
    options.timeZone = zone
    options.consents = consents
    var list = ProblemList()
    outcome = RosterImport(sources, into: "\(folder.path)/\(out)", options).run(&list)
    func plain(_ text: String) -> String { text.replacing(folder.path + "/", with: "") }
    problems = list.problems.sorted().map { plain($0.description) }
    let sorted = list.notices.sorted { $0.about < $1.about }
    notices = sorted.map { plain($0.line) }
    waiting = sorted.filter { !$0.isAnnouncement }.map(\.code)
  }

  /// A student of the outcome.
  /// The free hours of a student, such as `mon 15:00-16:00`.
  func stretches(_ id: String) -> [String] {
    (student(id)?.availability ?? []).map {
      "\($0.day.rawValue) \(ClockTime.text($0.from))-\(ClockTime.text($0.to))"
    }
  }

  func student(_ id: String) -> Student? {
    outcome?.roster.students.first { $0.id.rawValue == id }
  }
}

extension TemporaryFolder {
  /// Writes files, as a folder or as an archive.
  func write(bundle name: String, _ files: [String: String]) throws {
    if name.hasSuffix(".zip") {
      var writer = ZipWriter()
      for (file, text) in files.sorted(by: { $0.key < $1.key }) { writer.add(file, text) }
      try write(name, writer.bytes)
    } else {
      for (file, text) in files { try write("\(name)/\(file)", text) }
    }
  }
}
