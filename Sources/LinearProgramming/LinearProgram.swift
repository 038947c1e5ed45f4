/// A linear or mixed-integer program as a value: columns, rows and the sparse entries where they
/// meet.
package struct LinearProgram: Sendable, Hashable {
  /// Which way the objective is pushed.
  package enum Direction: Sendable, Hashable {
    case minimize, maximize
  }

  /// What values a column may take.
  package enum Kind: Sendable, Hashable {
    case continuous, integer
  }

  /// A variable, with its bounds (`-.infinity` and `.infinity` where open) and objective factor.
  package struct Column: Sendable, Hashable {
    package var objective: Double
    package var lower: Double
    package var upper: Double
    package var kind: Kind
    package var name: String?

    package init(
      objective: Double, lower: Double = 0, upper: Double = .infinity, kind: Kind = .continuous,
      name: String? = nil
    ) {
      self.objective = objective
      self.lower = lower
      self.upper = upper
      self.kind = kind
      self.name = name
    }
  }

  /// A constraint `lower ≤ Σ entries · columns ≤ upper`; equal bounds make an equation.
  package struct Row: Sendable, Hashable {
    package var lower: Double
    package var upper: Double
    package var name: String?

    package init(lower: Double = -.infinity, upper: Double = .infinity, name: String? = nil) {
      self.lower = lower
      self.upper = upper
      self.name = name
    }
  }

  /// A factor other than zero, at a row and a column counted from zero.
  package struct Entry: Sendable, Hashable {
    package var row: Int32
    package var column: Int32
    package var value: Double

    package init(row: Int32, column: Int32, value: Double) {
      self.row = row
      self.column = column
      self.value = value
    }
  }

  package var direction: Direction
  package var columns: [Column] = []
  package var rows: [Row] = []
  package var entries: [Entry] = []

  package init(_ direction: Direction) {
    self.direction = direction
  }
}
