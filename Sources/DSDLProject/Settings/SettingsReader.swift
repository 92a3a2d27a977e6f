package import DSDL

/// Finds the configurations of descriptions, and reads each of them once.
package struct SettingsReader {
  /// The configuration that the caller names, which then counts for every description.
  package let named: String?
  /// The options of the caller.
  package let options: ValidationOptions
  private var outcomes: [String: Outcome] = [:]

  private enum Outcome {
    case read(Configuration)
    case broken(reason: Phrase)
  }

  /// A configuration that is there and not obeyed.
  package enum Disregarded: Hashable {
    /// It belongs to another user.
    case foreign(String)
    /// Another one stands beside it.
    case second(String, beside: String)
  }

  /// Those that were asked for.
  private var disregarded: Set<Disregarded> = []

  package init(named: String?, options: ValidationOptions) {
    self.named = named
    self.options = options
  }

  /// The configurations read.
  package var filesRead: [String] { Array(outcomes.keys) }

  /// Whether the run has been interrupted.
  package var isCancelled: Bool { options.monitor?.isCancelled == true }

  /// What keeps the configuration named from being read, in words.
  package func problem() -> UnreadableFile? {
    guard let named else { return nil }
    do throws(UnreadableFile) {
      _ = try Configuration.read(named, options: options)
      return nil
    } catch {
      return error
    }
  }

  /// The file of settings that is in force for a description, read or not.
  package func path(for description: String) -> String? {
    named ?? Configuration.path(for: description, options: options)
  }

  /// The configuration that is nearest to a description and not obeyed; nil if it has been asked for before.
  package mutating func disregarded(for description: String) -> Disregarded? {
    guard named == nil, let found = Configuration.found(for: description, options: options) else {
      return nil
    }
    let second = found.second.map { Disregarded.second($0, beside: found.path) }
    guard let file = found.isForeign ? .foreign(found.path) : second, disregarded.insert(file).inserted else {
      return nil
    }
    return file
  }

  /// The configuration of a description, if it has one.
  package mutating func configuration(of description: String) throws(SettingsFailure) -> Configuration? {
    guard let path = named ?? Configuration.path(for: description, options: options) else { return nil }
    return try configuration(at: path)
  }

  /// The configuration of the descriptions in a folder; nil if there is none, or if it has mistakes.
  package mutating func configuration(ofFolder folder: String) -> Configuration? {
    guard let path = named ?? Configuration.path(inOrAbove: folder, options: options) else { return nil }
    if case .read(let configuration) = outcomes[path] { return configuration }
    guard let (configuration, report) = try? Configuration.read(path, options: options), report.isValid else {
      return nil
    }
    outcomes[path] = .read(configuration)
    return configuration
  }

  private mutating func configuration(at path: String) throws(SettingsFailure) -> Configuration {
    switch outcomes[path] {
    case .read(let configuration): return configuration
    case .broken(let reason): throw SettingsFailure(path: path, reason: reason)
    case nil: break
    }
    let result: (configuration: Configuration, report: ValidationReport)
    do throws(UnreadableFile) {
      result = try Configuration.read(path, options: options)
    } catch {
      outcomes[path] = .broken(reason: error.why)
      throw SettingsFailure(path: path, reason: error.why)
    }
    guard result.report.isValid else {
      let failure = SettingsFailure(path: path, report: result.report)
      outcomes[path] = .broken(reason: failure.reason)
      throw failure
    }
    outcomes[path] = .read(result.configuration)
    return result.configuration
  }
}
