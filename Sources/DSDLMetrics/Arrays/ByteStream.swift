/// Bytes one after the other.
protocol ByteStream: AnyObject {
  /// Fills a buffer as far as there are bytes, and gives their number: fewer only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ArrayProblem) -> Int
}

extension ByteStream {
  /// The next bytes, at most so many.
  func bytes(_ count: Int) throws(ArrayProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var result = Result<Int, ArrayProblem>.success(0)
    bytes.withUnsafeMutableBytes { buffer in
      result = Result { () throws(ArrayProblem) in try read(into: buffer) }
    }
    bytes.removeLast(count - (try result.get()))
    return bytes
  }
}
