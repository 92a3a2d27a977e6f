/// What there is to be counted of the values of a way, told without looking at their type again.
enum StatisticsTask: UInt8 {
  case list, label, text, span, box, cornerBox, rotatedBox, cornerRotatedBox, polygon, keypoint
  /// Only how many there are.
  case presence

  init(_ type: ResolvedType) {
    self =
      switch type {
      case .list: .list
      case .label: .label
      case .str, .text: .text
      case .date(format: nil), .time(format: nil): .span
      case .bbox(.xywh): .box
      case .bbox(.xyxy): .cornerBox
      case .rotatedBBox(.xywht, _): .rotatedBox
      case .rotatedBBox(.xyxy, _): .cornerRotatedBox
      case .polygon: .polygon
      case .keypoint: .keypoint
      default: .presence
      }
  }
}
