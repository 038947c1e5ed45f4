import ArgumentParser
import Kith
import KithFiles
import KithReport

/// What letters say beside the groups.
struct LetterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How families reach the school, such as an address; letters name it.", valueName: "text"))
  var contact: String?

  @Option(help: ArgumentHelp("The day by which families answer.", valueName: "date"))
  var answerBy: String?

  @Option(help: ArgumentHelp("Who signs the letters.", valueName: "name"))
  var signed: String?

  @Option(
    help: ArgumentHelp(
      "A table language,key,text with other texts for letters. May be repeated.",
      valueName: "file.csv"))
  var words: [String] = []

  func validate() throws {
    guard answerBy == nil || answerBy.flatMap({ CalendarDate($0) }) != nil else {
      throw ValidationError(
        "--answer-by \(answerBy ?? "") is no day; write it like 2027-01-05")
    }
  }

  /// What is said, with the texts of the tables.
  func read(_ problems: inout ProblemList) -> FamilyLetters.Options {
    var options = FamilyLetters.Options()
    options.contact = contact
    options.answerBy = answerBy.flatMap { CalendarDate($0) }
    options.school = signed
    var wordings = options.wordings
    for file in words {
      WordsFile.read(file, &problems) { language, key, text in
        let known = wordings.firstIndex { $0.language.lowercased() == language.lowercased() }
        if known == nil { wordings.append(.empty(language)) }
        do throws(WordingProblem) {
          try wordings[known ?? wordings.count - 1].correct(key, to: text)
          return nil
        } catch {
          return WordsFile.Fault(
            isAboutKey: error.isAboutKey, message: error.message, value: error.value,
            remedy: error.remedy)
        }
      }
    }
    options.wordings = wordings
    return options
  }
}
