extension RulePage {
  /// A file of an example.
  public struct ExampleFile: Sendable, Hashable {
    /// The name, such as `base.yaml`.
    public let name: String
    /// What is in the file.
    public let bytes: [UInt8]
    /// Where the file leads to if it is a symbolic link.
    package let linkTarget: String?
    /// What is shown instead of the bytes.
    private var shown: String?

    /// The content for reading: bytes that are not UTF-8 as `\xE9`.
    public var text: String { shown ?? ReadableBytes.text(of: bytes) }

    package init(_ name: String, _ text: String) {
      self.name = name
      self.bytes = text.isEmpty ? [] : Array(text.utf8) + Array("\n".utf8)
      linkTarget = nil
    }

    /// A file in ISO 8859-1, for which every character of the text must have a place there.
    package init(_ name: String, latin1 text: String) {
      self.name = name
      self.bytes = text.unicodeScalars.map { UInt8($0.value) } + Array("\n".utf8)
      linkTarget = nil
    }

    private init(_ name: String, bytes: [UInt8], shown: String, linkTarget: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.shown = shown
      self.linkTarget = linkTarget
    }

    /// A picture, of which there is no more than a header.
    package static func picture(_ name: String, width: UInt8, height: UInt8) -> ExampleFile {
      let bytes =
        Array("GIF89a".utf8) + [
          width, 0, height, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, width, 0, height, 0, 0, 2, 0, 0x3B,
        ]
      return ExampleFile(name, bytes: bytes, shown: "(\(width) × \(height))\n")
    }

    /// A symbolic link.
    package static func link(_ name: String, to target: String) -> ExampleFile {
      ExampleFile(name, bytes: [], shown: "-> \(target)\n", linkTarget: target)
    }

    /// `base.yaml`: the usual first lines of a description, followed by more sections.
    package static func description(_ sections: String) -> ExampleFile {
      ExampleFile(
        "base.yaml",
        """
        $dsdl-version: "0.5.3"
        meta:
            name: "pets"
        \(sections)
        """)
    }

    /// `lib.yaml`: a library of these definitions.
    package static func library(_ definitions: String) -> ExampleFile {
      ExampleFile("lib.yaml", "$dsdl-version: \"0.5.3\"\n" + definitions)
    }

    /// `samples.json`: a sample a line.
    package static func samples(_ samples: String...) -> ExampleFile { .samples(samples) }

    /// `samples.json`: a sample a line.
    package static func samples(_ samples: [String]) -> ExampleFile {
      let lines = samples.map { "    \($0)" }.joined(separator: ",\n")
      return ExampleFile("samples.json", "{\"samples\": [\n\(lines)\n]}")
    }
  }
}
