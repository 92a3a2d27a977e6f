import CPrimitives

/// Room on the stack for values, types and texts that nest as deep as they may.
///
/// The readers, the evaluator and the resolver call themselves for what nests, up to 512 levels. The first thread of a
/// process mostly has 8 MB, but whoever uses the library may call it from a thread with a tenth of that.
///
/// What keeps it safe: the caller waits until the other thread has done all, so that nothing is used by both at once.
package enum StackRoom {
  /// More than 512 levels take in a debug build.
  private static let needed = 6 << 20

  /// No value nests deeper.
  package static let deepest = 512

  /// Does something here if there is room, else on a thread that has it.
  ///
  /// - Parameter levels: How deep values nest; asked only where there is little room.
  package static func ensured<R, Failure: Error>(
    for levels: @autoclosure () -> Int = deepest, _ body: () throws(Failure) -> R
  ) throws(Failure) -> R {
    let left = dsdl_stack_left()
    // What does not nest takes some levels, too.
    guard left < needed, left < needed / deepest * (levels() + 8) else { return try body() }
    return try onOtherThread {
      do throws(Failure) {
        return Result<R, Failure>.success(try body())
      } catch {
        return .failure(error)
      }
    }.get()
  }

  private static func onOtherThread<R>(_ body: () -> R) -> R {
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      nonisolated(unsafe) var result: R?
      // Without a thread to be had, there is no choice.
      guard let thread = WorkerThread({ result = body() }) else { return body() }
      thread.join()
      return result!
    }
  }
}
