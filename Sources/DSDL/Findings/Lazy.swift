import Synchronization

/// A value that is made when it is asked for, once for all threads: most runs find no mistake and need none.
final class Lazy<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  var isMade: Bool { made.withLock { $0 != nil } }

  func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
