/// Objects whose keys say what the numbers mean, where a list of numbers is expected.
extension KindHint {
  static func object(_ shape: ValueShape, for type: ResolvedType) -> String? {
    let keys = shape.keys
    func has(_ names: String...) -> Bool { names.allSatisfy(keys.contains) }
    if shape.isRunLength {
      return type == .polygon ? mask : nil
    }
    if has("type", "coordinates") { return "write the coordinates alone" }
    switch type {
    case .polygon:
      if has("points") || has("coordinates") || has("polygon") {
        return "write the points alone: [[[x1, y1], [x2, y2], …]]"
      }
      return "write [[[x1, y1], [x2, y2], …]]"
    case .keypoint: return "write a list in the order of the classes: [[x1, y1, v1], [x2, y2, v2], …]"
    case .bbox(let mode): return box(mode, has) ?? "write \(type.form)"
    case .bbox3D: return "write them in one list of \(type.form)"
    default: return "write \(type.form)"
    }
  }

  private static func box(_ mode: ResolvedType.BBoxMode, _ has: (String...) -> Bool) -> String? {
    let hasSize = has("w", "h") || has("width", "height")
    if hasSize, has("cx", "cy") || has("xc", "yc") || has("xcenter", "ycenter") || has("centerx", "centery") {
      return mode == .xywh
        ? "write [cx - w / 2, cy - h / 2, w, h]" : "write [cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2]"
    }
    if hasSize, has("x", "y") || has("left", "top") || has("xmin", "ymin") || has("x1", "y1") {
      return mode == .xywh ? "write [x, y, width, height]" : "write [x, y, x + width, y + height]"
    }
    if has("xmin", "ymin", "xmax", "ymax") || has("x1", "y1", "x2", "y2")
      || has("left", "top", "right", "bottom")
      || has("x0", "y0", "x1", "y1")
    {
      return mode == .xyxy
        ? "write [x1, y1, x2, y2]"
        : "write [x1, y1, x2 - x1, y2 - y1], or [x1, y1, x2, y2] and the type as BBox[mode=xyxy]"
    }
    return nil
  }
}
