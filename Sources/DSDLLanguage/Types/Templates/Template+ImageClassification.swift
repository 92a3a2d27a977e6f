extension Template {
  package static let imageClassification = Template(
    name: "image-classification",
    said: Phrase(
      "Images with one class each; the class may be left out, as in a test set",
      zh: "图像，每幅有一个类别；类别可以省略，例如在测试集中"),
    text: """
      # Images with one class each; the class may be left out, as in a test set.
      #
      # Use it from a description:
      #
      #     $import:
      #         - image-classification
      #     data:
      #         sample-type: ClassificationSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      $dsdl-version: "0.5.3"

      ClassificationSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              label: Label[dom=$cdom]
          $optional: ['label']

      """
  )
}
