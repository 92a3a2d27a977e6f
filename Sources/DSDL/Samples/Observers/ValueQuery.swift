/// Which values of samples an observer wants to be told of.
///
///     ValueQuery(path: "media.image")        the field `image` of the field `media`
///     ValueQuery(path: "objects.*.bbox")     the boxes of all objects; the same is "objects.bbox"
///     ValueQuery { $0.isLabel }              every value of a type, however deep
///
/// A query that meets a struct or a list is told of its beginning, so that the values behind it can be told apart by
/// struct or by element.
package struct ValueQuery: Sendable {
  enum Target: Sendable {
    /// The names of fields; nil stands for any field, or any element.
    case path([String?])
    case types(@Sendable (ResolvedType) -> Bool)
  }

  let target: Target

  /// - Parameter path: The names of fields with dots between them, the outermost first. `*` is any field. Lists are gone
  ///   through whether or not a `*` stands for their elements. The empty path is the whole sample.
  package init(path: String) {
    self.init(steps: path.split(separator: ".").map { $0 == "*" ? nil : String($0) })
  }

  /// - Parameter steps: The names of fields, the outermost first; nil is any field, or the elements of a list.
  package init(steps: [String?]) { target = .path(steps) }

  /// Every value of a type, at any depth.
  package init(_ isWanted: @escaping @Sendable (ResolvedType) -> Bool) { target = .types(isWanted) }
}
