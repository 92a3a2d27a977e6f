extension Template {
  package static let panopticSegmentation = Template(
    name: "panoptic-segmentation",
    said: Phrase(
      "Images segmented entirely: countable objects by one map, every class by another",
      zh: "完整分割的图像：一张图给出可数的物体，另一张图给出每个类别"),
    text: """
      # Images segmented entirely: countable objects by one map, every class by another.
      #
      # Use it from a description:
      #
      #     $import:
      #         - panoptic-segmentation
      #     data:
      #         sample-type: PanopticSegmentationSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # Dotted classes tell the two kinds apart, such as things.person and stuff.sky.
      $dsdl-version: "0.5.3"

      PanopticSegmentationSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              instance_map: InstanceMap
              semantic_map: LabelMap[dom=$cdom]

      """
  )
}
