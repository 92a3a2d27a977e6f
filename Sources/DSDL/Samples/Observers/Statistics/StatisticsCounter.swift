import CPrimitives

/// Counts what is on the tape, with nothing checked or allocated for a value.
///
/// What keeps it safe: memory and block are lent for a call. Rows and tallies are numbered by the layout, places and
/// records by the tape; what is read of a text lies between the ends of its record, but for what
/// `addBox` and `characters` look at, which they do only where the text of the tape goes on as far.
struct StatisticsCounter {
  /// The tallies that there is one of; those of boxes first, in the order of `NumberTallies.Memory.addBox`.
  enum Tally: Int, CaseIterable {
    case width, height, area, aspect, centerX, centerY, rings, polygonPoints, visibleKeypoints
  }

  /// How many bytes of a short box are looked at from its bracket on, at most.
  private static let boxRoom = 41

  let rows: UnsafeMutableBufferPointer<StatisticsRow>
  let classes: UnsafeMutableBufferPointer<Int>
  let tallies: NumberTallies.Memory
  /// The rows of lists.
  let lists: UnsafeBufferPointer<Int>
  let block: UnsafePointer<ObservedBlock>
  let base: UnsafePointer<UInt8>
  let count: Int

  /// Counts what there is in all samples but those that are broken or not to be checked.
  ///
  /// - Parameter addMoment: What to do with the number of a row and a sound date or time of it.
  /// - Returns: How many samples there are.
  func countSamples(_ addMoment: (Int, ObservedValue) -> Void) -> Int {
    let (records, queries) = (block.pointee.records, block.pointee.queries)
    var (samples, first) = (0, 0)
    for end in records.indices where records[end].place == ValueRecord.sampleEnd {
      if records[end].number == ValueRecord.whole {
        samples += 1
        for index in first..<end {
          let query = Int(queries[Int(records[index].place)])
          if query >= 0 { add(records[index], query, index, addMoment) }
        }
        for list in lists { endSample(list) }
      }
      first = end + 1
    }
    return samples
  }

  @inline(__always)
  private func add(
    _ record: ValueRecord, _ query: Int, _ index: Int, _ addMoment: (Int, ObservedValue) -> Void
  ) {
    let row = rows.baseAddress.unsafelyUnwrapped + query
    row.pointee.met &+= 1
    if row.pointee.list >= 0 { rows[Int(row.pointee.list)].elements &+= 1 }
    guard record.number >= ValueRecord.sound else {
      if record.number == ValueRecord.opening, row.pointee.task == .list {
        endList(row)
        row.pointee.isOpen = true
      }
      return
    }
    switch row.pointee.task {
    case .label: addLabel(Int(record.number))
    case .box: addBox(record, isCorners: false)
    case .text: tallies.add(Double(characters(record, query, index)), to: row.pointee.tally)
    case .cornerBox: addBox(record, isCorners: true)
    case .rotatedBox: addRotatedBox(record)
    case .cornerRotatedBox: addCorners(record)
    case .polygon: addPolygon(record)
    case .keypoint: addKeypoints(record)
    case .span: addMoment(query, ObservedValue(block: block, index: index, query: query))
    case .list, .presence: break
    }
  }

  @inline(__always)
  private func addLabel(_ number: Int) { if classes.indices.contains(number) { classes[number] &+= 1 } }

  // MARK: Lists

  /// A list ends where the next one on its way begins, or the sample ends.
  @inline(__always)
  private func endList(_ row: UnsafeMutablePointer<StatisticsRow>) {
    if row.pointee.isOpen { tallies.add(Double(row.pointee.elements), to: row.pointee.tally) }
    row.pointee.earlierElements &+= row.pointee.elements
    row.pointee.elements = 0
    row.pointee.isOpen = false
  }

  @inline(__always)
  private func endSample(_ list: Int) {
    let row = rows.baseAddress.unsafelyUnwrapped + list
    endList(row)
    tallies.add(Double(row.pointee.earlierElements), to: row.pointee.tally &+ 1)
    row.pointee.earlierElements = 0
  }

  // MARK: Figures

  @inline(__always)
  private func numbers(_ record: ValueRecord) -> WrittenNumbers {
    WrittenNumbers(from: base + record.start, to: base + record.end, readable: base + count)
  }

  /// Most boxes have short numbers, and have been passed by the recogniser, which tells where their punctuation stands.
  @inline(__always)
  private func addBox(_ record: ValueRecord, isCorners: Bool) {
    guard record.number >= 0, record.start &+ Self.boxRoom <= count,
      tallies.addBox(
        dsdl_short_box(
          first: base + (record.start &+ 1), gaps: UInt32(bitPattern: record.number),
          close: UInt32(truncatingIfNeeded: record.end &- record.start &- 2)),
        isCorners: isCorners)
    else { return addAnyBox(record, isCorners) }
  }

  @inline(never)
  private func addAnyBox(_ record: ValueRecord, _ isCorners: Bool) {
    var numbers = numbers(record)
    guard let x = numbers.next(), let y = numbers.next(), let third = numbers.next(),
      let fourth = numbers.next()
    else { return }
    let width = isCorners ? third - x : third
    let height = isCorners ? fourth - y : fourth
    addBox(x + width / 2, y + height / 2, width, height)
  }

  @inline(never)
  private func addRotatedBox(_ record: ValueRecord) {
    var numbers = numbers(record)
    guard let x = numbers.next(), let y = numbers.next(), let width = numbers.next(),
      let height = numbers.next()
    else { return }
    addBox(x, y, width, height)
  }

  @inline(never)
  private func addCorners(_ record: ValueRecord) {
    var numbers = numbers(record)
    var (x, y) = (0.0, 0.0)
    for _ in 0..<4 {
      guard let left = numbers.next(), let top = numbers.next() else { return }
      x += left
      y += top
    }
    add(x / 4, to: .centerX)
    add(y / 4, to: .centerY)
  }

  @inline(never)
  private func addBox(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    add(width, to: .width)
    add(height, to: .height)
    add(width * height, to: .area)
    if height > 0 { add(width / height, to: .aspect) }
    add(x, to: .centerX)
    add(y, to: .centerY)
  }

  @inline(__always)
  private func add(_ number: Double, to tally: Tally) { tallies.add(number, to: tally.rawValue) }

  /// A polygon is a list of rings, and those are lists of points with two numbers each.
  @inline(never)
  private func addPolygon(_ record: ValueRecord) {
    var (numbers, lists, isInNumber) = (0, 0, false)
    for byte in UnsafeBufferPointer(start: base + record.start, count: record.end - record.start) {
      let isStructural =
        byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ",") || byte <= 0x20
      numbers &+= isInNumber || isStructural ? 0 : 1
      lists &+= byte == UInt8(ascii: "[") ? 1 : 0
      isInNumber = !isStructural
    }
    let points = numbers / 2
    add(Double(points), to: .polygonPoints)
    add(Double(lists - 1 - points), to: .rings)
  }

  @inline(never)
  private func addKeypoints(_ record: ValueRecord) {
    var numbers = numbers(record)
    var visible = 0
    while true {
      numbers.skip()
      numbers.skip()
      guard let visibility = numbers.next() else { break }
      visible += visibility > 0 ? 1 : 0
    }
    add(Double(visible), to: .visibleKeypoints)
  }

  // MARK: Texts

  /// How many characters (Unicode scalars) a text has.
  @inline(__always)
  private func characters(_ record: ValueRecord, _ query: Int, _ index: Int) -> Int {
    guard base[record.start] == UInt8(ascii: "\"") else { return 0 }
    let end = record.end - 1
    var at = record.start + 1
    while at < end {
      guard at + 16 <= count else { return rareCharacters(query, index) }
      var stops = dsdl_text_stops(base + at)
      if end - at < 16 { stops &= (1 &<< UInt32(truncatingIfNeeded: end - at)) &- 1 }
      // An escape, or what is no ASCII.
      if stops != 0 { return rareCharacters(query, index) }
      at += 16
    }
    return max(0, end - record.start - 1)
  }

  @inline(never)
  private func rareCharacters(_ query: Int, _ index: Int) -> Int {
    ObservedValue(block: block, index: index, query: query).withText { text in
      text?.buffer.count { $0 & 0xC0 != 0x80 } ?? 0
    }
  }
}
