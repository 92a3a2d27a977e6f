/// What a dataset in YOLO's form is for, which the labels of objects show.
@nonexhaustive
public enum YOLOTask: String, Sendable, Hashable, CaseIterable {
  case detect, segment, pose, obb, classify
}
