import DSDL

/// Gives numbers to pictures and objects: their own, where the samples have some.
struct COCOIDs {
  private var images: [Int: SourceRange] = [:]
  private var taken: Set<Int> = []
  private var nextImage = 1
  private var nextAnnotation = 1

  /// The number of a picture; one that another picture has already is reported.
  mutating func image(_ own: Int?, at sample: Sample, _ run: ExportRun) -> Int {
    guard let own else {
      while images[nextImage] != nil { nextImage += 1 }
      images[nextImage] = sample.range
      return nextImage
    }
    if let first = images[own] {
      run.findings.report(
        .duplicateID, .error, at: sample.range, sample: sample.number, pointer: sample.pointer,
        .export(.sameImageID(own)), notes: [Note(.export(.firstOfThem), first, role: .first)])
    }
    images[own] = images[own] ?? sample.range
    return own
  }

  /// The number of an object.
  mutating func annotation(_ own: Int?) -> Int {
    if let own, taken.insert(own).inserted { return own }
    while !taken.insert(nextAnnotation).inserted { nextAnnotation += 1 }
    return nextAnnotation
  }
}
