import Foundation
import LinearProgramming
import Testing

@Suite struct TextTests {
  private var odd: LinearProgram {
    var program = LinearProgram(.maximize)
    program.columns = [
      .init(objective: 3, name: "mia & tom"), .init(objective: -2.5, lower: -4, upper: 7.25),
      .init(objective: 0, lower: -.infinity, upper: .infinity, name: "free"),
      .init(objective: 1, upper: 9, kind: .integer, name: "e5"),
      .init(objective: 0, lower: 2, upper: 2, kind: .integer, name: "mia ? tom"),
      .init(objective: 0, lower: -.infinity, upper: 3),
    ]
    program.rows = [
      .init(upper: 10, name: "seats"), .init(lower: -1, upper: 8, name: "seats"),
      .init(lower: 4, upper: 4), .init(lower: 1e-7), .init(), .init(upper: 0),
    ]
    program.entries = [
      .init(row: 2, column: 2, value: 1), .init(row: 0, column: 0, value: 1),
      .init(row: 0, column: 1, value: -1), .init(row: 1, column: 0, value: 0.125),
      .init(row: 1, column: 3, value: 2), .init(row: 2, column: 1, value: 1),
      .init(row: 3, column: 2, value: 1), .init(row: 4, column: 3, value: 1),
    ]
    return program
  }

  @Test func `LP text says the whole program`() {
    #expect(
      odd.lpText == """
        Maximize
         objective: + 3 mia___tom - 2.5 x1 + x_e5 + 0 mia___tom_2 + 0 x5
        Subject To
         seats: + mia___tom - x1 <= 10
         seats_2: + 0.125 mia___tom + 2 x_e5 >= -1
         seats_2_most: + 0.125 mia___tom + 2 x_e5 <= 8
         r2: + x1 + x_free = 4
         r3: + x_free >= 1e-07
         r5: + 0 mia___tom <= 0
        Bounds
         -4 <= x1 <= 7.25
         x_free free
         0 <= x_e5 <= 9
         mia___tom_2 = 2
         -inf <= x5 <= 3
        General
         x_e5
         mia___tom_2
        End

        """)
  }

  @Test func `MPS text says the whole program`() {
    #expect(
      odd.mpsText == """
        * The objective is negated: a maximum is sought.
        NAME program
        ROWS
         N objective
         L seats
         G seats_2
         E r2
         G r3
         N r4
         L r5
        COLUMNS
         mia___tom objective -3
         mia___tom seats 1
         mia___tom seats_2 0.125
         x1 objective 2.5
         x1 seats -1
         x1 r2 1
         x_free r2 1
         x_free r3 1
         M0 'MARKER' 'INTORG'
         x_e5 objective -1
         x_e5 seats_2 2
         x_e5 r4 1
         mia___tom_2 objective 0
         M1 'MARKER' 'INTEND'
         x5 objective 0
        RHS
         rhs seats 10
         rhs seats_2 -1
         rhs r2 4
         rhs r3 1e-07
        RANGES
         range seats_2 9
        BOUNDS
         LO bound x1 -4
         UP bound x1 7.25
         FR bound x_free
         UP bound x_e5 9
         FX bound mia___tom_2 2
         MI bound x5
         UP bound x5 3
        ENDATA

        """)
  }

  @Test func `an empty program is text as well`() {
    let empty = LinearProgram(.minimize)
    #expect(
      empty.lpText == """
        Minimize
         objective: + 0 x0
        Subject To
         nothing: + 0 x0 <= 0
        Bounds
         x0 = 0
        End

        """)
    #expect(empty.mpsText.hasSuffix("BOUNDS\nENDATA\n"))
  }

  @Test(.enabled(if: glpsol != nil, "needs GLPK's own command, glpsol"))
  func `GLPK's command reads both texts and finds the same best`() throws {
    var compared = 0
    for seed in UInt64(0)..<120 {
      let program = seed == 0 ? odd : LinearProgram.random(seed: seed, integers: seed % 2 == 0)
      let solution = try program.solve()
      guard solution.termination == .optimal else { continue }
      compared += 1
      let byLP = try objective(of: program.lpText, option: "--lp")
      #expect(byLP.map { abs($0 - solution.objective) < 1e-5 } == true, "seed \(seed)")
      let byMPS = try objective(of: program.mpsText, option: "--freemps")
      let sign = program.direction == .maximize ? -1.0 : 1.0
      #expect(byMPS.map { abs(sign * $0 - solution.objective) < 1e-5 } == true, "seed \(seed)")
    }
    #expect(compared > 20)
  }

  /// What glpsol finds for a program in one of the text formats; nil where it finds nothing.
  private func objective(of text: String, option: String) throws -> Double? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try text.write(to: input, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = glpsol
    process.arguments = [option, input.path, "--output", output.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let report = try? String(contentsOf: output, encoding: .utf8)
    let line = report?.split(separator: "\n").first { $0.hasPrefix("Objective:") }
    return line.flatMap { $0.split(separator: " ").compactMap { Double($0) }.first }
  }
}

private let glpsol: URL? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
  .split(separator: ":")
  .map { URL(filePath: String($0)).appending(path: "glpsol") }
  .first { FileManager.default.isExecutableFile(atPath: $0.path) }
