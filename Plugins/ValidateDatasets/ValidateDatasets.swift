import Foundation
import PackagePlugin

/// `swift package validate-datasets [ARGUMENT…]`: runs `dsdl validate` in the package's folder, on everything
/// in it if there is no argument.
///
/// The plugin ends with the exit code of `dsdl validate`. SwiftPM names it, and ends with 1 itself for all but 0.
@main
struct ValidateDatasets: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    // The product is built here: the tool of a plugin must have its target's name, which is another.
    let build = try packageManager.build(.product("dsdl"), parameters: .init(configuration: .release))
    let tool = build.builtArtifacts.first { $0.kind == .executable && $0.url.lastPathComponent == "dsdl" }
    guard build.succeeded, let tool else {
      Diagnostics.error("dsdl could not be built\n\(build.logText)")
      exit(2)
    }
    let process = Process()
    process.executableURL = tool.url
    process.currentDirectoryURL = context.package.directoryURL
    process.arguments = ["validate"] + (arguments.isEmpty ? ["."] : arguments)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}
