extension UnsafeMutablePointer {
  /// Fresh memory in which every place holds the same value.
  static func repeating(_ value: Pointee, count: Int) -> Self {
    let memory = Self.allocate(capacity: max(1, count))
    memory.initialize(repeating: value, count: count)
    return memory
  }

  /// Fresh memory with the elements of an array.
  static func copy(of array: [Pointee]) -> Self {
    let memory = Self.allocate(capacity: max(1, array.count))
    for (place, element) in array.enumerated() { (memory + place).initialize(to: element) }
    return memory
  }
}
