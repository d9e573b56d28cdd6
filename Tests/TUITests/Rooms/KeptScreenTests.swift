import Desk
import Office
import Platform
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite struct `What the office keeps besides documents` {
  let office: SampleDesk
  var app: Rehearsal

  init() throws {
    office = try SampleDesk()
    try office.register()
    app = office.terminal(office.clerk)
  }

  @Test
  mutating func
    `has rooms that open from the settings and by their names, all with something to read`()
    throws
  {
    for (key, title) in [
      ("s", "Dãy số"), ("a", "Sổ địa chỉ"), ("u", "Con dấu, thiết bị lưu khóa"),
      ("b", "Sổ đã khóa"), ("x", "Gói chuyển giao"), ("l", "Sổ tiếp nhận"),
      ("m", "Văn bản niêm mật"), ("o", "Loại văn bản"), ("h", "Hội đồng"),
    ] {
      app.type("c\(key)")
      #expect(app.rows(0).hasPrefix(" " + title))
      #expect(app.rows(3, 4).contains { $0.isLetter }, "\(title)")
      app.press(.escape, .escape)
    }
    for room in FurtherRoom.allCases {
      app.type(":\(room.topic.rawValue)\n")
      #expect(app.rows(0).hasPrefix(" " + Language.vietnamese.words.room(room)))
      app.press(.escape)
    }
  }

  @Test(arguments: [(24, 80), (40, 120)])
  func `draws every room at any size, in both languages`(rows: Int, columns: Int) throws {
    for language in Language.allCases {
      var app = office.terminal(office.clerk, language, rows: rows, columns: columns)
      for room in FurtherRoom.allCases {
        app.type(":\(room.topic.rawValue)\n")
        #expect(app.rows(0).hasPrefix(" " + language.words.room(room)))
        app.press(.escape)
      }
    }
  }

  // MARK: Copies

  @Test mutating func `a document is copied from its page, and the same copy made once more`()
    throws
  {
    app.type(":incoming show 1\nK")
    #expect(app.rows(0).hasPrefix(" sao 1/2026"))
    app.press(.tab, .tab)
    app.fill("4\t\t6")
    app.press(.control("s"))
    // What is missing is said at its field.
    #expect(app.shows("Nơi nhận") && app.shows("còn trống"))
    app.press(.escape, .escape)
    #expect(try office.clerk.copies(limit: 5).isEmpty)
    _ = try office.clerk.addCopy(
      CopyDraft(
        source: .incoming(ID(1)), form: .certified, pages: 4, copies: 6, recipient: "Tổ Toán",
        signer: office.principal.person.id, decidedBy: office.principal.person.id,
        reason: "Gửi các tổ"))
    app.type(":copy list\nn")
    #expect(app.shows("Tổ Toán"))
    app.press(.control("s"))
    let copies = try office.clerk.copies(limit: 5)
    #expect(copies.count == 2)
    #expect(copies[0].recipient == "Tổ Toán" && copies[0].copies == 6)
    #expect(app.shows("02/SY-HB"))
    app.type("x")
    app.type("In nhầm")
    app.press(.control("s"))
    // The cursor stayed on the copy it was on.
    #expect(try office.clerk.copies(limit: 5).compactMap(\.strike?.reason) == ["In nhầm"])
  }

  // MARK: Seals

  @Test mutating func `a seal is entered and handed over, and its way can be read`() throws {
    app = office.terminal(office.principal)
    app.type(":custody add\n")
    app.fill("con dau\tDấu tròn\tHB-1")
    app.press(.control("s"))
    let item = try #require(try office.clerk.custodyItems().first)
    #expect(item.label == "Dấu tròn")
    app.type(":custody list\n")
    #expect(app.shows("Dấu tròn"))
    app.type("g")
    #expect(app.rows(0).hasPrefix(" giao giữ C1 Dấu tròn"))
    app.type("lan")
    app.press(.control("s"))
    let holder = try office.clerk.custodyItems().first?.holderName
    #expect(holder != item.holderName)
    #expect(app.shows(holder ?? "?"))
  }

  // MARK: On the way

  @Test mutating func `what is on its way opens its document, and is sent and brought by a key`()
    throws
  {
    final class Typed { var lines: [String] = [] }
    let typed = Typed()
    let document = try office.issueReport("Báo cáo tháng")
    app = office.terminal(office.clerk) { words in
      typed.lines.append(words.joined(separator: " "))
      return (["đã chuyển gói"], 0)
    }
    app.type("cxd")
    #expect(app.rows(0).hasPrefix(" Văn bản đang đi"))
    #expect(app.shows(document.title) && app.shows("chờ lập gói"))
    app.type("g")
    #expect(app.shows("đã chuyển gói"))
    app.press(.escape)
    app.type("n")
    app.press(.escape)
    #expect(typed.lines == ["exchange send", "exchange receive"])
    app.press(.enter)
    #expect(app.rows(0).contains(document.title))
  }

  @Test mutating func `a bundle nobody has carried is on the desk, and first among what goes`()
    throws
  {
    let document = try office.issueReport("Báo cáo tháng")
    let superior = try office.clerk.body(named: "H29.123")
    _ = try office.clerk.sendBundles(to: superior)
    app = office.terminal(office.clerk)
    #expect(app.shows("GÓI CHƯA CHUYỂN ĐƯỢC HOẶC KHÔNG CÓ BÁO NHẬN"))
    app.type(":exchange status\n")
    let lines = app.rows(1, 8).split(separator: "\n").map(String.init)
    let bundle = try #require(lines.firstIndex { $0.contains("H29.123.7-") })
    let sent = try #require(lines.firstIndex { $0.contains(document.title) })
    #expect(bundle < sent && lines[sent].contains("trong gói, chưa chuyển"))
  }

  // MARK: The address book

  @Test mutating func `bodies are added, changed and closed, and make groups`() throws {
    app.type(":body list\nt")
    app.fill("H29.124\tUBND xã Tân An")
    app.press(.control("s"))
    #expect(app.shows("UBND xã Tân An"))
    app.seek("Tân An")
    app.type("s")
    app.press(.control("u"))
    app.type("UBND phường Tân An")
    app.press(.control("s"))
    #expect(try office.clerk.body(named: "H29.124").name == "UBND phường Tân An")
    app.type("m")
    app.fill("Các xã\ttan an")
    app.press(.control("s"))
    #expect(try office.clerk.groups().first?.name == "Các xã")
    #expect(app.shows("Các xã"))
    app.seek("H29.124")
    app.type("x")
    // It asks for nothing but a yes: no field has the keys that are commands elsewhere.
    app.type("?")
    app.press(.escape)
    app.type(":")
    app.press(.escape)
    app.press(.control("s"))
    #expect(app.shows("không mở lại được"))
    app.press(.enter)
    #expect(try office.clerk.body(named: "H29.124").closedOn != nil)
  }

  // MARK: Numbers, kinds, councils

  @Test mutating func `kinds and councils are added and closed, and a number is wasted`() throws {
    app = office.terminal(office.clerk)
    app.type(":kind list\nt")
    app.fill("GCX\tGiấy chứng nhận xuất sắc\t\tQuyết định 5/QĐ")
    app.press(.control("s"))
    #expect(try office.clerk.kinds().entries.contains { $0.kind.word == "GCX" })
    app.seek("GCX")
    app.type("x")
    app.press(.tab)
    app.type("Quyết định 9/QĐ")
    app.press(.control("s"))
    #expect(app.shows("GCX"))
    app.type(":council add\n")
    app.fill("HĐTĐ\tHội đồng thi đua\tChủ tịch\tQuyết định 7/QĐ")
    app.press(.control("s"))
    #expect(try office.clerk.councils().first?.name == "Hội đồng thi đua")
    app.type(":outgoing waste\n")
    app.type("ke hoach")
    app.press(.tab)
    app.press(.tab, .tab)
    app.type("Viết nhầm số")
    app.press(.control("s"))
    #expect(
      try office.clerk.outgoingEntries(limit: 1).first.map {
        if case .struck(let struck) = $0 { struck.reason == "Viết nhầm số" } else { false }
      } == true)
  }

  // MARK: Registers and files

  @Test mutating func `a register is printed to a file, and nothing there is overwritten`() throws {
    let path = office.path + "/so-den.html"
    app.type(":register print\n")
    app.fill("incoming\t\t\t\(path)")
    app.press(.control("s"))
    let bytes = try #require(try FileContents.read(path, limit: 1 << 20))
    #expect(String(decoding: bytes, as: UTF8.self).contains("1034/KH-GDĐT"))
    app.type(":register print\n")
    app.fill("incoming\t\t\t\(path)")
    app.press(.control("s"))
    #expect(app.shows("[file.exists]"))
  }

  @Test mutating func `a slip and the journal are written out`() throws {
    let slip = office.path + "/phieu.txt"
    app.type(":incoming log\np")
    app.type(slip)
    app.press(.control("s"))
    #expect(Folders.exists(slip))
    let journal = office.path + "/nhat-ky.txt"
    app.type(":journal export\n")
    app.type(journal)
    app.press(.control("s"))
    #expect(Folders.exists(journal))
  }

  // MARK: Documents

  @Test mutating func `another document replaces one, a field is added, a secret one frozen`()
    throws
  {
    try office.register("9/TB-UBND", subject: "Thay kế hoạch thi")
    app.type(":incoming show 1\nT")
    app.type("2")
    app.press(.control("s"))
    #expect(app.shows("2/2026"))
    app.type("F")
    app.fill("kho\tA3")
    app.press(.control("s"))
    #expect(try office.clerk.incomingDossier(ID(1)).facts.extra.first?.value == "A3")
    app.type("M")
    app.fill("mật\tPhát hiện dấu mật")
    app.press(.control("s"))
    #expect(try office.clerk.secretEntries(limit: 1).first?.level == .secret)
  }

  @Test mutating func `what was typed is kept, and the desk offers it`() throws {
    app.type(":body add\n")
    app.fill("H29.125\tUBND xã Bình")
    app.press(.escape)
    app.press(.home)
    #expect(app.shows("thêm cơ quan"))
    app.seek("thêm cơ quan")
    app.press(.enter)
    #expect(app.shows("UBND xã Bình"))
  }
}
