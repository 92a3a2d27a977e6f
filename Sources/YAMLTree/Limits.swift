/// Bounds that keep hostile files from costing more than their size.
public struct Limits: Sendable {
  /// How deep sequences and mappings may nest, counted through aliases.
  public var depth = 512
  /// How many nodes all aliases and merge keys together may stand for.
  public var aliasExpansion = 1_000_000
  /// How many bytes of text all aliases together may stand for.
  public var aliasBytes = 16_000_000
  /// How many problems are recorded before reading stops.
  public var problems = 10_000

  /// The default bounds.
  public init() {}
}
