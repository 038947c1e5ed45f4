import Foundation

extension ZoneClock {
  /// The clock of an IANA zone from one instant to another; nil where the zone is not known.
  ///
  /// Offsets are sampled and each change is then narrowed down to the second, because zones also
  /// change for other reasons than daylight saving (Samoa moved across the date line), and
  /// Foundation announces only daylight saving.
  package init?(zone: String, during instants: ClosedRange<Int>) {
    guard let zone = TimeZone(identifier: zone) else { return nil }
    func offset(_ instant: Int) -> Int {
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
    self.init(offset: offset(instants.lowerBound))
    var from = instants.lowerBound
    while from < instants.upperBound {
      let to = min(from + Self.sampling, instants.upperBound)
      let before = offset(from)
      let after = offset(to)
      if before != after {
        var low = from
        var high = to
        while high - low > 1 {
          let middle = low + (high - low) / 2
          if offset(middle) == before { low = middle } else { high = middle }
        }
        change(at: high, to: after)
      }
      from = to
    }
  }

  /// The clock that an IANA zone keeps in winter, for programs that name no term; nil where the zone
  /// is not known.
  ///
  /// Winter is the smaller offset of January and July 2026, which is right in both hemispheres.
  package init?(standardTimeOf zone: String) {
    guard let zone = TimeZone(identifier: zone) else { return nil }
    let offsets = Self.midwinters.map { instant in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: instant))
    }
    self.init(offset: offsets.min() ?? 0)
  }

  /// Six hours: no zone has changed its clock twice within them.
  private static var sampling: Int { 6 * 3600 }

  /// 2026-01-15 and 2026-07-15, noon UTC.
  private static var midwinters: [Double] { [1_768_478_400, 1_784_116_800] }
}
