extension Template {
  package static let objectTracking = Template(
    name: "object-tracking",
    said: Phrase(
      "Videos as lists of frames, with boxes of objects that keep their number over time",
      zh: "视频，即帧的列表，带有物体的边界框；物体的编号始终不变"),
    text: """
      # Videos as lists of frames, with boxes of objects that keep their number over time.
      #
      # Use it from a description:
      #
      #     $import:
      #         - object-tracking
      #     data:
      #         sample-type: VideoFrame[cdom=MyClassDom]
      #
      # MyClassDom is a class domain of the dataset, under any name.
      # An object has the same instance_id, a text, in every frame in which it is seen.
      $dsdl-version: "0.5.3"

      LocalObjectEntry:
          $def: struct
          $params: ['cdom']
          $fields:
              instance_id: InstanceID
              bbox: BBox
              category: Label[dom=$cdom]

      FrameSample:
          $def: struct
          $params: ['cdom']
          $fields:
              frame_id: UniqueID
              media_path: Image
              objects: List[LocalObjectEntry[cdom=$cdom]]

      VideoFrame:
          $def: struct
          $params: ['cdom']
          $fields:
              video_name: Str
              videoframes: List[FrameSample[cdom=$cdom]]

      """
  )
}
