/// The samples of a dataset as values of a `Decodable` type; see ``Dataset/samples(decoding:in:options:)``.
public struct DecodedSamples<Value: Decodable & Sendable>: Sequence, Sendable {
  let samples: Samples

  public func makeIterator() -> Iterator { Iterator(samples: samples.makeIterator()) }

  public struct Iterator: IteratorProtocol {
    var samples: Samples.Iterator

    public mutating func next() -> Located<Value>? {
      samples.next()?.located { value throws(SampleError) in try value.decode(Value.self) }
    }
  }
}

extension Dataset {
  /// The samples as values of a `Decodable` type: the way for types that are there already, or are encoded elsewhere, too.
  /// It is many times slower than ``samples(as:in:options:)``.
  ///
  /// ```swift
  /// struct Picture: Decodable {
  ///   struct Object: Decodable {
  ///     var label: String  // its class name, in whatever form the label is written
  ///     var bbox: [Double]
  ///   }
  ///   var image: String
  ///   var objects: [Object]
  /// }
  /// for sample in try dataset.samples(decoding: Picture.self) { print(try sample.value.objects.count) }
  /// ```
  ///
  /// Fields are found by their names in the dataset. A label is decoded as text by its class name, and as a whole number by
  /// its class number. What cannot be decoded is a `SampleError` with file, line and JSON Pointer, in the sample's place.
  ///
  /// - Parameters:
  ///   - type: What a sample is decoded as.
  ///   - range: The numbers of the samples to read.
  ///   - options: Which samples are read, on how many threads.
  /// - Throws: `UnreadableFile` if what ``CheckOptions/samplesOverride`` names is not there, or no file of samples.
  public func samples<Value: Decodable & Sendable>(
    decoding type: Value.Type, in range: Range<Int> = 0..<Int.max, options: CheckOptions = CheckOptions()
  ) throws(UnreadableFile) -> DecodedSamples<Value> {
    DecodedSamples(samples: try samples(in: range, options: options))
  }
}
