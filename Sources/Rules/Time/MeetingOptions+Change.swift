package import School

extension MeetingOptions {
  /// The options where one student has other free times.
  ///
  /// - Parameters:
  ///   - number: The student's number, which stays.
  ///   - student: The student as they are now.
  /// - Returns: nil where the student lives by another clock now, so that all have to be worked out again.
  package func replacing(_ number: Int, with student: Student) -> MeetingOptions? {
    guard zones[number] == student.timeZone else { return nil }
    var options = self
    options.availability[number] = WeeklyAvailability(student.availability)
    options.hasAvailability[number] = !student.availability.isEmpty
    var own = [UInt64](repeating: 0, count: words)
    let clock = Int(clockOfStudent[number])
    if clock >= 0, !student.availability.isEmpty {
      own.withUnsafeMutableBufferPointer { set in
        guard let base = set.baseAddress else { return }
        needs[clock].insertSlots(metBy: options.availability[number].runs(), into: base)
      }
    }
    for word in 0..<words {
      options.startsOfUsualWeek[number * words + word] = own[word]
      options.starts[number * words + word] = own[word] & ~(busy[number]?[word] ?? 0)
    }
    return options
  }
}
