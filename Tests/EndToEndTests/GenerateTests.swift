import Foundation
import Testing

/// What `dsdl generate` writes, judged by the programs of others that `Scripts/install-check-tools` installs.
struct GenerateTests {
  private static let python = Tool.root.appendingPathComponent(".build/check-tools/bin/python")
  static let hasPython = FileManager.default.isExecutableFile(atPath: python.path)

  @Test(.enabled(if: hasPython, "run Scripts/install-check-tools first"))
  func schemasAgreeWithTheToolOnEveryConformanceValue() throws {
    let outcome = try Tool.run(
      Self.python, ["Scripts/check-json-schema", "--tool", Tool.executable.path])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
    let counts = try #require(outcome.output.firstMatch(of: /(\d+) values of (\d+) cases/))
    #expect(try #require(Int(counts.1)) > 300 && (try #require(Int(counts.2))) > 45)
  }

  private static let golden = "Tests/DSDLGenerationTests/Golden"
  static let hasMypy = FileManager.default.isExecutableFile(
    atPath: python.deletingLastPathComponent().appendingPathComponent("mypy").path)

  @Test(.enabled(if: hasMypy, "run Scripts/install-check-tools first"))
  func dataclassesPassMypyAndAreTyped() throws {
    try Tool.withTemporaryFolder { folder in
      for name in ["facade", "hostile", "zoo"] {
        try FileManager.default.copyItem(
          at: Tool.root.appendingPathComponent("\(Self.golden)/\(name).py"),
          to: URL(fileURLWithPath: "\(folder)/\(name).py"))
      }
      // What a user writes, with a mistake in the last line of each kind.
      let program = """
        import facade
        import zoo
        from typing_extensions import assert_never

        def style(label: facade.FacadeStyleDom) -> str:
            if label is facade.FacadeStyleDom.PHOTO:
                return "photo"
            if label is facade.FacadeStyleDom.MASK:
                return "mask"
            assert_never(label)

        def look(sample: zoo.Sample) -> float:
            points = sample.objects[0].key_points
            if isinstance(sample.either, zoo.KeeperDom) or points is None:
                return sample.span.end
            return points[zoo.PartDom.NOSE].x + sample.objects[0].box.x2

        for sample in facade.read_samples("s.json"):
            print(style(sample.image_a.domain), sample.image_a.image.path)
        style(zoo.KeeperDom.KEEPER)

        """
      try program.write(toFile: "\(folder)/program.py", atomically: true, encoding: .utf8)
      let outcome = try Tool.run(
        Self.python, ["-m", "mypy", "--strict", "--python-version", "3.10", "program.py", "hostile.py"],
        in: URL(fileURLWithPath: folder))
      #expect(outcome.output.contains("program.py:20: error: Argument 1 to \"style\" has incompatible type"))
      #expect(outcome.output.hasSuffix("Found 1 error in 1 file (checked 2 source files)\n"), "\(outcome)")
    }
  }

  @Test(.enabled(if: hasPython, "run Scripts/install-check-tools first"))
  func dataclassesReadSamples() throws {
    let program = """
      import ast, datetime, sys
      sys.dont_write_bytecode = True
      sys.path.insert(0, "\(Self.golden)")
      import facade, hostile, zoo
      for name in ["facade", "hostile", "zoo"]:
          ast.parse(open(f"\(Self.golden)/{name}.py", encoding="utf-8").read(), feature_version=(3, 8))

      facades = list(facade.read_samples("Examples/paired-facade/set-base/base_samples.json"))
      assert len(facades) == 7 and facades[0].image_a.domain is facade.FacadeStyleDom.PHOTO
      assert str(facades[0].image_b.image).endswith(".png"), facades[0]

      first, second = zoo.read_samples("Tests/DSDLGenerationTests/Datasets/zoo.json")
      one = first.objects[0]
      assert one.label is zoo.AnimalDom.MAMMAL_DOG and one.label.label == "mammal.dog" and one.box.y2 == 40.5
      # Of a class that is listed twice the later number counts.
      assert [label.number for label in one.all_labels] == [1, 5, 2]
      assert one.key_points[zoo.PartDom.RIGHT_EYE] == (5, 6, 2) and first.objects[1].key_points is None
      assert first.objects[1].cloud.description == {"points": 7}
      assert first.either is zoo.KeeperDom.KEEPER and first.both is zoo.AnimalDom.BIRD_SEA_GULL
      assert first.size == (480, 640) and first.is_public is True and first.count == 3
      assert first.day == datetime.date(2024, 2, 29) and first.us_day == datetime.date(2024, 2, 3)
      assert first.at.isoformat() == "10:20:30.500000+08:00" and first.at_hour == datetime.time(15, 5)
      assert second.caption is None and second.fixed is zoo.KeeperDom.KEEPER
      assert zoo.read_global_info({"camera-id": "x"}).camera_id == "x"

      sample, = hostile.read_samples("Tests/DSDLGenerationTests/Datasets/hostile.json")
      assert sample.s.class_ == "c" and sample.SampleObject_2.any.protocol.label == 'a"b'
      assert list(hostile.self_type)[28].label.endswith("raise SystemExit(7) #")

      value = {"image_a": {"image": "a", "domain": "phto"}, "image_b": {}}
      try:
          facade.read_sample(value)
      except ValueError as error:
          assert str(error) == "image_a: domain: 'phto' is no label here", error
      else:
          raise SystemExit("a wrong label was read")
      print("read")

      """
    let outcome = try Tool.run(Self.python, ["-c", program])
    #expect(outcome.status == 0 && outcome.output == "read\n", "\(outcome.error)")
  }
}
