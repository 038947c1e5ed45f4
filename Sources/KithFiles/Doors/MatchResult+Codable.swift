import Foundation
public import Kith

/// A result is coded as its file has it, key by key.
extension MatchResult: Codable {
  /// Reads a result in the format of `result.json`; a digest is not asked for.
  public init(from decoder: any Decoder) throws {
    let tree = try JSONTree(from: decoder)
    var problems = ProblemList()
    var reader = ResultFileReader(
      "result", text: [UInt8](try JSONEncoder().encode(tree)))
    let result = reader.read(&problems)
    do throws(InputProblems) {
      try problems.throwAny()
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.description))
    }
    guard let result else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "this is no result"))
    }
    self = result
  }

  /// Writes the result in the format of `result.json`.
  public func encode(to encoder: any Encoder) throws {
    let bytes = ResultText.json(of: self)
    try JSONDecoder().decode(JSONTree.self, from: Data(bytes)).encode(to: encoder)
  }
}

/// Any JSON, between a coder and the readers of files.
indirect enum JSONTree: Codable {
  case null
  case flag(Bool)
  case whole(Int)
  case decimal(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    if let keyed = try? decoder.singleValueContainer().decode([String: JSONTree].self) {
      self = .object(keyed)
      return
    }
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let whole = try? value.decode(Int.self) {
      self = .whole(whole)
    } else if let decimal = try? value.decode(Double.self) {
      self = .decimal(decimal)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try value.decode([JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .flag(let flag): try value.encode(flag)
    case .whole(let whole): try value.encode(whole)
    case .decimal(let decimal): try value.encode(decimal)
    case .text(let text): try value.encode(text)
    case .list(let list): try value.encode(list)
    case .object(let object): try value.encode(object)
    }
  }
}
