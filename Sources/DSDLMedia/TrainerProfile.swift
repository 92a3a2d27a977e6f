import DSDL

/// A trainer whose own demands on pictures and boxes are checked as well: what its loaders refuse, or change without a word.
@nonexhaustive
public enum TrainerProfile: String, Sendable, Hashable, CaseIterable {
  /// junyanz/pytorch-CycleGAN-and-pix2pix, pairs put side by side.
  case pix2pix
  /// The same, unpaired.
  case cyclegan
  /// NVlabs/stylegan2-ada-pytorch and stylegan3, `dataset_tool.py`.
  case stylegan
  /// open-mmlab/mmdetection, `CocoDataset`.
  case mmdetection
}

extension TrainerProfile {
  /// What it does not take of a picture as it is.
  ///
  /// - Parameter first: The first picture of all.
  func objection(to header: ImageHeader, first: ImageHeader) -> TrainerObjection? {
    switch self {
    case .pix2pix, .cyclegan:
      // `Image.open(path).convert('RGB')`
      if header.hasAlpha || header.isCMYK { return .losesChannels(header.channels) }
      return header.channels == 1 && first.channels != 1 ? .grayAmongColours : nil
    case .stylegan:
      // "Image width/height after scale and crop are required to be square", "… power-of-two"
      if header.width != header.height { return .notSquare(header.size) }
      if header.width & (header.width - 1) != 0 { return .noPowerOfTwo(header.width) }
      // "Input images must be stored as RGB or grayscale"
      // `img.shape[2] if img.ndim == 3 else 1`: numbers of a palette are taken for gray.
      if header.hasPalette, header.format == .png || header.format == .gif { return .losesPalette }
      if ![1, 3].contains(header.channels) || header.isCMYK { return .wrongChannels(header.channels) }
      // "Image … attributes must be equal across all images"
      if header.size != first.size { return .unequalSize(header.size, first: first.size) }
      return header.channels == first.channels
        ? nil : .unequalChannels(header.channels, first: first.channels)
    case .mmdetection:
      // `if min(img_info['width'], img_info['height']) >= min_size`, which is 32
      if min(header.width, header.height) < 32 { return .smallPicture(header.size) }
      // `cv2.imdecode(…, IMREAD_COLOR)`
      return header.hasAlpha ? .losesChannels(header.channels) : nil
    }
  }

  /// What it does not take of a box as it is.
  func objection(to box: PictureExtent) -> TrainerObjection? {
    // `if ann['area'] <= 0 or w < 1 or h < 1: continue`
    guard self == .mmdetection, box.right - box.left < 1 || box.bottom - box.top < 1 else { return nil }
    return .dropsBox
  }

  /// Whether it demands that pictures are like the first of all.
  package var comparesPictures: Bool { self != .mmdetection }

  /// Whether two pictures of a sample have to be of one size: `np.concatenate([im_A, im_B], 1)`.
  var needsEqualPairs: Bool { self == .pix2pix }
}
