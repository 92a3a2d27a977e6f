import DSDL
import DSDLMedia
import DSDLProject

/// What a command line says of the files that samples name.
struct MediaRequest: Equatable {
  /// How closely they are looked at; nil for what the configuration says.
  var depth: MediaDepth?
  /// The folder that their paths start from.
  var root: String?
  /// The trainer whose demands are checked.
  var profile: TrainerProfile?

  /// The options that ask another command for the same, each with a blank before it.
  var arguments: String {
    [("--media", depth?.rawValue), ("--media-root", root), ("--profile", profile?.rawValue)]
      .map { name, value in value.map { " \(name) \($0)" } ?? "" }.joined()
  }

  /// What keeps the work from being done; nil if nothing does.
  var problem: (message: Phrase, hint: Phrase?)? {
    if let root, let message = NamedFolder.problem(with: root, option: "--media-root") {
      return (message, nil)
    }
    return depth.flatMap(Self.problem)
  }

  /// What keeps files from being looked at with options of which some are those of a configuration.
  static func problem(with options: MediaOptions) -> (message: Phrase, hint: Phrase?)? {
    if options.depth != .off, let root = options.root,
      let message = NamedFolder.problem(with: root, option: "media-root")
    {
      return (message, nil)
    }
    return problem(with: options.depth)
  }

  /// What keeps files from being looked at so closely; nil if nothing does.
  static func problem(with depth: MediaDepth) -> (message: Phrase, hint: Phrase?)? {
    guard depth == .decode, !PictureDecoding.isAvailable else { return nil }
    return (
      Phrase(
        "pictures cannot be decoded: this build of dsdl has no decoders", zh: "无法解码图像：此构建的 dsdl 没有解码器"),
      Phrase(
        "build it with '--traits MediaDecoding', or look at headers with '--media header'",
        zh: "用“--traits MediaDecoding”构建，或用“--media header”只查看文件头")
    )
  }

  /// What counts together with a configuration.
  func options(with configuration: Configuration?) -> MediaOptions {
    var options = MediaOptions(
      depth: depth ?? configuration?.media ?? .off, root: root ?? configuration?.mediaRoot)
    options.profile = profile
    if profile != nil { options.depth = max(options.depth, .header) }
    options.aliases = configuration?.mediaAliases ?? [:]
    options.objects = configuration?.mediaObjects ?? [:]
    return options
  }
}
