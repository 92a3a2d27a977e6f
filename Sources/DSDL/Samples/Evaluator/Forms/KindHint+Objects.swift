/// Objects whose keys say what the numbers mean, where a list of numbers is expected.
extension KindHint {
  static func object(_ shape: ValueShape, for type: ResolvedType) -> ValueHint? {
    let keys = shape.keys
    func has(_ names: String...) -> Bool { names.allSatisfy(keys.contains) }
    if shape.isRunLength {
      return type == .polygon ? .mask : nil
    }
    if has("type", "coordinates") { return .coordinatesAlone }
    if isLabelStudio(shape), let hint = percent(for: type) { return hint }
    switch type {
    case .polygon:
      if has("points") || has("coordinates") || has("polygon") {
        return .pointsAlone
      }
      return .form("[[[x1, y1], [x2, y2], …]]")
    case .keypoint: return .classOrder
    case .bbox(let mode):
      if has("points") { return mode == .xyxy ? .form("[x1, y1, x2, y2]") : .cornersOrSize }
      return box(mode, has) ?? .tuple(type.form)
    case .bbox3D: return .oneListOf(type.form)
    case .coord where has("lat") || has("latitude"): return .form("[longitude, latitude]")
    case .coord3D where has("lat") || has("latitude"): return .form("[longitude, latitude, altitude]")
    default: return .tuple(type.form)
    }
  }

  /// Whether it is a region of Label Studio, or the value of one.
  private static func isLabelStudio(_ shape: ValueShape) -> Bool {
    let keys = shape.keys
    return keys.contains("originalwidth")
      || keys.contains { $0.count > "labels".count && $0.hasSuffix("labels") }
      || ["x", "y", "width", "height", "rotation"].allSatisfy(keys.contains)
      || ["fromname", "toname", "value"].allSatisfy(keys.contains)
  }

  private static func percent(for type: ResolvedType) -> ValueHint? {
    switch type {
    case .bbox(.xywh): .fromPercent("[x * W / 100, y * H / 100, width * W / 100, height * H / 100]")
    case .bbox(.xyxy):
      .fromPercent("[x * W / 100, y * H / 100, (x + width) * W / 100, (y + height) * H / 100]")
    case .polygon: .fromPercent("[[[x1 * W / 100, y1 * H / 100], …]]")
    case .keypoint: .fromPercent("[x * W / 100, y * H / 100, visibility]")
    default: nil
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
