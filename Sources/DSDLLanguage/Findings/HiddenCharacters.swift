/// The characters that no report shows as they are, whatever its format: the only table of them.
///
/// Paths, messages and source lines come from files that anybody may have written. A terminal obeys control characters,
/// marks that turn the direction of writing show something else than what is there, and what takes no room or looks
/// like a blank makes two names look the same.
extension Unicode.Scalar {
  package var isHidden: Bool {
    switch value {
    case 0x20...0x7E: false
    // Controls.
    case 0x00...0x1F, 0x7F...0x9F: true
    // Other blanks.
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000: true
    // Soft hyphen, and fillers of no width.
    case 0xAD, 0x034F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180E, 0x3164, 0xFFA0: true
    // Zero width, separators of lines, directions.
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    // Variation selectors.
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F: true
    // The byte order mark, annotations, formatting of shorthand and music.
    case 0xFEFF, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    // Tags, and more variation selectors.
    case 0xE0000...0xE0FFF: true
    // No characters at all.
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
