import Testing

@testable import Exchange

@Suite struct `A safe file name` {
  @Test(arguments: [
    (1, "15-UBND-VHXH.pdf", "01-15-UBND-VHXH.pdf"),
    (2, "Phụ lục 1 - biểu mẫu.pdf", "02-Phu-luc-1-bieu-mau.pdf"),
    (3, "Đường đi (bản cuối).DOCX", "03-Duong-di-ban-cuoi.DOCX"),
    (4, "../../etc/passwd", "04-passwd"),
    (5, "C:\\Windows\\system32\\a.pdf", "05-a.pdf"),
    (6, "..", "06-tep"),
    (7, "", "07-tep"),
    (8, ".bashrc", "08-tep.bashrc"),
    (9, "CON", "09-CON"),
    (10, "a.tar.gz", "10-a-tar.gz"),
    (11, "báo cáo. quý 1", "11-bao-cao-quy-1"),
    (12, "x\u{202E}fdp.exe", "12-xfdp.exe"),
    (13, "한글.pdf", "13-tep.pdf"),
    (200, "a/b/", "200-tep"),
    (14, "-rf.pdf", "14-rf.pdf"),
    (15, "a.không", "15-a-khong"),
  ])
  func `is numbered and has ASCII letters, digits and one extension`(
    number: Int, name: String, safe: String
  ) {
    #expect(SafeName.numbered(number, name) == safe)
  }

  @Test func `has at most 80 characters and keeps its extension`() {
    let long = String(repeating: "ệ ", count: 300) + ".pdf"
    let safe = SafeName.numbered(1, long)
    #expect(safe.utf8.count <= 80)
    #expect(safe.hasSuffix("e.pdf"))
    #expect(SafeName.plain(String(repeating: "a", count: 300)).utf8.count <= 80)
  }

  @Test(arguments: ["CON", "con.txt", "Aux.pdf", "LPT1", "com9.gz", "nul", "prn."])
  func `is never that of a device`(name: String) {
    #expect(SafeName.plain(name).hasPrefix("tep-"))
  }

  @Test func `is made of harmless bytes whatever the name holds`() {
    var random = Generator(state: 5)
    for _ in 0..<5000 {
      let scalars = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &random)) ?? "."
      }
      let safe = SafeName.plain(String(String.UnicodeScalarView(scalars)))
      #expect(!safe.isEmpty && !safe.hasPrefix(".") && !safe.hasPrefix("-"))
      #expect(safe.utf8.filter { $0 == UInt8(ascii: ".") }.count <= 1)
      #expect(
        safe.utf8.allSatisfy {
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.".utf8.contains($0)
        })
    }
  }
}

@Suite struct `The identifier of a body` {
  @Test(arguments: [
    "H29", "H29.123", "H29.123.7", "H29.1.2.3", "H37.DN.001", "G22.99.18", "000.00.00.H29",
    "000.15.12.H29", "0101234567", "0101234567001",
  ])
  func `has one of the forms in use`(id: String) { #expect(isOrganIdentifier(id)) }

  @Test(arguments: [
    "", "null", "H2", "h29", "H29.", ".H29", "H29.1234", "H29.a", "H29.1.2.3.4", "28.22.H17",
    "02.29.W00", "00.00.00.H29", "000.00.H29", "000.000.00.H29", "01012345", "01012345678901",
    "H29 .123", "Ｈ29",
  ])
  func `is unusual otherwise`(id: String) { #expect(!isOrganIdentifier(id)) }
}
