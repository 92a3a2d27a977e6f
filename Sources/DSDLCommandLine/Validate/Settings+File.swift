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
    if let problem = LibraryOptions.problem(with: options.libraryPath) {
      console.complain(problem)
      return nil
    }
    var reader = SettingsReader(named: named, options: options)
    if let problem = reader.problem() {
      console.complain(problem, hint: NearestName.hint(forFile: problem.path))
      return nil
    }
    do throws(SettingsFailure) {
      return Settings(options, own, configuration: try reader.configuration(of: file))
    } catch {
      if let report = error.report { console.show(report) }
      console.complain(
        Phrase("\(file) was not read: \(error.path) ", zh: "没有读取 \(file)：\(error.path) ") + error.reason)
      return nil
    }
  }
}
