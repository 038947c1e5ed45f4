import Kith

extension HomesMap {
  /// How wide and high a square is drawn, in units of the picture.
  private static let side = 20

  /// The numbered places and what the picture shows, in a sentence.
  var summary: String {
    let shown = homes.values.reduce(0, +)
    var text =
      "\(Figures.count(shown, "home")) in \(Figures.count(homes.count, "square")) of "
      + "\(grid) km, each with two homes or more."
    if hidden > 0 {
      text +=
        " \(Figures.count(hidden, "home")) that would stand alone in a square "
        + "\(hidden == 1 ? "is" : "are") not shown."
    }
    return text
  }

  /// Adds the picture and, below it, the names of the numbered places.
  func add(to page: inout HTMLText) {
    let squares = Set(homes.keys).union(venues.map(\.square))
    guard let left = squares.map(\.column).min(), let right = squares.map(\.column).max(),
      let top = squares.map(\.row).min(), let bottom = squares.map(\.row).max()
    else {
      page.element("p", text: summary)
      return
    }
    let layout = Layout(
      columns: Self.packed(left, right, squares.map(\.column)),
      rows: Self.packed(top, bottom, squares.map(\.row)))
    let isCut = Self.isWide(left, right) || Self.isWide(top, bottom)
    page.element("p", text: summary + (isCut ? " Empty stretches between them are left out." : ""))
    page.element(
      "svg",
      [
        "class": "map", "role": "img", "aria-labelledby": "map-title map-desc",
        "viewBox":
          "0 0 \(layout.columns.count * Self.side + 2) \(layout.rows.count * Self.side + 2)",
        "preserveAspectRatio": "xMidYMid meet",
      ]
    ) { svg in
      svg.element("title", ["id": "map-title"], text: "Where members live and where groups meet")
      svg.element("desc", ["id": "map-desc"], text: summary)
      addSquares(layout, to: &svg)
      addPaths(layout, to: &svg)
      addVenues(layout, to: &svg)
    }
    guard !venues.isEmpty else { return }
    page.element("ol", ["class": "places"]) { list in
      for (venue, _, groups) in venues {
        list.element("li", text: "\(venue.name): \(Figures.count(groups, "group"))")
      }
    }
  }

  /// Where columns and rows lie in the picture.
  private struct Layout {
    var columns: [Int]
    var rows: [Int]

    func place(of square: Square) -> (x: Int, y: Int) {
      (
        (columns.firstIndex(of: square.column) ?? 0) * side + 1,
        (rows.firstIndex(of: square.row) ?? 0) * side + 1
      )
    }
  }

  /// The columns or rows to draw: all of them where they fit, else those that hold something and
  /// one on either side, so that a school all over a country still fits a page.
  private static func packed(_ first: Int, _ last: Int, _ used: [Int]) -> [Int] {
    guard isWide(first, last) else { return Array(first...last) }
    return Set(used.flatMap { [$0 - 1, $0, $0 + 1] }).filter { first...last ~= $0 }.sorted()
  }

  private static func isWide(_ first: Int, _ last: Int) -> Bool { last - first >= 60 }

  private func addSquares(_ layout: Layout, to svg: inout HTMLText) {
    let most = homes.values.max() ?? 2
    for square in homes.keys.sorted() {
      let count = homes[square] ?? 0
      let (x, y) = layout.place(of: square)
      svg.element(
        "rect",
        [
          "class": "h\(min(5, 1 + (count * 5 - 1) / max(1, most)))", "x": String(x), "y": String(y),
          "width": String(Self.side - 1), "height": String(Self.side - 1), "rx": "2",
        ]
      ) { $0.element("title", text: Figures.count(count, "home")) }
    }
  }

  private func addPaths(_ layout: Layout, to svg: inout HTMLText) {
    let half = Self.side / 2
    for (from, to) in paths {
      let (start, end) = (layout.place(of: from), layout.place(of: to))
      svg.open(
        "line",
        [
          "class": "path", "x1": String(start.x + half), "y1": String(start.y + half),
          "x2": String(end.x + half), "y2": String(end.y + half),
        ])
      svg.add(markup: "</line>")
    }
  }

  private func addVenues(_ layout: Layout, to svg: inout HTMLText) {
    let half = Self.side / 2
    let numbered = Dictionary(grouping: venues.indices) { venues[$0].square }
    for square in numbered.keys.sorted() {
      let indices = numbered[square] ?? []
      let (x, y) = layout.place(of: square)
      svg.element("g") { mark in
        mark.element("title", text: listing(indices.map { venues[$0].venue.name }))
        mark.open(
          "circle", ["class": "venue", "cx": String(x + half), "cy": String(y + half), "r": "8"])
        mark.add(markup: "</circle>")
        mark.element(
          "text", ["class": "number", "x": String(x + half), "y": String(y + half + 3)],
          text: indices.map { String($0 + 1) }.joined(separator: "·"))
        addName(listing(indices.map { venues[$0].venue.name }, atMost: 2), x, y, layout, to: &mark)
      }
    }
  }

  /// The name of a place beside its mark, on the side where the picture has room.
  private func addName(
    _ name: String, _ x: Int, _ y: Int, _ layout: Layout, to mark: inout HTMLText
  ) {
    let half = Self.side / 2
    let isLeft = x < layout.columns.count * Self.side / 2
    mark.element(
      "text",
      [
        "class": "place", "text-anchor": isLeft ? "start" : "end",
        "x": String(isLeft ? x + half + 11 : x + half - 11), "y": String(y + half + 3),
      ], text: Bar.cut(name, to: 28))
  }
}
