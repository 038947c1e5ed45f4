/// Elements at an address that stays the same for as long as the array lives: what C asks for when it
/// wants a dozen arrays at once, and nested closures would hide the call.
final class FlatArray<Element: BitwiseCopyable> {
  let address: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: some Collection<Element>) {
    count = elements.count
    address = .allocate(capacity: count)
    _ = UnsafeMutableBufferPointer(start: address, count: count).initialize(
      fromContentsOf: elements)
  }

  init(repeating element: Element, count: Int) {
    self.count = count
    address = .allocate(capacity: count)
    address.initialize(repeating: element, count: count)
  }

  deinit {
    address.deallocate()
  }

  var elements: [Element] {
    Array(UnsafeBufferPointer(start: address, count: count))
  }
}
