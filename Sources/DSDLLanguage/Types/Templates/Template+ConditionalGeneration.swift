extension Template {
  package static let conditionalGeneration = Template(
    name: "conditional-generation",
    said: Phrase(
      "Images, each with the class to generate it from",
      zh: "图像，每幅带有生成它所依据的类别"),
    text: """
      # Images, each with the class to generate it from.
      #
      # Use it from a description:
      #
      #     $import:
      #         - conditional-generation
      #     data:
      #         sample-type: ClassificationSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # The struct is that of image-classification, but here every image needs its class.
      $dsdl-version: "0.5.3"

      ClassificationSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              label: Label[dom=$cdom]

      """
  )
}
