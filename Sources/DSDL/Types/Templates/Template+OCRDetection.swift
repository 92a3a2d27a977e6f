extension Template {
  package static let ocrDetection = Template(
    name: "ocr-detection",
    summary: "Images with the boxes of the text in them",
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
