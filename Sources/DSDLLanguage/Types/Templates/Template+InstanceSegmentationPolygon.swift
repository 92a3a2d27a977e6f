extension Template {
  package static let instanceSegmentationPolygon = Template(
    name: "instance-segmentation-polygon",
    said: Phrase(
      "Images with their objects: a class, a box and an outline each",
      zh: "图像及其中的物体：每个物体有类别、边界框和轮廓"),
    text: """
      # Images with their objects: a class, a box and an outline each.
      #
      # Use it from a description:
      #
      #     $import:
      #         - instance-segmentation-polygon
      #     data:
      #         sample-type: InstanceSegmentationSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # An outline is a list of rings, each a list of points [x, y]: [[[0, 0], [9, 0], [9, 9]]].
      $dsdl-version: "0.5.3"

      LocalInstanceEntry:
          $def: struct
          $params: ['cdom']
          $fields:
              label: Label[dom=$cdom]
              bbox: BBox
              polygon: Polygon

      InstanceSegmentationSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              instances: List[LocalInstanceEntry[cdom=$cdom]]

      """
  )
}
