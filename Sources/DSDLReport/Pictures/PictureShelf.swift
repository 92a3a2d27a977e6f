import DSDL
import DSDLMedia

/// Gets the pictures that a report shows, each once.
final class PictureShelf {
  /// Files that are linked have so many bytes together: a browser reads all of them.
  private static let linkedRoom = 512 << 20

  private let choice: PictureChoice
  private let roots: MediaRoots
  private let paths: RelativePath
  private var known: [Key: ShownPicture] = [:]
  private var room = linkedRoom

  private struct Key: Hashable {
    let locator: String
    let side: Int
    let domain: ClassDomain?
    let isMap: Bool
  }

  init(_ choice: PictureChoice, roots: MediaRoots, paths: RelativePath) {
    self.choice = choice
    self.roots = roots
    self.paths = paths
  }

  /// A picture as it is.
  ///
  /// - Parameter side: How long the sides of a copy are.
  func picture(_ locator: String, side: Int) -> ShownPicture {
    picture(Key(locator: locator, side: side, domain: nil, isMap: false)) { path in
      guard let preview = PicturePreview(path: path, side: choice == .embed ? side : nil) else { return nil }
      var shown = ShownPicture(size: preview.size, link: paths.address(of: path))
      if let copy = preview.copy {
        shown.source = "data:\(copy.type.rawValue);base64,\(Base64.text(copy.bytes))"
      } else if choice != .none, preview.isShownByBrowsers, preview.fileSize <= room {
        room -= preview.fileSize
        shown.source = shown.link
      } else if choice != .none {
        shown.absence = .unseen
      }
      return shown
    }
  }

  /// A map in colours.
  ///
  /// - Parameter domain: What its pixels are classes of; nil for a map of objects.
  func map(_ locator: String, _ domain: ClassDomain?, side: Int) -> ShownPicture {
    guard choice == .embed else { return picture(locator, side: side) }
    let key = Key(locator: locator, side: side, domain: domain, isMap: true)
    let map = picture(key) { path in
      guard let preview = PicturePreview(path: path, side: nil),
        let copy = PicturePreview.map(path: path, side: side, color: { Self.color($0, domain) })
      else { return nil }
      return ShownPicture(
        size: preview.size, source: "data:image/png;base64,\(Base64.text(copy.png))",
        link: paths.address(of: path))
    }
    // What is no PNG is shown as it is.
    return map.source == nil ? picture(locator, side: side) : map
  }

  /// A file that is no picture, to which there can only be a link.
  func other(_ locator: String) -> ShownPicture {
    guard case .file(let path) = roots.location(of: locator), PicturePreview.isThere(path) else {
      return ShownPicture(absence: .unseen)
    }
    return ShownPicture(link: paths.address(of: path), absence: .unseen)
  }

  /// Classes have their colours; pixels of no class are grey, and those of the background nothing.
  private static func color(_ value: UInt32, _ domain: ClassDomain?) -> (UInt8, UInt8, UInt8, UInt8) {
    if value == 0 { return (0, 0, 0, 0) }
    if let domain, value > domain.classes.count { return (128, 128, 128, 255) }
    let color = ClassColor(number: Int(value))
    return (color.red, color.green, color.blue, 255)
  }

  private func picture(_ key: Key, _ make: (String) -> ShownPicture?) -> ShownPicture {
    if let known = known[key] { return known }
    let shown: ShownPicture =
      switch roots.location(of: key.locator) {
      case .url: ShownPicture(absence: .remote)
      case .unresolved: ShownPicture(absence: .unresolved)
      case .file(let path):
        make(path) ?? ShownPicture(absence: PicturePreview.isThere(path) ? .broken : .missing)
      }
    known[key] = shown
    return shown
  }
}
