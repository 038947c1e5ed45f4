import Foundation
import KithFiles

extension PageOptions {
  private static let keys = ["host", "port", "base_url", "students_decide_from", "behind_proxy"]

  /// The options that a file sets; others are as usual.
  ///
  /// - Throws: ``InputProblems`` where something in the file has to be put right.
  package init(reading file: String) throws {
    self.init()
    var problems = ProblemList()
    let section = YAMLSection(reading: file, "the settings of the page", &problems)
    if let section {
      section.checkKeys(Self.keys, &problems)
      host = section.string("host", &problems) ?? host
      port = section.whole("port", 0...65_535, &problems) ?? port
      if let text = section.string("base_url", &problems) {
        baseURL = URL(string: text)
        if baseURL == nil, let node = section["base_url"] {
          problems.add(
            section.text.problem(node, "base_url is no address", remedy: "write https://…"))
        }
      }
      studentsDecideFrom =
        section.whole("students_decide_from", 13...30, &problems) ?? studentsDecideFrom
      isBehindProxy = section.flag("behind_proxy", &problems) ?? isBehindProxy
    }
    try problems.throwAny()
  }
}
