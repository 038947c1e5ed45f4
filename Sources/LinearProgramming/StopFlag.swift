internal import CGLPK

/// A flag that one thread raises and long work elsewhere reads.
///
/// GLPK's shim reads it too, so it lives at a fixed address.
package final class StopFlag: @unchecked Sendable {
  // Safe to share: the address never changes, what stands there is read and written atomically only,
  // and it is freed when nobody holds the flag any more.
  let address: UnsafeMutablePointer<Int32>

  package init() {
    address = .allocate(capacity: 1)
    address.initialize(to: 0)
  }

  deinit {
    address.deallocate()
  }

  package func raise() {
    cglpk_flag_raise(address)
  }

  package var isRaised: Bool {
    cglpk_flag_is_raised(address) != 0
  }
}
