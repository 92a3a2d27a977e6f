public import ArgumentParser
import DSDL
public import DSDLGeneration

/// `dsdl generate swift`: writes types for samples.
struct GenerateSwiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swift",
    abstract: "Write Swift types for samples, to be read with the library DSDL.",
    discussion: """
      All types stand in one namespace. Structs are generic over their params; class domains of up to 1,000 classes \
      are enumerations, larger ones numbers. Of a library all definitions are written.

      The file of --renames is a mapping in YAML, from names in the description to names in the code: \
      'FacadeStyleDom: Style', 'FacadeStyleDom.photo: photograph', 'ImageMedia.image: picture'.
      """)

  @OptionGroup var options: GenerationOptions

  @Option(help: ArgumentHelp("The name of the namespace. (default: that of the file)", valueName: "name"))
  var namespace: String?

  @Option(help: "Who sees the types.")
  var access: SwiftGenerator.Access = .public

  @Option(
    help: ArgumentHelp("Names to use instead of those that would be chosen, in YAML.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var renames: String?

  func validate() throws {
    guard let namespace, !SwiftGenerator.isNamespace(namespace) else { return }
    throw ValidationError("'\(namespace)' cannot be a name in Swift.")
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    let generator: SwiftGenerator
    do throws(UnreadableFile) {
      generator = SwiftGenerator(
        namespace: namespace, access: access,
        renames: try renames.map { path throws(UnreadableFile) in try Renames(contentsOf: path) }
          ?? Renames(),
        language: options.language ?? .english)
    } catch {
      console.complain("\(error)", hint: NearestName.hint(forFile: error.path))
      return .notChecked
    }
    return Generation(options).execute(on: &console, inputs: [renames].compactMap(\.self)) {
      dataset throws(GenerationFailure) in
      try generator.code(for: dataset)
    }
  }
}

extension SwiftGenerator.Access: ExpressibleByArgument {}
