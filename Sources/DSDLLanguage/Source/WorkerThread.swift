#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread with room for deep values on its stack.
///
/// What keeps it safe: the body travels as a retained object that the thread releases; whoever started a thread
/// joins it, once, but for those that nobody waits for.
package struct WorkerThread {
  private static let stackSize = 16 << 20

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let thread: pthread_t

  /// Starts a thread that nobody waits for; false if the system has none to give.
  package static func detach(_ run: @escaping @Sendable () -> Void) -> Bool {
    WorkerThread(isDetached: true, run) != nil
  }

  /// A thread that is to be joined; nil if the system has none to give.
  package init?(_ run: @escaping @Sendable () -> Void) { self.init(isDetached: false, run) }

  private init?(isDetached: Bool, _ run: @escaping @Sendable () -> Void) {
    let body = Unmanaged.passRetained(Body(run)).toOpaque()
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    defer {
      pthread_attr_destroy(attributes)
      attributes.deallocate()
    }
    pthread_attr_setstacksize(attributes, Self.stackSize)
    if isDetached { pthread_attr_setdetachstate(attributes, CInt(PTHREAD_CREATE_DETACHED)) }
    #if canImport(Darwin)
      var started: pthread_t?
      let result = pthread_create(&started, attributes, { Self.enter($0) }, body)
    #else
      var started = pthread_t()
      let result = pthread_create(&started, attributes, { Self.enter($0!) }, body)
    #endif
    guard result == 0 else {
      Unmanaged<Body>.fromOpaque(body).release()
      return nil
    }
    #if canImport(Darwin)
      thread = started!
    #else
      thread = started
    #endif
  }

  private static func enter(_ body: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Body>.fromOpaque(body).takeRetainedValue().run()
    return nil
  }

  package func join() { pthread_join(thread, nil) }
}
