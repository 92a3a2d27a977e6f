import ArgumentParser
import DSDL
import DSDLMedia

/// How closely to look at the files that samples name, and where they are.
struct MediaArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Phrase(
        """
        Look at the files that samples name, too: whether they exist, the headers of pictures, or all their pixels, \
        which needs a build with the trait MediaDecoding. (default: off)
        """,
        zh: "同时查看样本所指定的文件：是否存在、图像的文件头，或全部像素（需要带特性 MediaDecoding 的构建）。（默认：off）"),
      valueName: "depth"))
  var media: MediaDepth?

  @Option(
    name: .customLong("media-root"),
    help: ArgumentHelp(
      Phrase(
        """
        The folder that the paths of media start from. (default: what 'config.py' beside the description says, else \
        the description's folder)
        """,
        zh: "媒体文件的路径的起始文件夹。（默认：描述文件旁边的“config.py”所写的文件夹，否则为描述文件所在的文件夹）"),
      valueName: "dir"),
    completion: .directory)
  var root: String?

  @Option(
    help: ArgumentHelp(
      Phrase(
        "Report what the loaders of a trainer refuse, or change without a word; looks at headers at least.",
        zh: "报告训练程序的加载器会拒绝或悄悄改动的内容；至少查看文件头。"),
      valueName: "trainer"))
  var profile: TrainerProfile?

  /// What is asked for.
  var request: MediaRequest { MediaRequest(depth: media, root: root, profile: profile) }
}
