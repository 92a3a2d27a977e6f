/// An element of an XML file, with its place.
final class XMLNode {
  let name: String
  /// The bytes of its start tag.
  let tag: Range<Int>
  fileprivate(set) var children: [XMLNode] = []
  /// The text in it, but not that of its children, without blanks around it.
  fileprivate(set) var text = ""
  /// Where the text stands; nil if there is none.
  fileprivate(set) var textRange: Range<Int>?

  init(_ name: String, tag: Range<Int>) {
    self.name = name
    self.tag = tag
  }

  /// The first child of that name.
  subscript(name: String) -> XMLNode? { children.first { $0.name == name } }

  /// What to mark when the value of the element is wrong.
  var range: Range<Int> { textRange ?? tag }

  func append(_ child: XMLNode) { children.append(child) }

  /// Takes over what has been collected.
  func setText(_ text: String, _ range: Range<Int>?) {
    self.text = text
    textRange = range
  }
}
