import ArgumentParser
import DSDL

/// The value of `dsdl inspect --config`, which may be left out.
enum ConfigurationChoice: ExpressibleByArgument, CustomStringConvertible, Equatable {
  /// The one that the description has.
  case nearest
  case file(String)

  init(argument: String) { self = .file(argument) }

  var file: String? {
    switch self {
    case .nearest: nil
    case .file(let path): path
    }
  }

  var description: String { file ?? Phrase("that of the description", zh: "描述文件的配置").forUsage }
}
