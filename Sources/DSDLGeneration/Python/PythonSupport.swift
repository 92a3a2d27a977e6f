/// Classes and functions that the code of a module needs, each only if it does.
enum PythonSupport: CaseIterable {
  case coord, coord3D, interval, bbox, bboxXYXY, rotatedBBox, imageShape, keypoint, loc, label, domains,
    keypoints
  case read, optional, list, string, boolean, integer, number, object, numbers, polygon, date, dateAs, time,
    timeAs

  /// What they are called, so that nothing else is.
  static let names = [
    "Coord", "Coord3D", "Interval", "BBox", "BBoxXYXY", "RotatedBBox", "ImageShape", "Keypoint", "Loc",
    "Label",
    "Domains", "Keypoints", "Polygon",
  ]

  /// What a piece needs before it.
  var needs: [PythonSupport] {
    switch self {
    case .coord, .coord3D, .interval, .bbox, .bboxXYXY, .rotatedBBox: [.numbers]
    case .polygon: [.coord, .list]
    case .imageShape: [.integer]
    case .keypoint: [.numbers]
    case .keypoints: [.keypoint, .domains]
    case .domains: [.label]
    case .loc: [.string, .object]
    case .numbers: [.number]
    case .optional: [.read]
    case .date, .dateAs, .time, .timeAs: [.string]
    case .label, .read, .list, .string, .boolean, .integer, .number, .object: []
    }
  }

  var code: String {
    switch self {
    case .coord: Self.tuple("Coord", ["x", "y"])
    case .coord3D: Self.tuple("Coord3D", ["x", "y", "z"])
    case .interval: Self.tuple("Interval", ["begin", "end"])
    case .bbox: Self.tuple("BBox", ["x", "y", "width", "height"])
    case .bboxXYXY: Self.tuple("BBoxXYXY", ["x1", "y1", "x2", "y2"])
    case .rotatedBBox: Self.tuple("RotatedBBox", ["x", "y", "width", "height", "angle"])
    case .keypoint: Self.tuple("Keypoint", ["x", "y", "visibility"])
    case .imageShape:
      """
      class ImageShape(_t.NamedTuple):
          height: int
          width: int

          @classmethod
          def from_hw(cls, value: object) -> ImageShape:
              if not isinstance(value, list) or len(value) != 2:
                  raise ValueError(f"{value!r} is not a list of 2 numbers")
              return cls(_integer(value[0]), _integer(value[1]))

          @classmethod
          def from_wh(cls, value: object) -> ImageShape:
              width, height = cls.from_hw(value)
              return cls(height, width)
      """
    case .loc:
      """
      @_dataclasses.dataclass(frozen=True)
      class Loc:
          path: str
          description: _t.Optional[_t.Dict[str, _t.Any]] = None

          def __str__(self) -> str:
              return self.path

          @classmethod
          def from_json(cls, value: object) -> Loc:
              if isinstance(value, dict):
                  description = value.get("$descr")
                  return cls(_string(value.get("$loc")), None if description is None else _object(description))
              return cls(_string(value))
      """
    case .label:
      """
      class Label(_enum.Enum):
          number: int
          label: str

          def __init__(self, number: int, label: str) -> None:
              self.number = number
              self.label = label
      """
    case .domains:
      """
      _L = _t.TypeVar("_L", bound=Label)


      class Domains(_t.Generic[_L]):
          def __init__(self, *domains: _t.Tuple[str, _t.Type[_L]]) -> None:
              self.domains = domains
              self.count = sum(len(domain) for _, domain in domains)
              self._labels: _t.Dict[_t.Union[int, str], _L] = {}
              for name, domain in domains:
                  for member in domain:
                      self._labels[f"{name}[{member.number}]"] = member
                      self._labels[f"{name}::{member.number}"] = member
                  for member in domain:
                      self._labels[f"{name}::{member.label}"] = member
                      if len(domains) == 1:
                          self._labels[member.number] = member
                          self._labels[member.label] = member

          @staticmethod
          @_functools.lru_cache(maxsize=None)
          def of(*several: Domains[_t.Any]) -> Domains[_t.Any]:
              return Domains(*{name: (name, domain) for one in several for name, domain in one.domains}.values())

          def label(self, value: object) -> _L:
              if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
                  label = self._labels.get(value)
                  if label is not None:
                      return label
              raise ValueError(f"{value!r} is no label here")
      """
    case .keypoints:
      """
      @_dataclasses.dataclass(frozen=True)
      class Keypoints(_t.Generic[_L]):
          points: _t.List[Keypoint]

          def __getitem__(self, label: _L) -> Keypoint:
              return self.points[label.number - 1]

          @classmethod
          def from_json(cls, value: object, domains: Domains[_L]) -> Keypoints[_L]:
              if not isinstance(value, list) or len(value) != domains.count:
                  raise ValueError(f"{value!r} is not a list of {domains.count} key points")
              return cls([Keypoint.from_json(point) for point in value])
      """
    case .read:
      """
      def _read(value: object, name: str, read: _t.Callable[[object], _T]) -> _T:
          if not isinstance(value, dict):
              raise ValueError(f"{value!r} is not an object")
          if name not in value:
              raise ValueError(f"the field {name!r} is missing")
          try:
              return read(value[name])
          except ValueError as error:
              raise ValueError(f"{name}: {error}") from None
      """
    case .optional:
      """
      def _read_optional(value: object, name: str, read: _t.Callable[[object], _T]) -> _t.Optional[_T]:
          return None if isinstance(value, dict) and name not in value else _read(value, name, read)
      """
    case .list:
      """
      def _list(read: _t.Callable[[object], _T]) -> _t.Callable[[object], _t.List[_T]]:
          def read_list(value: object) -> _t.List[_T]:
              if not isinstance(value, list):
                  raise ValueError(f"{value!r} is not a list")
              return [read(element) for element in value]

          return read_list
      """
    case .string:
      """
      def _string(value: object) -> str:
          if not isinstance(value, str):
              raise ValueError(f"{value!r} is not text")
          return value
      """
    case .boolean:
      """
      def _boolean(value: object) -> bool:
          if not isinstance(value, (bool, int, float)) or value not in (0, 1):
              raise ValueError(f"{value!r} is not a boolean")
          return bool(value)
      """
    case .integer:
      """
      def _integer(value: object) -> int:
          if isinstance(value, float) and value.is_integer():
              return int(value)
          if not isinstance(value, int) or isinstance(value, bool):
              raise ValueError(f"{value!r} is not a whole number")
          return value
      """
    case .number:
      """
      def _number(value: object) -> float:
          if not isinstance(value, (int, float)) or isinstance(value, bool):
              raise ValueError(f"{value!r} is not a number")
          try:
              return float(value)
          except OverflowError:
              raise ValueError(f"{value!r} is too large") from None
      """
    case .object:
      """
      def _object(value: object) -> _t.Dict[str, _t.Any]:
          if not isinstance(value, dict):
              raise ValueError(f"{value!r} is not an object")
          return value
      """
    case .numbers:
      """
      def _numbers(count: int) -> _t.Callable[[object], _t.List[float]]:
          def read_numbers(value: object) -> _t.List[float]:
              if not isinstance(value, list) or len(value) != count:
                  raise ValueError(f"{value!r} is not a list of {count} numbers")
              return [_number(element) for element in value]

          return read_numbers
      """
    case .polygon:
      """
      Polygon = _t.List[_t.List[Coord]]


      def _polygon(value: object) -> Polygon:
          return _list(_list(Coord.from_json))(value)
      """
    case .date:
      """
      def _date(value: object) -> _datetime.date:
          return _datetime.date.fromisoformat(_string(value))
      """
    case .dateAs:
      """
      def _date_as(format: str) -> _t.Callable[[object], _datetime.date]:
          return lambda value: _datetime.datetime.strptime(_string(value), format).date()
      """
    case .time:
      """
      def _time(value: object) -> _datetime.time:
          pattern = r"(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,6}))?)?(?:(Z)|([+-])(\\d\\d):(\\d\\d))?"
          match = _re.fullmatch(pattern, _string(value), _re.ASCII)
          if match is None:
              raise ValueError(f"{value!r} is not a time of the form HH:MM:SS")
          hour, minute, second, fraction, utc, sign, hours, minutes = match.groups()
          zone: _t.Optional[_datetime.timezone] = _datetime.timezone.utc if utc else None
          if sign:
              offset = _datetime.timedelta(hours=int(hours), minutes=int(minutes))
              zone = _datetime.timezone(-offset if sign == "-" else offset)
          return _datetime.time(int(hour), int(minute), int(second or 0), int((fraction or "").ljust(6, "0")), zone)
      """
    case .timeAs:
      """
      def _time_as(format: str) -> _t.Callable[[object], _datetime.time]:
          return lambda value: _datetime.datetime.strptime(_string(value), format).timetz()
      """
    }
  }

  /// A tuple of numbers with names.
  private static func tuple(_ name: String, _ members: [String]) -> String {
    """
    class \(name)(_t.NamedTuple):
    \(members.map { "    \($0): float\n" }.joined())
        @classmethod
        def from_json(cls, value: object) -> \(name):
            return cls(*_numbers(\(members.count))(value))
    """
  }
}
