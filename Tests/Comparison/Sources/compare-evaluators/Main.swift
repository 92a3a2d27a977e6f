import SystemPackage

@testable import DSDL
@testable import DSDLLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Compares the recogniser with the evaluator: see `Scripts/compare-evaluators`.
@main
struct Main {
  static func main() {
    guard let options = ComparisonOptions(Array(CommandLine.arguments.dropFirst())) else {
      print(ComparisonOptions.usage)
      exit(64)
    }
    let folders = options.folders.map { Subject.all(below: $0) }
    for (folder, path) in zip(folders, options.folders) where folder.isEmpty {
      print("there is no description in \(path)")
      exit(2)
    }
    var comparison = Comparison(options: options, folders: folders)
    comparison.run()
    exit(comparison.failures == 0 ? 0 : 1)
  }
}
