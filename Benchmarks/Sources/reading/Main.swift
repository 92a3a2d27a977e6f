@testable import DSDL
@testable import DSDLLanguage

/// `reading DESCRIPTION PASSES [WAY…]`: one thread checks detection samples, and reads them in several ways beside that.
/// Prints for each way its name and the median time of its passes, over that of plain checking.
///
/// `reading DESCRIPTION alone WAY` does only that, once, and prints nothing: for those who measure the process. There is a
/// way more then, `shared`: structs that two threads read.
@main
enum Main {
  struct Unsuitable: Error {
    let reason: String
  }

  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      throw Unsuitable(reason: "usage: reading DESCRIPTION PASSES|alone [WAY…]")
    }
    let dataset = try Dataset(contentsOfFile: arguments[1])
    let all: [(name: String, run: () throws -> Int)] = [
      ("check", { dataset.validate().samples.checked }),
      (
        "observer",
        {
          let observer = TwoFields()
          _ = dataset.validate(observers: [observer])
          return observer.images
        }
      ),
      (
        "columns",
        {
          var images = 0
          try dataset.forEachBatch(of: "image", "objects.label") { images += $0.sampleNumbers.count }
          return images
        }
      ),
      ("projection", { try read(dataset, as: Labels.self) }),
      ("structs", { try read(dataset, as: Detection.Sample.self) }),
      (
        "untyped",
        {
          var count = 0
          for sample in try dataset.samples() where try sample.root["image"] != nil { count += 1 }
          return count
        }
      ),
      (
        "tree",
        {
          var count = 0
          for sample in try dataset.samples() where try sample.value["image"] != nil { count += 1 }
          return count
        }
      ),
    ]
    let wanted = arguments[3...]
    if arguments[2] == "alone" {
      if wanted.contains("shared") { _ = try read(dataset, as: Detection.Sample.self, threads: 2) }
      for way in all where wanted.contains(way.name) { _ = try way.run() }
      return
    }
    guard let passes = Int(arguments[2]), passes > 0 else {
      throw Unsuitable(reason: "'\(arguments[2])' is no number of passes")
    }
    let ways = all.filter { $0.name == "check" || wanted.isEmpty || wanted.contains($0.name) }
    let count = dataset.validate().samples.checked
    let clock = ContinuousClock()
    var times = [[Double]](repeating: [], count: ways.count)
    for _ in 0..<passes {
      for (index, way) in ways.enumerated() {
        var found = 0
        let time = try clock.measure { found = try way.run() }
        guard found == count else {
          throw Unsuitable(reason: "\(way.name) has met \(found) of \(count) samples")
        }
        times[index].append(time / .seconds(1))
      }
    }
    let medians = times.map { $0.sorted()[passes / 2] }
    for (way, median) in zip(ways, medians) { print(way.name, median / medians[0]) }
  }

  private static func read<Value: SampleValue>(
    _ dataset: Dataset, as type: Value.Type, threads: Int = 1
  ) throws -> Int {
    var options = CheckOptions()
    options.threads = threads
    var count = 0
    for sample in try dataset.samples(as: type, options: options) {
      _ = try sample.value
      count += 1
    }
    return count
  }
}
