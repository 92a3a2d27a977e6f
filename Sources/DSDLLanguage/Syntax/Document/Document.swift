package import YAMLTree

/// A description or a library as it is written, before any name is looked up.
package struct Document {
  package enum Role {
    /// A file with `data`: what `validate` is given.
    case description
    /// A file reached by `$import`, or one with definitions only.
    case library

    /// What keys at the top of the file belong to.
    package var owner: KeyMessage.Owner {
      switch self {
      case .description: .description
      case .library: .library
      }
    }
  }

  package let file: SourceFile
  package let role: Role
  /// What `$dsdl-version` says, whether or not that is a version.
  package var version: String?
  package var imports: [Name] = []
  /// Whether an import was reported as wrong, so that it is not known what it would have brought.
  package var lacksImports = false
  package var definitions: [Definition] = []
  package var data: DataSection?
  package var meta: Node?
  /// False if the file could not be read to its end: what is missing then may only be unread.
  package var isComplete = true
  /// Whether nobody has looked at some value, which a mistake in the text tells: a key is there twice, say.
  package var hasUnread = false
  /// Whether there are mistakes in its text outside of samples: nobody knows what the types would be without them.
  package var isTextBroken = false
  /// Text in place of the list of imports that may be one name or several: which it is, the files tell.
  var joinedImports: JoinedImports?
}

extension Document {
  /// A text such as `labels, shapes` where a list of names belongs.
  struct JoinedImports: Sendable {
    let name: Name
    let names: [String]
    /// What makes a list of the text as one name.
    let fixIfOne: FixIt?
  }
}
