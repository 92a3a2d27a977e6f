extension Template {
  package static let semanticSegmentation = Template(
    name: "semantic-segmentation",
    said: Phrase(
      "Images with a map that gives the class of every pixel",
      zh: "图像及给出每个像素类别的标签图"),
    text: """
      # Images with a map that gives the class of every pixel.
      #
      # Use it from a description:
      #
      #     $import:
      #         - semantic-segmentation
      #     data:
      #         sample-type: SemanticSegmentationSample[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # In the map, a pixel has the number of its class in MyClassDom, from 1.
      $dsdl-version: "0.5.3"

      SemanticSegmentationSample:
          $def: struct
          $params: ['cdom']
          $fields:
              image: Image
              semantic_map: LabelMap[dom=$cdom]

      """
  )
}
