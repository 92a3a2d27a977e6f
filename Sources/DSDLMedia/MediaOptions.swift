public import DSDL

/// How closely the files that samples name are looked at, and where they are.
public struct MediaOptions: Sendable, Hashable {
  /// How closely.
  public var depth: MediaDepth
  /// The folder that relative locators start from; nil for what the `config.py` beside the description says, or the
  /// description's own folder.
  public var root: String?
  /// The folders of aliases, by name without `$`.
  public var aliases: [String: String] = [:]
  /// The patterns of object ids, by domain, such as `images/{id}.jpg`.
  public var objects: [String: String] = [:]

  /// The trainer whose demands are checked as well; needs at least ``MediaDepth/header``.
  public var profile: TrainerProfile?

  /// What is to be written, and may not take the place of a file that is looked at.
  package var spared: SparedFiles?

  public init(depth: MediaDepth = .off, root: String? = nil) {
    self.depth = depth
    self.root = root
  }

  /// Where the files of a description are.
  package func roots(for description: SourceFile, workingFolder: String) -> MediaRoots {
    let folder = Self.folder(of: MediaRoots.joined(workingFolder, description.path))
    var roots = MediaRoots(root: root ?? Self.workingFolder(above: folder) ?? folder)
    roots.aliases = aliases
    roots.objects = objects
    return roots
  }

  /// The files that are asked where the media of a description are.
  package func filesAsked(by description: String) -> [String] {
    root == nil ? Self.places(above: Self.folder(of: description)).map(SDKConfiguration.path(in:)) : []
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func places(above folder: String) -> [String] {
    [folder, MediaRoots.joined(folder, "..")]
  }

  /// What the Python package is told in the folder of a description, or in the one above. A folder that is not there is
  /// what the author of the dataset left for others to fill in.
  private static func workingFolder(above folder: String) -> String? {
    for place in places(above: folder) {
      guard let written = SDKConfiguration(path: SDKConfiguration.path(in: place))?.workingFolder,
        !written.isEmpty
      else { continue }
      let root = MediaRoots.joined(place, written)
      return FileSystem.isFolder(root) ? root : nil
    }
    return nil
  }
}

extension PictureLayout.Kind {
  /// Whether it names a file.
  var isFile: Bool { if case .media = self { true } else { false } }
}
