import DSDL
import Testing

@testable import DSDLMedia

/// What trainers do not take as it is, by the code of their loaders.
struct ProfileTests {
  private static func header(
    _ width: Int, _ height: Int, channels: Int = 3, format: ImageFormat = .jpeg
  ) -> ImageHeader { ImageHeader(format, width: width, height: height, channels: channels, bitDepth: 8) }

  /// NVlabs/stylegan2-ada-pytorch and NVlabs/stylegan3, `dataset_tool.py`, `convert_dataset`: it ends with "Image
  /// dimensions after scale and crop are required to be square", "… to be power-of-two", "Input images must be stored as
  /// RGB or grayscale", "attributes must be equal across all images of the dataset".
  @Test func styleGAN() {
    let profile = TrainerProfile.stylegan
    let first = Self.header(256, 256)
    #expect(profile.objection(to: first, first: first) == nil)
    #expect(
      profile.objection(to: Self.header(256, 128), first: first)
        == .notSquare(PictureSize(width: 256, height: 128)))
    #expect(profile.objection(to: Self.header(200, 200), first: first) == .noPowerOfTwo(200))
    #expect(profile.objection(to: Self.header(256, 256, channels: 4), first: first) == .wrongChannels(4))
    #expect(
      profile.objection(to: Self.header(128, 128), first: first)
        == .unequalSize(PictureSize(width: 128, height: 128), first: PictureSize(width: 256, height: 256)))
    #expect(
      profile.objection(to: Self.header(256, 256, channels: 1), first: first) == .unequalChannels(1, first: 3)
    )
    let gray = Self.header(256, 256, channels: 1)
    #expect(profile.objection(to: gray, first: gray) == nil)
    var palette = Self.header(256, 256, format: .png)
    palette.hasPalette = true
    #expect(profile.objection(to: palette, first: first) == .losesPalette)
  }

  /// junyanz/pytorch-CycleGAN-and-pix2pix, `data/aligned_dataset.py` and `data/unaligned_dataset.py`: `convert('RGB')`;
  /// `datasets/combine_A_and_B.py` puts pairs side by side with `np.concatenate`, which needs equal heights.
  @Test(arguments: [TrainerProfile.pix2pix, .cyclegan])
  func pairsAndDomains(_ profile: TrainerProfile) {
    let first = Self.header(256, 256)
    var transparent = Self.header(256, 256, channels: 4, format: .png)
    transparent.hasAlpha = true
    #expect(profile.objection(to: transparent, first: first) == .losesChannels(4))
    #expect(profile.objection(to: Self.header(9, 9, channels: 1), first: first) == .grayAmongColours)
    #expect(profile.objection(to: Self.header(300, 200), first: first) == nil)
    #expect(profile.needsEqualPairs == (profile == .pix2pix))
  }

  /// open-mmlab/mmdetection, `mmdet/datasets/coco.py`: pictures with a side below `min_size` (32) are filtered out, and so
  /// are boxes with `w < 1 or h < 1`.
  @Test func mmdetection() {
    let profile = TrainerProfile.mmdetection
    let first = Self.header(640, 480)
    #expect(profile.objection(to: first, first: first) == nil)
    #expect(
      profile.objection(to: Self.header(640, 31), first: first)
        == .smallPicture(PictureSize(width: 640, height: 31)))
    #expect(profile.objection(to: PictureExtent(.box(.xywh), [0, 0, 0.5, 9])) == .dropsBox)
    #expect(profile.objection(to: PictureExtent(.box(.xywh), [0, 0, 1, 1])) == nil)
    #expect(profile.objection(to: PictureExtent(.box(.xyxy), [5, 5, 9, 5])) == .dropsBox)
    #expect(TrainerProfile.cyclegan.objection(to: PictureExtent(.box(.xywh), [0, 0, 0, 0])) == nil)
  }
}
