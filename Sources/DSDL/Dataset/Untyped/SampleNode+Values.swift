import YAMLTree

/// What a value says.
extension SampleNode {
  /// The text, with escapes resolved, if it is text.
  public var string: String? {
    withJSON { json in
      guard json[0] == UInt8(ascii: "\"") else { return nil }
      return ObservedValue.text(ofJSON: json)
    }
  }

  /// The number, if it is one.
  public var number: DataValue.Number? {
    withJSON { json in
      guard isNumber(json) else { return nil }
      return DataValue.Number(json.string)
    }
  }

  /// The double nearest to the number, if it is one.
  public var double: Double? {
    withJSON { json in
      guard isNumber(json) else { return nil }
      return NumberValue(json).double
    }
  }

  /// `-Infinity` is none.
  private func isNumber(_ json: ByteView) -> Bool {
    json[json[0] == UInt8(ascii: "-") ? 1 : 0].isDigit
  }

  /// The integer, if it is a number without a fraction that fits.
  public var integer: Int? { number?.integer }

  /// The boolean, if it is one: `true` or `false`.
  public var boolean: Bool? {
    withJSON { json in
      switch json[0] {
      case UInt8(ascii: "t"): true
      case UInt8(ascii: "f"): false
      default: nil
      }
    }
  }

  /// The class of a label, in whatever form it is written: domain, number and name. Nil if the description says of no
  /// label here, or there is no such class.
  public var label: Label? {
    guard case .label? = type else { return nil }
    return try? decode(as: Label.self)
  }

  /// The value as one of a Swift type.
  ///
  /// - Parameter type: A value of the library, such as ``BoundingBox`` or ``Locator``, a standard type, or one's own.
  /// - Throws: `SampleError` with its place if it is something else, or an object in it has a key twice.
  public func decode<Value: SampleValue>(as type: Value.Type = Value.self) throws(SampleError) -> Value {
    try refuseRepeatedKeys()
    return try text.withText { view throws(SampleError) in
      let context = TypedContext(text.types)
      context.bytes = view
      context.file = text.file
      context.textStart = text.start
      context.node = text.node
      context.tables.pointee.sample = (sample, text.range(of: root))
      (context.prefix, context.index) = (text.prefix, text.index)
      guard let base = view.base else { throw context.error(.jsonSyntax, .unreadable, at: context.range) }
      return try withExtendedLifetime(context) { () throws(SampleError) in
        var reader = ValueReader(JSONCursor(base + bytes.lowerBound), node: node, context.tables)
        return try Value(from: &reader)
      }
    }
  }

  /// Throws if an object in it has a key twice: either value could be meant.
  func refuseRepeatedKeys() throws(SampleError) {
    let hasRepeatedKey = withJSON { json in
      guard json[0] == UInt8(ascii: "{") || json[0] == UInt8(ascii: "[") else { return false }
      var reader = JSONReader(json)
      _ = try? reader.skip()
      return reader.recovered.contains { $0.rule == .duplicateKey }
        || reader.furtherRecovered[.duplicateKey] != nil
    }
    guard hasRepeatedKey else { return }
    do throws(MalformedSample) { _ = try value } catch { throw SampleError(error.diagnostic) }
  }

  /// Everything that it says, without regard to its type.
  ///
  /// - Throws: `MalformedSample` where the text cannot be read without losing something, such as a key that is there
  ///   twice.
  public var value: DataValue {
    get throws(MalformedSample) {
      try StackRoom.ensured(for: depth) { () throws(MalformedSample) in try builtValue }
    }
  }

  private var builtValue: DataValue {
    get throws(MalformedSample) {
      if let nodes = text.node {
        guard let reader = PathFinder.reader(at: steps, NodeReader(nodes)) else { return .null }
        return try value(DataValueReader(reader, refusesRepeatedKeys: true), shift: 0)
      }
      return try text.withText { view throws(MalformedSample) in
        try value(
          DataValueReader(JSONReader(view[0..<bytes.upperBound], at: bytes.lowerBound)), shift: text.start)
      }
    }
  }

  /// How deep lists and objects nest in it, at most.
  var depth: Int {
    withJSON { json in
      var (depth, deepest) = (0, 0)
      var (isText, isEscaped) = (false, false)
      for byte in json.buffer {
        switch byte {
        case _ where isEscaped: isEscaped = false
        case UInt8(ascii: "\\"): isEscaped = isText
        case UInt8(ascii: "\""): isText.toggle()
        case UInt8(ascii: "["), UInt8(ascii: "{"): if !isText { depth += 1 }
        case UInt8(ascii: "]"), UInt8(ascii: "}"): if !isText { depth -= 1 }
        default: break
        }
        deepest = max(deepest, depth)
      }
      return deepest
    }
  }

  /// - Parameter shift: What to add to offsets for those in the file.
  private func value<Reader>(
    _ values: DataValueReader<Reader>, shift: Int
  ) throws(MalformedSample) -> DataValue {
    var values = values
    do throws(InstanceMistake) { return try values.value() } catch {
      throw MalformedSample(
        error.shifted(by: shift), in: text.file, sample: sample, pointer: pointer)
    }
  }
}

extension InstanceMistake {
  /// The same at other offsets: what is a part of a file is read by itself.
  fileprivate func shifted(by offset: Int) -> InstanceMistake {
    guard offset != 0 else { return self }
    var copy = self
    copy.range = range.lowerBound + offset..<range.upperBound + offset
    if let related {
      copy.related?.range = related.range.lowerBound + offset..<related.range.upperBound + offset
    }
    // Nobody corrects a sample that has been read.
    copy.fix = nil
    return copy
  }
}
