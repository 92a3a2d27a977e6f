/// A value that an observer asked for, as the tape has it.
struct ValueRecord: BitwiseCopyable {
  /// Where it stands in the text of its sample. Of a struct or a list only the beginning is known.
  var start: Int
  var end: Int
  /// Its place; `sampleEnd` for what is no value.
  var place: Int32
  /// Of a label: the number of its class among those of all domains. Of a box: at or above 0 if it has only digits, points
  /// and commas, with one bit for each point and comma behind the bracket. Of the end of a sample: what became of it.
  var number: Int32

  /// Behind the values of a sample.
  static let sampleEnd: Int32 = -1

  /// A sound value that is no label.
  static let sound: Int32 = -1
  /// A label that names no class, so that any class may be meant.
  static let doubtful: Int32 = -2
  /// A value that is not what its type says.
  static let unsound: Int32 = -3
  /// A struct or a list begins.
  static let opening: Int32 = -4

  /// How a sample ended.
  static let whole: Int32 = 0
  static let broken: Int32 = 1
  /// It is none of those to be checked.
  static let skipped: Int32 = 2
}
