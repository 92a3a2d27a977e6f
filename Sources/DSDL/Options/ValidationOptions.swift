package import SystemPackage

/// How a dataset is to be read and checked, for who does both in one step.
///
/// The options of both parts are there by their names:
///
/// ```swift
/// var options = ValidationOptions()
/// options.libraryPath = ["defs"]  // options.reading.libraryPath
/// options.threads = 4  // options.checking.threads
/// ```
@dynamicMemberLookup
public struct ValidationOptions: Sendable {
  public var reading: ReadingOptions
  public var checking: CheckOptions

  public init(reading: ReadingOptions = ReadingOptions(), checking: CheckOptions = CheckOptions()) {
    self.reading = reading
    self.checking = checking
  }

  public subscript<Value>(dynamicMember path: WritableKeyPath<ReadingOptions, Value>) -> Value {
    get { reading[keyPath: path] }
    set { reading[keyPath: path] = newValue }
  }

  public subscript<Value>(dynamicMember path: WritableKeyPath<CheckOptions, Value>) -> Value {
    get { checking[keyPath: path] }
    set { checking[keyPath: path] = newValue }
  }
}

extension ValidationOptions {
  /// What collectors are to do.
  var collecting: DiagnosticOptions {
    var options = reading.diagnostics
    options.firstSample = checking.samples.first
    return options
  }

  /// Where a path of the caller leads to.
  package func location(_ path: String) -> FilePath { reading.location(path) }
}
