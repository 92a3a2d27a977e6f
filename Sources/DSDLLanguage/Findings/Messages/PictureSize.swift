/// How many columns and rows of pixels a picture has.
package struct PictureSize: Sendable, Hashable, CustomStringConvertible {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  package var swapped: PictureSize { PictureSize(width: height, height: width) }

  package var description: String { "\(width) × \(height)" }
}
