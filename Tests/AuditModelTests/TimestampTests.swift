import AuditModel
import Testing

@Suite struct TimestampTests {
  @Test(
    "moments are spelled as ISO 8601 has it, before 1970 and after 9999 too",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_827_696, "2000-02-29T12:34:56Z"),
      (1_768_986_300, "2026-01-21T09:05:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
      (253_402_300_800, "10000-01-01T00:00:00Z"), (-62_135_596_800, "0001-01-01T00:00:00Z"),
      (-62_167_219_201, "00-1-12-31T23:59:59Z"),
    ])
  func spelling(seconds: Int64, text: String) {
    #expect(Timestamp(secondsSinceEpoch: seconds).iso8601 == text)
    #expect(Timestamp(secondsSinceEpoch: seconds).isoDate == String(text.prefix { $0 != "T" }))
  }
}
