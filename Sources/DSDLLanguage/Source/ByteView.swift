#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A view of bytes that somebody else keeps alive: a mapped file, a scratch buffer.
///
/// Reading outside the view gives 0. NUL is no JSON token, so no loop over a view needs a bounds check of
/// its own, and none can leave the memory.
///
/// What keeps it safe: every index is checked. Whoever makes a view, as `FileMapping`, `LineBlocks.Block`,
/// `SmallFileChecker`, `ScratchBuffer` and `[UInt8].withByteView`, keeps the bytes alive for the call that it is lent to,
/// and nobody stores it beyond that.
package struct ByteView {
  package let base: UnsafePointer<UInt8>?
  package let count: Int
  /// Whether the bytes are those of a file, so that pages of them can be given back and are read again when needed.
  package let isMapped: Bool
  /// Whether a page of NULs stands behind the last byte.
  let isPadded: Bool

  /// How many NULs those who read ahead of their cursor need behind the bytes.
  package static let lookAhead = 80

  package init(base: UnsafePointer<UInt8>?, count: Int, isMapped: Bool = false, isPadded: Bool = false) {
    self.base = base
    self.count = count
    self.isMapped = isMapped
    self.isPadded = isPadded
  }

  @inline(__always)
  package subscript(index: Int) -> UInt8 {
    guard let base, index >= 0, index < count else { return 0 }
    return base[index]
  }

  /// A part of the view.
  package subscript(range: Range<Int>) -> ByteView {
    let range = range.clamped(to: 0..<count)
    return ByteView(
      base: base.map { $0 + range.lowerBound }, count: range.count, isMapped: isMapped,
      isPadded: isPadded)
  }

  package var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// Where a byte stands first, from an index on that is in the view or its end.
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base, start < count, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// The bytes as text; ill-formed UTF-8 is replaced.
  package var string: String { String(decoding: buffer, as: UTF8.self) }

  /// Where the text of a file begins: behind a byte order mark.
  package var textStart: Int { self[0..<3].elementsEqual(LineTable.byteOrderMark) ? 3 : 0 }

  package func elementsEqual(_ other: [UInt8]) -> Bool {
    count == other.count && buffer.elementsEqual(other)
  }

  package func elementsEqual(_ other: StaticString) -> Bool {
    count == other.utf8CodeUnitCount
      && buffer.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
  }
}

extension [UInt8] {
  /// Gives the array's bytes as a view for the time of a call.
  package func withByteView<R, Failure: Error>(_ body: (ByteView) throws(Failure) -> R) throws(Failure) -> R {
    let result = withUnsafeBufferPointer { buffer -> Result<R, Failure> in
      do throws(Failure) {
        return .success(try body(ByteView(base: buffer.baseAddress, count: buffer.count)))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
