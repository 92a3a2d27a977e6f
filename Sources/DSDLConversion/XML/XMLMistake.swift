import DSDL

/// Why an XML file cannot be read, with the place.
struct XMLMistake: Error {
  let message: AnnotationMessage
  let rule: Rule
  let range: Range<Int>
}
