import DSDL
import Testing

@testable import DSDLReport

/// Masks in the run lengths of COCO.
struct MaskTests {
  private func page(_ mask: String) throws -> String {
    try Scratch.with { scratch in
      try scratch.write(
        """
        $dsdl-version: "0.5.3"
        meta: {}
        defs:
          Sample: {$def: struct, $fields: {image: Image, mask: Dict}}
        data: {sample-type: Sample, sample-path: samples.json}
        """, to: "base.yaml")
      try scratch.write(#"{"samples": [{"image": "a.jpg", "mask": \#(mask)}]}"#, to: "samples.json")
      return try scratch.page()
    }
  }

  // Both are what pycocotools makes of a mask of 4 rows and 3 columns with the pixels (1, 1), (2, 1), (0, 2).
  @Test(arguments: [
    #"{"size": [4, 3], "counts": [5, 2, 1, 1, 3]}"#, #"{"size": [4, 3], "counts": "521O2"}"#,
  ])
  func masksAreDrawnInRuns(_ mask: String) throws {
    #expect(try page(mask).contains("d=\"M1 1h1v2h-1zM2 0h1v1h-1z\""))
  }

  @Test(arguments: [
    #"{"size": [4, 3], "counts": [5, 200]}"#, #"{"size": [4, 3], "counts": [-1, 2]}"#,
    #"{"size": [4, 3], "counts": "~~~"}"#, #"{"size": [4, 3], "counts": "ooooooooooooooooooooooo"}"#,
    #"{"size": [0, 3], "counts": []}"#, #"{"size": [99999999999999999999, 3], "counts": []}"#,
    #"{"size": [4, 3]}"#, #"{"counts": 3, "size": 4}"#,
  ])
  func whatIsNoMaskIsNotDrawn(_ mask: String) throws {
    #expect(Outline(try page(mask)).mistakes == [])
  }
}
