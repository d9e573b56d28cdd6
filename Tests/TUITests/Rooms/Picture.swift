import Platform
import Support
import Testing

/// Whole screens as text, in `Fixtures/screens/NAME.txt`.
enum Picture {
  /// Compares what is shown with the picture of that name, or writes the picture if
  /// `VPDT_WRITE_PICTURES` is set.
  static func expect(
    _ app: Rehearsal, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = SampleDesk.fixture("screens/\(name).txt")
    let shown = app.text + "\n"
    if Machine.variable("VPDT_WRITE_PICTURES") != nil {
      try? Folders.removeFile(path)
      try FileContents.writeNew(path, Array(shown.utf8), mode: 0o644)
    }
    let kept = try FileContents.read(path, limit: 100_000)
    #expect(
      String(decoding: kept ?? [], as: UTF8.self) == shown, "\(name)",
      sourceLocation: sourceLocation)
  }
}
