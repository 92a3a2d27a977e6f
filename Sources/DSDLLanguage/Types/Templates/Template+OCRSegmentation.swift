extension Template {
  package static let ocrSegmentation = Template(
    name: "ocr-segmentation",
    said: Phrase(
      "Images with two maps of the text in them, one by words and one by characters",
      zh: "图像及其中文字的两张图，一张按词，一张按字符"),
    text: """
      # Images with two maps of the text in them, one by words and one by characters.
      #
      # Use it from a description:
      #
      #     $import:
      #         - ocr-segmentation
      #     data:
      #         sample-type: OCRSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # In the maps, a pixel has the number of its class in MyClassDom; one class, text, is usual.
      $dsdl-version: "0.5.3"

      OCRSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              word_segmap: LabelMap[dom=$cdom]
              chr_segmap: LabelMap[dom=$cdom]

      """
  )
}
