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
      #expect(path.normalized == path.lexicallyNormalized(), "\(path)")
    }
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
