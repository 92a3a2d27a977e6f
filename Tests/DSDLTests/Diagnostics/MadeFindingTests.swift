import DSDL
import Testing

/// What programs make themselves, and findings of several runs.
@Suite struct MadeFindingTests {
  private static let description = """
    $dsdl-version: "0.5.3"
    meta: {name: "a"}
    S: {$def: struct, $fields: {a: Int}}
    data: {sample-type: S, samples: [{a: "x"}]}

    """

  private static func report(_ path: String) throws -> ValidationReport {
    var options = ValidationOptions()
    options.files = MemoryFiles(["/a.yaml": Array(description.utf8), "/b.yaml": Array(description.utf8)])
    options.workingFolder = "/"
    return try Validator.validate(contentsOfFile: path, options: options)
  }

  @Test func findingsOfTwoRunsAreEqual() throws {
    let (first, second) = (try Self.report("a.yaml"), try Self.report("a.yaml"))
    #expect(!first.diagnostics.isEmpty)
    #expect(first.diagnostics == second.diagnostics)
    #expect(Set(first.diagnostics) == Set(second.diagnostics))
    #expect(try first.diagnostics != Self.report("b.yaml").diagnostics)
  }

  @Test func findingsCanBeMade() throws {
    let found = try #require(try Self.report("a.yaml").diagnostics.first)
    let place = SourceRange(found.file, found.range.bytes)
    #expect(place == found.range)
    let made = Diagnostic(
      rule: Rule("own", severity: .warning, summary: "Mine."), severity: .warning, message: "m", range: place,
      notes: [Note("declared here", place, role: .declaration)], hints: ["h"],
      fix: FixIt(place.bytes, "1", safety: .unsafe))
    #expect(made.notes[0].message == "declared here" && made.notes[0].range == found.range)
    #expect(made.fix?.replacement == "1" && made.hints == ["h"])
  }

  @Test func valuesCanBeWritten() {
    let value: DataValue = ["name": "cat", "box": [1, 2.5], "is-crowd": false]
    #expect(value["name"]?.string == "cat" && value["box"]?[1]?.double == 2.5)
    #expect(value["is-crowd"]?.boolean == false && value["box"]?[0]?.integer == 1)
    #expect(value.object?.keys == ["name", "box", "is-crowd"])
    #expect(DataValue.Number(written: "1e400")?.double == .infinity)
    #expect(DataValue.Number(written: "0x1F") == nil)
    #expect(DataValue.Number(-Double.infinity).text == "-.inf")
  }

  @Test func aMonitorCanBeUsedAgain() throws {
    let monitor = ValidationMonitor()
    var options = ValidationOptions()
    options.files = MemoryFiles(["/a.yaml": Array(Self.description.utf8)])
    options.workingFolder = "/"
    options.monitor = monitor
    _ = try Validator.validate(contentsOfFile: "a.yaml", options: options)
    #expect(monitor.samples == 1)
    monitor.cancel()
    #expect(try !Validator.validate(contentsOfFile: "a.yaml", options: options).isComplete)
    monitor.reset()
    #expect(monitor.samples == 0 && !monitor.isCancelled)
    #expect(try Validator.validate(contentsOfFile: "a.yaml", options: options).isComplete)
    #expect(monitor.samples == 1)
  }
}
