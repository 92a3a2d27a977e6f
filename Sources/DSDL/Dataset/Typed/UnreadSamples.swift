/// Samples as text, to be read by whoever takes them.
///
/// What keeps it safe to be handed over: the walk has a copy of the text; whoever makes it does not look at it again. Its
/// memory does not move, and lives as long as the object.
@usableFromInline
final class UnreadSamples: @unchecked Sendable {
  @usableFromInline let walk: UnsafeMutablePointer<SampleWalk>

  init(_ walk: consuming SampleWalk) {
    self.walk = .allocate(capacity: 1)
    self.walk.initialize(to: walk)
  }

  deinit {
    walk.deinitialize(count: 1)
    walk.deallocate()
  }
}
