import DSDL
import Testing

@testable import DSDLConversion

/// A row of metadata holds what is in it, whatever other rows have.
struct MetadataRowTests {
  private func value(_ text: String) -> PlacedValue { PlacedValue(.string(text), 0..<1) }

  @Test func cellsAreFoundByTheirColumn() {
    var row = MetadataTable.Row(
      [(900_000, value("c")), (3, value("a")), (7, value("b")), (3, value("d"))], range: 0..<9)
    #expect(row.cells.map(\.column) == [3, 7, 900_000])
    #expect([3, 7, 900_000].map { row[$0]?.string } == ["d", "b", "c"])
    #expect(row[0] == nil && row[4] == nil && row[900_001] == nil)
    row[7] = value("e")
    row[8] = value("f")
    #expect(row.cells.map(\.value.string) == ["d", "e", "c"])
  }
}
