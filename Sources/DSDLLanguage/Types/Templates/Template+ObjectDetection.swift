extension Template {
  package static let objectDetection = Template(
    name: "object-detection",
    said: Phrase(
      "Images with their objects: an axis-parallel box and a class each",
      zh: "图像及其中的物体：每个物体有与坐标轴平行的边界框和类别"),
    text: """
      # Images with their objects: an axis-parallel box and a class each.
      #
      # Use it from a description:
      #
      #     $import:
      #         - object-detection
      #     data:
      #         sample-type: ObjectDetectionSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # A box is [x, y, width, height] in pixels, x and y being its upper left corner.
      $dsdl-version: "0.5.3"

      LocalObjectEntry:
          $def: struct
          $params: ['cdom']
          $fields:
              bbox: BBox
              label: Label[dom=$cdom]

      ObjectDetectionSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              objects: List[LocalObjectEntry[cdom=$cdom]]

      """
  )
}
