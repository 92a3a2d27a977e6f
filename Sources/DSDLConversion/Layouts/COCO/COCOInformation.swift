import DSDL

/// What a COCO file says of the dataset as a whole, as the dataset-wide information: with it, the dataset can become COCO
/// again with the same numbers of categories.
enum COCOInformation {
  static func draft(
    _ index: COCOIndex, _ bytes: UnsafeBufferPointer<UInt8>, prefix: String
  ) -> GlobalInfoDraft {
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var members: [String] = []
    var fields: [StructDraft.Field] = []
    if let info = index.information, bytes[info.lowerBound] == UInt8(ascii: "{") {
      members.append("\"info\": \(text(info))")
      fields.append(.init("info", "Dict"))
    }
    if let licenses = index.licenses, bytes[licenses.lowerBound] == UInt8(ascii: "["),
      bytes[licenses].dropFirst().first(where: { $0 > 0x20 }).map({
        [UInt8(ascii: "{"), UInt8(ascii: "]")].contains($0)
      }) ?? false
    {
      members.append("\"licenses\": \(text(licenses))")
      fields.append(.init("licenses", "List[Dict]"))
    }
    members.append("\"categories\": [\(index.categories.map { text($0.text) }.joined(separator: ", "))]")
    fields.append(.init("categories", "List[Dict]"))
    return GlobalInfoDraft(
      structure: StructDraft("\(prefix)Information", fields: fields),
      text: "{\(members.joined(separator: ",\n"))}")
  }
}
