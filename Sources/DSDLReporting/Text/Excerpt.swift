import DSDL

/// A line of a source file as it is shown below a finding, and which of its columns to mark.
package struct Excerpt: Equatable {
  /// What is shown before the mark, what is marked, and what is shown behind it, printable, cut to `width` columns
  /// together.
  package let before: String
  package let mark: String
  package let after: String
  /// How many columns stand before the mark.
  let indentation: Int
  /// How many columns are marked, at least one.
  let markWidth: Int

  /// The line's text.
  package var text: String { before + mark + after }

  var isEmpty: Bool { before.isEmpty && mark.isEmpty && after.isEmpty }

  /// What is shown on no terminal.
  package static let defaultWidth = 92
  private static let contextBefore = 20
  private static let tab = "    "

  /// A character, and how many columns it takes as it is shown.
  private struct Cell {
    let scalar: Unicode.Scalar
    /// What is shown instead of the character.
    let replacement: String?
    let width: Int

    init(_ scalar: Unicode.Scalar, isCommand: Bool) {
      self.scalar = scalar
      replacement =
        if scalar == "\t" {
          Excerpt.tab
        } else if isCommand || scalar.isHidden {
          VisibleText.escape(scalar)
        } else {
          nil
        }
      width = replacement?.utf8.count ?? DisplayWidth.of(scalar)
    }
  }

  package init(_ line: SourceLine, width: Int = Excerpt.defaultWidth) {
    if let plain = Excerpt(plain: line, width) {
      self = plain
      return
    }
    let parts = [line.before, line.mark, line.after].map {
      Array(String(decoding: $0, as: UTF8.self).unicodeScalars)
    }
    let all = Self.cells(Array(parts.joined()))
    let before = Array(all.prefix(parts[0].count))
    let mark = Array(all.dropFirst(parts[0].count).prefix(parts[1].count))
    let after = Array(all.suffix(parts[2].count))
    let (beforeWidth, markWidth, afterWidth) = (Self.width(before), Self.width(mark), Self.width(after))

    if !line.isCutBefore, !line.isCutAfter, beforeWidth + markWidth + afterWidth <= width {
      self.before = Self.text(before)
      self.mark = Self.text(mark)
      self.after = Self.text(after)
      indentation = beforeWidth
      self.markWidth = max(1, markWidth)
      return
    }
    // Two columns are for the marks of omission. What the range leaves is shared by what is before and
    // behind it, and what one side does not need is the other's.
    let room = width - 2
    let shownMark = Self.prefix(mark, room - min(beforeWidth, Self.contextBefore))
    let free = room - Self.width(shownMark)
    let shownBefore = Self.suffix(before, max(free / 2, free - afterWidth))
    let isMarkCut = shownMark.count < mark.count
    let shownAfter = isMarkCut ? [] : Self.prefix(after, free - Self.width(shownBefore))
    let cutsBefore = line.isCutBefore || shownBefore.count < before.count
    let cutsAfter = line.isCutAfter || isMarkCut || shownAfter.count < after.count
    self.before = (cutsBefore ? "…" : "") + Self.text(shownBefore)
    self.mark = Self.text(shownMark)
    self.after = Self.text(shownAfter) + (cutsAfter ? "…" : "")
    indentation = (cutsBefore ? 1 : 0) + Self.width(shownBefore)
    self.markWidth = max(1, Self.width(shownMark))
  }

  /// The same for a line of ASCII, as most are: each byte takes a column, and is shown as it is.
  private init?(plain line: SourceLine, _ width: Int) {
    func isPlain(_ bytes: [UInt8]) -> Bool {
      bytes.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "#") }
    }
    guard isPlain(line.before), isPlain(line.mark), isPlain(line.after) else { return nil }
    var (beforeWidth, shownWidth, afterWidth) = (line.before.count, line.mark.count, line.after.count)
    let isCut = line.isCutBefore || line.isCutAfter || beforeWidth + shownWidth + afterWidth > width
    if isCut {
      let room = width - 2
      shownWidth = max(0, min(shownWidth, room - min(beforeWidth, Self.contextBefore)))
      let free = room - shownWidth
      beforeWidth = max(0, min(beforeWidth, max(free / 2, free - afterWidth)))
      afterWidth = shownWidth < line.mark.count ? 0 : max(0, min(afterWidth, free - beforeWidth))
    }
    let cutsBefore = isCut && (line.isCutBefore || beforeWidth < line.before.count)
    let cutsAfter =
      isCut && (line.isCutAfter || shownWidth < line.mark.count || afterWidth < line.after.count)
    before = (cutsBefore ? "…" : "") + String(decoding: line.before.suffix(beforeWidth), as: UTF8.self)
    mark = String(decoding: line.mark.prefix(shownWidth), as: UTF8.self)
    after = String(decoding: line.after.prefix(afterWidth), as: UTF8.self) + (cutsAfter ? "…" : "")
    indentation = (cutsBefore ? 1 : 0) + beforeWidth
    markWidth = max(1, shownWidth)
  }

  /// A number and a bar stand before the line, so that no command can be at its start.
  private static func cells(_ scalars: [Unicode.Scalar]) -> [Cell] {
    scalars.indices.map { index in
      let previous = index > 0 ? scalars[index - 1] : nil
      return Cell(
        scalars[index],
        isCommand: VisibleText.beginsCommand(scalars[index], previous, false, scalars[index...]))
    }
  }

  private static func width(_ cells: some Sequence<Cell>) -> Int { cells.reduce(0) { $0 + $1.width } }

  private static func text(_ cells: some Sequence<Cell>) -> String {
    cells.reduce(into: "") { text, cell in
      if let replacement = cell.replacement {
        text += replacement
      } else {
        text.unicodeScalars.append(cell.scalar)
      }
    }
  }

  /// As many of the first cells as fit.
  private static func prefix(_ cells: [Cell], _ room: Int) -> ArraySlice<Cell> {
    var used = 0
    return cells.prefix { cell in
      used += cell.width
      return used <= room
    }
  }

  /// As many of the last cells as fit.
  private static func suffix(_ cells: [Cell], _ room: Int) -> ArraySlice<Cell> {
    var used = 0
    var start = cells.count
    while start > 0, used + cells[start - 1].width <= room {
      start -= 1
      used += cells[start].width
    }
    return cells[start...]
  }
}
