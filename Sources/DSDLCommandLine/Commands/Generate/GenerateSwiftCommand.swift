public import ArgumentParser
import DSDL
public import DSDLGeneration

/// `dsdl generate swift`: writes types for samples.
struct GenerateSwiftCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "swift",
      abstract: Phrase(
        "Write Swift types for samples, to be read with the library DSDL.",
        zh: "生成样本的 Swift 类型，供 DSDL 库读取。"
      ).forUsage,
      discussion: Phrase(
        """
        All types stand in one namespace. Structs are generic over their params; class domains of up to 1,000 classes \
        are enumerations, larger ones numbers. Of a library all definitions are written.

        The file of --renames is a mapping in YAML, from names in the description to names in the code: \
        'FacadeStyleDom: Style', 'FacadeStyleDom.photo: photograph', 'ImageMedia.image: picture'.
        """,
        zh: """
          所有类型都在同一个命名空间中。结构体对其形参泛型化；不超过 1,000 个类别的类别域是枚举，更大的是编号。对于库，\
          生成所有定义。

          --renames 的文件是 YAML 映射，从描述中的名称到代码中的名称：FacadeStyleDom: Style、\
          FacadeStyleDom.photo: photograph、ImageMedia.image: picture。
          """
      ).forUsage)
  }

  @OptionGroup var options: GenerationOptions

  @Option(
    help: ArgumentHelp(
      Phrase("The name of the namespace. (default: that of the file)", zh: "命名空间的名称。（默认：文件的名称）"),
      valueName: "name"))
  var namespace: String?

  @Option(help: ArgumentHelp(Phrase("Who sees the types.", zh: "类型的访问级别。")))
  var access: SwiftGenerator.Access = .public

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Names to use instead of those that would be chosen, in YAML.", zh: "用来代替默认名称的名称（YAML）。"),
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var renames: String?

  func validate() throws {
    guard let namespace, !SwiftGenerator.isNamespace(namespace) else { return }
    throw ValidationError(
      Phrase("'\(namespace)' cannot be a name in Swift", zh: "“\(namespace)”不能用作 Swift 中的名称"))
  }

  func run() throws {
    var console = Console.standard
    try execute(on: &console).end()
  }

  /// Does the work of the command.
  func execute(on console: inout Console) -> ExitStatus {
    console.askedLanguage = options.language.language
    let generator: SwiftGenerator
    do throws(UnreadableFile) {
      generator = SwiftGenerator(
        namespace: namespace, access: access,
        renames: try renames.map { path throws(UnreadableFile) in try Renames(contentsOf: path) }
          ?? Renames(),
        language: console.programLanguage)
    } catch {
      console.complain(error, hint: NearestName.hint(forFile: error.path))
      return .notChecked
    }
    return Generation(options).execute(on: &console, inputs: [renames].compactMap(\.self)) {
      dataset throws(GenerationFailure) in
      try generator.code(for: dataset)
    }
  }
}

extension SwiftGenerator.Access: ExpressibleByArgument {}
