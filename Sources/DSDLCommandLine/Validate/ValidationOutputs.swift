import DSDL
import DSDLMedia
import DSDLProject
import DSDLReporting

/// What a run of `dsdl validate` writes, and is not to take the place of anything that the run reads.
struct ValidationOutputs {
  private let request: ValidationRequest
  private let taken: OutputGuard
  /// What is there already, and is not to take the place of a file that samples name.
  let spared: SparedFiles?
  /// Those among it that are no reports of this tool: not to take the place of what a search has looked at, either.
  let strangers: SparedFiles?

  init(of request: ValidationRequest) {
    self.request = request
    taken = OutputGuard(request.outputs)
    spared = SparedFiles(taken.pathsTaken)
    strangers = SparedFiles(taken.pathsTaken.filter { !EarlierReport.isReplaceable($0) })
  }

  /// What would be overwritten although it is read, in words; nil if nothing would.
  func conflict(checking files: [String], by settings: SettingsReader) -> Phrase? {
    if let problem = taken.problem { return problem }
    guard !taken.isIdle else { return nil }
    if let path = strangers?.conflict?.read {
      return Phrase(
        "\(path) is looked at in the search for descriptions, and is no report of dsdl: what is written cannot take its place",
        zh: "查找描述文件时会查看 \(path)，而它不是 dsdl 的报告：写出的内容不能取代它")
    }
    if let conflict = taken.conflict(with: files + request.filesNamed) { return conflict }
    // A configuration that cannot be read is a slip: what depends on the nearest one is no less to be kept.
    var settings =
      settings.problem() == nil ? settings : SettingsReader(named: nil, options: settings.options)
    for file in files where !settings.isCancelled {
      if let conflict = taken.conflict(with: filesRead(checking: file, by: &settings)) { return conflict }
    }
    return nil
  }

  /// What would be overwritten although samples name it, as far as the files that they name were looked at.
  var mediaConflict: Phrase? {
    spared?.conflict.map { OutputGuard.conflict(of: $0.spared, with: $0.read) }
  }

  /// What a description depends on, its samples included, which are not looked at for that.
  private func filesRead(checking file: String, by settings: inout SettingsReader) -> [String] {
    var options = settings.options
    var paths: [String] = []
    if let path = settings.path(for: file) { paths.append(path) }
    // A broken one is reported when the file is checked.
    let configuration = settings.configuration(ofFolder: Paths.folder(of: file))
    let media = request.media.options(with: configuration)
    // A page shows media, whether or not they are checked.
    if media.depth > .off || request.page != nil { paths += media.filesAsked(by: file) }
    if let configuration {
      options = Settings(options, request.settings, configuration: configuration).options
      if request.newBaseline == nil, request.baseline == nil, let baseline = configuration.baseline {
        paths.append(baseline)
      }
    }
    options.diagnostics.maximumPerRuleAndFile = 1
    guard let dataset = try? Dataset(contentsOfFile: file, options: options.reading) else { return paths }
    return paths + dataset.filesRead
  }
}
