import DSDL

/// A JSON file as of COCO: objects with boxes, outlines, masks and key points, or panoptic segments.
public struct COCOLayout: DatasetLayout {
  public let source: String
  /// The folder of the pictures; nil if nobody looks whether they are there.
  public var images: String?

  public init(_ source: String, images: String? = nil) {
    self.source = source
    self.images = images
  }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    guard FileSystem.exists(source) else { throw ConversionFailure(.sourceMissing(source)) }
    let document: JSONDocument
    do throws(UnreadableFile) {
      document = try JSONDocument(source)
    } catch {
      throw ConversionFailure(.unreadable(source, reason: error.why))
    }
    if let images, !FileSystem.isFolder(images) { throw ConversionFailure(.notAFolder(images)) }
    creation.writer.protect(source)
    let result = document.withBytes { bytes -> Result<DatasetDraft?, ConversionFailure> in
      do throws(ConversionFailure) {
        return .success(try dataset(of: document, bytes, creation))
      } catch {
        return .failure(error)
      }
    }
    let draft = try result.get()
    if let problem = document.problem { throw ConversionFailure(.unreadable(source, reason: problem)) }
    return draft ?? DatasetDraft(name: creation.name, task: .objectDetection, structs: [], sampleType: "")
  }

  /// What is made of the file; nil if nothing can be, which has been reported.
  private func dataset(
    of document: JSONDocument, _ bytes: UnsafeBufferPointer<UInt8>, _ creation: DatasetCreation
  ) throws(ConversionFailure) -> DatasetDraft? {
    if let foreign = document.foreign {
      creation.findings.report(foreign, in: document.file)
      return nil
    }
    guard var reader = COCOIndexReader(bytes, document.file, creation.findings) else { return nil }
    reader.read()
    guard reader.isComplete else { return nil }
    let classes = COCOClasses(reader.index, document.file, creation)
    var links = COCOLinks(reader.index, classes, bytes, document.file, creation.findings)
    links.resolve()
    let samples = try creation.writer.samples(ofSubset: creation.options.subset ?? Self.subset(of: source))
    guard
      var writer = try COCOSampleWriter(
        bytes, document.file, reader.index, classes, links, pictures: images, creation)
    else { return nil }
    try writer.write(to: samples)
    return writer.draft(classes)
  }

  /// `val` of `instances_val2017.json`.
  private static func subset(of path: String) -> String {
    let stem = Paths.stem(of: path).lowercased()
    return ["train", "val", "test"].first { stem.contains($0) } ?? "train"
  }
}
