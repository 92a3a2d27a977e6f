@testable import DSDL
@testable import DSDLLanguage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes with a few NULs behind them, and behind these memory that nobody may touch.
///
///     ┌───────────────┬─────────────┐
///     │ …, bytes, 0 … │ no access   │
///     └───────────────┴─────────────┘
///
/// A mapped file has at least a page of NULs behind it. Here there are just as many as the recogniser asks for: a look
/// further ends the process.
enum GuardedBytes {
  static func with<Result>(_ bytes: [UInt8], _ body: (ByteView) -> Result) -> Result {
    let page = Int(getpagesize())
    let size = bytes.count + Recogniser.lookAhead
    let room = (size + page - 1) / page * page
    let memory = mmap(nil, room + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | FileMapping.anonymous, -1, 0)
    guard let memory, memory != MAP_FAILED else { fatalError("no memory for \(bytes.count) bytes") }
    defer { munmap(memory, room + page) }
    mprotect(memory + room, page, PROT_NONE)
    let start = memory + (room - size)
    bytes.withUnsafeBytes {
      if let base = $0.baseAddress { start.copyMemory(from: base, byteCount: $0.count) }
    }
    return body(ByteView(base: UnsafePointer(start.assumingMemoryBound(to: UInt8.self)), count: bytes.count))
  }
}
