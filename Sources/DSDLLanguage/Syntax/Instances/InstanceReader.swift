/// What stands at a reader's cursor.
package enum InstanceKind {
  case object, array, string, number, boolean, null
  /// `NaN`, `Infinity`, `-Infinity`: numbers to some writers, but not JSON.
  case nonfinite

  /// As a message names it.
  package var written: WrittenValue {
    switch self {
    case .object: .object
    case .array: .list
    case .string: .text
    case .number, .nonfinite: .number
    case .boolean: .boolean
    case .null: .null
    }
  }
}

/// A key or a scalar value as a reader found it.
package struct InstanceToken {
  package var kind: InstanceKind
  /// Where it stands in the file, quotes included.
  package var range: Range<Int>
  /// The value of a string with its escapes resolved, the characters of anything else. Good until the
  /// reader goes on.
  package var text: ByteView
  /// What readers of YAML make of it, for a YAML scalar without quotes.
  package var plain: PlainScalar?
}

/// A mistake in the text of an instance, which has nothing to do with its type.
package struct InstanceMistake: Error {
  package var rule: Rule
  package var range: Range<Int>
  package var message: Message
  package var hint: Message?
  package var fix: FixIt?
  /// Another place that matters, such as that of the first of two.
  package var related: Related?
  /// The way to it from the value at which it is reported, as the end of a JSON Pointer: "/a/0".
  package var way = ""
  /// Values of which there is nothing more to say.
  var values: [Range<Int>] = []
  /// Whether nothing behind it was read.
  var endsReading = false
  /// Whether a word stands there that means no value to the writer, such as `None`.
  package var isAbsence = false
  /// What text that is no UTF-8 seems to be; nil if it may be UTF-8, of which a few bytes are broken.
  package var encoding: OlderEncoding?

  package init(
    rule: Rule, range: Range<Int>, message: Message, hint: Message? = nil, fix: FixIt? = nil,
    related: Related? = nil, way: String = "", endsReading: Bool = false, isAbsence: Bool = false
  ) {
    self.rule = rule
    self.range = range
    self.message = message
    self.hint = hint
    self.fix = fix
    self.related = related
    self.way = way
    self.endsReading = endsReading
    self.isAbsence = isAbsence
  }

  package struct Related {
    package var message: Message
    package var range: Range<Int>
    package var role = Note.Role.remark
  }

  /// The other place as a remark.
  package func notes(in file: SourceFile) -> [Note] {
    related.map { [Note($0.message, SourceRange(file, $0.range), role: $0.role)] } ?? []
  }
}

extension InstanceReader {
  /// How many mistakes are remembered: one value may have any number of them.
  static var recoveredLimit: Int { 50_000 }

  /// Notes a mistake that reading goes on after.
  package mutating func recover(_ rule: Rule, _ mistake: () -> InstanceMistake) {
    if recovered.count < Self.recoveredLimit {
      recovered.append(mistake())
    } else {
      furtherRecovered[rule, default: 0] += 1
    }
  }

  package mutating func forgetRecovered() {
    recovered.removeAll(keepingCapacity: recovered.count < 1000)
    furtherRecovered.removeAll()
  }
}

/// Goes through an instance from left to right: JSON text, or the nodes of a YAML tree.
///
/// Every rule about values is written once, in the evaluator, which is generic over the reader. A reader
/// throws where the text is broken beyond the value at hand; what it can step over it notes in
/// `recovered` and goes on.
package protocol InstanceReader {
  /// Whether the evaluator has to look for repeated keys; a tree has been searched for them already.
  var looksForDuplicateKeys: Bool { get }
  /// Mistakes that reading went on after.
  var recovered: [InstanceMistake] { get set }
  /// How many more there were of each rule, of which it is not remembered what they are.
  var furtherRecovered: [Rule: Int] { get set }
  /// Whether what it reads is JSON.
  var isJSON: Bool { get }
  /// Whether the value at the cursor is a YAML scalar without quotes, which some read in another way.
  var isPlain: Bool { get }
  /// What it takes to come back to a value.
  associatedtype Mark
  /// The value at the cursor.
  var mark: Mark { get }
  /// A reader of the same text whose cursor is at a value, with nothing open around it.
  func reader(at mark: Mark) -> Self
  /// Where the value at the cursor begins.
  var start: Int { mutating get }
  /// Where the last value, key or bracket taken ended.
  var end: Int { get }

  /// What the value at the cursor is.
  mutating func kind() throws(InstanceMistake) -> InstanceKind
  /// Takes a value that is neither object nor list.
  mutating func scalar() throws(InstanceMistake) -> InstanceToken
  /// Takes the opening of an object.
  mutating func beginObject() throws(InstanceMistake)
  /// Takes the next key, so that its value is at the cursor, or the object's end.
  mutating func nextKey(isFirst: Bool) throws(InstanceMistake) -> InstanceToken?
  /// Takes keys and values as long as the keys are the same that the last object of a struct had as well, and were no
  /// fields. It may stop anywhere, and does behind a value with mistakes in its text.
  ///
  /// - Parameter keys: Those that are no fields, which more are added to.
  mutating func passKeys(
    _ keys: inout UnknownKeys, of structure: ObjectIdentifier, in suggestions: FieldSuggestions, isFirst: Bool
  ) throws(InstanceMistake)
  /// The key that follows the brace of the object which has just ended, as one more of it does if the brace is one too many.
  var keyBehindBrace: ByteView? { get }
  /// Goes back into the object that has just ended, and notes that its brace is one too many.
  mutating func takeBackBrace()
  /// What is said of a key that is there twice, before whose value the cursor is, if the object begins again with it: it is
  /// the first one, and the second one comes behind its value. Nil if it says less.
  func beginsAgain(with key: InstanceToken, in object: Mark) -> InstanceMistake?
  /// Takes the opening of a list.
  mutating func beginArray() throws(InstanceMistake)
  /// Goes to the next element of the list, or takes its end and gives false.
  mutating func nextElement(isFirst: Bool) throws(InstanceMistake) -> Bool
  /// What the first element of the list at the cursor is; nil if there is none, or it cannot be told at once.
  func firstElementKind() -> InstanceKind?
  /// Takes the whole value at the cursor, whatever it is, checking its text only.
  mutating func skip() throws(InstanceMistake)
  /// Whether the text around a value shows that it is only a part of one, as `""` is in `""a.jpg"`, or the key of an
  /// object whose brace is missing, or that a bracket is missing or too many: the reader is about to say so.
  func isBroken(at range: Range<Int>) -> Bool
}

extension InstanceReader {
  package func isBroken(at range: Range<Int>) -> Bool { false }

  package mutating func passKeys(
    _ keys: inout UnknownKeys, of structure: ObjectIdentifier, in suggestions: FieldSuggestions, isFirst: Bool
  ) throws(InstanceMistake) {}

  package func beginsAgain(with key: InstanceToken, in object: Mark) -> InstanceMistake? { nil }

  package var keyBehindBrace: ByteView? { nil }
  package mutating func takeBackBrace() {}
}
