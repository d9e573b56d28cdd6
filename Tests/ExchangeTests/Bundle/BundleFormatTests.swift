import Bytes
import Office
import Testing

@testable import Exchange

@Suite struct `The index of a bundle` {
  @Test func `has a line per document for programs`() throws {
    let document = try Fixture("new-two-attachments").read().0.message
    let status = try Fixture("status-03").read().0.message
    let digest = SHA256.digest(of: [1])
    let text = BundleTable.text([
      BundleRow(document, number: 1, digest: digest), BundleRow(status, number: 2, digest: digest),
    ])
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count == 13 })
    #expect(
      lines[1].dropLast() == [
        "1", "data/0001", "edoc", "H29.123,2026/03/02,15/UBND-VHXH", "15/UBND-VHXH", "2026-03-02",
        "Công văn", "Về việc báo cáo số liệu học sinh đầu học kỳ II", "UBND xã Đông Hòa",
        "Trường THCS Hoa Ban", "0", "2",
      ])
    #expect(
      lines[2].dropLast() == [
        "2", "data/0002", "status", "H29.123,2026/03/02,15/UBND-VHXH", "15/UBND-VHXH",
        "2026-03-02", "03", "Đã tiếp nhận, vào sổ văn bản đến số 42", "Trường THCS Hoa Ban",
        "H29.123", "", "0",
      ])
  }

  @Test func `keeps values in their cells and never lets a spreadsheet run them`() {
    #expect(BundleTable.cell("a\tb\nc\u{1B}d\u{202E}e") == "a b c d e")
    for start in ["=", "+", "-", "@"] {
      #expect(BundleTable.cell("\(start)cmd|' /C calc'!A0") == "'\(start)cmd|' /C calc'!A0")
    }
    #expect(BundleTable.cell("15/UBND") == "15/UBND")
  }

  @Test func `is a page that shows hostile text and runs none of it`() throws {
    var document = EdxmlDocument(sender: EdxmlOrgan(id: "H29", name: "\"><img src=x onerror=a()>"))
    document.subject = "<script>alert('1')</script>\u{202E}\u{9B}"
    document.attachments = [
      EdxmlAttachment(
        contentId: "1", contentType: nil, name: "../\"><script>.pdf", size: 0,
        digest: SHA256.digest(of: []))
    ]
    var head = head()
    head.receiver = "A & B"
    let row = BundleRow(.document(document), number: 1, digest: SHA256.digest(of: []))
    let page = BundlePage.text(head, [row])
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
    #expect(page.contains("bên nhận: A &amp; B"))
    #expect(page.contains("<a href=\"data/0001/files/01-script.pdf\">"))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("//"))
    #expect(!page.unicodeScalars.contains { $0.isHidden && $0 != "\n" })
  }
}

@Suite struct `The papers of a bundle` {
  @Test func `say who hands over to whom, in a fixed order`() throws {
    var head = head()
    head.address = "Số 12 đường\nHoa Ban"
    head.description = ""
    head.receiver = "UBND xã Đông Hòa"
    head.receiverId = "H29.123"
    let info = try head.info(size: PayloadOxum(octets: 123, files: 4), count: 2)
    #expect(
      String(decoding: info.bytes, as: UTF8.self) == """
        Source-Organization: Trường THCS Hoa Ban
        Organization-Address: Số 12 đường Hoa Ban
        Bagging-Date: 2026-03-10
        External-Identifier: H29.123.7-2026-03-10-1
        Payload-Oxum: 123.4
        Ma-Dinh-Danh-Ben-Gui: H29.123.7
        Ten-Ben-Nhan: UBND xã Đông Hòa
        Ma-Dinh-Danh-Ben-Nhan: H29.123
        So-Van-Ban: 2
        Phien-Ban-Ho-So-Chuyen-Giao: 1

        """)
  }

  @Test func `name a folder that stays where it is put`() {
    var head = head()
    head.organId = "../H29/é"
    #expect(head.name == "-H29----2026-03-10-1")
  }

  @Test func `come in the order of dates and identifiers, statuses last`() throws {
    let names = [
      "status-06", "replacement", "status-01", "new-two-attachments", "revocation", "update",
    ]
    let items = try names.map { name in
      switch try Fixture(name).read().0.message {
      case .document(let document): BundleItem(document) { _ in { nil } }
      case .status(let status): BundleItem(status)
      }
    }
    let expected = ["2026-03-02", "2026-03-05", "2026-03-06", "2026-03-07", "01", "06"]
    for items in [items, items.reversed()] {
      let order = BundleItem.ordered(items).map { item in
        switch item.message {
        case .document(let document): document.promulgatedOn?.description ?? ""
        case .status(let status): status.code.rawValue
        }
      }
      #expect(order == expected)
    }
  }

  @Test func `stand first in an archive, the rest by path`() {
    let paths = [
      "data/0002/x", "data/0001/files/a", "bag-info.txt", "index.tsv", "bagit.txt",
      "data/0001/document.edxml",
    ]
    #expect(
      paths.sorted(by: BundleLayout.precedes) == [
        "bagit.txt", "bag-info.txt", "data/0001/document.edxml", "data/0001/files/a", "data/0002/x",
        "index.tsv",
      ])
  }

  @Test func `have a place for documents and files and for nothing else`() {
    #expect(BundleLayout.role(of: "data/0001/document.edxml")?.isDocument == true)
    #expect(BundleLayout.role(of: "data/0001/files/01-a.pdf")?.isDocument == false)
    for path in [
      "data/1/document.edxml", "data/0001/Document.edxml", "data/0001/files/a/b", "data/0001/files",
      "data/document.edxml", "data/0001/x/a", "data/00a1/document.edxml", "x/0001/document.edxml",
    ] {
      #expect(BundleLayout.role(of: path) == nil)
    }
  }
}

/// A head for bundles of tests.
func head() -> BundleHead {
  BundleHead(
    organization: "Trường THCS Hoa Ban", organId: "H29.123.7",
    date: CivilDate(year: 2026, month: 3, day: 10)!, number: 1)
}
