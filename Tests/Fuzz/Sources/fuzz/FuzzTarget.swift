import Foundation
import SystemPackage
import YAMLTree

@testable import DSDL
@testable import DSDLLanguage
@testable import DSDLMedia
@testable import DSDLProject
@testable import DSDLReporting

/// What is tried with bytes that a fuzzer makes up. None may trap or hang; what some must hold besides, they check.
enum FuzzTarget: String, CaseIterable {
  /// YAML to nodes.
  case yaml
  /// Type expressions, and values of parameters.
  case type
  /// strptime formats, and a date against them.
  case date
  /// A description with what it holds: up to the report.
  case description
  /// A description and its file of samples, with a NUL between: up to the report, with all findings.
  case dataset
  /// Samples in JSON: the recogniser in small chunks says what the evaluator says.
  case samples
  /// The same for JSON Lines.
  case lines
  /// A list of samples out of a stream, in odd pieces, is what it is as a file.
  case stream
  /// Fixes that change no meaning: a second run has nothing to do, and what was right stays right.
  case fix
  case settings, baseline, merge, glob
  /// Headers of pictures.
  case header
  /// Annotations in the formats of others.
  case convert

  func run(_ bytes: [UInt8]) {
    switch self {
    case .yaml: _ = Tree.parse(bytes)
    case .type: type(bytes)
    case .date:
      let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      guard let format = try? DateTimeFormat(String(decoding: parts[0], as: UTF8.self)) else { return }
      _ = Array(parts.last ?? []).withUnsafeBufferPointer(format.matches)
    case .description: _ = FuzzDataset.shared.report(description: bytes)
    case .dataset: FuzzDataset.shared.check(bytes)
    case .samples: FuzzDataset.shared.compare(bytes, as: "samples.json")
    case .lines: FuzzDataset.shared.compare(bytes, as: "samples.jsonl")
    case .stream: FuzzStream.compare(bytes)
    case .fix: FuzzDataset.shared.fix(bytes)
    case .settings: _ = try? Configuration.read(FuzzDataset.shared.write(bytes, as: ".dsdl.yml"))
    case .baseline: _ = try? Baseline.read(FuzzDataset.shared.write(bytes, as: "baseline.json"))
    case .merge: merge(bytes)
    case .header: header(bytes)
    case .convert: FuzzConversion.shared.run(bytes)
    case .glob:
      let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      let names = String(decoding: parts.last ?? [], as: UTF8.self).split(separator: "/").map(String.init)
      _ = Glob(String(decoding: parts[0], as: UTF8.self))?.matches(names)
    }
  }

  private func header(_ bytes: [UInt8]) {
    guard let header = try? ImageHeader(bytes) else { return }
    precondition(header.width > 0 && header.height > 0 && header.channels > 0 && header.frames > 0)
  }

  private func type(_ bytes: [UInt8]) {
    // As a value in a description: quoted, so that every character comes through.
    let type = ScalarWriter.doubleQuoted(String(decoding: bytes, as: UTF8.self))
    let text = "$dsdl-version: \"0.5.3\"\nmeta: {}\ndata: {sample-type: \(type), samples: [1]}\n"
    _ = FuzzDataset.shared.report(description: Array(text.utf8))
  }

  private func merge(_ bytes: [UInt8]) {
    guard let report = try? RecordedReport.read(FuzzDataset.shared.write(bytes, as: "report.json")),
      let merger = try? ReportMerger([report], keeping: 10)
    else { return }
    _ = merger.summary
  }
}
