extension Template {
  package static let instanceSegmentationPolygon = Template(
    name: "instance-segmentation-polygon",
    summary: "Images with their objects: a class, a box and an outline each",
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
