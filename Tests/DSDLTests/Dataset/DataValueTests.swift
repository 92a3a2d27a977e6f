import Testing

@testable import DSDL
@testable import DSDLLanguage

struct DataValueTests {
  @Test(
    arguments: [
      ("0", 0.0, 0), ("-3", -3, -3), ("3.0", 3, 3), ("3e2", 300, 300), ("1.5", 1.5, nil),
      ("9223372036854775807", 0x1p63, 9_223_372_036_854_775_807), ("9223372036854775808", 0x1p63, nil),
      ("1e400", .infinity, nil), ("1e17", 1e17, nil), ("0x1F", 31, 31), ("+5", 5, 5), (".5", 0.5, nil),
      ("5.", 5, 5), ("-.inf", -.infinity, nil), (".Inf", .infinity, nil),
    ] as [(String, Double, Int?)])
  func numbersKeepTheirText(_ text: String, _ double: Double, _ integer: Int?) {
    let value = DataValue.number(DataValue.Number(text))
    #expect(value.number?.text == text)
    #expect(value.double == double)
    #expect(value.integer == integer)
  }

  @Test func notANumber() {
    #expect(DataValue.Number(".nan").double.isNaN)
    #expect(DataValue.Number(".nan").integer == nil)
  }

  @Test func valuesAreReachedByKeyAndIndex() {
    let value = DataValue.object(
      DataValue.Object([
        .init(key: "list", value: .array([.boolean(true), .string("text"), .null])),
        .init(key: "e\u{301}", value: .boolean(false)),
      ]))
    #expect(value["list"]?[0]?.boolean == true)
    #expect(value["list"]?[1]?.string == "text")
    #expect(value["list"]?[2] == .null)
    #expect(value["list"]?[3] == nil && value["list"]?["a"] == nil && value[0] == nil)
    #expect(value["e\u{301}"] != nil && value["\u{E9}"] == nil)
    #expect(value.object?.keys == ["list", "e\u{301}"])
    #expect(value.object?.count == 2 && value.array == nil && value.double == nil)
  }

  @Test func manyMembersAreReachedAsFewAre() {
    for count in [1, 32, 33, 1000] {
      let members = (0..<count).map { DataValue.Object.Member(key: "k\($0)", value: .string("\($0)")) }
      let accents = [
        DataValue.Object.Member(key: "e\u{301}", value: .null),
        DataValue.Object.Member(key: "\u{E9}", value: .boolean(true)),
        DataValue.Object.Member(key: "k0", value: .string("again")),
      ]
      let object = DataValue.Object(members + accents)
      #expect(members.allSatisfy { object[$0.key] == $0.value })
      #expect(object["e\u{301}"] == .null && object["\u{E9}"] == .boolean(true) && object["k"] == nil)
      #expect(object == DataValue.Object(members + accents) && object != DataValue.Object(accents + members))
      #expect(Set([object, DataValue.Object(members + accents)]).count == 1)
    }
  }

  @Test func metaIsReadByTheCoreSchema() throws {
    let text = """
      meta: {a: no, b: 2020-12-29, c: ~, d: 0x10, e: "1", f: [yes, True], g: {x: .inf}, 1: one, ? [k] : v}
      data: {sample-type: Int, samples: [1]}
      """
    try withDataset(["base.yaml": text]) { options in
      let meta = try Dataset(contentsOfFile: "base.yaml", options: options.reading).meta
      #expect(meta.keys == ["a", "b", "c", "d", "e", "f", "g", "1"])
      #expect(meta["a"] == .string("no") && meta["b"] == .string("2020-12-29") && meta["c"] == .null)
      #expect(meta["d"]?.integer == 16 && meta["e"] == .string("1"))
      #expect(meta["f"] == .array([.string("yes"), .boolean(true)]))
      #expect(meta["g"]?["x"]?.double == .infinity)
    }
  }
}
