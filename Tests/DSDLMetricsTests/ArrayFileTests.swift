#if Metrics
  import Testing

  @testable import DSDLMetrics

  @Suite struct ArrayFileTests {
    private func file(_ header: String, numbers: Int) -> [UInt8] {
      [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0] + Array(header.utf8)
        + [UInt8](repeating: 0, count: numbers * 4)
    }

    @Test(arguments: [
      (
        "{'descr': '|O', 'fortran_order': False, 'shape': (2, 3), }", ArrayProblem.Kind.unsupported,
        "Python objects"
      ),
      ("{'descr': '<i4', 'fortran_order': False, 'shape': (2, 3), }", .unsupported, "float32 or float64"),
      ("{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }", .unsupported, "Fortran order"),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }", .shape, "shape 6"),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (3, 3), }", .truncated, "ends early"),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999, 9999), }", .truncated, "ends early"),
      ("{'descr': '<f4', 'shape': open('x'), }", .malformed, "header"),
    ])
    func whatCannotBeUsedIsSaid(_ header: String, _ kind: ArrayProblem.Kind, _ words: String) throws {
      try Scratch.withFile(file(header, numbers: 6)) { path in
        let problem = #expect(throws: ArrayProblem.self) { try FeatureSet(contentsOfFile: path) }
        #expect(problem?.kind == kind)
        #expect(problem?.message.contains(words) == true)
        #expect(problem?.path == path)
      }
    }

    @Test func spoiltEntriesAreFound() throws {
      var bytes: [UInt8] = []
      let entry = NPZWriter.Entry(name: "arr_0", shape: [2, 2], numbers: [1, 2, 3, 4])
      NPZWriter(entries: [entry]).write { bytes += $0 }
      // Somewhere in the numbers, which begin behind the local header with its name, and 128 bytes.
      bytes[30 + 9 + 128 + 3] ^= 1
      try Scratch.withFile(bytes) { path in
        let problem = #expect(throws: ArrayProblem.self) {
          try FeatureStatistics(of: FeatureSet(contentsOfFile: path))
        }
        #expect(problem?.message.contains("checksum") == true)
      }
    }

    @Test(arguments: [
      (UInt16(0x3C00), 1.0), (0xC000, -2), (0x0001, 0x1p-24), (0x7BFF, 65504), (0x7C00, .infinity),
      (0x8000, 0),
    ])
    func halfNumbers(_ bits: UInt16, _ value: Double) {
      #expect(NumberType.double(ofHalf: bits) == value)
    }
  }
#endif
