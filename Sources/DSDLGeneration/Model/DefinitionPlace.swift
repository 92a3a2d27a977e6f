import DSDL

/// Where something is defined, as comments name it: the last part of the path, so that generated code is the same on
/// every machine.
enum DefinitionPlace {
  /// `class-dom.yaml:3`
  static func text(of name: Name) -> String { "\(file(name.range.file.path)):\(name.range.start.line)" }

  /// `class-dom.yaml`
  static func file(_ path: String) -> String {
    path.split(separator: "/").last.map { VisibleText.escaping(String($0)) } ?? ""
  }
}
