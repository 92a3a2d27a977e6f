import Foundation
import PackagePlugin

/// Makes Swift types of the DSDL descriptions of a target each time it is built: `facade.yaml` becomes `Facade`.
///
/// Whatever a description imports is an input, so that a change to a library makes its types anew. A mistake in a
/// description ends the build at its line.
@main
struct GenerateDSDL: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let tool = try context.tool(named: "dsdl-tool").url
    let files = module.sourceFiles.map(\.url).filter(DescriptionFile.isCandidate)
    return files.sorted { $0.path < $1.path }.compactMap { url in
      guard let file = DescriptionFile(url), file.isDescription else { return nil }
      let name = url.deletingPathExtension().lastPathComponent
      let output = context.pluginWorkDirectoryURL.appendingPathComponent("\(name)+DSDL.swift")
      var arguments = ["generate", "swift", url.path, "--output", output.path, "--access", "internal"]
      var inputs = [url] + file.imports(below: module.directoryURL)
      // Beside `facade.yaml`, other names may stand in `facade.renames`.
      let renames = url.deletingPathExtension().appendingPathExtension("renames")
      if FileManager.default.fileExists(atPath: renames.path) {
        arguments += ["--renames", renames.path]
        inputs.append(renames)
      }
      return .buildCommand(
        displayName: "Generating types of \(url.lastPathComponent)", executable: tool, arguments: arguments,
        inputFiles: inputs, outputFiles: [output])
    }
  }
}
