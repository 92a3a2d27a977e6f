/// Looks on while samples are checked, and is told of the values that it asks for.
///
/// Samples are divided among threads: on each, a part of the observer sees some samples that follow each other. The
/// parts are taken over in the order of the samples, by one thread:
///
///     samples   0 … 812          813 … 1640       1641 …
///     threads   part.observe     part.observe     part.observe
///                    ╰────────────────╰────────────────╰──────► observer.append, one after the other
package protocol SampleObserver: AnyObject {
  associatedtype Part: SampleObserverPart

  /// What it wants to be told of; values name a query by its number in this list.
  var queries: [ValueQuery] { get }
  /// Whether it says what lies outside of pictures, since it knows their sizes better than samples do.
  var checksImageBounds: Bool { get }
  /// A part that has seen nothing, made once before samples are read; it is copied as often as it is needed.
  func makePart(_ types: ObservedTypes) -> Part
  /// Takes over a part that has seen the samples that come next.
  ///
  /// - Parameter findings: Where to report what only shows now. Its samples are numbered as they were for the part.
  func append(_ part: Part, _ findings: inout ObserverFindings)
  /// Takes note that there are no more samples.
  ///
  /// - Parameters:
  ///   - isComplete: Whether all samples were seen: none left out, none unreadable.
  ///   - findings: Where to report what belongs to no sample.
  func finish(isComplete: Bool, _ findings: inout ObserverFindings)
}

extension SampleObserver {
  package var checksImageBounds: Bool { false }
  package func finish(isComplete: Bool, _ findings: inout ObserverFindings) {}
}

/// What a part of an observer has seen on one thread.
package protocol SampleObserverPart: Sendable {
  /// Looks at samples. What it gets is there for the time of the call.
  mutating func observe(_ samples: ObservedSamples, _ findings: inout ObserverFindings)
}

/// The types of what an observer is told of.
package struct ObservedTypes: Sendable {
  let plan: Plan

  /// The type of a sample.
  package var sample: ResolvedType { plan.types[plan.root] }
  /// All class domains that labels and key points refer to.
  package var domains: [ClassDomain] { plan.domains.map(\.type) }
}
