@testable import DSDL
@testable import DSDLLanguage

/// `resident DESCRIPTION SAMPLES PASSES`: one thread goes over a list of clean samples that is in memory. Prints the
/// median speed of the passes in bytes a second.
@main
enum Main {
  struct Unsuitable: Error {
    let reason: String
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let passes = Int(arguments[3]), passes > 0 else {
      throw Unsuitable(reason: "usage: resident DESCRIPTION SAMPLES PASSES")
    }
    let dataset = try Dataset(contentsOfFile: arguments[1])
    guard let type = dataset.sampleType, let plan = FlatPlan(PlanCompiler.compile(type), DiagnosticOptions())
    else { throw Unsuitable(reason: "\(arguments[1]) has no type that the recogniser knows") }
    let text = try DiskReader.read(ValidationOptions().location(arguments[2]))
    let recogniser = Recogniser(plan, crossesLines: true, window: PageWindow())
    let padded = text + [UInt8](repeating: 0, count: 4096)
    let clock = ContinuousClock()
    var speeds: [Double] = []
    try padded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, let open = text.firstIndex(of: UInt8(ascii: "[")) else {
        throw Unsuitable(reason: "\(arguments[2]) has no list of samples")
      }
      for _ in 0..<passes {
        var end = base
        let time = clock.measure {
          let first = recogniser.blanks(base + open + 1)
          guard let next = recogniser.sample(first) else { return }
          end = recogniser.samples(from: next, to: base + text.count).end
        }
        // Behind the last sample are two brackets, and maybe blanks.
        guard text.count - (end - base) < 64 else {
          throw Unsuitable(reason: "there is a sample that is not clean at \(end - base)")
        }
        speeds.append(Double(text.count) / (time / .seconds(1)))
      }
    }
    print(Int(speeds.sorted()[speeds.count / 2]))
  }
}
