import Synchronization

/// A value that is made when it is asked for, once for all threads: most runs find no mistake and need none.
///
/// Whether there is one is told by an atomic beside the lock: the thread sanitizer, which does not see the lock, knows by
/// it that the value was made before it is read.
final class Lazy<Value: Sendable>: Sendable {
  private let made = Atomic(false)
  private let value = Mutex<Value?>(nil)

  var isMade: Bool { made.load(ordering: .acquiring) }

  func value(_ make: () -> Value) -> Value {
    value.withLock { value in
      if made.load(ordering: .acquiring), let value { return value }
      let new = make()
      value = new
      made.store(true, ordering: .releasing)
      return new
    }
  }
}
