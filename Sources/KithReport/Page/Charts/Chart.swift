import Kith

/// What all pictures of a page share: a title and a description for those who do not see them.
///
/// Widths are shares of the page, so that letters keep their size on a phone.
enum Chart {
  /// A picture of a height in pixels, as wide as the page leaves room.
  static func add(
    _ id: StaticString, title: String, description: String, height: Int, to page: inout HTMLText,
    _ body: (inout HTMLText) -> Void
  ) {
    page.element(
      "svg",
      [
        "class": "chart", "role": "img", "width": "100%", "height": String(height),
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-title"], text: title)
      svg.element("desc", ["id": "\(id)-desc"], text: description)
      body(&svg)
    }
  }

  /// A share as a percentage with two digits after the point.
  static func percent(_ part: Double) -> String {
    let hundredths = Int((part * 10_000).rounded())
    let digits = String(abs(hundredths) % 100)
    return "\(hundredths / 100).\(digits.count < 2 ? "0" : "")\(digits)%"
  }
}
