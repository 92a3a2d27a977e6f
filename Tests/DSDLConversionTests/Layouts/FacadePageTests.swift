import DSDLConversion
import Testing

/// The files of the public page of the image generation templates, byte for byte.
struct FacadePageTests {
  private static let classDomain = """
    $dsdl-version: "0.5.3"

    FacadeStyleDom:
        $def: class_domain
        classes:
            - photo
            - mask


    """

  private static let description = """
    $dsdl-version: "0.5.3"

    $import:
        - ../defs/image-generation-facade
        - ../defs/class-dom
    meta:
        Dataset Name: "CMP Facade"
        HomePage: "https://cmp.felk.cvut.cz/~tylecr1/facade/"
        Subset Name: "base"
        Modality: "Images"
        Task: "Image Generation"
    data:
        sample-type: FacadeImageSample[sdom=FacadeStyleDom]
        sample-path: base_samples.json

    """

  private func name(_ options: inout CreationOptions) {
    options.name = "Facade"
    options.subset = "base"
    options.meta = [
      MetaEntry("Dataset Name", "CMP Facade"),
      MetaEntry("HomePage", "https://cmp.felk.cvut.cz/~tylecr1/facade/"),
    ]
  }

  @Test func pairedIsThePage() throws {
    let tree = try RawTree("base/cmp_b000{1,2}.{jpg,png}")
    let layout = PairsLayout(tree.path, domains: ["photo", "mask"], patterns: ("*.jpg", "*.png"))
    let report = try tree.create(layout, name)
    #expect(try tree.made("defs/class-dom.yaml") == Self.classDomain)
    #expect(
      try tree.made("defs/image-generation-facade.yaml") == """
        $dsdl-version: "0.5.3"

        ImageMedia:
            $def: struct
            $params: ['sdom']
            $fields:
                image: Image
                domain: Label[dom=$sdom]

        FacadeImageSample:
            $def: struct
            $params: ['sdom']
            $fields:
                image_a: ImageMedia[sdom=$sdom]
                image_b: ImageMedia[sdom=$sdom]

        """)
    #expect(try tree.made("set-base/base.yaml") == Self.description)
    #expect(
      try tree.made("set-base/base_samples.json") == """
        {
            "samples": [
                {"image_a": {"image": "base/cmp_b0001.jpg", "domain": "photo"}, \
        "image_b": {"image": "base/cmp_b0001.png", "domain": "mask"}},
                {"image_a": {"image": "base/cmp_b0002.jpg", "domain": "photo"}, \
        "image_b": {"image": "base/cmp_b0002.png", "domain": "mask"}}
            ]
        }

        """)
    #expect(tree.findings(report) == [])
    try tree.expectSound(report)
  }

  @Test func unpairedIsThePage() throws {
    let tree = try RawTree("base/cmp_b0001.{jpg,png}")
    let layout = DomainsLayout(tree.path, domains: ["photo", "mask"], patterns: ("*.jpg", "*.png"))
    let report = try tree.create(layout, name)
    #expect(try tree.made("defs/class-dom.yaml") == Self.classDomain)
    #expect(
      try tree.made("defs/image-generation-facade.yaml") == """
        $dsdl-version: "0.5.3"

        FacadeImageSample:
            $def: struct
            $params: ['sdom']
            $fields:
                image: Image
                domain: Label[dom=$sdom]

        """)
    #expect(try tree.made("set-base/base.yaml") == Self.description)
    #expect(
      try tree.samples("base") == [
        #"{"image": "base/cmp_b0001.jpg", "domain": "photo"}"#,
        #"{"image": "base/cmp_b0001.png", "domain": "mask"}"#,
      ])
    try tree.expectSound(report)
  }
}
