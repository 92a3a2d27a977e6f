import DSDL
import DSDLProject

extension Settings {
  /// The settings for a command that reads one file; nil if they cannot be read, or name no folder, which is said.
  ///
  /// - Parameters:
  ///   - options: What the command line says of reading.
  ///   - own: What else it sets.
  ///   - named: The configuration that it names.
  static func inForce(
    for file: String, _ options: ValidationOptions, _ own: SettingRequest = SettingRequest(),
    named: String?, on console: inout Console
  ) -> Settings? {
    inForce(for: [file], options, own, named: named, on: &console)?.first
  }

  /// The same for a command that reads several files.
  static func inForce(
    for files: [String], _ options: ValidationOptions, _ own: SettingRequest, named: String?,
    on console: inout Console
  ) -> [Settings]? {
    if let problem = LibraryOptions.problem(with: options.libraryPath) {
      console.complain(problem)
      return nil
    }
    var reader = SettingsReader(named: named, options: options)
    if let problem = reader.problem() {
      console.complain(problem, hint: NearestName.hint(forFile: problem.path))
      return nil
    }
    var all: [Settings] = []
    for file in files {
      console.warn(of: reader.disregarded(for: file))
      do throws(SettingsFailure) {
        all.append(Settings(options, own, configuration: try reader.configuration(of: file)))
      } catch {
        if let report = error.report { console.show(report) }
        console.complain(
          Phrase("\(file) was not read: \(error.path) ", zh: "没有读取 \(file)：\(error.path) ") + error.reason)
        return nil
      }
    }
    return all
  }
}

extension Console {
  /// Says of a configuration that it does not count.
  mutating func warn(of disregarded: SettingsReader.Disregarded?) {
    switch disregarded {
    case .foreign(let path):
      warn(
        Phrase("\(path) is not obeyed: it belongs to another user", zh: "不遵照 \(path)：它属于另一个用户"),
        hint: Phrase("name it with --config if it is to count", zh: "如果要用它，以 --config 指定"))
    case .second(let path, let first):
      warn(
        Phrase("\(path) is not obeyed: \(first) stands beside it", zh: "不遵照 \(path)：旁边有 \(first)"),
        hint: Phrase("keep one of them", zh: "只保留其中一个"))
    case nil: break
    }
  }
}
