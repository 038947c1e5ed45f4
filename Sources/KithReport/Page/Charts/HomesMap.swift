import Foundation
import Kith

/// Where groups meet and, by squares of the program's grid, where their members live.
///
/// A square is drawn only where two different homes or more lie in it. The homes are those of members
/// of groups; siblings, and others who gave the same point, share one.
struct HomesMap {
  /// A square of the grid by its column and row.
  struct Square: Hashable, Comparable {
    var column: Int
    var row: Int

    static func < (left: Square, right: Square) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
  }

  /// Squares with two homes or more, and how many.
  let homes: [Square: Int]
  /// Homes that would stand alone in their square.
  let hidden: Int
  /// The squares of the places where groups meet, with how many groups do.
  let venues: [(venue: Venue, square: Square, groups: Int)]
  /// Which shown squares a place draws its members from.
  let paths: [(from: Square, to: Square)]
  let grid: Int

  /// The map; nil where the groups do not meet in person or no home is known.
  init?(_ publication: Publication) {
    let program = publication.program
    guard program.meeting.mode != .online else { return nil }
    let members = publication.groupsOfStudent.keys.sorted().compactMap {
      publication.students[$0]
    }
    let points = members.compactMap(\.home)
    guard !points.isEmpty else { return nil }
    let grid = program.mapGrid
    let middle = points.map(\.latitude).reduce(0, +) / Double(points.count)
    let kilometresAlong = 111.32 * max(0.05, cos(middle * .pi / 180))
    func square(of point: Coordinates) -> Square {
      Square(
        column: Int((point.longitude * kilometresAlong / Double(grid)).rounded(.down)),
        row: Int((-point.latitude * 110.57 / Double(grid)).rounded(.down)))
    }
    let households = Self.households(of: members)
    var homesOfSquare: [Square: Set<Int>] = [:]
    var squareOfStudent: [Student.ID: Square] = [:]
    for (member, household) in zip(members, households) {
      guard let home = member.home else { continue }
      squareOfStudent[member.id] = square(of: home)
      homesOfSquare[square(of: home), default: []].insert(household)
    }
    homes = homesOfSquare.mapValues(\.count).filter { $0.value >= 2 }
    hidden = homesOfSquare.values.map(\.count).filter { $0 < 2 }.reduce(0, +)
    let groups = Dictionary(grouping: publication.result.groups.filter { $0.venue != nil }) {
      $0.venue ?? ""
    }
    venues = groups.keys.sorted().compactMap { id in
      publication.venues[id].map { ($0, square(of: $0.location), groups[id]?.count ?? 0) }
    }
    var paths: Set<[Square]> = []
    for (venue, place, _) in venues {
      for member in (groups[venue.id] ?? []).flatMap(\.members) {
        guard let home = squareOfStudent[member.student], homes[home] != nil, home != place
        else { continue }
        paths.insert([place, home])
      }
    }
    self.paths = paths.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { ($0[0], $0[1]) }
    self.grid = grid
  }

  /// A number for each member's home; equal numbers where two may live together: by their household,
  /// or, where somebody names none, by the point alone.
  private static func households(of members: [Student]) -> [Int] {
    var homes = Array(members.indices)
    func root(_ member: Int) -> Int {
      homes[member] == member ? member : root(homes[member])
    }
    func join(_ indices: [Int]) {
      for index in indices.dropFirst() { homes[root(index)] = root(indices[0]) }
    }
    let known = members.indices.filter { members[$0].household != nil }
    Dictionary(grouping: known) { members[$0].household }.values.forEach(join)
    let located = members.indices.filter { members[$0].home != nil }
    for point in Dictionary(grouping: located, by: { members[$0].home }).values
    where point.contains(where: { members[$0].household == nil }) {
      join(point)
    }
    return members.indices.map(root)
  }
}
