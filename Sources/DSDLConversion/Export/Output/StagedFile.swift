import DSDL

/// A file that appears when it is complete. A device or a pipe is written to as it is; `-` is standard output.
final class StagedFile {
  private let path: String
  private let final: String
  /// Where the file is until then; nil for what is no regular file.
  private let staged: String?
  private let descriptor: Int32
  private var scratches: [String] = []

  init(_ path: String, overwrites: Bool) throws(ConversionFailure) {
    self.path = path
    final = FileSystem.resolved(path) ?? path
    let kind: FileSystem.Kind? = path == "-" ? .other : (try? FileSystem.status(path))?.kind
    guard kind != .folder else {
      throw ConversionFailure(
        .unwritable(path, reason: FileSystem.Failure(code: FileSystem.isFolderCode).reason))
    }
    guard kind != .file || overwrites else { throw ConversionFailure(.exists(path)) }
    staged = kind == .other ? nil : "\(final).\(UInt32.random(in: 0 ... .max)).tmp"
    do throws(FileSystem.Failure) {
      if let staged {
        descriptor = try FileSystem.create(staged)
      } else {
        descriptor = try path == "-" ? FileSystem.duplicateOfStandardOutput() : FileSystem.openDevice(path)
      }
    } catch {
      throw ConversionFailure(.unwritable(path, reason: error.reason))
    }
  }

  /// The file, to be written once.
  func open() -> OutputFile { OutputFile(path: path, descriptor: descriptor) }

  /// A file that is gone in the end, for what is known earlier than it is to be written.
  func scratch() throws(ConversionFailure) -> (file: OutputFile, path: String) {
    let path = "\(staged ?? "/tmp/dsdl-\(UInt32.random(in: 0 ... .max))").part"
    do throws(FileSystem.Failure) {
      let descriptor = try FileSystem.create(path)
      scratches.append(path)
      return (OutputFile(path: path, descriptor: descriptor), path)
    } catch {
      throw ConversionFailure(.unwritable(path, reason: error.reason))
    }
  }

  /// Lets the file appear.
  func commit() throws(ConversionFailure) {
    defer { discard() }
    guard let staged else { return }
    do throws(FileSystem.Failure) {
      try FileSystem.rename(staged, to: final)
    } catch {
      throw ConversionFailure(.unwritable(path, reason: error.reason))
    }
  }

  /// Leaves nothing of it.
  func discard() {
    for path in scratches + [staged].compactMap(\.self) { FileSystem.remove(path) }
    scratches = []
  }

  deinit { discard() }
}
