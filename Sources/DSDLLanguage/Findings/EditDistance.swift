/// How many letters are to be inserted, deleted, replaced or swapped with their neighbours to make one word of another.
///
/// It keeps a column of the table of distances in the bits of a few numbers (Hyyrö 2003), so that a letter costs some
/// instructions: each word is compared with many.
struct EditDistance {
  /// A word longer than this has more letters than a number has bits.
  static let maximumLength = 64

  private let count: Int
  /// The places of each letter of ASCII in the word, a bit each.
  private var places: [UInt64]
  private var otherPlaces: [(letter: Unicode.Scalar, places: UInt64)] = []

  /// - Parameter word: From 1 to `maximumLength` letters.
  init(from word: [Unicode.Scalar]) {
    count = word.count
    places = [UInt64](repeating: 0, count: 128)
    for (index, letter) in word.enumerated() {
      let bit = UInt64(1) << UInt64(index)
      if letter.isASCII {
        places[Int(letter.value)] |= bit
      } else if let known = otherPlaces.firstIndex(where: { $0.letter == letter }) {
        otherPlaces[known].places |= bit
      } else {
        otherPlaces.append((letter, bit))
      }
    }
  }

  func distance(to other: ArraySlice<Unicode.Scalar>) -> Int {
    let last = UInt64(1) << UInt64(count - 1)
    var distance = count
    var (vertical, negative, diagonal, before) = (UInt64.max, UInt64(0), UInt64(0), UInt64(0))
    for letter in other {
      let match = places(of: letter)
      let swapped = ((~diagonal & match) << 1) & before
      diagonal = (((match & vertical) &+ vertical) ^ vertical) | match | negative | swapped
      let up = negative | ~(diagonal | vertical)
      let down = diagonal & vertical
      if up & last != 0 { distance += 1 }
      if down & last != 0 { distance -= 1 }
      let next = (up << 1) | 1
      vertical = (down << 1) | ~(diagonal | next)
      negative = next & diagonal
      before = match
    }
    return distance
  }

  private func places(of letter: Unicode.Scalar) -> UInt64 {
    letter.isASCII
      ? places[Int(letter.value)] : otherPlaces.first { $0.letter == letter }?.places ?? 0
  }
}
