import Foundation
import KithReport

/// What a listing prints: JSON where it was asked for, else text that suits the terminal.
struct CatalogueAnswer {
  var json: [UInt8]?

  func say(_ text: (TextStyle) -> String) throws {
    if let json {
      try FileHandle.standardOutput.write(contentsOf: json)
    } else {
      print(page: text(.suiting(descriptor: STDOUT_FILENO)), terminator: "")
    }
  }
}
