import DSDL
import SystemPackage

/// A file that appears when it is complete, with the permissions of what was there. A device, a pipe or a stream of the process
/// is written to as it is; `-` is standard output.
final class StagedFile {
  private let path: String
  private let final: String
  /// Where the file is until then; nil for what is no regular file.
  private let staged: String?
  private let descriptor: FileDescriptor
  private var scratches: [String] = []

  init(_ path: String, overwrites: Bool) throws(ConversionFailure) {
    self.path = path
    final = OutputPlace.destination(of: path)
    let place = path == "-" ? .descriptor(.standardOutput) : OutputPlace(path)
    do throws(Errno) {
      switch place {
      case .folder: throw Errno.isDirectory
      case .file:
        guard overwrites || !FileSystem.exists(final) else { throw Errno.fileExists }
        let staged = "\(final).\(UInt32.random(in: 0 ... .max)).tmp"
        descriptor = try FileSystem.create(staged, inPlaceOf: final)
        self.staged = staged
      case .descriptor(let stream):
        descriptor = try FileSystem.duplicate(stream)
        staged = nil
      case .device:
        descriptor = try FileSystem.openToWrite(path)
        staged = nil
      }
    } catch .fileExists {
      throw ConversionFailure(.exists(path))
    } catch {
      throw ConversionFailure(.unwritable(path, reason: error.phrase))
    }
  }

  /// Whether what is written is there at once.
  var isStream: Bool { staged == nil }

  /// The file, to be written once.
  func open() -> OutputFile { OutputFile(path: path, descriptor: descriptor) }

  /// A file that is gone in the end, for what is known earlier than it is to be written.
  func scratch() throws(ConversionFailure) -> (file: OutputFile, path: String) {
    let path = "\(staged ?? "/tmp/dsdl-\(UInt32.random(in: 0 ... .max))").part"
    do throws(Errno) {
      let descriptor = try FileSystem.create(path)
      scratches.append(path)
      return (OutputFile(path: path, descriptor: descriptor), path)
    } catch {
      throw ConversionFailure(.unwritable(path, reason: error.phrase))
    }
  }

  /// Lets the file appear.
  func commit() throws(ConversionFailure) {
    defer { discard() }
    guard let staged else { return }
    do throws(Errno) {
      try FileSystem.move(staged, to: final)
    } catch {
      throw ConversionFailure(.unwritable(path, reason: error.phrase))
    }
  }

  /// Leaves nothing of it.
  func discard() {
    for path in scratches + [staged].compactMap(\.self) { FileSystem.remove(path) }
    scratches = []
  }

  deinit { discard() }
}
