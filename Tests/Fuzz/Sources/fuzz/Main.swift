import Foundation

/// Starts libFuzzer with the arguments of the process. The environment names what is tried.
@main
enum Main {
  static func main() {
    guard let target = FuzzTarget(rawValue: ProcessInfo.processInfo.environment["DSDL_FUZZ_TARGET"] ?? "")
    else {
      fatalError("DSDL_FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue))")
    }
    Self.target = target
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let result = runDriver(&count, &arguments) { data, size in
      Main.target?.run(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
    exit(result)
  }

  /// Set once, before libFuzzer begins.
  nonisolated(unsafe) private static var target: FuzzTarget?
}

/// What libFuzzer offers to those who have a start of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
