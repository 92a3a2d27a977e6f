/// What stands in a file in place of what its name says.
package enum ForeignContent: Sendable, Hashable {
  case lfsPointer
  case annexPointer
  case conflict
  /// The name of another file, which Git writes in place of a symbolic link where the system has none.
  case link
  case html
  case xml
  /// Annotations in XML, of these programs.
  case cvat, voc
  case nuls
  /// Compressed data, with the command that decompresses it if it is a usual one.
  case compressed(String, by: String?)
  case tar
  /// An archive of another program.
  case archive(String)
  case pdf
  case spreadsheet
  case officeDocument
  /// A picture of some format, or other media.
  case picture(String)
  case media(String)
  /// Data of some program or format.
  case database(String)
  case table(String)
  case data(String)
  case array
  case pickle
  case program
  case finderSettings
  case appleDouble
  /// UTF-16 or UTF-32.
  case wideText
  /// GBK or GB 18030.
  case chineseText
  /// What a server sent instead of the file, in a few words.
  case answer
  /// A program, or JSON with a few words of one around it.
  case script
  /// Code with the lines around it that Markdown has, as it is copied from a chat.
  case markdown
  /// Lines with `=`, as TOML, INI and `.env` have them.
  case settings
  /// Values separated by commas, a line each.
  case separatedValues
  /// Boxes of YOLO, a line each.
  case yolo
  /// What Python prints of a dictionary.
  case pythonDictionary
  /// An object a line, where something else is expected.
  case jsonLines
  /// YAML where an object a line is expected.
  case yaml
  /// Words a line, such as paths.
  case list
}
