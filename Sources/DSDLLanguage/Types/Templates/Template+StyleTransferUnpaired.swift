extension Template {
  package static let styleTransferUnpaired = Template(
    name: "style-transfer-unpaired",
    said: Phrase(
      "Images, each in one of several styles, without counterparts (as for CycleGAN)",
      zh: "图像，每幅属于若干风格之一，没有对应图像（非成对，例如用于 CycleGAN）"),
    text: """
      # Images, each in one of several styles, without counterparts (as for CycleGAN).
      #
      # Use it from a description:
      #
      #     $import:
      #         - style-transfer-unpaired
      #     data:
      #         sample-type: UnpairedSample[cdom=MyStyleDom]
      #
      # MyStyleDom is a class domain of the dataset, under any name.
      # The classes of MyStyleDom are the styles, such as photo and mask.
      $dsdl-version: "0.5.3"

      UnpairedSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              domain: Label[dom=$cdom]

      """
  )
}
