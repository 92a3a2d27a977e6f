extension Template {
  package static let rotatedObjectDetection = Template(
    name: "rotated-object-detection",
    said: Phrase(
      "Images with their objects: a box at any angle, given by its four corners, and a class each",
      zh: "图像及其中的物体：每个物体有任意角度的边界框（由四个角给出）和类别"),
    text: """
      # Images with their objects: a box at any angle, given by its four corners, and a class each.
      #
      # Use it from a description:
      #
      #     $import:
      #         - rotated-object-detection
      #     data:
      #         sample-type: OrientedObjectDetectionSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # A box is [x1, y1, x2, y2, x3, y3, x4, y4], its corners one after another, in pixels.
      $dsdl-version: "0.5.3"

      LocalObjectEntry:
          $def: struct
          $params: ['cdom']
          $fields:
              rbbox: RotatedBBox[mode="xyxy"]
              label: Label[dom=$cdom]

      OrientedObjectDetectionSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              objects: List[LocalObjectEntry[cdom=$cdom]]

      """
  )
}
