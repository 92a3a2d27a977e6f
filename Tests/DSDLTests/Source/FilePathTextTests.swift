import SystemPackage
import Testing

@testable import DSDLLanguage

struct FilePathTextTests {
  private static let paths: [FilePath] = [
    "", "/", ".", "..", "a", "a.", ".a", "..a", "a.b", "a.B.JSON", ".a.yaml", "...", "a/b.c/d", "a.b/",
    "a.b//", "/.a/b",
    "./a", "a/.", "a/..", "a/../b.yaml", "/..", "/../a", "a/./b", "a//b", "/a/.../b", "图/标.注.Json",
    "e\u{301}.\u{C9}",
  ]

  @Test func textSaysWhatThePathSays() {
    for path in Self.paths {
      #expect(path.suffix == path.extension?.lowercased(), "\(path)")
      #expect(path.folder == path.removingLastComponent(), "\(path)")
      #expect(path.normalized == path.lexicallyNormalized(), "\(path)")
    }
  }

  @Test func namesWithDotsAreTakenOut() {
    let names = [".", "..", "a", "..b", ""]
    for root in ["", "/"] {
      for first in names {
        for second in names {
          for third in names {
            let written = [first, second, third, "c"]
            let path = FilePath(root + written.joined(separator: "/"))
            #expect(path.normalized.string == Self.normalized(root, written), "\(path)")
            let above = path.appending("..").normalized.string
            #expect(above == Self.normalized(root, written + [".."]), "\(path)")
          }
        }
      }
    }
  }

  private static func normalized(_ root: String, _ names: [String]) -> String {
    // An empty name in front makes a path absolute.
    let root = names.first == "" ? "/" : root
    var kept: [String] = []
    for name in names where name != "" && name != "." {
      if name != ".." {
        kept.append(name)
      } else if let last = kept.last, last != ".." {
        kept.removeLast()
      } else if root.isEmpty {
        kept.append(name)
      }
    }
    return root + kept.joined(separator: "/")
  }

  /// Names of files are bytes.
  @Test func namesThatAreNoTextAreKept() {
    let bytes = "x/../a\u{E9}/".unicodeScalars.map { CInterop.PlatformChar(truncatingIfNeeded: $0.value) }
    let path = FilePath(platformString: bytes + [0])
    #expect(path.normalized == FilePath(platformString: bytes.dropFirst(5).dropLast() + [0]))
  }

  @Test(arguments: [
    ("/data", "/data/a/b.yaml", "a/b.yaml"), ("/data", "a/../b.yaml", "b.yaml"),
    ("/data", "../b.yaml", "/b.yaml"),
    ("/data", "/database/b.yaml", "/database/b.yaml"), ("/data", "/data", "/data"), ("/data", ".", "/data"),
    ("/", "/a/b.yaml", "a/b.yaml"), ("/", "/", "/"), ("/data/../x", "/x/b.yaml", "b.yaml"),
    ("/data/./x/", "./b.yaml", "b.yaml"), ("/e\u{301}", "/\u{E9}/b", "/\u{E9}/b"),
  ])
  func pathsAreShownFromTheWorkingFolder(_ folder: String, _ path: String, _ shown: String) {
    #expect(SourceSet(workingFolder: FilePath(folder)).display(FilePath(path)) == shown)
  }
}
