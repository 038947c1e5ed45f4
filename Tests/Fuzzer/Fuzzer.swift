import Foundation
import FuzzTargets

/// libFuzzer's way in: it calls this with bytes that it made to reach code not reached before.
///
/// `KITH_FUZZ_TARGET` names the reader; each process writes into a folder of its own.
@_cdecl("LLVMFuzzerTestOneInput")
func feed(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzed.run([UInt8](UnsafeBufferPointer(start: bytes, count: count)), in: scratch)
  return 0
}

private let fuzzed: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["KITH_FUZZ_TARGET"] ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let known = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("KITH_FUZZ_TARGET is none of \(known)")
  }
  return target
}()

private let scratch: String = {
  let path = NSTemporaryDirectory() + "kith-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    fatalError("cannot write into \(path)")
  }
  return path
}()
