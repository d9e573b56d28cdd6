import Office
import Platform
import Support
import Testing

@testable import Desk

@Suite struct `Whoever comes over SSH` {
  private let office: SampleDesk
  private let key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJUSz3MVT8RGH2ieOKcDqmOxbXAsr3VcVZZ9sDNiVSDz minh@nha"
  private let fingerprint: String

  init() throws {
    office = try SampleDesk()
    fingerprint = try office.clerk.addKey(key, of: office.teacher.person).fingerprint
  }

  private func open(_ handle: String, _ fingerprint: String) throws -> OfficeDesk {
    try OfficeDesk.open(
      at: office.path,
      for: Visitor(
        account: "vpdt", moment: office.clerk.now(),
        served: ServedPerson(handle: handle, fingerprint: fingerprint, address: "192.0.2.7")))
  }

  @Test func `is the person whose key it is, whatever the account is called`() throws {
    let desk = try open("minh", fingerprint)
    #expect(desk.person.handle == "minh")
    try desk.recordSession()
    let last = try #require(
      try office.clerk.database.read { try $0.journal(.older, than: nil, limit: 1) }.first)
    #expect(last.act == "session.open")
    #expect(last.detail?["key"] == fingerprint)
    #expect(last.detail?["address"] == "192.0.2.7")
    #expect(try office.clerk.check().findings == [])
  }

  @Test func `stays out with the key of somebody else, with none, or when the key was taken away`()
    throws
  {
    for (handle, given) in [("hoa", fingerprint), ("minh", "SHA256:x"), ("khong-ai", fingerprint)] {
      #expect(throws: KeyError.notTheirs(given, handle: handle)) { try open(handle, given) }
    }
    _ = try office.clerk.removeKey(fingerprint)
    #expect(throws: KeyError.notTheirs(fingerprint, handle: "minh")) {
      try open("minh", fingerprint)
    }
    #expect(
      try OfficeDesk.authorizedKeys(at: office.path, program: "/usr/bin/vpdt").isEmpty)
  }

  @Test func `through sudo is the person of the account sudo let in, and nobody else`() throws {
    _ = try office.clerk.addPerson(
      PersonDraft(handle: "tan", name: "Lý Văn Tân", roles: [.handler], account: "tan.ly"))
    func open(_ handle: String, _ account: String) throws -> OfficeDesk {
      try OfficeDesk.open(
        at: office.path,
        for: Visitor(
          account: "vpdt", moment: office.clerk.now(),
          served: ServedPerson(handle: handle, account: account)))
    }
    let desk = try open("tan", "tan.ly")
    #expect(desk.person.handle == "tan" && desk.isServed)
    #expect(throws: TrayError.self) { try desk.path(entered: "/etc/passwd") }
    try desk.recordSession()
    let last = try #require(
      try office.clerk.database.read { try $0.journal(.older, than: nil, limit: 1) }.first)
    #expect(last.detail?["account"] == "tan.ly")
    for (handle, account) in [("tan", "root"), ("minh", "tan.ly"), ("tan", ""), ("minh", "")] {
      #expect(throws: PersonError.noneForAccount(account)) { try open(handle, account) }
    }
  }

  @Test func `is let in by a rule of sudo that nothing can be added to`() throws {
    let before = try office.clerk.sudoRules(program: "/usr/bin/vpdt").count
    let tan = try office.clerk.addPerson(
      PersonDraft(handle: "tan", name: "Lý Văn Tân", roles: [.handler], account: "tan.ly"))
    let path = office.path
    #expect(
      try office.clerk.sudoRules(program: "/opt/a,b:c/vpdt").dropFirst(before) == [
        "Cmnd_Alias VPDT_\(tan.id.value) = /opt/a\\,b\\:c/vpdt --office \(path) serve tan sudo",
        "Defaults!VPDT_\(tan.id.value) use_pty, "
          + "env_keep = \"SSH_ORIGINAL_COMMAND LANG TERM NO_COLOR\"",
        "tan.ly ALL = (\(Machine.account())) VPDT_\(tan.id.value)",
      ])
    for program in ["/opt/v p", "/opt/*", "/opt/a\nroot ALL = ALL", "/opt/[ab]", "/opt/\"x"] {
      #expect(throws: OfficeFolderError.unfitWord(program)) {
        try office.clerk.sudoRules(program: program)
      }
    }
  }

  @Test func `is let in by a line that leads nowhere but to this office`() throws {
    let lines = try OfficeDesk.authorizedKeys(at: office.path, program: "/opt/văn thư/vp\"dt")
    let path = office.path
    #expect(
      lines == [
        "restrict,pty,command=\"'/opt/văn thư/vp\\\"dt' --office \(path) serve minh \(fingerprint)\" "
          + key.split(separator: " ").prefix(2).joined(separator: " ") + " minh"
      ])
    #expect(
      try OfficeDesk.authorizedKeys(at: path, fingerprint: "SHA256:x", program: "/v").isEmpty)
    #expect(throws: OfficeFolderError.self) {
      try OfficeDesk.authorizedKeys(at: path, program: "/v\nssh-rsa AAAA")
    }
  }

  @Test func `names no path of the machine, in no use case`() throws {
    let desk = try open("minh", fingerprint)
    let outside = try office.plain("ke-hoach.pdf")
    let refused = TrayError.pathsClosed(outside)
    #expect(throws: refused) { try desk.path(entered: outside) }
    #expect(throws: refused) {
      try desk.draftOutgoing(
        OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch"),
        files: HandedInFiles(main: [outside]))
    }
    #expect(throws: TrayError.self) { try desk.write("x", to: office.path + "/x.txt") }
    #expect(throws: TrayError.self) { try desk.path(entered: "tray:../lan/a.pdf") }
    #expect(throws: TrayError.self) { try desk.path(entered: desk.tray.path + "/../../office.db") }
    #expect(!Folders.exists(office.path + "/x.txt"))
  }

  @Test func `sends files through a tray that nobody else reaches`() throws {
    let desk = try open("minh", fingerprint)
    try desk.putIntoTray("kế hoạch.pdf", Array("%PDF-1.4\n".utf8), replacing: false)
    #expect(throws: TrayError.exists("kế hoạch.pdf")) {
      try desk.putIntoTray("kế hoạch.pdf", [1], replacing: false)
    }
    try desk.putIntoTray("kế hoạch.pdf", Array("%PDF-1.4\n%%EOF\n".utf8), replacing: true)
    #expect(try desk.tray.files().map(\.name) == ["kế hoạch.pdf"])
    var got: [UInt8] = []
    try desk.getFromTray("kế hoạch.pdf") { got += Array($0) }
    #expect(got == Array("%PDF-1.4\n%%EOF\n".utf8))
    #expect(desk.paths(continuing: "tray:k") == ["tray:kế hoạch.pdf"])
    #expect(try office.clerk.tray.files().isEmpty)
    #expect(throws: TrayError.missing("kế hoạch.pdf")) {
      try office.clerk.getFromTray("kế hoạch.pdf") { _ in }
    }
    let document = try desk.draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: "KH")!, subject: "Kế hoạch"),
      files: HandedInFiles(main: [try desk.path(entered: "tray:kế hoạch.pdf")]))
    #expect(document.subject == "Kế hoạch")
    try desk.tray.remove("kế hoạch.pdf")
    #expect(try desk.tray.files().isEmpty)
  }

  @Test(arguments: [
    "", ".", "..", ".ẩn", "a/b", "a\u{1B}[2J", "a\nb", String(repeating: "ă", count: 101),
  ])
  func `gives a file no name that leads elsewhere or acts on a terminal`(name: String) throws {
    let desk = try open("minh", fingerprint)
    #expect(throws: TrayError.self) { try desk.putIntoTray(name, [1], replacing: true) }
    #expect(try !Folders.exists(desk.tray.path) || (desk.tray.files().isEmpty))
  }

  @Test func `has a tray that holds no more files than somebody would look through`() throws {
    let desk = try open("minh", fingerprint)
    for number in 1...200 { try desk.putIntoTray("\(number)", [1], replacing: false) }
    #expect(throws: TrayError.full(limit: 200)) {
      try desk.putIntoTray("201", [1], replacing: false)
    }
    #expect(throws: TrayError.full(limit: 200)) { try desk.output(entered: "sổ.csv") }
    try desk.putIntoTray("200", [2], replacing: true)
    #expect(try desk.tray.files().count == 200)
  }

  @Test func `names no program the machine would run`() throws {
    _ = try office.principal.addKey(
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHtFE0D8Bc9Sl+nlT1LFsWBqrXSXuUrSSL2gTGXMmXVz lan@nha",
      of: try office.clerk.person(named: "lan"))
    let keys = try office.clerk.personKeys(of: try office.clerk.person(named: "lan"))
    let desk = try open("lan", keys[0].fingerprint)
    #expect(throws: TrayError.pathsClosed("/bin/sh")) {
      try desk.set(.signingCommand, to: "/bin/sh")
    }
    try desk.set(.signingCommand, to: "")
  }
}
