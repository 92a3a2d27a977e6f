public import DSDL

/// How a dataset is to be exported.
public struct ExportOptions: Sendable {
  /// What becomes of the pictures in a folder that is written.
  @nonexhaustive
  public enum Pictures: String, Sendable, Hashable, CaseIterable {
    /// Links to where they are.
    case link
    /// Copies.
    case copy
    /// Nothing is made of them: lists and files name them where they are.
    case list
  }

  /// What YOLO learns from a dataset.
  @nonexhaustive
  public enum Task: String, Sendable, Hashable, CaseIterable {
    case detect, segment, pose, obb, classify
  }

  /// The folder that locators start from; that of the description if nil.
  public var mediaRoot: String?
  /// What becomes of the pictures.
  public var pictures = Pictures.link
  /// The task that YOLO is to learn; what the type of the samples suggests if nil.
  public var task: Task?
  /// The subset's name, such as `train`; the description's file name without its suffix if nil.
  public var subset: String?
  /// Whether files that are there may be replaced.
  public var replacesFiles = false
  /// Severities, and how many findings to keep.
  public var diagnostics = DiagnosticOptions()
  /// What can end the work.
  public var monitor: ValidationMonitor?

  public init() {}
}
