import DSDL

/// Pictures that hold both halves of a pair side by side, as those of pix2pix: the halves are written out as PNG.
public struct SplitPairsLayout: DatasetLayout {
  public let source: String
  /// The folder that the halves are written into, with a folder for each style domain.
  public var pictures: String
  /// The style domains of the left and the right half.
  public var domains: [String]

  public init(_ source: String, pictures: String, domains: [String] = ["A", "B"]) {
    self.source = source
    self.pictures = pictures
    self.domains = domains
  }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    try PictureCodec.require()
    guard domains.count == 2 else { throw ConversionFailure(.needsTwoDomains, kind: .usage) }
    let template = try SampleTemplate.chosen(creation, usual: .styleTransferPaired, classes: .styles)
    let program = try SampleProgram(template, pictures: 2)
    let styles = try StyleDomain(domains, creation)
    let names = styles.names
    if FileSystem.resolved(pictures) == FileSystem.resolved(source), FileSystem.exists(source) {
      throw ConversionFailure(.isRead(source), kind: .usage)
    }
    let folder = try creation.pictureFolder(pictures)
    let tree = try PictureTree(source, creation)
    let locator = LocatorPrefix(root: folder.path, base: creation.options.relativeTo)
    for subset in try creation.subsets(of: tree) {
      let samples = try creation.writer.samples(ofSubset: subset.name)
      var known: [[UInt8]: [UInt8]] = [:]
      try tree.walk(subset.folder) { path, name throws(ConversionFailure) in
        try creation.checkInterruption()
        let dot = path[name...].lastIndex(of: UInt8(ascii: ".")) ?? path.count
        let stem = Array(path[subset.folder.count..<dot])
        if let other = known.updateValue(path, forKey: stem) {
          return creation.report(
            .equalStems, of: path, in: source,
            .conversion(.equalStems(name: ReadableBytes.text(of: path), other: ReadableBytes.text(of: other)))
          )
        }
        guard let picture = picture(path, creation) else { return }
        var halves: [[UInt8]] = []
        for side in 0..<2 {
          let half = subset.folder + Array("\(names[side])/".utf8) + stem + Array(".png".utf8)
          let name = String(decoding: half, as: UTF8.self)
          try folder.write(try PictureCodec.file(picture.half(side), name), to: name)
          halves.append(half)
        }
        program.write(into: samples) { side in
          locator.write(halves[side], into: samples)
        } label: {
          names[$0]
        }
      }
    }
    return template.draft(of: creation, classes: styles.draft)
  }

  /// A picture that can be cut into halves; nil if it cannot, which is reported.
  private func picture(_ path: [UInt8], _ creation: DatasetCreation) -> Picture? {
    let name = ReadableBytes.text(of: path)
    let picture: Picture
    do {
      picture = try PictureCodec.picture(try PictureFile.bytes(creation.location(of: path, in: source)))
    } catch {
      let reason = (error as? PictureCodec.Failure)?.reason ?? (error as? UnreadableFile)?.reason ?? ""
      creation.report(
        .invalidSource, of: path, in: source, .conversion(.undecodable(name: name, reason: reason)))
      return nil
    }
    guard picture.width % 2 == 0 else {
      creation.report(
        .alignedPair, of: path, in: source, .conversion(.oddWidth(name: name, width: picture.width)))
      return nil
    }
    return picture
  }
}
