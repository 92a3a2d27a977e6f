import DSDL
import SystemPackage

/// Writes a report to a file so that nobody ever sees half of it.
///
/// The text goes to a new file in the same folder, which then takes the target's name, with the permissions of what was
/// there. A target that is no regular file, such as a named pipe, is written to as it is, and so is a stream of the
/// process, such as `/dev/stdout`, which goes on from where it is.
enum ReportFile {
  /// What would keep a report from being written, in words; nil if it seems possible.
  ///
  /// Asked before the work, so that nobody waits an hour for a report that cannot be written.
  static func problem(writing target: String) -> Phrase? {
    if let problem = problem(naming: target) { return problem }
    switch OutputPlace(target) {
    case .folder: return failure(target, Phrase("it is a folder", zh: "它是文件夹"))
    case .descriptor, .device: return nil
    case .file:
      let folder = Paths.folder(of: OutputPlace.destination(of: target))
      return FileSystem.failure(writingIn: folder).map { failure(target, $0.phrase) }
    }
  }

  /// What is wrong with the path of what is not there yet, in words; nil if nothing is.
  static func problem(naming target: String) -> Phrase? {
    let destination = OutputPlace.destination(of: target)
    // It would get another name.
    guard Paths.isUnspeakable(destination), !FileSystem.exists(destination) else { return nil }
    return failure(target, Phrase("its name is not UTF-8", zh: "它的名称不是 UTF-8"))
  }

  private static func failure(_ target: String, _ reason: Phrase) -> Phrase {
    Phrase("cannot write \(target): ", zh: "无法写入 \(target)：") + reason
  }

  /// Writes a file.
  ///
  /// - Returns: What went wrong, in words; nil if all is well.
  static func write(to target: String, _ render: (inout BufferedOutput) -> Void) -> Phrase? {
    switch OutputPlace(target) {
    case .file: break
    case .descriptor(let descriptor):
      var output = BufferedOutput(descriptor: descriptor)
      render(&output)
      output.flush()
      return output.problem.map { failure(target, $0.phrase) }
    case .device, .folder:
      return finish(target) { () throws(Errno) in
        try FileSystem.filling(try FileSystem.openToWrite(target)) { file throws(Errno) in
          try fill(file, render)
        }
      }
    }
    return finish(target) { () throws(Errno) in
      try FileSystem.put(at: OutputPlace.destination(of: target)) { file throws(Errno) in
        try fill(file, render)
      }
    }
  }

  private static func finish(_ target: String, _ body: () throws(Errno) -> Void) -> Phrase? {
    do throws(Errno) {
      try body()
      return nil
    } catch {
      return failure(target, error.phrase)
    }
  }

  private static func fill(
    _ descriptor: FileDescriptor, _ render: (inout BufferedOutput) -> Void
  ) throws(Errno) {
    var output = BufferedOutput(descriptor: descriptor)
    render(&output)
    output.flush()
    if let problem = output.problem { throw problem }
  }
}
