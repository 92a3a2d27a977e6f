import Testing
import YAMLTree

@Suite struct ShapeTests {
  @Test(arguments: [
    ("a: 1\nb: [2, x]\n", "0{0‹a›: 3‹1› 5‹b›: 8[9‹2› 12‹x›]14}14"),
    ("- 1\n\n# c\n-  - 2\n   - 3\n# end\n", "0[2‹1› 12[14‹2› 21‹3›]22]22"),
    ("a:\n- 1\n- 2 # c\nb: x\n", "0{0‹a›: 3[5‹1› 9‹2›]10 15‹b›: 18‹x›}19"),
    ("{a: {b: c}, d: []} # e", "0{1‹a›: 4{5‹b›: 8‹c›}10 12‹d›: 15[]17}18"),
    ("a:\nb: \n- x\n", "0{0‹a›: 2‹› 3‹b›: 7[9‹x›]10}10"),
    ("-\n-\n", "0[1‹› 3‹›]3"),
    ("{a: , b, c: }", "0{1‹a›: 3‹› 6‹b›: 7‹› 9‹c›: 11‹›}13"),
    ("[a: b, c]", "0[1{1‹a›: 4‹b›}5 7‹c›]9"),
    ("? a\n? b\n: c\n", "0{2‹a›: 3‹› 6‹b›: 10‹c›}11"),
    ("plain", "0‹plain›"),
    ("--- 'x'\n...\n", "4‹'x'›"),
    ("%YAML 1.2\n---\na: 1\n", "14{14‹a›: 17‹1›}18"),
  ])
  func ranges(text: String, outline: String) {
    let reading = Reading(text)
    #expect(reading.outline == outline)
    #expect(reading.problems.isEmpty)
    #expect(reading.result.isComplete)
  }

  @Test(arguments: [
    "", "\n\n", "# only a comment\n", "---\n", "--- # c\n...\n", "\u{FEFF}", "%YAML 1.2\n---\n",
  ])
  func emptyDocuments(text: String) {
    let reading = Reading(text)
    #expect(reading.root == nil)
    #expect(reading.problems.isEmpty)
    #expect(reading.result.isComplete)
  }
}
