import CExpat
import DSDL

/// Reads an XML file into a tree, through expat.
///
/// Files of annotations need no entities of their own: one that declares any is refused, so that none can grow beyond its
/// size.
///
/// What keeps it safe: the parser lives as long as the call that made it, and is given this object, which lives as long.
final class XMLReader {
  private static let depthLimit = 64

  private let parser: XML_Parser
  private let bytes: [UInt8]
  private var open: [XMLNode] = []
  private var texts: [(text: [UInt8], range: Range<Int>?)] = []
  private var root: XMLNode?
  private var mistake: XMLMistake?

  /// The root element of a file.
  static func read(_ bytes: [UInt8]) throws(XMLMistake) -> XMLNode {
    guard let parser = XML_ParserCreate(nil) else {
      throw XMLMistake(message: .brokenXML("out of memory"), rule: .limitExceeded, range: 0..<0)
    }
    defer { XML_ParserFree(parser) }
    return try XMLReader(parser, bytes).read()
  }

  private init(_ parser: XML_Parser, _ bytes: [UInt8]) {
    self.parser = parser
    self.bytes = bytes
  }

  private func read() throws(XMLMistake) -> XMLNode {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, _ in XMLReader.of(data)?.start(name) },
      { data, _ in XMLReader.of(data)?.end() })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      XMLReader.of(data)?.append(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    XML_SetEntityDeclHandler(parser) { data, _, _, _, _, _, _, _, _ in XMLReader.of(data)?.refuseEntity() }
    let status = bytes.withUnsafeBytes { bytes in
      XML_Parse(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), 1)
    }
    if let mistake { throw mistake }
    guard status != XML_STATUS_ERROR, let root else {
      let at = min(max(0, Int(XML_GetCurrentByteIndex(parser))), bytes.count)
      let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "it is empty"
      throw XMLMistake(
        message: .brokenXML(reason), rule: .invalidSource, range: at..<min(at + 1, bytes.count))
    }
    return root
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The bytes of what the parser is at.
  private var place: Range<Int> {
    let start = min(max(0, Int(XML_GetCurrentByteIndex(parser))), bytes.count)
    return start..<min(start + max(0, Int(XML_GetCurrentByteCount(parser))), bytes.count)
  }

  private func start(_ name: UnsafePointer<XML_Char>?) {
    guard let name, mistake == nil else { return }
    guard open.count < Self.depthLimit else {
      return stop(XMLMistake(message: .deepXML(limit: Self.depthLimit), rule: .limitExceeded, range: place))
    }
    let node = XMLNode(String(cString: name), tag: place)
    if let parent = open.last { parent.append(node) } else { root = node }
    open.append(node)
    texts.append(([], nil))
  }

  private func end() {
    guard let node = open.popLast(), let (text, range) = texts.popLast() else { return }
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let trimmed = text.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    guard !trimmed.isEmpty else { return }
    node.setText(String(decoding: Array(trimmed), as: UTF8.self), range)
  }

  private func append(_ text: UnsafeRawBufferPointer) {
    guard !texts.isEmpty, mistake == nil else { return }
    let last = texts.count - 1
    texts[last].text.append(contentsOf: text)
    guard text.contains(where: { $0 > 0x20 }) else { return }
    let (here, start) = (place, texts[last].range?.lowerBound)
    texts[last].range = (start ?? here.lowerBound)..<here.upperBound
  }

  private func refuseEntity() {
    stop(XMLMistake(message: .entityInXML, rule: .limitExceeded, range: place))
  }

  private func stop(_ mistake: XMLMistake) {
    self.mistake = self.mistake ?? mistake
    XML_StopParser(parser, XML_Bool(0))
  }
}
