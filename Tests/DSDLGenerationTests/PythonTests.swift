import DSDL
import DSDLGeneration
import Testing

/// That the golden modules pass mypy and read the samples is seen in `EndToEndTests`.
@Suite struct PythonTests {
  @Test(arguments: Generated.names)
  func golden(_ name: String) throws {
    try Generated.expect(try PythonGenerator().code(for: Generated.dataset(name)), is: "\(name).py")
  }

  @Test func nothingButWhatIsNeededIsWritten() throws {
    let code = try PythonGenerator().code(
      for: Generated.dataset(text: "data: {sample-type: Str, sample-path: s.json}"))
    #expect(code.contains("Sample = str\n") && code.contains("def _string("))
    #expect(!code.contains("class ") && !code.contains("_datetime"))
  }

  @Test func allDefinitionsOfALibrary() throws {
    let code = try PythonGenerator().code(
      for: Generated.dataset(
        text: "D: {$def: class_domain, classes: [a]}\nS: {$def: struct, $fields: {x: Int}}"))
    #expect(code.contains("class D(Label):") && code.contains("class S:") && !code.contains("read_sample"))
  }

  @Test func theOwnWordsAreChineseIfWanted() throws {
    let code = try PythonGenerator(language: .chinese).code(for: Generated.dataset("facade"))
    #expect(code.hasPrefix("# 由“dsdl generate python”生成，请勿编辑。\n#\n# base.yaml 的样本类型。\n"))
  }

  @Test func nameOfAFileCannotSetTheEncoding() throws {
    let lines = try PythonGenerator().code(for: Generated.dataset("facade")).split(
      separator: "\n", omittingEmptySubsequences: false)
    // Python looks at the first two lines only.
    #expect(!lines[0].contains("base") && lines[1] == "#" && lines[2].contains("base.yaml"))
  }

  @Test func mistakesAreRefused() throws {
    let broken = try Generated.dataset(text: "data: {sample-type: Nope, sample-path: s.json}")
    #expect(throws: GenerationFailure.invalidDefinitions) { try PythonGenerator().code(for: broken) }
  }
}
