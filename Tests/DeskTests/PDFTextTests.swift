import Office
import Platform
import Signatures
import Support
import Testing

@testable import Desk

/// Whether the machine has pdftotext; where it is missing the program does without.
private let isInstalled = TestPrograms.has("pdftotext")

@Suite struct `The text of a PDF` {
  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func `comes page by page, with its letters and the blanks between columns`() throws {
    let office = try SampleDesk()
    let lines = ["UBND XÃ ĐÔNG HÒA          Đông Hòa, ngày 05"] + Array(repeating: "", count: 80)
    let path = try office.file("a.pdf", plainPDF(title: "a", lines: lines + ["trang hai"]))
    guard case .text(let text) = PDFText.read(path, searching: TestPrograms.machinePath) else {
      Issue.record("\(PDFText.read(path, searching: TestPrograms.machinePath))")
      return
    }
    #expect(text.pages.count == 2)
    #expect(
      text.pages[0].contains {
        $0.contains("UBND XÃ ĐÔNG HÒA  ") && $0.contains("  Đông Hòa, ngày")
      },
      "\(text.pages[0].filter { !$0.isEmpty })")
    #expect(text.pages[1].contains { $0.contains("trang hai") })
    guard
      case .text(let first) = PDFText.read(
        path, pages: 1, searching: TestPrograms.machinePath)
    else {
      Issue.record("no first page")
      return
    }
    #expect(first.pages.count == 1)
  }

  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func `is empty where there are no letters, and unchecked where the file is none`() throws {
    let office = try SampleDesk()
    let programs = TestPrograms.machinePath
    let blank = try office.file("a.pdf", plainPDF(title: "a", lines: [""]))
    #expect(PDFText.read(blank, searching: programs) == .empty)
    let other = try office.file("b.pdf", Array("hello".utf8))
    #expect(PDFText.read(other, searching: programs) == .unchecked(.failed))
    #expect(PDFText.read(office.path + "/none.pdf", searching: programs) == .unchecked(.failed))
  }

  @Test(.enabled(if: isInstalled, "pdftotext is not installed"))
  func `is what the form of a draft is checked by`() throws {
    let office = try SampleDesk(programs: TestPrograms.machinePath)
    let lines = ["TRƯỜNG THCS HOA BAN", "Số: 5 /KH-HB", "KẾ HOẠCH", "Dạy học", "Dạy học./."]
    let path = try office.file("a.pdf", plainPDF(title: "a", lines: lines))
    let draft = try office.teacher.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Dạy học"),
      files: HandedInFiles(main: [path]))
    let report = try office.teacher.checkForm(of: draft.id)
    let flaws = report.findings.map(\.flaw)
    #expect(flaws.contains(.nationalNameMissing))
    #expect(flaws.contains(.leadingZero))
    #expect(report.passed.contains("TT-07"))
  }
}
