package import DSDL

/// A dataset while it is made: where a layout writes its samples and reports what is wrong with its files.
public final class DatasetCreation {
  package let options: CreationOptions
  public let writer: DatasetWriter
  /// What types and files are named after.
  public let name: DatasetName
  package let findings: FindingRecorder
  /// The source as a file of reports.
  package let sourceFile: SourceFile
  /// Pictures that are written beside the dataset.
  private(set) var pictures: WrittenPictures?

  init(_ source: String, options: CreationOptions, writer: DatasetWriter) throws(ConversionFailure) {
    let text = options.name ?? Self.defaultName(of: source)
    guard let name = DatasetName(text) else { throw ConversionFailure(.badName(text), kind: .usage) }
    self.name = name
    self.options = options
    self.writer = writer
    findings = FindingRecorder(options: options.diagnostics)
    sourceFile = SourceFile(path: source, recorded: [:])
  }

  /// A folder of pictures that appears with the dataset.
  func pictureFolder(_ path: String) throws(ConversionFailure) -> WrittenPictures {
    let folder = try WrittenPictures(path, overwrites: options.overwrites, isDryRun: options.isDryRun)
    pictures = folder
    return folder
  }

  /// The folders that are written into.
  var foldersWritten: [String] { writer.folders + (pictures?.folders ?? []) }

  private static func defaultName(of source: String) -> String {
    let path = FileSystem.resolved(source) ?? source
    return FileSystem.isFolder(path) ? Paths.name(of: path) : Paths.stem(of: path)
  }

  /// Where a path of a tree leads to.
  func location(of path: some Collection<UInt8>, in root: String) -> String {
    path.isEmpty ? root : Paths.joined(root, String(decoding: path, as: UTF8.self))
  }

  /// Ends the work if somebody wants it to end.
  package func checkInterruption() throws(ConversionFailure) {
    if options.monitor?.isCancelled == true { throw ConversionFailure(.interrupted, kind: .interrupted) }
  }

  /// Reports something about an entry of a folder.
  package func report(
    _ rule: Rule, _ severity: Severity? = nil, of path: [UInt8], in root: String,
    _ message: @autoclosure () -> Message, hint: ConversionHint? = nil
  ) {
    findings.report(
      rule, severity, ofEntry: Paths.withoutSlashes(Paths.joined(root, ReadableBytes.text(of: path))),
      in: sourceFile,
      message(),
      hint: hint.map(Message.conversionHint))
  }
}
