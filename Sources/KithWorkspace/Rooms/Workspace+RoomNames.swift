import Foundation
package import Kith

extension Workspace {
  /// Where a school may bring its own names of rooms, one a line, beside the workspace's file.
  package static let roomsFile = "rooms.txt"

  /// The rooms of a result's groups by their ids; those that have none yet get one.
  package func rooms(of result: MatchResult, _ name: String) throws -> [String: String] {
    let groups = result.groups.map(\.id)
    var rooms = try store.rooms(of: name)
    if !groups.allSatisfy({ rooms[$0] != nil }) {
      let names = try roomNames()
      try store.giveRooms(to: groups, of: name) { names[$0] }
      rooms = try store.rooms(of: name)
    }
    return rooms.filter { Set(groups).contains($0.key) }
  }

  private func roomNames() throws -> RoomNames {
    let path = URL(fileURLWithPath: store.path).deletingLastPathComponent()
      .appendingPathComponent(Self.roomsFile).path
    guard FileManager.default.fileExists(atPath: path) else { return .usual }
    guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 20,
      let text = String(bytes: data, encoding: .utf8)
    else { throw refusal("\(path) is no list of names", "write UTF-8 text, one name a line") }
    let lines = text.split(whereSeparator: \.isNewline).map {
      String($0).trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard !lines.isEmpty, Set(lines).count == lines.count else {
      throw refusal("\(path) is empty or names a room twice", "write each name once, one a line")
    }
    guard lines.allSatisfy({ $0.unicodeScalars.allSatisfy(Self.isPlain) && $0.count <= 60 }) else {
      throw refusal(
        "\(path) holds a sign that no name has", "use letters, digits, blanks and hyphens")
    }
    return RoomNames(lines)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
      || " -'’.".unicodeScalars.contains(scalar)
  }
}
