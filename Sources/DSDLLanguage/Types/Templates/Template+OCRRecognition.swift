extension Template {
  package static let ocrRecognition = Template(
    name: "ocr-recognition",
    said: Phrase(
      "Images of single words with the text they show",
      zh: "单个词的图像及其中的文字"),
    text: """
      # Images of single words with the text they show.
      #
      # Use it from a description:
      #
      #     $import:
      #         - ocr-recognition
      #     data:
      #         sample-type: OCRSample
      $dsdl-version: "0.5.3"

      OCRSample:
          $def: struct
          $fields:
              word_image: Image
              text: Text

      """
  )
}
