extension Template {
  package static let instanceSegmentationMap = Template(
    name: "instance-segmentation-map",
    said: Phrase(
      "Images with two maps, one of the objects and one of the classes of every pixel",
      zh: "图像及两张图，分别给出每个像素所属的物体和类别"),
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
