import Testing

struct HelpTests {
  @Test(arguments: [
    ("help --language zh", "--help --language zh"),
    ("help validate --language zh", "validate --help --language zh"),
    ("help --language=zh create coco", "create coco --help --language zh"), ("help score", "score --help"),
    ("help validate --language en", "validate --help"),
  ])
  func helpIsThatOfTheOption(_ arguments: String, _ option: String) throws {
    let outcome = try Tool.run(arguments.split(separator: " ").map(String.init))
    #expect(outcome.status == 0 && outcome.error == "")
    #expect(try outcome.output == Tool.run(option.split(separator: " ").map(String.init)).output)
    #expect(outcome.output.contains("用法：") == arguments.contains("zh"))
  }

  @Test(arguments: [
    "validate", "stats", "report", "inspect", "merge", "export", "create coco", "score ready",
  ])
  func aPageInChineseHasNoEnglishHeading(_ command: String) throws {
    let words = ["help"] + command.split(separator: " ").map(String.init) + ["--language", "zh"]
    let page = try Tool.run(words).output
    #expect(page.hasPrefix("概述：") && !page.contains(/(?m)^[A-Z ]+:$/), "\(page)")
  }

  @Test(arguments: [
    ("help --language fr", "there is no language 'fr': en or zh is expected", "dsdl"),
    ("help validate --langage zh", "Unknown option '--langage'", "dsdl help"),
    ("help --language zh creat", "没有命令“creat”；您是不是想写“create”？", "dsdl"),
    ("help create coc", "'dsdl create' has no 'coc'; did you mean 'coco'?", "dsdl create"),
    ("create coc --output x", "'dsdl create' has no 'coc'; did you mean 'coco'?", "dsdl create"),
    ("create coc --help", "'dsdl create' has no 'coc'; did you mean 'coco'?", "dsdl create"),
    ("creat --help", "there is no command 'creat'; did you mean 'create'?", "dsdl"),
  ])
  func whatIsWrongIsToldOfItsCommand(_ arguments: String, _ message: String, _ command: String) throws {
    let outcome = try Tool.run(arguments.split(separator: " ").map(String.init))
    #expect(outcome.status == 64 && outcome.output == "")
    let lines = outcome.error.split(separator: "\n")
    #expect(lines[0].hasSuffix(message), "\(outcome.error)")
    #expect(["Usage: ", "用法："].contains { lines[1].hasPrefix("\($0)\(command) ") }, "\(outcome.error)")
  }
}
