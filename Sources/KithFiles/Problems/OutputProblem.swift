/// A file that could not be written.
package struct OutputProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package var file: String
  package var reason: String

  package init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }

  package var description: String {
    "\(file): cannot be written: \(reason); choose another place or make it writable"
  }
}
