import DSDL
import DSDLGeneration
import DSDLProject
import DSDLReporting

/// Reads a description, and writes what is generated for it.
struct Generation {
  private let options: GenerationOptions

  init(_ options: GenerationOptions) { self.options = options }

  /// - Parameters:
  ///   - inputs: Other files that are read, which the output must not take the place of.
  ///   - generate: Makes the text.
  func execute(
    on console: inout Console, inputs: [String] = [],
    _ generate: (Dataset) throws(GenerationFailure) -> String
  ) -> ExitStatus {
    var reading = ValidationOptions()
    reading.libraryPath = options.library.libraryPath
    // Samples may be on another machine than the code.
    reading.looksForSamples = false
    reading.checksSamples = false
    guard
      let inForce = Settings.inForce(
        for: options.file, reading, named: options.configuration, on: &console)
    else { return .notChecked }
    let dataset: Dataset
    do throws(UnreadableFile) {
      dataset = try Dataset(contentsOfFile: options.file, options: inForce.options.reading)
    } catch {
      console.complain(error, hint: NearestName.hint(forFile: error.path))
      return .notChecked
    }
    do throws(GenerationFailure) {
      let settings = [inForce.configuration?.file.path].compactMap(\.self)
      return write(try generate(dataset), besides: dataset.filesRead + settings + inputs, on: &console)
    } catch {
      let language = console.language
      switch error {
      case .invalidDefinitions: console.show(dataset.validate(inForce.options.checking))
      case .wrongRenames(let path, let mistakes):
        for mistake in mistakes { console.complain("\(path):\(mistake.line): \(mistake.text(in: language))") }
      case .noSampleType, .noGlobalInfoType: break
      }
      console.complain("\(options.file) \(error.text(in: language))")
      return switch error {
      case .invalidDefinitions: .failed
      case .wrongRenames: .notChecked
      case .noSampleType, .noGlobalInfoType: .wrongUsage
      }
    }
  }

  private func write(_ text: String, besides inputs: [String], on console: inout Console) -> ExitStatus {
    let target = options.output ?? "-"
    if let problem = OutputGuard([target]).problem(reading: inputs) {
      console.complain(problem)
      return .wrongUsage
    }
    guard target != "-" else {
      console.output.write(text)
      return console.flushOutput() ? .passed : .notChecked
    }
    if let problem = ReportFile.problem(writing: target) ?? ReportFile.write(to: target, { $0.write(text) }) {
      console.complain(problem)
      return .notChecked
    }
    return .passed
  }
}
