package import School

extension MeetingOptions {
  /// The slots that lie whole within the hours of a place, in every week of the term; nil where its
  /// zone is not known.
  ///
  /// - Parameters:
  ///   - hours: Stretches of a usual week on the clock of `zone`, rounded inwards to quarter hours.
  ///   - zone: An IANA name.
  /// - Returns: A set of slots, to be intersected with those of a group.
  package func slots(within hours: [LocalStretch], of zone: String) -> [UInt64]? {
    guard let clock = calendar.clock(of: zone) else { return nil }
    var set = [UInt64](repeating: 0, count: words)
    let needs = SlotNeeds(of: slots, on: clock, minutes: wish.minutes, hours: nil)
    set.withUnsafeMutableBufferPointer { set in
      guard let base = set.baseAddress else { return }
      needs.insertSlots(metBy: WeeklyAvailability(hours).runs(), into: base)
    }
    return set
  }
}
