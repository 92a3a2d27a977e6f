#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #else
    import Musl
  #endif

  /// Counts how often files are opened, by whatever process, as the system tells it.
  struct OpenCounter {
    private let events: Int32
    private var folders: [Int32: String] = [:]

    init(_ paths: [String]) {
      events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      for path in paths {
        // Without the other events, two openings in a row would be told as one.
        let watch = inotify_add_watch(events, path, UInt32(IN_OPEN | IN_ACCESS | IN_CLOSE))
        folders[watch] = path
      }
    }

    /// How often each file was opened since the last time.
    func counts() -> [String: Int] {
      var counts: [String: Int] = [:]
      var buffer = [UInt8](repeating: 0, count: 64 * 1024)
      while case let count = read(events, &buffer, buffer.count), count > 0 {
        buffer[..<count].withUnsafeBytes { bytes in
          var at = 0
          while at < count {
            let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
            let header = MemoryLayout<inotify_event>.size
            let name = bytes[(at + header)..<(at + header + Int(event.len))].prefix { $0 != 0 }
            at += header + Int(event.len)
            guard event.mask & UInt32(IN_OPEN) != 0, event.mask & UInt32(IN_ISDIR) == 0 else { continue }
            counts["\(folders[event.wd] ?? "?")/\(String(decoding: name, as: UTF8.self))", default: 0] += 1
          }
        }
      }
      return counts
    }
  }
#endif
