import Foundation
import SystemPackage
import Testing

@testable import DSDLLanguage

/// What has been passed of a file is given back now and then, not with each sample that is gone over once more.
struct PageWindowTests {
  @Test func goesBackWithoutAskingAgain() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("window-\(UInt64.random(in: 0...UInt64.max))")
    try Data(repeating: UInt8(ascii: "x"), count: 3 * PageWindow.size).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try FileMapping(FilePath(file.path)).withBytes { bytes in
      let base = try #require(bytes.base)
      let place = base + PageWindow.size / 2
      var window = PageWindow(over: bytes)
      window.pass(place)
      #expect(!window.isDue(place + PageWindow.size - 1))
      #expect(window.isDue(place + PageWindow.size))
      // The samples before the place, one after the other.
      for distance in [40, 30, 20, 10] {
        window.goBack(to: place - distance)
        #expect(!window.isDue(place))
        #expect(window.isDue(place - 40 + PageWindow.size))
      }
      // A long one.
      window.goBack(to: base)
      #expect(!window.isDue(place))
      #expect(window.isDue(base + PageWindow.size))
    }
  }

  @Test func bytesInMemoryAreNeverDue() throws {
    let text = Array(repeating: UInt8(ascii: "x"), count: 64)
    text.withUnsafeBufferPointer { buffer in
      var window = PageWindow(over: ByteView(base: buffer.baseAddress!, count: buffer.count))
      window.goBack(to: buffer.baseAddress!)
      #expect(!window.isDue(buffer.baseAddress! + 63))
    }
  }
}
