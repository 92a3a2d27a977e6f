#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An error number of the operating system, in words: those of the system in English, and in Chinese for what happens to
/// files.
package struct SystemError: Sendable, Hashable {
  private let code: Int32

  package init(_ code: Int32) {
    self.code = code
  }

  package var phrase: Phrase {
    let english = String(cString: strerror(code))
    return Phrase(english, zh: chinese ?? english)
  }

  private var chinese: String? {
    switch code {
    case EACCES: "权限不够"
    case EPERM: "不允许这样操作"
    case ENOENT: "没有这个文件或文件夹"
    case EEXIST: "文件已存在"
    case EISDIR: "是文件夹"
    case ENOTDIR: "不是文件夹"
    case ENOSPC: "设备上没有空间"
    case EDQUOT: "超出磁盘配额"
    case EFBIG: "文件太大"
    case EROFS: "文件系统只读"
    case EIO: "输入/输出错误"
    case ELOOP: "符号链接层数太多"
    case ENAMETOOLONG: "文件名太长"
    case EMFILE, ENFILE: "打开的文件太多"
    case ENOMEM: "内存不够"
    case EBADF: "文件描述符无效"
    case EINVAL: "参数无效"
    case EBUSY: "设备或资源正忙"
    case ETXTBSY: "程序文件正在运行"
    case EPIPE: "管道已断开"
    case ENXIO, ENODEV: "没有这个设备"
    case EXDEV: "不在同一个文件系统上"
    case ESTALE: "文件句柄已失效"
    case ETIMEDOUT: "超时"
    default: nil
    }
  }
}
