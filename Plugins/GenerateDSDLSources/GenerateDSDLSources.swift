import Foundation
import PackagePlugin

/// `swift package generate-dsdl [--target NAME] [OPTION…]`: writes Swift types into the sources, beside the descriptions of
/// targets. `facade.yaml` gets `facade+DSDL.swift`.
///
/// Options other than `--target` are those of `dsdl generate swift`.
@main
struct GenerateDSDLSources: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    var extractor = ArgumentExtractor(arguments)
    let names = extractor.extractOption(named: "target")
    let options = extractor.remainingArguments
    let targets = names.isEmpty ? context.package.targets : try context.package.targets(named: names)
    let tool = try context.tool(named: "dsdl-tool").url
    for module in targets.compactMap({ $0 as? any SourceModuleTarget }) {
      for url in module.sourceFiles.map(\.url).filter(DescriptionFile.isCandidate).sorted(by: {
        $0.path < $1.path
      }) {
        guard let file = DescriptionFile(url), file.isDescription else { continue }
        let name = url.deletingPathExtension().lastPathComponent
        let output = url.deletingLastPathComponent().appendingPathComponent("\(name)+DSDL.swift")
        let process = Process()
        process.executableURL = tool
        process.arguments = ["generate", "swift", url.path, "--output", output.path] + options
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
          Diagnostics.error("no types were made of \(url.path)")
          exit(process.terminationStatus)
        }
        print("wrote \(output.path)")
      }
    }
  }
}
