import Foundation

/// Simulated annealing over packings, with steps of two kinds: *shifts* move or exchange one or two
/// items, *rebuilds* take a few neighbouring groups apart and put them together again.
///
/// A step looks at a handful of items and their candidates only, so that its cost does not grow with
/// the cohort; what it changed is noted, so that a refused step is taken back and the best packing is
/// kept at the price of the changes alone.
///
/// References: Kirkpatrick, Gelatt & Vecchi 1983, doi:10.1126/science.220.4598.671; Christiaens &
/// Vanden Berghe 2020, doi:10.1287/trsc.2019.0914 (ruin, then rebuild greedily and with blinks).
final class PackingSearch {
  let packing: Packing
  let candidates: Candidates
  var chance: SplitMix64
  var temperature: Double = 0

  /// Items taken out by a rebuild, and groups left unfinished by it.
  var pool: [Int32] = []
  var opened: [Int] = []
  private var stamps: [Int32]
  private var stamp: Int32 = 0

  private(set) var bestTotal: Int64
  private(set) var best: [Int32]
  private var changed: [Int32] = []
  private var isChanged: [Bool]

  init(_ packing: Packing, candidates: Candidates, seed: UInt64) {
    self.packing = packing
    self.candidates = candidates
    chance = SplitMix64(seed: seed)
    stamps = [Int32](repeating: 0, count: packing.slots)
    bestTotal = packing.total
    best = (0..<packing.count).map { packing.group[$0] }
    isChanged = [Bool](repeating: false, count: packing.count)
  }
}

// MARK: - Steps

extension PackingSearch {
  /// Shifts for one rebuild: about a third of the time of a step. Twelve and a hundred did worse.
  private static let shifts = 30

  /// One rebuild and the shifts that go with it.
  func step() {
    if packing.count == 0 { return }
    let before = packing.total
    rebuild()
    if accepts(packing.total - before) { settle() } else { packing.undo() }
    for _ in 0..<Self.shifts { shift() }
  }

  /// Whether a change is welcome: any that costs nothing, and a costly one by chance.
  func accepts(_ gain: Int64) -> Bool {
    if gain >= 0 { return true }
    if temperature <= 0 || Double(gain) < -20 * temperature { return false }
    return chance.unit() < exp(Double(gain) / temperature)
  }

  /// Takes the changes of a step for granted, and remembers the packing if it is the best so far.
  func settle() {
    for item in packing.journal.items where !isChanged[Int(item)] {
      isChanged[Int(item)] = true
      changed.append(item)
    }
    packing.journal.clear()
    if packing.total > bestTotal {
      bestTotal = packing.total
      for item in changed {
        best[Int(item)] = packing.group[Int(item)]
        isChanged[Int(item)] = false
      }
      changed.removeAll(keepingCapacity: true)
    }
  }

  /// Whether a group comes up for the first time since ``startVisits()``.
  func visits(_ slot: Int) -> Bool {
    if stamps[slot] == stamp { return false }
    stamps[slot] = stamp
    return true
  }

  func startVisits() {
    stamp += 1
    if stamp == .max {
      stamp = 1
      for place in stamps.indices { stamps[place] = 0 }
    }
  }
}
