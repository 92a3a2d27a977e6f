// Rules about pictures together with what samples say of them.

extension Rule {
  /// An ImageShape is not the size of the picture: <doc:image-shape-mismatch>.
  public static let imageShapeMismatch = Rule(
    "image-shape-mismatch", .error, .media,
    page: RulePage(
      summary: Phrase(
        "An ImageShape is not the size of the picture",
        zh: "ImageShape 与图像的尺寸不符"),
      what: Phrase(
        """
        With `--media header` or `decode`: a struct has an `ImageShape` and one `Image`, and \
        the picture has other numbers of rows and columns. Where EXIF says that the picture \
        is to be turned, its size before and after that are both right.
        """,
        zh: """
          使用 `--media header` 或 `decode` 时：结构体有一个 `ImageShape` 和一个 `Image`，而\
          图像的行数和列数与之不同。如果 EXIF 规定图像需要旋转，旋转前后的尺寸都算正确。
          """),
      why: Phrase(
        """
        Boxes are scaled by it. Often the two numbers are swapped: `ImageShape` has the \
        height first unless `mode` is `wh`.
        """,
        zh: """
          边界框要按它缩放。常见的错误是两个数字颠倒：除非 `mode` 为 `wh`，`ImageShape` 先写\
          高度。
          """),
      wrong: .json(
        "Item", #"{"image": "a.jpg", "shape": [640, 480]}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  image: Image
                  shape: ImageShape
          """
      ).needing(
        Phrase(
          "a.jpg must have 640 columns and 480 rows, and --media header be given",
          zh: """
            a.jpg 须有 640 列、480 行，并给出 --media header
            """)),
      right: .json(
        "Item", #"{"image": "a.jpg", "shape": [480, 640]}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  image: Image
                  shape: ImageShape
          """)))

  /// A box reaches beyond its picture: <doc:box-outside-image>.
  public static let boxOutsideImage = Rule(
    "box-outside-image", .warning, .media,
    page: RulePage(
      summary: Phrase(
        "A box reaches beyond its picture",
        zh: "边界框超出图像"),
      what: Phrase(
        """
        A `BBox` begins before or ends behind the picture by more than half a pixel; of a \
        `RotatedBBox` the centre lies outside. The size is that of the `ImageShape` of the \
        same struct, or of one around it, without looking at media; else, with `--media \
        header` or `decode`, that of the picture.
        """,
        zh: """
          `BBox` 的起点或终点超出图像半个像素以上；`RotatedBBox` 的中心在图像之外。尺寸取自\
          同一结构体或外层结构体的 `ImageShape`，无需查看媒体文件；否则在使用 `--media \
          header` 或 `decode` 时，取自图像本身。
          """),
      why: Phrase(
        """
        Trainers clip such boxes or leave them out. Many of them at once are boxes of \
        another picture, of another scale, or corners where width and height are expected.
        """,
        zh: """
          训练程序会裁剪或丢弃这样的边界框。如果同时有许多，多半是另一张图像或另一种比例的框，\
          或者在应写宽和高的地方写了角点。
          """),
      wrong: .json(
        "Item", #"{"shape": [480, 640], "box": [600, 20, 60, 40]}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  shape: ImageShape
                  box: BBox
          """),
      right: .json(
        "Item", #"{"shape": [480, 640], "box": [600, 20, 40, 40]}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  shape: ImageShape
                  box: BBox
          """)))

  /// A point of a polygon lies outside of its picture: <doc:polygon-outside-image>.
  public static let polygonOutsideImage = Rule(
    "polygon-outside-image", .warning, .media,
    page: RulePage(
      summary: Phrase(
        "A point of a polygon lies outside of its picture",
        zh: "多边形的点在图像之外"),
      what: Phrase(
        """
        A point of a `Polygon` lies outside of the picture by more than half a pixel. The \
        size is found as for `box-outside-image`. A polygon is reported once, at its first \
        such point.
        """,
        zh: """
          `Polygon` 的某个点在图像之外半个像素以上。尺寸的取法与 `box-outside-image` 相同。\
          每个多边形只在第一个这样的点处报告一次。
          """),
      why: Phrase(
        "Masks that are drawn of it are cut, or drawing fails.",
        zh: "由它绘制的掩码会被裁掉一部分，或者绘制失败。"),
      wrong: .json(
        "Item", #"{"shape": [480, 640], "area": [[[0, 0], [700, 0], [9, 9]]]}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  shape: ImageShape
                  area: Polygon
          """),
      right: .json(
        "Item", #"{"shape": [480, 640], "area": [[[0, 0], [640, 0], [9, 9]]]}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  shape: ImageShape
                  area: Polygon
          """)))

  /// A key point lies outside of its picture: <doc:keypoint-outside-image>.
  public static let keypointOutsideImage = Rule(
    "keypoint-outside-image", .warning, .media,
    page: RulePage(
      summary: Phrase(
        "A key point lies outside of its picture",
        zh: "关键点在图像之外"),
      what: Phrase(
        """
        A point of a `Keypoint` whose visibility is above 0 lies outside of the picture by \
        more than half a pixel. The size is found as for `box-outside-image`. A value is \
        reported once, at its first such point.
        """,
        zh: """
          `Keypoint` 中可见性大于 0 的某个点在图像之外半个像素以上。尺寸的取法与 \
          `box-outside-image` 相同。每个值只在第一个这样的点处报告一次。
          """),
      why: Phrase(
        "Heat maps are made around points; one outside has no place in them.",
        zh: "热图围绕各点生成；图像之外的点在其中没有位置。"),
      wrong: .json(
        "Item", #"{"shape": [480, 640], "points": [[10, 500, 2]]}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  shape: ImageShape
                  points: Keypoint[dom=Pet]
          Pet:
              $def: class_domain
              classes: [nose]
              skeleton: []
          """),
      right: .json(
        "Item", #"{"shape": [480, 640], "points": [[10, 400, 2]]}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  shape: ImageShape
                  points: Keypoint[dom=Pet]
          Pet:
              $def: class_domain
              classes: [nose]
              skeleton: []
          """)))

  /// A pixel of a label map is no class number: <doc:label-map-value>.
  public static let labelMapValue = Rule(
    "label-map-value", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A pixel of a label map is no class number",
        zh: "标签图的像素不是类别编号"),
      what: Phrase(
        """
        With `--media decode`: a `LabelMap` has pixels whose value is above the number of \
        classes of its domain. 0 and the largest value of the depth, 255 or 65535, stand for \
        pixels without a class, as is usual. A picture in colours, other than by a palette, \
        has no class numbers at all.
        """,
        zh: """
          使用 `--media decode` 时：`LabelMap` 中有像素的值大于其类别域的类别数。按惯例，0 \
          以及该位深的最大值（255 或 65535）表示没有类别的像素。彩色图像（使用调色板的除外）的像素\
          根本不是类别编号。
          """),
      why: Phrase(
        """
        The class does not exist: training stops with an index out of range, on the GPU \
        without saying where.
        """,
        zh: "该类别不存在：训练会因索引越界而停止，在 GPU 上甚至不说明在哪里。"),
      wrong: .json(
        "LabelMap[dom=Pet]", #""a.png""#,
        defs: """
          Pet:
              $def: class_domain
              classes: [cat, dog]
          """
      ).needing(
        Phrase(
          """
          a.png must be a gray or palette picture with pixels of value 7, and --media decode \
          be given
          """,
          zh: """
            a.png 须是灰度或调色板图像，有值为 7 的像素，并给出 --media decode
            """)),
      right: .json(
        "LabelMap[dom=Pet]", #""a.png""#,
        defs: """
          Pet:
              $def: class_domain
              classes: [cat, dog]
          """)))

  /// A map has another size than its picture: <doc:label-map-size>.
  public static let labelMapSize = Rule(
    "label-map-size", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A map has another size than its picture",
        zh: "标签图或实例图与图像的尺寸不同"),
      what: Phrase(
        """
        With `--media header` or `decode`: a struct has one `Image`, and a `LabelMap` or \
        `InstanceMap` of another size.
        """,
        zh: """
          使用 `--media header` 或 `decode` 时：结构体有一个 `Image`，而其 `LabelMap` 或 \
          `InstanceMap` 的尺寸与之不同。
          """),
      why: Phrase(
        "Pixels and their classes do not belong together.",
        zh: "像素与类别对不上。"),
      wrong: .json(
        "Item", #"{"image": "a.jpg", "map": "a.png"}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  image: Image
                  map: InstanceMap
          """
      ).needing(
        Phrase(
          "a.png must have another size than a.jpg, and --media header be given",
          zh: """
            a.png 与 a.jpg 的尺寸须不同，并给出 --media header
            """)),
      right: .json(
        "Item", #"{"image": "a.jpg", "map": "a.png"}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  image: Image
                  map: InstanceMap
          """)))

  /// The two pictures of a sample differ in size: <doc:pair-size-mismatch>.
  public static let pairSizeMismatch = Rule(
    "pair-size-mismatch", .warning, .media,
    page: RulePage(
      summary: Phrase(
        "The two pictures of a sample differ in size",
        zh: "一个样本的两张图像尺寸不同"),
      what: Phrase(
        """
        With `--media header` or `decode`: a sample has exactly two values of `Image` types, \
        in fields and not in lists, and the pictures have different sizes.
        """,
        zh: """
          使用 `--media header` 或 `decode` 时：样本恰有两个 `Image` 类型的值（是字段而不在\
          列表中），而两张图像的尺寸不同。
          """),
      why: Phrase(
        """
        Models that learn from pairs, such as pix2pix, compare pixel with pixel. Unequal \
        pairs are scaled, and no longer fit.
        """,
        zh: """
          从成对图像学习的模型（例如 pix2pix）逐像素比较。尺寸不等的一对会被缩放，不再对应。
          """),
      wrong: .json(
        "Item", #"{"photo": "a.jpg", "mask": "b.jpg"}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  photo: Image
                  mask: Image
          """
      ).needing(
        Phrase(
          "b.jpg must have another size than a.jpg, and --media header be given",
          zh: """
            b.jpg 与 a.jpg 的尺寸须不同，并给出 --media header
            """)),
      right: .json(
        "Item", #"{"photo": "a.jpg", "mask": "b.jpg"}"#,
        defs: """
          Item:
              $def: struct
              $fields:
                  photo: Image
                  mask: Image
          """)))

  /// A trainer refuses a picture, or changes it: <doc:unfit-for-trainer>.
  public static let unfitForTrainer = Rule(
    "unfit-for-trainer", .error, .media,
    page: RulePage(
      summary: Phrase(
        "A trainer refuses a picture or a box, or changes it without a word",
        zh: "训练程序拒绝某张图像或某个边界框，或悄悄改动它"),
      what: Phrase(
        """
        With `--profile`: what the loaders of a trainer do not take as it is. `pix2pix` needs pairs of one size; it and \
        `cyclegan` turn pictures with transparency, and gray ones among colours, into RGB. `stylegan` needs squares of \
        one size that is a power of two, all RGB or all gray, and drops palettes. `mmdetection` leaves out pictures with \
        a side below 32 pixels and boxes narrower or lower than a pixel.
        """,
        zh: """
          使用 `--profile` 时：训练程序的加载器不能照原样接受的内容。`pix2pix` 要求成对图像尺寸相同；它和 `cyclegan` \
          会把带透明度的图像以及彩色图像中的灰度图像转换为 RGB。`stylegan` 要求尺寸相同、边长为 2 的幂的正方形图像，\
          全部为 RGB 或全部为灰度，并会丢弃调色板。`mmdetection` 会丢弃有一边小于 32 像素的图像，以及宽或高小于一个\
          像素的边界框。
          """),
      why: Phrase(
        "The trainer stops after hours, or learns from something else than what is in the dataset.",
        zh: "训练程序可能在数小时后停止，或者学到的并不是数据集中的内容。"),
      severityByPlace: Phrase(
        "An error where the trainer stops, a warning where it goes on.",
        zh: "训练程序会停止时为错误，会继续时为警告。"),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "a.jpg must not be square, and --profile stylegan be given",
          zh: "a.jpg 须不是正方形，并给出 --profile stylegan")),
      right: .json("Image", #""a.jpg""#)))

  /// Generated pictures differ from the real ones that they are compared with: <doc:unfit-to-compare>.
  public static let unfitToCompare = Rule(
    "unfit-to-compare", .error, .media,
    page: RulePage(
      summary: Phrase(
        "Generated pictures are not fit to be compared with the real ones",
        zh: "生成图像不适合与真实图像比较"),
      what: Phrase(
        """
        With `dsdl score ready`: the pictures of the two descriptions differ in number, sizes, channels or formats, there \
        are fewer than 2,048 of them, none that can be read, or generated pictures are byte for byte the real ones. \
        Pictures that are missing or broken are findings of other rules.
        """,
        zh: """
          使用 `dsdl score ready` 时：两个描述文件的图像在数量、尺寸、通道数或格式上不同，少于 2,048 张，没有可以读取的\
          图像，或者生成图像与真实图像逐字节相同。缺少或损坏的图像由其他规则报告。
          """),
      why: Phrase(
        """
        The Fréchet distance depends on the number of pictures, and on how they were scaled and compressed, as much as \
        on what they show; and it is best for a network that repeats the pictures that it was trained with.
        """,
        zh: """
          Fréchet 距离不仅取决于图像的内容，也同样取决于图像的数量、缩放和压缩方式；而只会重复训练图像的网络反而分数\
          最好。
          """),
      severityByPlace: Phrase(
        "A warning where there are few pictures, else an error.", zh: "图像太少时为警告，否则为错误。"),
      wrong: .json("Image", #""a.jpg""#).needing(
        Phrase(
          "The pictures of the other description must have another size, and both be given to dsdl score ready",
          zh: "另一个描述文件的图像须为其他尺寸，并把两者交给 dsdl score ready")),
      right: .json("Image", #""a.jpg""#)))
}
