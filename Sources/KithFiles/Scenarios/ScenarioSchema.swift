import Kith

/// The form of scenario files as a JSON Schema, told from the lists that the reader itself goes by.
package enum ScenarioSchema {
  /// The schema as JSON text, for editors and for people who write scenarios by program.
  package static var json: [UInt8] {
    var writer = JSONWriter()
    root.value.write(to: &writer)
    return writer.finished
  }

  private static var root: Schema {
    var schema = Schema.table(
      [
        "name": .text, "story": .text,
        "shows": .texts(
          among: ruleNames + criterionNames
            + CriterionSpecification.ofQuestions.map(\.id.rawValue)),
        "roster": .either(.text, roster), "program": .either(.text, program),
        "instance": instance, "expect": expectations, "steps": .list(of: step),
      ], in: ScenarioFileReader.keys, needs: ["name", "story"])
    schema.entries.insert(
      contentsOf: [
        .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        .init("title", .string("A scenario of Kith")),
      ], at: 0)
    return schema
  }

  private static let ruleNames = RuleSpecification.all.map(\.id.rawValue)
  private static let criterionNames = CriterionSpecification.all.map(\.id.rawValue)
}

// MARK: - What is matched

extension ScenarioSchema {
  private static var roster: Schema {
    .table(
      [
        "everybody": student(needs: []), "students": .list(of: student(needs: ["id"])),
        "wishes": .list(of: row(.requests)),
        "history": .list(of: row(.history, besides: ["students": .texts()], needs: [])),
        "venues": .list(of: row(.venues, besides: ["open": .texts()])),
        "coaches": .list(of: row(.coaches)),
      ], in: ScenarioFileReader.rosterKeys)
  }

  private static func student(needs: [String]) -> Schema {
    row(.students, besides: ["free": .texts(), "own": .keyed(.anything)], needs: needs)
  }

  /// A row of a table: a cell for each column, and what stands for several rows.
  private static func row(
    _ shape: TableShape, besides: [String: Schema] = [:], needs: [String]? = nil
  ) -> Schema {
    let columns = shape.columns.map(\.name)
    let cells = columns.map { ($0, Schema.cell) }
    return .table(
      Dictionary(uniqueKeysWithValues: cells).merging(besides) { $1 },
      in: columns + besides.keys.sorted(),
      needs: needs ?? shape.columns.filter(\.isRequired).map(\.name))
  }

  private static var program: Schema {
    let kinds = Program.Kind.allCases.map(\.rawValue)
    var parts: [String: Schema] = [:]
    for key in ProgramFileReader.keys { parts[key] = .anything }
    parts["file"] = .text
    parts["kind"] = .word(kinds)
    parts["rules"] = .table(
      Dictionary(uniqueKeysWithValues: ruleNames.map { ($0, .anything) }), in: ruleNames)
    let ofQuestions = CriterionSpecification.ofQuestions.map(\.id.rawValue)
    parts["weights"] = .table(
      Dictionary(
        uniqueKeysWithValues: criterionNames.map { ($0, .whole) }
          + ofQuestions.map { ($0, .keyed(.whole)) }), in: criterionNames + ofQuestions)
    return .table(parts, in: ["file"] + ProgramFileReader.keys)
  }

  private static var instance: Schema {
    .table(
      [
        "shape": .word(ScenarioFileReader.Shape.allCases.map(\.rawValue)),
        "edges": .either(.text, .list(of: .list(of: .cell))),
        "guides": .keyed(.whole), "placement": .whole, "least": .whole, "most": .whole,
        "groups": .whole, "everyone": .flag, "value": .word(Program.Value.allCases.map(\.rawValue)),
      ], in: ScenarioFileReader.instanceKeys, needs: ["shape", "edges"])
  }
}

// MARK: - What happens, and what must come out

extension ScenarioSchema {
  private static var step: Schema {
    .table(
      [
        "match": .either(
          .nothing,
          .table(
            ["keep": .texts(), "disruption": .whole], in: ScenarioFileReader.matchKeys)),
        "day": .cell, "met": .cell, "missed": .cell,
        "pause": .table(
          ["student": .cell, "until": .cell], in: ScenarioFileReader.pauseKeys,
          needs: ScenarioFileReader.pauseKeys),
        "leave": .table(
          ["student": .cell, "never_again": .cell], in: ScenarioFileReader.leaveKeys,
          needs: ["student"]),
        "round": .nothing,
        "today": .table(
          ["nobody": .texts(), "waiting": .texts(), "silent": .list(of: .texts())],
          in: ScenarioFileReader.todayKeys),
        "joins": student(needs: ["id"]), "leaves": .cell, "wish": row(.requests),
        "schedule": .table(
          ["student": .cell, "free": .texts()], in: ["student", "free"],
          needs: ["student", "free"]),
        "program": program, "expect": expectations,
      ].merging(desk) { $1 }, in: ScenarioFileReader.stepKeys)
  }

  /// What happens at the desk.
  private static var desk: [String: Schema] {
    let student = ["student"]
    return [
      "pin": .either(
        .texts(),
        .table(
          ["students": .texts(), "only": .flag], in: ScenarioFileReader.pinKeys,
          needs: ["students"])),
      "veto": .texts(), "rematch": .nothing, "forget": .cell,
      "move": .table(
        ["student": .cell, "with": .cell], in: ScenarioFileReader.moveKeys,
        needs: ScenarioFileReader.moveKeys),
      "publish": .either(
        .nothing, .table(["as_it_is": .flag], in: ScenarioFileReader.publishKeys)),
      "suggest": .table(
        ["student": .cell, "best": .texts(), "never": .texts()],
        in: ScenarioFileReader.suggestKeys, needs: student),
      "feedback": .table(
        ["student": .cell, "fit": .cell, "belonging": .whole],
        in: ScenarioFileReader.feedbackKeys, needs: student),
      "withdraw": .table(
        [
          "student": .cell, "consent": .word(Consent.allCases.map(\.rawValue)),
          "ends": .list(of: .texts()),
        ], in: ScenarioFileReader.withdrawKeys, needs: ["student", "consent"]),
      "refused": .texts(),
    ]
  }

  private static var expectations: Schema {
    let groups = Schema.list(of: .texts())
    let figures = ResultFigure.allCases.map(\.rawValue)
    return .table(
      [
        "status": .word(MatchResult.Status.allCases.map(\.rawValue)),
        "placed": .range, "objective": .range, "bound": .range, "gap": .range,
        "figures": .table(
          Dictionary(uniqueKeysWithValues: figures.map { ($0, .range) }), in: figures),
        "groups": groups, "has_groups": groups, "no_groups": groups, "together": groups,
        "separate": groups, "with": .keyed(.texts()), "unplaced": unplaced,
        "meetings": .list(of: meeting), "venues": .keyed(.cell), "reasons": .list(of: reason),
        "notices": .list(of: .either(.text, notice)), "golden": .text,
      ], in: ScenarioFileReader.expectationKeys)
  }

  private static var unplaced: Schema {
    let details = Schema.table(
      ["rule": .word(ruleNames), "blocks": .range, "remedy": .cell],
      in: ScenarioFileReader.unplacedKeys)
    return .either(
      .texts(), .keyed(.either(.nothing, .either(.word(ruleNames), details))))
  }

  private static var meeting: Schema {
    let day = Schema.word(Weekday.allCases.map(\.rawValue))
    let showing = Schema.table(
      ["since": .text, "day": day, "from": .text, "to": .text],
      in: ScenarioFileReader.showingKeys, needs: ScenarioFileReader.showingKeys)
    return .table(
      [
        "student": .cell, "day": day, "from": .text, "to": .text, "time_zone": .text,
        "shows": .list(of: showing),
      ], in: ScenarioFileReader.meetingKeys, needs: ["student"])
  }

  private static var reason: Schema {
    .table(
      [
        "student": .cell, "criterion": .either(.word(criterionNames), .text), "mentions": .text,
        "points": .range,
        "absent": .flag,
      ], in: ScenarioFileReader.reasonKeys, needs: ["student"])
  }

  private static var notice: Schema {
    .table(
      ["code": .text, "students": .texts(), "mentions": .text],
      in: ScenarioFileReader.noticeKeys, needs: ["code"])
  }
}
