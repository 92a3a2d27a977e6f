extension FindingRecorder {
  /// Reads a file of JSON as a whole; nil if it cannot be read, which is reported.
  package func json(_ file: SourceFile) -> PlacedValue? {
    file.contents.withByteView { bytes in
      read(JSONReader(bytes, at: bytes.textStart), file)
    }
  }

  /// Reads a file of JSON Lines, line by line. Lines that cannot be read are reported, and passed over.
  package func jsonLines(_ file: SourceFile, _ body: (PlacedValue) -> Void) {
    file.contents.withByteView { bytes in
      var lines = JSONLines(bytes)
      while let line = lines.next() {
        guard !bytes[line].buffer.allSatisfy(isJSONBlank) else { continue }
        // Offsets stay those of the file.
        var reader = JSONReader(bytes[0..<line.upperBound], at: line.lowerBound)
        reader.isLine = true
        if let value = read(reader, file) { body(value) }
      }
    }
  }

  private func read(_ json: JSONReader, _ file: SourceFile) -> PlacedValue? {
    var reader = PlacedValueReader(json)
    let value: PlacedValue?
    do throws(InstanceMistake) {
      value = try reader.document()
    } catch {
      value = nil
      report(error, in: file)
    }
    for mistake in reader.recovered.recovered { report(mistake, in: file) }
    return value
  }
}
