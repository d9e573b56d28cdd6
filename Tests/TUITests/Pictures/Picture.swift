import Platform
import Support
import Terminal
import Testing
import Wording

@testable import TUI

/// Whole screens as text, in `Fixtures/screens/NAME.txt`.
enum Picture {
  /// The sizes every screen has a picture of, in both languages.
  static let usual: [(Language, Size)] = [
    (.vietnamese, Size(rows: 24, columns: 80)), (.english, Size(rows: 24, columns: 80)),
    (.vietnamese, Size(rows: 40, columns: 120)), (.english, Size(rows: 40, columns: 120)),
  ]

  static func name(_ screen: String, _ language: Language, _ size: Size) -> String {
    "\(screen)-\(language.rawValue)-\(size.columns)x\(size.rows)"
  }

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
    let kept = String(
      decoding: try FileContents.read(path, limit: 100_000) ?? [], as: UTF8.self)
    // Byte for byte: an accent of its own is another text.
    if !kept.utf8.elementsEqual(shown.utf8) {
      Issue.record(
        "\(name)\n\(difference(kept, shown))", sourceLocation: sourceLocation)
    }
    let width = app.driver.size.columns
    for line in app.text.split(separator: "\n") where columns(of: line) > width {
      Issue.record("\(name) is wider than \(width): \(line)", sourceLocation: sourceLocation)
    }
  }

  /// The lines in which two screens differ, with their numbers.
  static func difference(_ kept: String, _ shown: String) -> String {
    let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let now = shown.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(before.count, now.count)).flatMap { row -> [String] in
      let old = row < before.count ? before[row] : nil
      let new = row < now.count ? now[row] : nil
      if let old, let new, old.utf8.elementsEqual(new.utf8) { return [] }
      return [old.map { "\(row + 1)- \($0)" }, new.map { "\(row + 1)+ \($0)" }].compactMap { $0 }
    }.joined(separator: "\n")
  }
}

@Suite struct `A picture that differs` {
  @Test func `is told line by line`() {
    #expect(Picture.difference("một\nhai\n", "một\nba\n") == "2- hai\n2+ ba")
    #expect(Picture.difference("ê", "e\u{302}").hasPrefix("1- "))
    #expect(Picture.difference("a\n", "a\n") == "")
  }
}
