import DSDL

/// The binary batches of CIFAR-10, whose pictures are written out as PNG into the folder of the dataset.
public struct CIFAR10Layout: DatasetLayout {
  private static let side = 32
  /// A class number, and three planes of colours.
  private static let recordSize = 1 + 3 * side * side
  private static let names = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]

  public let source: String

  public init(_ source: String) { self.source = source }

  public func read(into creation: DatasetCreation) throws(ConversionFailure) -> DatasetDraft {
    try PictureCodec.require()
    let template = try SampleTemplate.chosen(creation, usual: .conditionalGeneration, classes: .labels)
    let program = try SampleProgram(template, pictures: 1)
    guard FileSystem.isFolder(source) else {
      throw ConversionFailure(FileSystem.exists(source) ? .notAFolder(source) : .sourceMissing(source))
    }
    var classes = ClassNumbers(try names(creation), creation)
    var number = 0
    for (subset, files) in [("train", (1...5).map { "data_batch_\($0).bin" }), ("test", ["test_batch.bin"])] {
      let paths = files.map { Paths.joined(source, $0) }.filter(FileSystem.exists)
      guard !paths.isEmpty, creation.options.subset ?? subset == subset else { continue }
      let samples = try creation.writer.samples(ofSubset: subset)
      for path in paths {
        try creation.checkInterruption()
        try read(path, from: &number, &classes, program, into: samples, creation)
      }
    }
    if number > 0 { classes.reportEmpty() }
    let domain = ClassDomainDraft(
      "\(creation.name.prefix)ImageClassificationClassDom", classes: classes.names)
    return template.draft(of: creation, classes: domain)
  }

  /// The names of `batches.meta.txt`, if it is there.
  private func names(_ creation: DatasetCreation) throws(ConversionFailure) -> [String] {
    let path = Paths.joined(source, "batches.meta.txt")
    guard FileSystem.exists(path) else { return Self.names }
    return try ClassNameFile(path, folders: [], creation).lines.map(\.name)
  }

  private func read(
    _ path: String, from number: inout Int, _ classes: inout ClassNumbers, _ program: SampleProgram,
    into samples: SampleWriter, _ creation: DatasetCreation
  ) throws(ConversionFailure) {
    let file: SourceFile
    do throws(UnreadableFile) {
      file = try SourceFile.reading(path, limit: PictureFile.limit)
    } catch {
      throw ConversionFailure(.unreadable(path, reason: error.why))
    }
    creation.writer.protect(path)
    guard file.size > 0, file.size % Self.recordSize == 0 else {
      let whole = file.size / Self.recordSize
      report(
        file, min(whole * Self.recordSize, file.size)..<file.size,
        Phrase(
          "\(file.size) bytes: a multiple of \(Self.recordSize) is expected",
          zh: "共 \(file.size) 字节，应为 \(Self.recordSize) 的倍数"), creation)
      return
    }
    for start in stride(from: 0, to: file.size, by: Self.recordSize) {
      let record = file.bytes(in: start..<start + Self.recordSize)
      guard Int(record[0]) < classes.names.count else {
        let last = classes.names.count - 1
        report(
          file, start..<start + 1,
          Phrase(
            "class number \(record[0]): 0 to \(last) is expected", zh: "类别编号 \(record[0])，应为 0 到 \(last)"),
          creation)
        continue
      }
      let digits = String(number)
      let name = "images/\(String(repeating: "0", count: max(0, 12 - digits.count)))\(digits).png"
      number += 1
      try creation.writer.write(try PictureCodec.file(Self.picture(record), name), to: name)
      let label = classes.take(Int(record[0]))
      program.write(into: samples) { _ in
        samples.string(name)
      } label: { _ in
        label
      }
    }
  }

  private func report(
    _ file: SourceFile, _ range: Range<Int>, _ expected: Phrase, _ creation: DatasetCreation
  ) {
    creation.findings.report(.invalidSource, at: SourceRange(file, range), .conversion(.expected(expected)))
  }

  /// The planes of red, green and blue, pixel by pixel.
  private static func picture(_ record: [UInt8]) -> Picture {
    let plane = side * side
    var pixels: [UInt8] = []
    pixels.reserveCapacity(3 * plane)
    for index in 1...plane { pixels += [record[index], record[index + plane], record[index + 2 * plane]] }
    return Picture(width: side, height: side, channels: 3, pixels: pixels)
  }
}
