extension Template {
  package static let styleTransferPaired = Template(
    name: "style-transfer-paired",
    said: Phrase(
      "Pairs of images, the same scene in two styles (as for pix2pix)",
      zh: "成对的图像，同一场景的两种风格（例如用于 pix2pix）"),
    text: """
      # Pairs of images, the same scene in two styles (as for pix2pix).
      #
      # Use it from a description:
      #
      #     $import:
      #         - style-transfer-paired
      #     data:
      #         sample-type: PairedSample[cdom=MyStyleDom]
      #
      # MyStyleDom is a class domain of the dataset, under any name.
      # The classes of MyStyleDom are the styles, such as photo and mask.
      $dsdl-version: "0.5.3"

      ImageMedia:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              domain: Label[dom=$cdom]

      PairedSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image_a: ImageMedia[cdom=$cdom]
              image_b: ImageMedia[cdom=$cdom]

      """
  )
}
