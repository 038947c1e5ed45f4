import Kith
import KithFiles

/// Says what a check found: as text, as JSON, or as a table.
package struct CheckText {
  private let check: RosterCheck

  package init(_ check: RosterCheck) {
    self.check = check
  }

  /// Students without a partner, or notices of one kind, in a text; the rest is only counted.
  private static let most = 20

  /// For a person.
  package var text: String {
    var lines = check.problems.map {
      "\($0.file):\($0.line):\($0.column): problem: \($0.statement); \($0.remedy)"
    }
    if check.omitted > 0 { lines.append("\(check.omitted) more problems; put these right first") }
    var shown: [String: Int] = [:]
    for finding in check.findings {
      shown[finding.notice.code, default: 0] += 1
      if shown[finding.notice.code, default: 0] <= Self.most { lines.append(finding.notice.line) }
    }
    for (code, count) in shown.sorted(by: { $0.key < $1.key }) where count > Self.most {
      lines.append("\(count - Self.most) more of \(code); --json and --csv list all")
    }
    if let forecast = check.forecast {
      lines += forecast.untold.map { "\($0.code): \($0.text)" } + Self.lines(forecast)
    }
    lines.append(
      "\(check.studentCount) students, \(check.problems.count + check.omitted) problems, "
        + "\(check.findings.count) notices")
    return lines.joined(separator: "\n")
  }

  private static func lines(_ forecast: Forecast) -> [String] {
    let asked = forecast.lines.filter { $0.part != .none }
    let counts = asked.map(\.partners).sorted()
    guard let least = counts.first, let most = counts.last else {
      return ["Forecast: the program asks for nobody of this roster."]
    }
    let lonely = asked.filter { $0.partners == 0 }
    var lines = [
      "Forecast: \(asked.count) students take part; partners each: fewest \(least), "
        + "half have \(counts[counts.count / 2]) or more, most \(most); without any: \(lonely.count)."
    ]
    for line in lonely.prefix(Self.most) {
      let reasons = line.reasons.prefix(3).map { "\($0.rule) turns away \($0.blocks)" }
      let remedy = line.reasons.compactMap(\.remedy).first.map { "; \($0)" } ?? ""
      let why = reasons.isEmpty ? "nobody is on the other side" : reasons.joined(separator: ", ")
      lines.append("  \(line.student) (\(line.part.rawValue)): \(why)\(remedy)")
    }
    if lonely.count > Self.most { lines.append("  and \(lonely.count - Self.most) more") }
    return lines
  }
}

// MARK: - JSON

extension CheckText {
  /// Everything, for programs.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("format")
      json.string("kith.check/1")
      json.key("students")
      json.whole(check.studentCount)
      json.key("problems")
      json.array { json in
        for problem in check.problems { write(problem, nil, [], &json) }
      }
      json.key("more_problems")
      json.whole(check.omitted)
      json.key("notices")
      json.array { json in
        for finding in check.findings {
          write(finding.notice.about, finding.notice.code, finding.students, &json)
        }
      }
      json.key("untold")
      json.array { json in
        for notice in check.forecast?.untold ?? [] {
          json.object(.line) { json in
            json.key("code")
            json.string(notice.code)
            json.key("text")
            json.string(notice.text)
          }
        }
      }
      json.key("forecast")
      if let forecast = check.forecast {
        json.array { json in for line in forecast.lines { write(line, &json) } }
      } else {
        json.null()
      }
    }
    return json.finished
  }

  private func write(
    _ problem: InputProblem, _ code: String?, _ students: [Student.ID], _ json: inout JSONWriter
  ) {
    json.object(.line) { json in
      if let code {
        json.key("code")
        json.string(code)
      }
      json.key("file")
      json.string(problem.file)
      json.key("line")
      json.whole(problem.line)
      json.key("column")
      json.whole(problem.column)
      json.key("text")
      json.string(problem.statement)
      json.key("remedy")
      json.string(problem.remedy)
      if code != nil {
        json.key("students")
        json.array { json in for student in students { json.string(student.rawValue) } }
      }
    }
  }

  private func write(_ line: Forecast.Line, _ json: inout JSONWriter) {
    json.object(.line) { json in
      json.key("student")
      json.string(line.student.rawValue)
      json.key("part")
      json.string(line.part.rawValue)
      json.key("partners")
      json.whole(line.partners)
      json.key("reasons")
      json.array { json in
        for reason in line.reasons {
          json.object { json in
            json.key("rule")
            json.string(reason.rule.rawValue)
            json.key("blocks")
            json.whole(reason.blocks)
            json.key("remedy")
            if let remedy = reason.remedy { json.string(remedy) } else { json.null() }
          }
        }
      }
    }
  }
}

// MARK: - A table

extension CheckText {
  /// Everything in one table: problems, notices, and a row of forecast for each student.
  package var table: String {
    var table = TableText([
      "kind", "code", "file", "line", "column", "students", "text", "remedy", "partners",
    ])
    func add(_ kind: String, _ code: String?, _ problem: InputProblem, _ students: [Student.ID]) {
      table.add(kind)
      table.add(code)
      table.add(problem.file)
      table.add(String(problem.line))
      table.add(String(problem.column))
      table.add(list: students.map(\.rawValue))
      table.add(problem.statement)
      table.add(problem.remedy)
      table.add(nil)
      table.endRow()
    }
    for problem in check.problems { add("problem", nil, problem, []) }
    for finding in check.findings {
      add("notice", finding.notice.code, finding.notice.about, finding.students)
    }
    for line in check.forecast?.lines ?? [] {
      table.add("forecast")
      table.add(line.part.rawValue)
      for _ in 0..<3 { table.add(nil) }
      table.add(line.student.rawValue)
      table.add(list: line.reasons.map { "\($0.rule): \($0.blocks)" })
      table.add(line.reasons.compactMap(\.remedy).first)
      table.add(String(line.partners))
      table.endRow()
    }
    return table.text
  }
}
