/// How an export of a whole school names its files and columns.
///
/// Names are compared without regard to case, blanks and punctuation.
struct BundleDialect: Sendable {
  /// What people call it.
  let name: String
  let schools, students, sections, enrollments: File
  /// Guardians, and whose they are, where the dialect has files for them.
  var guardians: File?
  /// Whether its days are written with the month first, as the dialect wants them.
  var hasAmericanDays = true

  /// A file and its columns, each by the names that it goes by.
  struct File: Sendable {
    let name: String
    let columns: [Field: [String]]
  }

  /// What a column holds.
  enum Field: String, Sendable {
    case id, school, name, given, family, preferred, username, email, number, grade, birthDate
    case status, section, student, course, courseName, term, starts, ends, guardian

    /// Columns of days.
    static let days: [Field] = [.birthDate, .starts, .ends]
  }

  /// School Data Sync, version 1. Reference: Microsoft Learn, “SDS V1 CSV file format”.
  static let schoolDataSync = BundleDialect(
    name: "School Data Sync v1",
    schools: File(name: "school", columns: [.id: ["SIS ID"], .name: ["Name"]]),
    students: File(
      name: "student",
      columns: [
        .id: ["SIS ID"], .school: ["School SIS ID"], .username: ["Username"],
        .given: ["First Name"], .family: ["Last Name"], .email: ["Email", "Secondary Email"],
        .number: ["Student Number"], .grade: ["Grade"], .birthDate: ["Birthdate", "Birth Date"],
        .status: ["Status"],
      ]),
    sections: File(
      name: "section",
      columns: [
        .id: ["SIS ID"], .school: ["School SIS ID"], .name: ["Section Name", "Name"],
        .course: ["Course SIS ID", "Course Number"], .courseName: ["Course Name"],
        .term: ["Term SIS ID", "Term Name"], .starts: ["Term StartDate"],
        .ends: ["Term EndDate"],
      ]),
    enrollments: File(
      name: "studentenrollment", columns: [.section: ["Section SIS ID"], .student: ["SIS ID"]]),
    guardians: File(
      name: "guardianrelationship", columns: [.student: ["SIS ID"], .guardian: ["Email"]]))

  /// School Data Sync, version 1, as schools of the United Kingdom write it.
  static let britishDataSync = BundleDialect(
    name: "School Data Sync v1 for the United Kingdom",
    schools: File(name: "school", columns: [.id: ["DfE Number"], .name: ["Name"]]),
    students: File(
      name: "student",
      columns: schoolDataSync.students.columns.merging([
        .id: ["ID"], .school: ["School DfE Number"],
      ]) { $1 }),
    sections: File(
      name: "section",
      columns: schoolDataSync.sections.columns.merging([
        .id: ["ID"], .school: ["School DfE Number"],
      ]) { $1 }),
    enrollments: File(
      name: "studentenrollment", columns: [.section: ["Section ID"], .student: ["ID"]]),
    guardians: File(
      name: "guardianrelationship", columns: [.student: ["ID", "SIS ID"], .guardian: ["Email"]]),
    hasAmericanDays: false)

  /// Clever's own files. Reference: Clever, “SFTP instructions”.
  static let clever = BundleDialect(
    name: "Clever",
    schools: File(name: "schools", columns: [.id: ["School_id"], .name: ["School_name"]]),
    students: File(
      name: "students",
      columns: [
        .id: ["Student_id"], .school: ["School_id"], .username: ["Username"],
        .given: ["First_name"], .preferred: ["Preferred_first_name", "Preferred_name"],
        .family: ["Last_name"], .email: ["Student_email", "Email"],
        .number: ["Student_number", "State_id"], .grade: ["Grade"], .birthDate: ["DOB"],
        .guardian: ["Contact_sis_id", "Contact_email", "Guardian_email"],
      ]),
    sections: File(
      name: "sections",
      columns: [
        .id: ["Section_id"], .school: ["School_id"], .name: ["Section_name", "Name"],
        .course: ["Course_number", "Course_name"], .courseName: ["Course_name"],
        .term: ["Term_name"], .starts: ["Term_start"], .ends: ["Term_end"],
      ]),
    enrollments: File(
      name: "enrollments", columns: [.section: ["Section_id"], .student: ["Student_id"]]))

  /// All dialects beside OneRoster itself.
  static let all = [schoolDataSync, britishDataSync, clever]

  /// Names of all files.
  var files: [String] {
    [schools, students, sections, enrollments].map(\.name) + [guardians?.name].compactMap(\.self)
  }
}
