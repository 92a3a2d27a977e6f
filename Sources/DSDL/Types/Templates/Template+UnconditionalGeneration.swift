extension Template {
  package static let unconditionalGeneration = Template(
    name: "unconditional-generation",
    summary: "Images alone, for generating more of their kind",
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
