import Foundation
package import KithFiles
import KithReport

extension PageOptions {
  private static let keys = [
    "host", "port", "base_url", "students_decide_from", "behind_proxy", "words",
  ]

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
      for words in section["words"].map(section.texts) ?? [] {
        // Beside the settings, wherever the server is started.
        let beside = URL(fileURLWithPath: file).deletingLastPathComponent()
        read(words: URL(fileURLWithPath: words, relativeTo: beside).path, &problems)
      }
      isBehindProxy = section.flag("behind_proxy", &problems) ?? isBehindProxy
    }
    try problems.throwAny()
  }

  /// Puts the texts of a table `language,key,text` in the place of the page's own.
  package mutating func read(words file: String, _ problems: inout ProblemList) {
    var languages = languages
    WordsFile.read(file, &problems) { language, key, text in
      let known = languages.firstIndex { $0.language.lowercased() == language.lowercased() }
      if known == nil { languages.append(.empty(language)) }
      do throws(WordingProblem) {
        try languages[known ?? languages.count - 1].correct(key, to: text)
        return nil
      } catch {
        return WordsFile.Fault(
          isAboutKey: error.isAboutKey, message: error.message, value: error.value,
          remedy: error.remedy)
      }
    }
    self.languages = languages
  }
}
