import DSDL
import DSDLMedia
import DSDLReporting

/// Draws samples for cards.
final class SceneViews {
  /// A sample as it is shown.
  struct Shown {
    let view: SceneView
    /// The classes of what findings are about, or else of all.
    let classes: Set<ClassReference>
    let allClasses: Set<ClassReference>
  }

  private let surveys: [SourceFile: DatasetSurvey]
  private let shelves: [SourceFile: PictureShelf]
  private let wording: Wording
  /// What was read of the sample that the last finding was about: others are about the same.
  private var last: (survey: SourceFile, sample: Int, value: DataValue?)?

  init(_ surveys: [DatasetSurvey], _ options: ReportOptions, _ wording: Wording) {
    let paths = RelativePath(from: options.folder)
    self.surveys = Dictionary(surveys.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
    shelves = self.surveys.mapValues { PictureShelf(options.pictures, roots: $0.roots, paths: paths) }
    self.wording = wording
  }

  /// The sample that a finding is about, with what is wrong drawn in; nil if it is about none, or there is nothing to see.
  func scene(of diagnostic: Diagnostic, in report: ValidationReport) -> Shown? {
    guard let number = diagnostic.sample, let survey = surveys[report.descriptionFile],
      let sample = survey.withFindings[number]
    else { return nil }
    return scene(of: sample, in: survey, [diagnostic], side: ReportOptions.findingSide)
  }

  /// A sample, with what findings are about.
  func scene(
    of sample: ChosenSample, in survey: DatasetSurvey, _ findings: [Diagnostic], side: Int
  ) -> Shown? {
    guard let type = survey.sampleType, let value = value(of: sample, in: survey) else { return nil }
    let wrong = findings.compactMap { $0.pointer }.filter { $0.hasPrefix(sample.pointer) }
      .map { String($0.dropFirst(sample.pointer.count)) }.filter { !$0.isEmpty }
    let scene = SceneReader.scene(value, type, wrong: wrong)
    guard let shelf = shelves[survey.file] else { return nil }
    let panels = scene.panels.compactMap { panel($0, shelf, side: side) }
    let facts = scene.facts.map {
      SceneView.Fact(name: $0.name, value: $0.value, kind: $0.isWrong ? "wrong" : "")
    }
    let tags = scene.tags.map(tag)
    guard !panels.isEmpty || !facts.isEmpty || !tags.isEmpty else { return nil }
    let omitted = Phrase(
      "\(scene.omitted.grouped) more are not shown", zh: "另有 \(scene.omitted.grouped) 项没有显示")
    return Shown(
      view: SceneView(
        panels: panels, tags: tags, facts: facts, hasFacts: !facts.isEmpty,
        omitted: scene.omitted > 0 ? wording(omitted) : nil),
      classes: scene.wrongClasses.isEmpty ? scene.classes : scene.wrongClasses, allClasses: scene.classes)
  }

  private func value(of sample: ChosenSample, in survey: DatasetSurvey) -> DataValue? {
    if let last, last.survey == survey.file, last.sample == sample.number { return last.value }
    let value = sample.value
    last = (survey.file, sample.number, value)
    return value
  }

  // MARK: Panels

  private func tag(_ tag: SampleScene.Tag) -> SceneView.Tag {
    let swatch = tag.cls.map {
      Markup.element(
        "svg", [("viewBox", "0 0 10 10"), ("aria-hidden", "true")],
        Markup.element("circle", [("cx", "5"), ("cy", "5"), ("r", "5"), ("fill", ClassColor($0).hex)]))
    }
    return SceneView.Tag(text: tag.text, swatchHTML: swatch, kind: tag.isWrong ? "wrong" : "")
  }

  private func panel(_ panel: SampleScene.Panel, _ shelf: PictureShelf, side: Int) -> SceneView.Panel? {
    let picture: ShownPicture
    var maps: [ShownPicture] = []
    switch panel.kind {
    case .picture:
      picture = panel.locator.isEmpty ? ShownPicture() : shelf.picture(panel.locator, side: side)
      maps = panel.maps.map { shelf.map($0.locator, $0.domain, side: side) }
        .filter { $0.source?.hasPrefix("data:") ?? false }
    case .labelMap(let domain): picture = shelf.map(panel.locator, domain, side: side)
    case .instanceMap: picture = shelf.map(panel.locator, nil, side: side)
    case .other: picture = shelf.other(panel.locator)
    }
    let size = picture.size ?? panel.size
    // Of what is no picture, there is only the name.
    let isDrawn = picture.absence != .unseen || size != nil || !panel.figures.isEmpty
    let absence = absence(picture.absence, panel)
    return SceneView.Panel(
      kind: panel.isWrong ? "wrong" : "", locator: panel.locator,
      field: panel.name.isEmpty ? nil : panel.name,
      pixels: picture.size.map { "\($0)" }, link: picture.link, absence: absence,
      svgHTML: isDrawn ? drawing(panel, picture, maps, size, absence) : nil, tags: panel.tags.map(tag))
  }

  private func absence(_ absence: ShownPicture.Absence?, _ panel: SampleScene.Panel) -> String? {
    guard !panel.locator.isEmpty else { return nil }
    switch absence {
    case nil: return nil
    case .missing: return wording(Phrase("not found", zh: "找不到文件"))
    case .broken: return wording(Phrase("cannot be shown", zh: "无法显示"))
    case .remote: return wording(Phrase("not fetched", zh: "未下载"))
    case .unresolved: return wording(Phrase("locator unresolved", zh: "对象定位器无法解析"))
    case .unseen:
      if case .other = panel.kind { return nil }
      return wording(Phrase("not shown here", zh: "此处不显示"))
    }
  }

  private func drawing(
    _ panel: SampleScene.Panel, _ picture: ShownPicture, _ maps: [ShownPicture], _ size: PictureSize?,
    _ absence: String?
  ) -> String {
    let frame = PictureFrame(size, panel.figures)
    let place = [
      ("width", "\(frame.size.width)"), ("height", "\(frame.size.height)"),
      ("preserveAspectRatio", "none"),
    ]
    var content = Markup.element(
      "rect", [("class", "ground")] + place.dropLast())
    if let source = picture.source { content += Markup.element("image", [("href", source)] + place) }
    for map in maps {
      guard let source = map.source else { continue }
      content += Markup.element("image", [("class", "map"), ("href", source)] + place)
    }
    if picture.source == nil, let absence, panel.figures.isEmpty {
      content += Markup.element(
        "text",
        [
          ("class", "blank"), ("x", "\(frame.size.width / 2)"), ("y", "\(frame.size.height / 2)"),
          ("font-size", Markup.number(frame.fontSize)),
        ], Markup.escape(absence))
    }
    if frame.isWider || picture.source == nil {
      content += Markup.element("rect", [("class", "border")] + place.dropLast())
    }
    content += FigureDrawing(fontSize: frame.fontSize).draw(panel.figures)
    let name = panel.locator.isEmpty ? panel.name : panel.locator
    return Markup.element(
      "svg",
      [
        ("class", "picture-svg"), ("role", "img"), ("aria-label", label(name, panel.figures)),
        ("viewBox", frame.viewBox),
      ], content)
  }

  /// What who cannot see the drawing is told.
  private func label(_ name: String, _ figures: [Figure]) -> String {
    guard !figures.isEmpty else { return name }
    return wording(
      Phrase("\(name), with \(figures.count) annotations", zh: "\(name)，有 \(figures.count) 个标注"))
  }
}
