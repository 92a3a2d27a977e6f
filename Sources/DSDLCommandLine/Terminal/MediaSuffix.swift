import DSDL

/// The ends of names of files that samples name, or that hold them compressed, and that no report has.
enum MediaSuffix {
  private static let all: Set<String> = [
    // Pictures
    "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "avif", "heic", "heif", "jp2", "jxl", "exr",
    "hdr",
    "dcm", "svg", "pbm", "pgm", "ppm", "pnm", "pfm", "tga", "ico", "psd",
    // Videos and sounds
    "mp4", "m4v", "mov", "avi", "mkv", "webm", "mpg", "mpeg", "mp3", "wav", "flac", "ogg", "opus", "m4a",
    "aac",
    // Point clouds and shapes
    "pcd", "ply", "xyz", "pts", "ptx", "las", "laz", "e57", "off", "obj", "stl", "gltf", "glb", "bin",
    // Arrays and tables
    "npy", "npz", "pkl", "h5", "hdf5", "mat", "parquet", "arrow", "tfrecord", "pt", "pth", "safetensors",
    // What is compressed
    "gz", "zst", "bz2", "xz", "zip", "tar", "7z",
  ]

  static func isOne(of path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: ".").dropFirst().last.map { all.contains($0.lowercased()) } ?? false
  }
}
