/// Objects whose keys say what the numbers mean, where a list of numbers is expected.
extension KindHint {
  static func object(_ shape: ValueShape, for type: ResolvedType) -> ValueHint? {
    let keys = shape.keys
    func has(_ names: String...) -> Bool { names.allSatisfy(keys.contains) }
    if shape.isRunLength {
      return type == .polygon ? .mask : nil
    }
    if has("type", "coordinates") { return .coordinatesAlone }
    switch type {
    case .polygon:
      if has("points") || has("coordinates") || has("polygon") {
        return .pointsAlone
      }
      return .form("[[[x1, y1], [x2, y2], …]]")
    case .keypoint: return .classOrder
    case .bbox(let mode): return box(mode, has) ?? .tuple(type.form)
    case .bbox3D: return .oneListOf(type.form)
    default: return .tuple(type.form)
    }
  }

  private static func box(_ mode: ResolvedType.BBoxMode, _ has: (String...) -> Bool) -> ValueHint? {
    let hasSize = has("w", "h") || has("width", "height")
    if hasSize, has("cx", "cy") || has("xc", "yc") || has("xcenter", "ycenter") || has("centerx", "centery") {
      return mode == .xywh
        ? .form("[cx - w / 2, cy - h / 2, w, h]") : .form("[cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2]")
    }
    if hasSize, has("x", "y") || has("left", "top") || has("xmin", "ymin") || has("x1", "y1") {
      return mode == .xywh ? .form("[x, y, width, height]") : .form("[x, y, x + width, y + height]")
    }
    if has("xmin", "ymin", "xmax", "ymax") || has("x1", "y1", "x2", "y2")
      || has("left", "top", "right", "bottom")
      || has("x0", "y0", "x1", "y1")
    {
      return mode == .xyxy
        ? .form("[x1, y1, x2, y2]") : .cornersOrSize
    }
    return nil
  }
}
