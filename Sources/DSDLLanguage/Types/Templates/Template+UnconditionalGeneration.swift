extension Template {
  package static let unconditionalGeneration = Template(
    name: "unconditional-generation",
    said: Phrase(
      "Images alone, for generating more of their kind",
      zh: "只有图像，用于生成更多同类图像"),
    text: """
      # Images alone, for generating more of their kind.
      #
      # Use it from a description:
      #
      #     $import:
      #         - unconditional-generation
      #     data:
      #         sample-type: UnconditionalSample
      #
      # Where each image also has a category (as in LSUN), take conditional-generation; where it has a
      # style domain (as in AFHQ), take style-transfer-unpaired.
      $dsdl-version: "0.5.3"

      UnconditionalSample:
          $def: struct
          $fields:
              image: Image

      """
  )
}
