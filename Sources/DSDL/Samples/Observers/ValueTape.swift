/// What one thread notes for observers until they look at it.
final class ValueTape {
  let places: ObservedPlaces
  /// What keeps it safe: it lives as long as the tape, and whoever has it holds the tape.
  let memory: UnsafeMutablePointer<TapeMemory>
  /// The class of the label that the evaluator has just looked at.
  var label = ValueRecord.sound
  /// How many findings there were that leave a value unlike its type, whether or not their rules are on.
  var flaws = 0
  /// Values of YAML as JSON; records are places in it.
  private(set) var text: [UInt8] = []
  /// Of values of YAML: where each record stands in the file. They are looked at sample by sample.
  private(set) var ranges: [Range<Int>] = []

  init(_ places: ObservedPlaces) {
    self.places = places
    memory = .allocate(capacity: 1)
    memory.initialize(to: TapeMemory())
  }

  deinit {
    memory.pointee.deallocate()
    memory.deallocate()
  }

  var isEmpty: Bool { memory.pointee.count == 0 }
  var records: UnsafeBufferPointer<ValueRecord> {
    UnsafeBufferPointer(start: memory.pointee.records, count: memory.pointee.count)
  }

  /// Notes where the text begins that recognisers tell values of by their addresses.
  func begin(_ bytes: ByteView) { memory.pointee.base = bytes.base }

  func removeAll() {
    memory.pointee.cut(to: 0)
    text.removeAll(keepingCapacity: text.count < 1 << 20)
    ranges.removeAll(keepingCapacity: true)
  }

  /// Notes a value.
  ///
  /// - Parameter json: The same as JSON, if what stands in the file is none.
  func note(_ range: Range<Int>, _ place: Int32, _ number: Int32, json: [UInt8]? = nil) {
    guard let json else {
      return memory.pointee.append(range.lowerBound, range.upperBound, place, number)
    }
    memory.pointee.append(text.count, text.count + json.count, place, number)
    text += json
    ranges.append(range)
  }

  /// Ends the only sample on the tape.
  ///
  /// - Parameter isBroken: Whether its text cannot be read to the end, so that none of its values counts.
  func mark(_ range: Range<Int>, isBroken: Bool = false) {
    if isBroken { removeAll() }
    memory.pointee.mark(
      range.lowerBound, range.upperBound, isBroken ? ValueRecord.broken : ValueRecord.whole)
  }

  /// Leaves out the samples that a condition does not hold for, by their numbers from 0.
  func skipSamples(where isUnwanted: (Int) -> Bool) {
    var sample = 0
    for index in 0..<memory.pointee.count
    where memory.pointee.records[index].place == ValueRecord.sampleEnd {
      if isUnwanted(sample) { memory.pointee.records[index].number = ValueRecord.skipped }
      sample += 1
    }
  }
}
