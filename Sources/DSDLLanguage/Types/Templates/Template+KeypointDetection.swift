extension Template {
  package static let keypointDetection = Template(
    name: "keypoint-detection",
    said: Phrase(
      "Images with their objects: the keypoints of each and, if known, its class",
      zh: "图像及其中的物体：每个物体的关键点，以及已知时的类别"),
    text: """
      # Images with their objects: the keypoints of each and, if known, its class.
      #
      # Use it from a description:
      #
      #     $import:
      #         - keypoint-detection
      #     data:
      #         sample-type: KeyPointSample[cdom1=MyClassDom, cdom2=MyPointDom]
      #
      # MyClassDom and MyPointDom are class domains of the dataset, under any names.
      # The classes of MyPointDom are the points, in the order of the samples; its skeleton joins them.
      # A point is [x, y, visibility].
      $dsdl-version: "0.5.3"

      KeyPointLocalObject:
          $def: struct
          $params: ['cdom1', 'cdom2']
          $fields:
              keypoint: Keypoint[dom=$cdom2]
              label: Label[dom=$cdom1]
          $optional: ['label']

      KeyPointSample:
          $def: struct
          $params: ['cdom1', 'cdom2']
          $fields:
              image: Image
              annotations: List[KeyPointLocalObject[cdom1=$cdom1, cdom2=$cdom2]]

      """
  )
}
