import Foundation

/// The parts of an upload (RFC 7578).
struct Multipart {
  struct Part {
    var name: String
    /// What the file was called where it came from; nil for a plain field.
    var fileName: String?
    var content: [UInt8]
  }

  private(set) var parts: [Part] = []

  /// Parts of an upload, at most.
  private static let mostParts = 64

  /// - Throws: ``Refusal`` where the body is no upload.
  init(_ call: Call) throws {
    let type = call.headers["content-type"] ?? ""
    guard call.contentType == "multipart/form-data",
      let boundary = Self.parameter("boundary", of: type), !boundary.isEmpty,
      boundary.utf8.count <= 70
    else { throw Refusal(415, "this is no upload", "send the form as multipart/form-data") }
    let mark = Array("--\(boundary)".utf8)
    var rest = call.body[...]
    guard rest.starts(with: mark) else { throw Self.broken }
    rest = rest.dropFirst(mark.count)
    let between = Array("\r\n--\(boundary)".utf8)
    while !rest.starts(with: Array("--".utf8)) {
      guard parts.count < Self.mostParts, rest.starts(with: [13, 10]),
        let headEnd = Self.range(of: [13, 10, 13, 10], in: rest),
        let end = Self.range(of: between, in: rest[headEnd.upperBound...])
      else { throw Self.broken }
      let head = String(decoding: rest[rest.startIndex..<headEnd.lowerBound], as: UTF8.self)
      let content = Array(rest[headEnd.upperBound..<end.lowerBound])
      let disposition = head.split(separator: "\r\n").first {
        $0.lowercased().hasPrefix("content-disposition:")
      }
      guard let disposition, let name = Self.parameter("name", of: String(disposition)) else {
        throw Self.broken
      }
      parts.append(
        Part(
          name: name, fileName: Self.parameter("filename", of: String(disposition)),
          content: content))
      rest = rest[end.upperBound...]
    }
  }

  /// The plain fields.
  var form: Form {
    var form = Form()
    for part in parts where part.fileName == nil {
      form.add(part.name, String(decoding: part.content, as: UTF8.self))
    }
    return form
  }

  private static let broken = Refusal(400, "the upload is broken", "send it again")

  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name
      else { continue }
      return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
    }
    return nil
  }

  private static func range(of sign: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let first = sign.first else { return nil }
    var place = bytes.startIndex
    while let found = bytes[place...].firstIndex(of: first) {
      guard found + sign.count <= bytes.endIndex else { return nil }
      if bytes[found..<found + sign.count].elementsEqual(sign) { return found..<found + sign.count }
      place = found + 1
    }
    return nil
  }
}
