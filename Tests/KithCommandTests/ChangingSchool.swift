import Foundation
import Matching

/// The roster of a school in text, to which things happen.
struct ChangingSchool {
  private var students: [[String]]
  private let header: [String]
  private var wishes: [String]
  private var hours: [String]
  private var left: Set<String> = []

  /// The roster in the folder `school`.
  init(in folder: KithProcess.Folder) {
    func lines(_ name: String) -> [String] {
      String(decoding: folder.read("school/\(name)") ?? [], as: UTF8.self)
        .components(separatedBy: "\n").filter { !$0.isEmpty }
    }
    let rows = lines("students.csv").map { $0.components(separatedBy: ",") }
    header = rows[0]
    students = Array(rows.dropFirst())
    wishes = lines("requests.csv")
    hours = lines("availability.csv")
  }

  /// The ids of all who are or were at the school.
  var everybody: [String] { students.map { $0[0] } + left.sorted() }

  /// Writes the roster; what names somebody who left goes with them.
  func write(in folder: KithProcess.Folder) throws {
    let present = Set(students.map { $0[0] })
    try folder.write(
      "school/students.csv", ([header] + students).map { $0.joined(separator: ",") + "\n" }.joined()
    )
    let known = wishes.dropFirst().filter { wish in
      wish.components(separatedBy: ",").prefix(2).allSatisfy(present.contains)
    }
    try folder.write("school/requests.csv", ([wishes[0]] + known).map { $0 + "\n" }.joined())
    let free = hours.dropFirst().filter { present.contains($0.components(separatedBy: ",")[0]) }
    try folder.write("school/availability.csv", ([hours[0]] + free).map { $0 + "\n" }.joined())
    try folder.write("school/history.csv", "term,program,group,student,rating\n")
    try folder.write(
      "school/coaches.csv", "id,capacity,background_checked\nc1,3,true\nc2,2,true\nc3,1,false\n")
  }

  /// Lets something happen to somebody.
  mutating func change(_ chances: inout SplitMix64) {
    guard students.count > 6 else { return }
    let place = chances.below(students.count)
    let id = students[place][0]
    let other = students[chances.below(students.count)][0]
    func set(_ column: String, _ value: String) {
      guard let number = header.firstIndex(of: column) else { return }
      students[place][number] = value
    }
    switch chances.below(14) {
    case 0, 1, 2:
      left.insert(id)
      students.remove(at: place)
    case 3: set("enrolled", "false")
    case 4: set("consents", "")
    case 5: set("consents", "matching;peer-contact;in-person;cross-age;adult-contact")
    case 6: hours.removeAll { $0.hasPrefix("\(id),") }
    case 7: set("capacity", "\(chances.below(3))")
    case 8: set("needs", "")
    case 9: set("roles", ["mentor", "mentee", "tutor", ""][chances.below(4)])
    case 10:
      set("household", "h-new")
    case 11: wishes.append("\(id),\(other),together,school")
    case 12: wishes.append("\(id),\(other),apart,school")
    default:
      // Somebody like them joins.
      var joiner = students[place]
      joiner[0] = "n\(everybody.count)-\(chances.below(1000))"
      students.append(joiner)
      hours += hours.filter { $0.hasPrefix("\(id),") }.map { joiner[0] + $0.dropFirst(id.count) }
    }
    wishes.removeAll { wish in
      let parts = wish.components(separatedBy: ",")
      return parts[0] == parts[1]
    }
  }
}
