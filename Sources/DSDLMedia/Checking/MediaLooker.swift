import DSDL

/// Looks at files, one after the other, on one thread.
final class MediaLooker {
  /// A file, and what is to be seen of it.
  struct Job: Sendable, Hashable {
    let path: String
    let isPicture: Bool
    /// Whether the values of pixels count.
    let isMap: Bool
  }

  private let aim: LookAim
  private let bytes = ImageBytes()

  init(_ aim: LookAim) { self.aim = aim }

  func look(at job: Job) -> MediaLook {
    var look = MediaLook()
    do throws(MediaFile.Problem) {
      try self.look(at: job.path, job, &look)
    } catch {
      guard error == .notFound, let actual = aim.listings.path(ignoringCase: job.path, below: aim.root) else {
        look.problem = MediaLook.Problem(error)
        return look
      }
      look.actualPath = actual
      do throws(MediaFile.Problem) {
        try self.look(at: actual, job, &look)
      } catch {
        look.problem = MediaLook.Problem(error)
      }
    }
    return look
  }

  private func look(at path: String, _ job: Job, _ look: inout MediaLook) throws(MediaFile.Problem) {
    guard aim.depth >= .header, job.isPicture else {
      let (size, identity) = try MediaFile.status(of: path)
      if aim.wantsIdentities { look.identity = identity }
      aim.spared?.look(at: identity, of: path)
      if size == 0 { look.problem = .empty }
      return
    }
    var file = try bytes.open(path)
    if aim.wantsIdentities { look.identity = file.identity }
    if let spared = aim.spared, let identity = file.identity { spared.look(at: identity, of: path) }
    do throws(ImageProblem) {
      look.header = try ImageHeader(bytes)
    } catch {
      guard try file.makeCertain() else { return note(error, &look) }
      // The file had not been read as far as it seemed.
      bytes.open(file)
      do throws(ImageProblem) { look.header = try ImageHeader(bytes) } catch { return note(error, &look) }
    }
    guard let header = look.header else { return }
    if aim.wantsFingerprints { look.fingerprint = bytes.fingerprint }
    if aim.depth == .decode { PictureDecoding.decode(file, header, wantsValues: job.isMap, into: &look) }
  }

  private func note(_ problem: ImageProblem, _ look: inout MediaLook) {
    switch problem {
    case .empty: look.problem = .empty
    case .notAnImage: look.problem = .notAnImage(Self.content(of: bytes))
    case .foreign(let format): look.foreign = format
    case .truncated(let format): look.problem = .truncated(format)
    case .malformed(let format): look.problem = .malformed(format)
    }
  }

  /// What the first bytes of a file are that are those of no picture; nil if that cannot be told.
  private static func content(of bytes: ImageBytes) -> MediaMessage.Content? {
    if bytes.matches("version https://git-lfs", at: 0) { return .pointer }
    if bytes.matches("%PDF", at: 0) { return .pdf }
    if bytes.matches("PK\u{3}\u{4}", at: 0) { return .archive }
    if bytes.matches("ftyp", at: 4) { return .video }
    let head = (0..<min(bytes.size, 512)).compactMap { bytes.byte($0) }
    if head.allSatisfy({ $0 == 0 }) { return .zeros }
    let isText = head.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x09, 0x0A, 0x0D].contains($0) }
    guard isText, let first = head.first(where: { $0 > 0x20 }) else { return nil }
    switch first {
    case UInt8(ascii: "<"): return .page
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    default: return .text
    }
  }
}

extension MediaLook.Problem {
  fileprivate init(_ problem: MediaFile.Problem) {
    switch problem {
    case .notFound: self = .notFound
    case .isFolder: self = .folder
    case .notRegular: self = .notRegular
    case .unreadable(let code): self = .unreadable(code: code)
    }
  }
}
