import DSDL
import Mustache

/// The templates of pages, as they are part of the program.
struct PageTemplates {
  private let library: MustacheLibrary

  /// How text becomes markup in templates that begin with `CONTENT_TYPE: MARKUP`.
  private struct MarkupContent: MustacheContentType {
    func escapeText(_ text: String) -> String { Markup.escape(text) }
  }

  init() {
    MustacheContentTypes.register(MarkupContent(), named: "MARKUP")
    let files = [
      "page": PackageResources.page_mustache, "group": PackageResources.group_mustache,
      "finding": PackageResources.finding_mustache, "sample": PackageResources.sample_mustache,
      "scene": PackageResources.scene_mustache, "tag": PackageResources.tag_mustache,
    ]
    do {
      library = MustacheLibrary(
        templates: try files.mapValues { try MustacheTemplate(string: String(decoding: $0, as: UTF8.self)) })
    } catch {
      preconditionFailure("a template of the package cannot be read: \(error)")
    }
  }

  func page(_ view: PageView) -> String { render(view, "page") }
  func group(_ view: GroupView) -> String { render(view, "group") }
  func finding(_ view: FindingView) -> String { render(view, "finding") }
  func sample(_ view: SampleView) -> String { render(view, "sample") }

  private func render(_ view: Any, _ name: String) -> String {
    library.render(view, withTemplate: name) ?? ""
  }

  static let style = String(decoding: PackageResources.report_css, as: UTF8.self)
  static let script = String(decoding: PackageResources.report_js, as: UTF8.self)

  /// What the page may do: show its own style and run its own script, which are known by their hashes, and show pictures
  /// that it has inside or that lie beside it. Nothing is fetched.
  static let policy = [
    "default-src 'none'", "style-src '\(hash(style))'", "script-src '\(hash(script))'",
    "img-src data: file: 'self'", "base-uri 'none'", "form-action 'none'",
  ].joined(separator: "; ")

  private static func hash(_ text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8)[...])
    return "sha256-\(Base64.text(hash.digest()))"
  }
}
