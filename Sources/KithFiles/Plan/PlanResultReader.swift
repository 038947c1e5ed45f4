import Foundation
package import Kith

/// Reads the result of a plan as `kith plan` writes it, with the results of its programs.
package struct PlanResultReader {
  private let path: String
  /// The gap that the file states; nil where it states none.
  private var gap: Double?
  /// What the files of the programs say about themselves that is not so.
  private var programContradictions: [String] = []

  /// A reader of a `plan.json`.
  package init(_ path: String) { self.path = path }

  /// The result; nil, with problems of all its files, where they are none.
  package mutating func read(_ problems: inout ProblemList) -> PlanResult? {
    let before = problems.count
    guard case (var file, let root)? = JSONFile.read(path, &problems) else { return nil }
    let parts = file.plan(root)
    if case .number(let text)? = root["gap"]?.content { gap = Double(text) }
    for problem in file.problems.problems { problems.add(problem) }
    guard let parts, problems.count == before else { return nil }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    var result = parts.result
    for program in parts.programs {
      var reader = ResultFileReader("\(folder)/\(program.path)")
      guard let found = reader.read(&problems) else { continue }
      programContradictions += reader.contradictions(with: found).map {
        "\(program.path): \($0)"
      }
      if found.program != program.id || found.objective != program.objective {
        programContradictions.append(
          "\(program.path): it is of \(found.program) with an objective of \(found.objective), not "
            + "of \(program.id) with \(program.objective)")
      }
      result.results.append(found)
    }
    return problems.count == before ? result : nil
  }

  /// What the files say about themselves that is not so, once `result` was read of them.
  package func contradictions(with result: PlanResult) -> [String] {
    var contradictions = programContradictions
    if let gap, abs(gap - result.gap) > 1e-8 {
      contradictions.append("the gap is \(result.gap), not \(gap)")
    }
    return contradictions
  }
}

extension JSONFile {
  fileprivate typealias ProgramLine = (id: String, path: String, objective: Int)

  fileprivate mutating func plan(
    _ value: JSONValue
  ) -> (result: PlanResult, programs: [ProgramLine])? {
    if let format = string(value, "format"), format != PlanText.format, let part = value["format"] {
      refuse(part, "format", PlanText.format)
    }
    let plan = string(value, "plan")
    let status = choice(value, "status", MatchResult.Status.self)
    let objective = whole(value, "objective")
    let bound = whole(value, "bound")
    var programs: [ProgramLine] = []
    for item in items(value, "programs") {
      let path = string(item, "result")
      guard let id = string(item, "program"), let path, let points = whole(item, "objective")
      else { continue }
      if path != PlanText.path(of: id) || id.contains("/") || id.hasPrefix("."),
        let part = item["result"]
      {
        refuse(part, "result", "the program's id and /result.json")
        continue
      }
      programs.append((id, path, points))
    }
    let figures = part(value, "figures").flatMap { self.figures($0) }
    let certificate = part(value, "certificate").flatMap { planCertificate($0) }
    guard let plan, let status, let objective, let bound, let figures, let certificate else {
      return nil
    }
    let result = PlanResult(
      plan: plan, status: status, objective: objective, bound: bound, results: [],
      figures: figures, certificate: certificate)
    return (result, programs)
  }

  private mutating func figures(_ value: JSONValue) -> PlanFigures? {
    let students = whole(value, "students")
    let nobody = whole(value, "with_nobody")
    let companion = whole(value, "with_companion")
    let hours = part(value, "hours")
    let median = hours.flatMap { minutes($0, "median") }
    let lowest = hours.flatMap { minutes($0, "lowest_tenth") }
    let load = part(value, "load")
    let week = load.flatMap { minutes($0, "hours_a_week") }
    let groups = load.flatMap { whole($0, "groups") }
    guard let students, let nobody, let companion, let median, let lowest, let week, let groups
    else { return nil }
    return PlanFigures(
      students: students, withNobody: nobody, withCompanion: companion, medianMinutes: median,
      lowestTenthMinutes: lowest, mostMinutesAWeek: week, mostGroups: groups)
  }

  /// Minutes of hours that were rounded down to hundredths: of those with the same hundredths, the only
  /// whole number.
  private mutating func minutes(_ value: JSONValue, _ key: String) -> Int? {
    guard let part = part(value, key) else { return nil }
    if case .number(let text) = part.content, let exact = Decimals.exact(text),
      case (let hundredths, let over) = (exact.units * 100).quotientAndRemainder(
        dividingBy: exact.scale), over == 0, (0..<1_000_000_000).contains(hundredths)
    {
      let minutes = (hundredths * 60 + 99) / 100
      if minutes * 100 / 60 == hundredths { return minutes }
    }
    refuse(part, key, "a number of hours, in hundredths")
    return nil
  }

  private mutating func planCertificate(_ value: JSONValue) -> PlanCertificate? {
    let bound = whole(value, "bound")
    let least = whole(value, "least_with_nobody")
    var parts: [PlanCertificate.Part] = []
    for item in items(value, "programs") {
      guard let program = string(item, "program"), let proof = part(item, "certificate") else {
        continue
      }
      let certificate = proof.isNull ? nil : self.certificate(proof)
      parts.append(PlanCertificate.Part(program: program, certificate: certificate))
    }
    guard let bound, let least else { return nil }
    return PlanCertificate(bound: bound, leastWithNobody: least, parts: parts)
  }
}
