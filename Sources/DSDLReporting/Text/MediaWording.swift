package import DSDL

/// Says which files were looked at that samples name.
package enum MediaWording {
  /// "378 media files looked at (header), 3 URLs not fetched", or how to have them looked at; nil where samples name
  /// none.
  package static func text(of report: ValidationReport, in language: TextLanguage) -> String? {
    guard let media = report.media else {
      let phrase = Phrase("media not looked at: --media header", zh: "未查看媒体文件：--media header")
      return report.namesMedia && report.samples.checked > 0 ? phrase[language] : nil
    }
    return Wording(language).list(phrases(of: media).map { $0[language] })
  }

  private static func phrases(of media: MediaSummary) -> [Phrase] {
    let (depth, files) = (media.depth.rawValue, media.files)
    var phrases = [
      Phrase(
        "\(files) media \(files == 1 ? "file" : "files") looked at (\(depth))",
        zh: "已查看 \(files) 个媒体文件（\(depth)）")
    ]
    if media.urls > 0 {
      phrases.append(
        Phrase(
          "\(media.urls) \(media.urls == 1 ? "URL" : "URLs") not fetched", zh: "\(media.urls) 个 URL 未下载"))
    }
    if media.unresolved > 0 {
      phrases.append(
        Phrase(
          "\(media.unresolved) \(media.unresolved == 1 ? "locator" : "locators") unresolved",
          zh: "\(media.unresolved) 个对象定位器无法解析"))
    }
    if media.unread > 0 {
      phrases.append(Phrase("\(media.unread) of other formats", zh: "\(media.unread) 个为其他格式"))
    }
    if media.undecoded > 0 {
      phrases.append(Phrase("\(media.undecoded) not decoded", zh: "\(media.undecoded) 个未解码"))
    }
    return phrases
  }
}
