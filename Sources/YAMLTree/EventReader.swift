internal import CYAML

/// libyaml's parser, event by event. The only file that sees C types.
///
/// What keeps it safe: the reader alone owns the parser and the current event, frees both, and lends an event's bytes
/// only inside a closure. What an event holds depends on its type, which whoever asks has got from `next`. The input gives
/// libyaml no more bytes than it has room for; they must outlive the reader, which `Tree.parse` sees to.
struct EventReader: ~Copyable {
  enum Event {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias, scalar, sequenceStart, sequenceEnd, mappingStart, mappingEnd
  }

  /// What libyaml stumbled over. Positions are libyaml's: Unicode scalars from the first byte fed.
  struct Failure {
    var problem: String
    var position: Int
    var context: String?
    var contextPosition: Int
  }

  /// What is left to be fed.
  private struct Input {
    var rest: UnsafeRawBufferPointer
    /// Whether to fail where the bytes end, rather than to end the stream.
    var failsAtEnd: Bool
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeMutablePointer<Input>

  /// A reader of UTF-8 without byte order mark, nil if memory is short.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, failsAtEnd: Bool) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    input = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    input.initialize(to: Input(rest: UnsafeRawBufferPointer(bytes), failsAtEnd: failsAtEnd))
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) != 0 else { return nil }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input(
      parser,
      { data, buffer, size, sizeRead in
        guard let input = data?.assumingMemoryBound(to: Input.self), let buffer, let sizeRead else {
          return 0
        }
        let part = input.pointee.rest.prefix(size)
        sizeRead.pointee = part.count
        if part.isEmpty { return input.pointee.failsAtEnd ? 0 : 1 }
        UnsafeMutableRawBufferPointer(start: buffer, count: size).copyBytes(from: part)
        input.pointee.rest = UnsafeRawBufferPointer(rebasing: input.pointee.rest.dropFirst(part.count))
        return 1
      }, input)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
    input.deallocate()
  }

  /// Goes to the next event, nil where libyaml cannot go on.
  func next() -> Event? {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) != 0 else { return nil }
    return switch event.pointee.type {
    case YAML_STREAM_START_EVENT: .streamStart
    case YAML_STREAM_END_EVENT: .streamEnd
    case YAML_DOCUMENT_START_EVENT: .documentStart
    case YAML_DOCUMENT_END_EVENT: .documentEnd
    case YAML_ALIAS_EVENT: .alias
    case YAML_SCALAR_EVENT: .scalar
    case YAML_SEQUENCE_START_EVENT: .sequenceStart
    case YAML_SEQUENCE_END_EVENT: .sequenceEnd
    case YAML_MAPPING_START_EVENT: .mappingStart
    case YAML_MAPPING_END_EVENT: .mappingEnd
    default: nil
    }
  }

  /// Where the event starts, in Unicode scalars.
  var start: Int { event.pointee.start_mark.index }

  /// Where the event ends, in Unicode scalars.
  var end: Int { event.pointee.end_mark.index }

  /// The style of a scalar event.
  var style: ScalarStyle {
    switch event.pointee.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  /// Lends the value of a scalar event.
  func withValue<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let scalar = event.pointee.data.scalar
    return body(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
  }

  /// Whether the event of this type has an anchor or a tag: cheap, for the many that have none.
  func hasProperties(_ type: Event) -> Bool {
    rawAnchor(type) != nil || rawTag(type) != nil
  }

  /// The name after `&` or `*`.
  func anchor(_ type: Event) -> [UInt8]? {
    rawAnchor(type).map { start in
      var end = start
      while end.pointee != 0 { end += 1 }
      return Array(UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  /// The tag with its handle resolved.
  func tag(_ type: Event) -> String? {
    rawTag(type).map { String(cString: $0) }
  }

  /// Why ``next()`` returned nil; nil itself if memory ran out.
  var failure: Failure? {
    let parser = parser.pointee
    guard parser.error != YAML_MEMORY_ERROR, let problem = parser.problem else { return nil }
    let isMarked = parser.error != YAML_READER_ERROR
    return Failure(
      problem: String(cString: problem), position: isMarked ? parser.problem_mark.index : parser.mark.index,
      context: parser.context.map { String(cString: $0) }, contextPosition: parser.context_mark.index)
  }

  private func rawAnchor(_ type: Event) -> UnsafeMutablePointer<UInt8>? {
    switch type {
    case .alias: event.pointee.data.alias.anchor
    case .scalar: event.pointee.data.scalar.anchor
    case .sequenceStart: event.pointee.data.sequence_start.anchor
    case .mappingStart: event.pointee.data.mapping_start.anchor
    default: nil
    }
  }

  private func rawTag(_ type: Event) -> UnsafeMutablePointer<UInt8>? {
    switch type {
    case .scalar: event.pointee.data.scalar.tag
    case .sequenceStart: event.pointee.data.sequence_start.tag
    case .mappingStart: event.pointee.data.mapping_start.tag
    default: nil
    }
  }
}
