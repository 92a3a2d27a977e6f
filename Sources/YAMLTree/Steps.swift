/// Counts steps of loops over input, so that tests see whether there are more of them than the input deserves: time
/// depends on the machine. Only debug builds count, and those of `Scripts/sanitized-options`.
package enum Steps {
  #if DEBUG || COUNTED_STEPS
    /// What counts the steps of this task.
    @TaskLocal package static var counter: StepCounter?
  #endif

  /// Says that so many steps are taken.
  @inlinable @inline(__always)
  package static func take(_ count: Int = 1) {
    #if DEBUG || COUNTED_STEPS
      counter?.count += count
    #endif
  }
}

#if DEBUG || COUNTED_STEPS
  /// How many steps were taken by the one task that works with it.
  package final class StepCounter: @unchecked Sendable {
    package var count = 0

    package init() {}
  }
#endif
