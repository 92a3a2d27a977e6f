import Foundation

/// The built `dsdl`, run as a process in the root of the repository.
enum Tool {
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The executable beside the test bundle.
  static let executable: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let candidate = folder.appendingPathComponent("dsdl")
      if FileManager.default.isExecutableFile(atPath: candidate.path), !candidate.hasDirectoryPath {
        return candidate
      }
    }
    return root.appendingPathComponent(".build/debug/dsdl")
  }()

  /// Whether the tool can be run as a user who may not read and write everything.
  static let hasOtherUser = (try? shell("\(asOtherUser) \"$0\" --version"))?.status == 0

  /// What runs a program as such a user.
  static let asOtherUser = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups" : "env"

  static func run(_ arguments: [String], in folder: URL = root) throws -> Outcome {
    try run(executable, arguments, in: folder)
  }

  /// Runs a line of the shell in which `$0` is the tool.
  static func shell(_ line: String, in folder: URL = root) throws -> Outcome {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line, executable.path], in: folder)
  }

  /// Runs another program in the same way.
  static func run(_ executable: URL, _ arguments: [String], in folder: URL = root) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["DSDL_LIBRARY_PATH"] = nil
    process.environment = environment
    // Files, not pipes: a pipe that nobody reads while the process runs would fill up.
    return try withTemporaryFolder { temporary in
      let streams = try ["output", "error"].map { name in
        let file = URL(fileURLWithPath: "\(temporary)/\(name)")
        try Data().write(to: file)
        return file
      }
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: streams[0])
      process.standardError = try FileHandle(forWritingTo: streams[1])
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus, output: try String(contentsOf: streams[0], encoding: .utf8),
        error: try String(contentsOf: streams[1], encoding: .utf8))
    }
  }

  /// Lets the processes that are started meanwhile have signals, which the threads of tests do not get.
  static func unblockingSignals<R>(_ body: () throws -> R) rethrows -> R {
    var (signals, old) = (sigset_t(), sigset_t())
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_UNBLOCK, &signals, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    return try body()
  }

  /// A new folder, gone with all in it when the body is done.
  static func withTemporaryFolder<R>(_ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// A text report without the time it took, which differs from run to run.
  static func withoutTimes(_ text: String) -> String {
    text.replacing(/· \d+\.\d\d s$/.anchorsMatchLineEndings(), with: "· 0.01 s")
  }
}
