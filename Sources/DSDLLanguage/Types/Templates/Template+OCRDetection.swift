extension Template {
  package static let ocrDetection = Template(
    name: "ocr-detection",
    said: Phrase(
      "Images with the boxes of the text in them",
      zh: "图像及其中文字的边界框"),
    text: """
      # Images with the boxes of the text in them.
      #
      # Use it from a description:
      #
      #     $import:
      #         - ocr-detection
      #     data:
      #         sample-type: OCRSample
      #
      # A box is [x, y, width, height] in pixels, x and y being its upper left corner.
      $dsdl-version: "0.5.3"

      OCRSample:
          $def: struct
          $fields:
              image: Image
              instances: List[BBox]

      """
  )
}
