import Foundation
import Kith
import KithFiles
import TestSupport
import Testing

import KithIntake

/// Questions as forms ask them, with plausible answers, and what each of them is about.
///
/// A line is `field ~ title ~ answer | answer | answer`; `open` stands for a question that must become
/// nothing before a person says what.
struct QuestionBench {
  struct Question {
    var field: String
    var title: String
    var answers: [String]
  }

  static let languages: [(name: String, text: String)] = [
    ("English", english), ("Spanish", spanish), ("French", french), ("German", german),
    ("Portuguese", portuguese), ("Italian", italian), ("Dutch", dutch), ("Polish", polish),
    ("Turkish", turkish), ("Arabic", arabic), ("Hindi", hindi), ("Chinese", chinese),
    ("Japanese", japanese), ("Korean", korean),
  ]

  static func questions(_ text: String) -> [Question] {
    text.split(separator: "\n").map { line in
      let parts = line.components(separatedBy: " ~ ").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return Question(
        field: parts[0], title: parts[1],
        answers: parts[2].components(separatedBy: " | ").map {
          $0.trimmingCharacters(in: .whitespaces)
        })
    }
  }

  /// A form that asks all questions of a language, answered by twelve students.
  static func form(_ questions: [Question]) -> String {
    var table = TableText(
      ["Timestamp", "Email Address"] + questions.map { TableText.quoted($0.title) })
    for number in 0..<12 {
      table.add("2026-11-0\(number % 9 + 1) 10:00:00")
      table.add("s\(number)@school.example")
      for question in questions { table.add(question.answers[number % question.answers.count]) }
      table.endRow()
    }
    return table.text
  }

  /// What was asked, what it became, and whether that acts already.
  struct Verdict {
    var language: String
    var question: Question
    var found: String
    var isActive: Bool

    /// Who must not be with a student is kept away by either wish.
    var isRight: Bool {
      found == question.field
        || Set([found, question.field]).isSubset(of: ["avoid", "apart"])
    }
  }

  static func verdicts() throws -> [Verdict] {
    var verdicts: [Verdict] = []
    for (language, text) in languages {
      let questions = questions(text)
      var problems = ProblemList()
      let source = SourceText(file: language, bytes: Array(form(questions).utf8))
      let table = try #require(ExportTable(source, &problems))
      let draft = try #require(SurveyMapDraft([table], &problems))
      #expect(draft.languages.stranger == nil)
      for question in questions {
        let entry = draft.entries.first {
          CleanTitle.of($0.question.title) == CleanTitle.of(question.title)
        }
        let field = entry?.question.field ?? .ignore
        verdicts.append(
          Verdict(
            language: language, question: question,
            found: field == .ignore || field == .own ? "open" : field.rawValue,
            isActive: field != .ignore && entry?.question.isConfirmed == true))
      }
    }
    return verdicts
  }
}

@Suite struct QuestionBenchTests {
  @Test func `over 300 questions become what they ask, and nothing guarded acts`() throws {
    let verdicts = try QuestionBench.verdicts()
    #expect(verdicts.count > 300)
    for verdict in verdicts where verdict.isActive {
      let found = SurveyField(rawValue: verdict.found)
      #expect(found?.guardedBecause == nil, "\(verdict.question.title)")
      // What is guarded never acts as something harmless either, and nothing open does.
      let meant = SurveyField(rawValue: verdict.question.field)
      #expect(
        verdict.isRight || meant?.guardedBecause == nil && verdict.question.field != "open",
        "\(verdict.language): \(verdict.question.title) acts as \(verdict.found)")
    }
    let right = verdicts.count(where: \.isRight)
    #expect(right * 100 >= verdicts.count * 90, "\(right) of \(verdicts.count) are right")
  }

  private static let documentation = URL(fileURLWithPath: #filePath)
    .appendingPathComponent("../../../../docs/intake.md").standardizedFileURL.path

  @Test func `every field reaches the figures that the documentation states`() throws {
    let verdicts = try QuestionBench.verdicts()
    let docs = try String(contentsOfFile: Self.documentation, encoding: .utf8)
    for field in Set(verdicts.map(\.question.field)).sorted() {
      let row = try #require(
        docs.split(separator: "\n").first {
          $0.hasPrefix("| `\(field)` | ") && $0.hasSuffix(" % |")
        },
        "\(field) is not in the documentation")
      let stated = row.split { !$0.isNumber }.compactMap { Int($0) }
      let asked = verdicts.filter { $0.question.field == field }
      let found = verdicts.filter { $0.found == field }
      #expect(stated.first == asked.count, "\(field)")
      let precision = found.isEmpty ? 100 : found.count(where: \.isRight) * 100 / found.count
      let recall = asked.count(where: \.isRight) * 100 / asked.count
      #expect(precision >= stated[1], "\(field): precision")
      #expect(recall >= stated[2], "\(field): recall")
    }
  }
}
