import Foundation
import Kith
import KithFiles
import KithReport
import KithWorkspace
import Suggest

extension Routes {
  private static let program = Operation.Parameter(
    name: "program", shape: .text, meaning: "The program, where there are several.")

  /// Programs, students, groups and requests.
  static let apiStaff: [Route] = apiPrograms + apiStudents + apiGroups

  private static let apiPrograms: [Route] = [
    Route(
      .get, "/api/v1/programs", .seePrograms,
      Operation(id: "programs", summary: "All programs, with their texts", answer: Shapes.programs)
    ) { visit in
      try .json([
        "programs": try visit.workspace.store.currentPrograms().map {
          Values.ProgramLine(
            program: $0.name, version: $0.version, time: $0.time, actor: $0.actor,
            text: String(decoding: $0.text, as: UTF8.self))
        }
      ])
    },
    Route(
      .post, "/api/v1/programs", .changeProgram,
      Operation(
        id: "changeProgram", summary: "Take a program in as a new version",
        body: .object([("text", .text)]),
        answer: .object([("program", .text), ("version", .whole)]))
    ) { visit in
      let taken = try Programs(visit: visit).take(try visit.json(Values.ProgramText.self).text)
      return try .json(
        JSONTree.object(["program": .text(taken.program), "version": .whole(Int(taken.version))]))
    },
    Route(
      .get, "/api/v1/proof", .seeProof,
      Operation(
        id: "proof", summary: "How good the published groups are", answer: Shapes.proofs)
    ) { try .json(["proofs": try Proof.all($0)]) },
    Route(
      .post, "/api/v1/programs/{program}/proof", .seeProof,
      Operation(
        id: "verify", summary: "Work the proof of what is published out again",
        answer: .object([("proven", .flag), ("findings", .list(.text))]))
    ) { visit in
      let (isProven, lines) = try Proof.verified(visit)
      return try .json(
        JSONTree.object(["proven": .flag(isProven), "findings": .list(lines.map { .text($0) })]))
    },
    Route(
      .get, "/api/v1/log", .seeLog,
      Operation(
        id: "log", summary: "Who saw and did what",
        query: [
          .init(name: "before", shape: .whole, meaning: "Only lines with a smaller number."),
          .init(name: "student", shape: .text, meaning: "Only lines about this student."),
        ], answer: Shapes.log)
    ) { try .json(try LogScreen.text($0)) },
  ]

  private static let apiStudents: [Route] = [
    Route(
      .get, "/api/v1/students", .seeStudents,
      Operation(
        id: "students", summary: "A coach's students, or all",
        query: [
          .init(name: "find", shape: .text, meaning: "A part of an id or a name."),
          .init(name: "page", shape: .whole, meaning: "Hundreds, from 1."),
        ], answer: Shapes.students)
    ) { try .json(try Students($0)) },
    Route(
      .get, "/api/v1/students/{student}/suggestions", .seeSuggestions, about: .student("student"),
      Operation(
        id: "suggestions", summary: "What a student could have, and what it means for others",
        query: [
          program, .init(name: "n", shape: .whole, meaning: "Suggestions at most, 1 to 20."),
          .init(name: "hurt", shape: .whole, meaning: "Points that others may lose, 0 to 1000."),
          .init(
            name: "if", shape: .text, meaning: "A change to ask about, as kith suggest --if.",
            isRepeated: true),
        ], answer: .object([("choices", .list(.text)), ("answer", .anything)]))
    ) { visit in
      let screen = try SuggestionScreen(visit)
      let marks = try screen.answer.suggestions.map {
        try visit.workspace.mark(of: SuggestionScreen.members($0))
      }
      // The answer is that of `kith suggest --json`; each choice is what a request names.
      let choices = try JSONText.bytes(of: marks)
      let text =
        Array("{\"choices\":".utf8) + choices.dropLast() + Array(",\"answer\":".utf8)
        + SuggestionText(screen.telling).json(of: screen.answer) + Array("}\n".utf8)
      return .json(bytes: text)
    },
    Route(
      .post, "/api/v1/students/{student}/requests", .ask, about: .student("student"),
      Operation(
        id: "ask", summary: "Ask the coordinator for a group", query: [program],
        body: .object([("choice", .text), ("note", .text)], open: ["note"]),
        answer: .object([("request", .whole)]))
    ) { visit in
      let ask = try visit.json(Values.AskText.self)
      return try .json([
        "request": try SuggestionScreen.ask(visit, mark: ask.choice, note: ask.note ?? "")
      ])
    },
    Route(
      .get, "/api/v1/requests", .seeAsks,
      Operation(id: "requests", summary: "Requests of coaches", answer: Shapes.requests)
    ) { try .json(["requests": try Requests.lines($0)]) },
    Route(
      .post, "/api/v1/requests/{request}/grant", .grant,
      Operation(
        id: "grant", summary: "Carry a request out into a draft",
        body: .object([("answer", .text)], open: ["answer"]), answer: Shapes.draft)
    ) { visit in
      try .json(
        Values.Draft(
          draft: try Requests.grant(
            visit, try visit.number("request"),
            answer: try visit.json(Values.Words.self).answer ?? "")))
    },
    Route(
      .post, "/api/v1/requests/{request}/decline", .grant,
      Operation(
        id: "decline", summary: "Answer a request without granting it",
        body: .object([("answer", .text)], open: ["answer"]), answer: Shapes.done)
    ) { visit in
      try Requests.decline(
        visit, try visit.number("request"), answer: try visit.json(Values.Words.self).answer ?? "")
      return try .json(Values.Done())
    },
  ]

  private static let apiGroups: [Route] = [
    Route(
      .get, "/api/v1/groups/{group}/why-not", .seeWhyNot, about: .group("group"),
      Operation(
        id: "whyNot", summary: "Why a student is not in a group, a text for each member",
        query: [program, .init(name: "with", shape: .text, meaning: "The student's id.")],
        answer: .object([("reasons", .list(.text))]))
    ) { try .json(["reasons": try GroupScreen.whyNot($0)]) },
    Route(
      .post, "/api/v1/groups/{group}/leave", .leaveGroup, about: .group("group"),
      Operation(
        id: "leave", summary: "Take a student, or everybody, out of a group", query: [program],
        body: .object(
          [("student", .text), ("reason", .text), ("never_again", .flag)],
          open: ["student", "never_again"]), answer: Shapes.done)
    ) { visit in
      let leaving = try visit.json(Values.Leaving.self)
      try GroupScreen.leave(
        visit, leaving.student, because: leaving.reason, neverAgain: leaving.neverAgain ?? false)
      return try .json(Values.Done())
    },
    Route(
      .delete, "/api/v1/flags/{flag}", .settleFlag,
      Operation(id: "settleFlag", summary: "Take a flag down", answer: Shapes.done)
    ) { visit in
      try GroupScreen.settle(visit)
      return try .json(Values.Done())
    },
    Route(
      .get, "/api/v1/groups/{group}", .seeGroup, about: .group("group"),
      Operation(
        id: "group", summary: "A published group", query: [program], answer: Shapes.group)
    ) { try .json(try GroupScreen.view($0)) },
    Route(
      .post, "/api/v1/groups/{group}/flags", .flag, about: .group("group"),
      Operation(
        id: "flag", summary: "Ask a coach to look at a group", query: [program],
        body: .object([("about", .text), ("to", .text)], open: ["to"]),
        answer: .object([("flag", .whole)]))
    ) { visit in
      let flag = try visit.json(Values.Flag.self)
      return try .json(["flag": try GroupScreen.flag(visit, about: flag.about, to: flag.to)])
    },
  ]
}
