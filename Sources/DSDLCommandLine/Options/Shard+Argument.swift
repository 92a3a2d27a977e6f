public import ArgumentParser
public import DSDL

extension Shard: ExpressibleByArgument {
  /// `2/3`
  public init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1] else { return nil }
    self.init(index: index, count: count)
  }

  public var defaultValueDescription: String { "\(index)/\(count)" }
}
