// The pages of the rules about datasets that are written for other tools.

extension Rule {
  /// A format has no place for something of the dataset: <doc:conversion-loss>.
  public static let conversionLoss = Rule(
    "conversion-loss", .warning, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("A format has no place for something of the dataset", zh: "目标格式无处存放数据集的某些内容"),
      what: Phrase(
        """
        `dsdl export` names everything that is not written as it is, with how much there was of it: a field for which \
        the format has no place, objects without the class that it needs, pictures that are not there; and `dsdl create` \
        what a dataset of another format says that samples in DSDL do not.
        """,
        zh: """
          `dsdl export` 会列出所有没有照原样写出的内容及其数量：目标格式无处存放的字段、缺少所需类别的\
          目标、不存在的图像；`dsdl create` 则列出其他格式中有而 DSDL 样本中没有的内容。
          """),
      why: Phrase(
        """
        What is silently left out is missed only when a model has learnt without it. The rest is written; with \
        `--fail-on warning` the exit code tells.
        """,
        zh: """
          悄悄丢掉的内容，要等到模型在没有它的情况下训练完才会被发现。其余内容照常写出；使用 \
          `--fail-on warning` 时退出码会反映出来。
          """),
      wrong: .sources(
        [
          .init(
            "base.yaml",
            """
            $dsdl-version: "0.5.3"
            meta: {}
            defs:
                Captioned:
                    $def: struct
                    $fields:
                        image: Image
                        caption: Text
            data:
                sample-type: Captioned
                samples: [{image: a.jpg, caption: a cat}]
            """)
        ], command: "dsdl export stylegan base.yaml --output dataset.json"),
      right: .sources(
        [
          .init(
            "base.yaml",
            """
            $dsdl-version: "0.5.3"
            meta: {}
            data:
                sample-type: Image
                samples: [a.jpg]
            """)
        ], command: "dsdl export stylegan base.yaml --output dataset.json")))

  /// A dataset, or a sample of it, cannot be exported: <doc:not-convertible>.
  public static let notConvertible = Rule(
    "not-convertible", .error, .conversion, isSuppressible: false,
    page: RulePage(
      summary: Phrase("A dataset, or a sample of it, cannot be exported", zh: "数据集或其中的样本无法导出"),
      what: Phrase(
        """
        The samples have nothing that the format is about: COCO without pictures, pix2pix without pairs. Or a sample \
        does not fit its type, so that nobody knows what it means: `dsdl validate` tells what is wrong with it.
        """,
        zh: """
          样本中没有该格式所描述的内容：例如没有图像的 COCO、没有成对图像的 pix2pix。或者样本与其类型\
          不符，谁也不知道它的含义：`dsdl validate` 会说明它错在哪里。
          """),
      why: Phrase(
        "Nothing is written: half a dataset is worse than none.",
        zh: "不会写出任何内容：半个数据集比没有更糟。"),
      wrong: .sources(
        [
          .init(
            "base.yaml",
            """
            $dsdl-version: "0.5.3"
            meta: {}
            data:
                sample-type: Image
                samples: [a.jpg]
            """)
        ], command: "dsdl export pix2pix base.yaml --output pairs"),
      right: .sources(
        [
          .init(
            "base.yaml",
            """
            $dsdl-version: "0.5.3"
            $import: [style-transfer-paired]
            meta: {}
            defs:
                Styles:
                    $def: class_domain
                    classes: [photo, mask]
            data:
                sample-type: PairedSample[cdom=Styles]
                samples:
                    - image_a: {image: a.jpg, domain: photo}
                      image_b: {image: a.png, domain: mask}
            """),
          .init("a.jpg", ""), .init("a.png", ""),
        ], command: "dsdl export pix2pix base.yaml --output pairs")))
}
