extension Template {
  package static let instanceSegmentationMap = Template(
    name: "instance-segmentation-map",
    summary: "Images with two maps, one of the objects and one of the classes of every pixel",
    text: """
      # Images with two maps, one of the objects and one of the classes of every pixel.
      #
      # Use it from a description:
      #
      #     $import:
      #         - instance-segmentation-map
      #     data:
      #         sample-type: InstanceSegmentationSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # In the maps, a pixel has the number of its object and the number of its class in MyClassDom.
      $dsdl-version: "0.5.3"

      InstanceSegmentationSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              instance_map: InstanceMap
              semantic_map: LabelMap[dom=$cdom]

      """
  )
}
