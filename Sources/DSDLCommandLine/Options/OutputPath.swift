import ArgumentParser
import DSDL

/// The path of what is to be written, as an option names it.
enum OutputPath {
  /// The path itself, if there is one.
  static func named(_ argument: String) throws -> String {
    guard !argument.isEmpty else {
      throw ValidationError(Phrase("the path to write to is empty", zh: "要写入的路径为空"))
    }
    return argument
  }
}
