import Testing

@testable import DSDL
@testable import DSDLLanguage

@Suite struct DateTimeISOTimeTests {
  @Test(arguments: [
    "20:20:39+00:00", "20:20:39", "20:20:39Z", "20:20:39+08:00", "20:20:39-23:59", "20:20+08:00",
    "20:20:39.1",
    "20:20:39.123", "20:20:39.123456", "20:20:39.123456-00:00", "20:20", "20:20Z", "00:00:00", "23:59:59",
    "20:20:39+08:75",
  ])
  func takes(_ text: String) {
    #expect(DateTimeProbe.matchesTime(text))
    #expect(DateTimeProbe.explainTime(text) == nil)
  }

  @Test(arguments: [
    ("20", "'20' is not a time of the form HH:MM:SS"),
    ("12::12", "'12::12' is not a time of the form HH:MM:SS"),
    ("20:20:39z", "'20:20:39z' is not a time of the form HH:MM:SS: write '20:20:39Z'"),
    ("20:20:39+24:00", "UTC offset +24:00 is not less than 24 hours"),
    ("20:20:39-23:60", "UTC offset -23:60 is not less than 24 hours"),
    ("24:00:00", "hour 24 is not in 0 to 23"),
    ("23:60:00", "minute 60 is not in 0 to 59"),
    ("23:59:60", "second 60 is not in 0 to 59"),
    ("20:20:39.1234567", "fraction '1234567' has more than 6 digits: write '20:20:39.123456'"),
    ("20:20:39.1234567Z", "fraction '1234567' has more than 6 digits: write '20:20:39.123456Z'"),
    ("20:20:39.", "'20:20:39.' is not a time of the form HH:MM:SS"),
    ("20:20:39,123", "'20:20:39,123' is not a time of the form HH:MM:SS: write '20:20:39.123'"),
    ("202039", "'202039' is not a time of the form HH:MM:SS: write '20:20:39'"),
    ("9:05:00", "'9:05:00' is not a time of the form HH:MM:SS: write '09:05:00'"),
    ("2022-12-12T20:20:39", "'2022-12-12T20:20:39' is not a time of the form HH:MM:SS: write '20:20:39'"),
    ("T20:20:39", "'T20:20:39' is not a time of the form HH:MM:SS"),
    ("20:20:39 ", "'20:20:39 ' is not a time of the form HH:MM:SS: write '20:20:39'"),
    ("２０:20:39", "'２０:20:39' is not a time of the form HH:MM:SS: write '20:20:39'"),
    ("", "'' is not a time of the form HH:MM:SS"),
    ("20:20:39ZZ", "'20:20:39ZZ' is not a time of the form HH:MM:SS"),
    ("20:20:39+08", "'20:20:39+08' is not a time of the form HH:MM:SS: write '20:20:39+08:00'"),
    (
      "20:20:39+0800", "'20:20:39+0800' is not a time of the form HH:MM:SS: write '20:20:39+08:00'"
    ),
    ("20:20:39+08:00:00", "'20:20:39+08:00:00' is not a time of the form HH:MM:SS"),
    ("20:20.5", "'20:20.5' is not a time of the form HH:MM:SS"),
  ])
  func refuses(_ text: String, why: String) {
    #expect(!DateTimeProbe.matchesTime(text))
    #expect(DateTimeProbe.explainTime(text).map(DateTimeProbe.text) == why)
  }
}
