extension Template {
  package static let ocrEndToEnd = Template(
    name: "ocr-end-to-end",
    said: Phrase(
      "Images with the outline and the wording of every text in them",
      zh: "图像及其中每处文字的轮廓和内容"),
    text: """
      # Images with the outline and the wording of every text in them.
      #
      # Use it from a description:
      #
      #     $import:
      #         - ocr-end-to-end
      #     data:
      #         sample-type: OCRSample
      #
      # An outline is a list of rings, each a list of points [x, y]. A box is the ring of its corners:
      # [[[0, 0], [9, 0], [9, 5], [0, 5]]].
      $dsdl-version: "0.5.3"

      LocalInstanceEntry:
          $def: struct
          $fields:
              location: Polygon
              text: Text

      OCRSample:
          $def: struct
          $fields:
              image: Image
              instances: List[LocalInstanceEntry]

      """
  )
}
