/// A rule that a comment of a YAML file wants to say nothing of a line, or of what stands below the comment:
///
///     classes: [photo, phto]  # dsdl: ignore duplicate-class
///
///     # dsdl: ignore class-name-style
///     Style:
///         $def: class_domain
///         classes: [a/b]
package struct Suppression: Sendable {
  package let rule: Rule
  /// The rule's name in the comment.
  package let place: SourceRange
  /// The findings that begin here are left out.
  package let bytes: ClosedRange<Int>
}
