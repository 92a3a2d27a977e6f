import Testing

@testable import DSDL
@testable import DSDLLanguage

/// What a finding is known by must not depend on how it was put together.
struct FindingIdentityTests {
  @Test(arguments: [
    Message.label(.unknown("phto", domains: ["Dom"])),
    .label(.unknown("a \"b\"\n\u{301}\\", domains: ["A", "B\""])),
    .field(.unknown("imageA", of: "Sample")), .field(.unknown("é\u{0}'", of: "Größe")),
  ])
  func writesFrequentMessagesAsTheRuntimeDoes(_ message: Message) {
    #expect(message.key == "\(message)".replacing("DSDLLanguage.", with: "DSDL."))
  }

  /// Baselines know findings by it.
  @Test func namesNoModuleThatTypesMovedTo() {
    #expect(Message.value(.notJSON("NaN")).key == #"value(DSDL.ValueMessage.notJSON("NaN"))"#)
  }

  @Test func leavesOutNumbersOfPointers() {
    #expect(JSONPointer.withoutNumbers("/samples/3/boxes/0/x1") == "/samples/*/boxes/*/x1")
    #expect(JSONPointer.withoutNumbers("") == "")
    #expect(JSONPointer.withoutNumbers("/") == "/")
    #expect(JSONPointer.withoutNumbers("//12") == "//*")
  }
}
