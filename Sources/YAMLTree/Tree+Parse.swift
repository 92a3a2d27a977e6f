extension Tree {
  /// Reads a YAML file that holds one document.
  ///
  /// Never fails: what is wrong is in the result. Reading stops at the first byte or token that breaks the
  /// grammar and at an exceeded limit; repeated keys, unknown tags and broken aliases do not stop it. When it
  /// stops early, the tree holds what came before, with all open collections closed and marked by
  /// ``Node/isComplete``. A key whose value is missing for that reason is left out, as is a scalar on the line
  /// where the error was found, which may be cut short.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>, limits: Limits = Limits()) -> ParseResult {
    parse(Array(bytes), limits: limits)
  }

  /// Reads a YAML file that holds one document.
  public static func parse(_ bytes: [UInt8], limits: Limits = Limits()) -> ParseResult {
    guard bytes.count <= Int(UInt32.max) else { return nothing(TreeBuilder(source: bytes, limits: limits)) }
    return bytes.withUnsafeBufferPointer { buffer in
      let check = SourceCheck(buffer)
      let content = UnsafeBufferPointer(rebasing: buffer[check.base..<max(check.base, check.end)])
      guard let reader = EventReader(content, failsAtEnd: check.problem != nil) else {
        var builder = TreeBuilder(source: bytes, limits: limits)
        builder.stop(.outOfMemory, at: 0..<min(1, bytes.count))
        return nothing(builder)
      }
      var composer = Composer(source: bytes, check: check, reader: reader, limits: limits)
      composer.run()
      return composer.finish()
    }
  }

  private static func nothing(_ builder: TreeBuilder) -> ParseResult {
    ParseResult(tree: Tree(storage: Storage(source: [])), problems: builder.problems, isComplete: false)
  }
}
