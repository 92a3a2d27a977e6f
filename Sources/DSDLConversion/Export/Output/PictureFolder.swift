import DSDL
import DSDLMedia

/// The pictures that samples name: how large they are, and what becomes of them in a folder that is written.
final class PictureFolder {
  private let run: ExportRun
  private let root: String
  /// The names that are taken in each folder.
  private var taken: Set<String> = []

  /// Whether pictures are told apart by their stems: `a.jpg` and `a.png` would share what is said of `a`.
  private let goesByStems: Bool

  init(_ run: ExportRun, goesByStems: Bool = false) {
    self.run = run
    self.goesByStems = goesByStems
    root = run.mediaRoot
  }

  /// Where a picture is on disk.
  func path(of locator: Locator) -> String {
    locator.text.hasPrefix("/") ? locator.text : "\(root)/\(locator.text)"
  }

  /// The size of a picture, as its file says; nil if there is no such file or it is no picture.
  func size(of locator: Locator) -> (width: Int, height: Int, channels: Int)? {
    guard locator.isPath, let header = PictureHeader.read(path(of: locator)) else { return nil }
    return (header.width, header.height, header.channels)
  }

  /// Whether a picture is there.
  func exists(_ locator: Locator) -> Bool { (try? FileSystem.status(path(of: locator)))?.kind == .file }

  /// Tells of a picture that is not there, for formats that only name it.
  func look(for locator: Locator) {
    if locator.isPath, !exists(locator) { run.lose(.missingPicture) }
  }

  /// Puts a picture into a folder of the export.
  ///
  /// - Parameter name: What it is called there; its own name if nil, or another if that is taken.
  /// - Returns: Its name in the folder, or where it is if nothing is made of it; nil if there is no such file.
  func place(
    _ locator: Locator, in folder: String, as name: String? = nil
  ) throws(ConversionFailure) -> String? {
    guard locator.isPath else {
      run.lose(.remotePicture)
      return nil
    }
    let source = path(of: locator)
    guard let real = FileSystem.resolved(source) else {
      run.lose(.missingPicture)
      return nil
    }
    if run.options.pictures == .list { return real }
    let name = name ?? freeName(locator, in: folder)
    let place = folder.isEmpty ? name : "\(folder)/\(name)"
    if case .folder(let target) = run.target {
      target.protect(real)
      try run.options.pictures == .copy ? target.copy(place, of: real) : target.link(place, to: real)
    }
    return name
  }

  /// A name that nothing in a folder has: the picture's own, or one with the folders it is in.
  func freeName(_ locator: Locator, in folder: String) -> String {
    let own = locator.fileName
    if take(own, in: folder) { return own }
    run.lose(.renamedPicture)
    let parts = locator.text.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let joined = parts.joined(separator: "_")
    if take(joined, in: folder) { return joined }
    var number = 2
    while !take("\(joined.stem)-\(number)\(own.suffix)", in: folder) { number += 1 }
    return "\(joined.stem)-\(number)\(own.suffix)"
  }

  /// Takes a name; false if it is taken.
  private func take(_ name: String, in folder: String) -> Bool {
    taken.insert("\(folder)/\(goesByStems ? name.stem : name)").inserted
  }
}
