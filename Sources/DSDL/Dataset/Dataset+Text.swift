import SystemPackage

extension Dataset {
  /// Reads a description that is a text, and all it imports.
  ///
  /// - Parameters:
  ///   - text: A description or a library, as YAML or JSON.
  ///   - name: The path that the text stands for, relative to the working folder; imports and samples are looked for from
  ///     there, in ``ReadingOptions/files``.
  ///   - options: Where to look for imports, what to report.
  public init(
    text: String, named name: String = "description.yaml", options: ReadingOptions = ReadingOptions()
  ) throws(UnreadableFile) {
    var options = options
    options.files = OverlayFiles(MemoryFiles([options.location(name).string: text]), over: options.files)
    try self.init(contentsOfFile: name, options: options)
  }
}
