/// Owns the flat arrays of one search and frees them together.
///
/// The searches walk these arrays in data-dependent order, millions of steps a second; unsafe
/// pointers spare each step a bounds check and a uniqueness check. Every index stored in such an
/// array was checked when the instance was read (``AssignmentInstance/check()``,
/// ``PairingInstance/check()``).
final class ScratchMemory {
  private var blocks: [UnsafeMutableRawPointer] = []

  func make<Element: BitwiseCopyable>(
    _ count: Int, of value: Element
  ) -> UnsafeMutablePointer<Element> {
    let block = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    block.initialize(repeating: value, count: count)
    blocks.append(UnsafeMutableRawPointer(block))
    return block
  }

  /// A copy of an array that lives as long as the search.
  func keep<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let block = UnsafeMutablePointer<Element>.allocate(capacity: max(1, array.count))
    array.withUnsafeBufferPointer { elements in
      if let base = elements.baseAddress { block.initialize(from: base, count: elements.count) }
    }
    blocks.append(UnsafeMutableRawPointer(block))
    return block
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}
