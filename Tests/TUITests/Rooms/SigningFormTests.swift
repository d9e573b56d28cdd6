import Desk
import Office
import Platform
import Support
import Terminal
import Testing
import Wording

@testable import TUI

@Suite(.enabled(if: opensslIsThere, "openssl is not installed"))
struct `The form for signing here` {
  let office: SampleDesk
  let document: OutgoingDocument

  init() throws {
    office = try SampleDesk()
    try office.takeAnySignature()
    let draft = try office.submitted()
    _ = try office.clerk.numberOutgoing(draft.id)
    document = try office.principal.approveOutgoing(draft.id, seen: 1, as: nil, note: "")
    // A key nobody vouches for.
    let made = try ChildProcess(
      "/bin/sh",
      [
        "-c",
        """
        cd "$0"
        printf '[req]\\ndistinguished_name=d\\nx509_extensions=e\\n[d]\\n[e]\\nkeyUsage=digitalSignature\\n' > cnf
        openssl req -x509 -config cnf -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
          -keyout key -out cert -days 9 -utf8 -subj '/CN=Trần Văn Hùng' &&
        openssl pkcs12 -export -in cert -inkey key -out hung.p12 -passout 'pass:bí mật 7'
        """, office.path,
      ], environment: ["PATH": Machine.variable("PATH") ?? "/usr/bin:/bin"]
    ).run()
    try #require(made.ending == .exited(0))
  }

  @Test func `signs with a passphrase that is neither shown nor kept`() throws {
    var app = office.terminal(office.clerk)
    app.type(":outgoing sign \(document.draftTitle)\n")
    #expect(app.rows(0).hasPrefix(" ký số \(document.title)"))
    app.fill("\(office.path)/hung.p12\tbí mật 6")
    #expect(app.shows("••••••••") && !app.shows("bí mật"))
    // Kept as a draft, and read again: not this.
    app.pause()
    app.press(.control("s"))
    #expect(app.shows("mật khẩu không mở được khóa"))
    #expect(!app.shows("•"))
    #expect(try office.clerk.outgoingDossier(document.id).document.state == .approved)
    app.type("bí mật 8")
    app.press(.backspace)
    app.type("7")
    app.press(.control("s"))
    let signed = try office.clerk.outgoingDossier(document.id)
    #expect(signed.document.state == .signed)
    #expect(signed.files.last?.structure.signatures == 1)
    #expect(signed.files.last?.part == .signed)
    let kept = try ChildProcess(
      "/bin/grep", ["-rlaE", "bí mật [678]", office.path], environment: [:]
    ).run()
    #expect(kept.output.isEmpty, "\(String(decoding: kept.output, as: UTF8.self))")
  }

  @Test func `opens from the page, and puts the file aside for whoever is no clerk`() throws {
    var app = office.terminal(office.principal)
    app.type(":outgoing show \(document.draftTitle)\n")
    app.type("S")
    app.fill("\(office.path)/hung.p12\tbí mật 7")
    app.press(.tab, .tab, .tab, .tab)
    app.type("\(office.path)/signed.pdf")
    app.press(.control("s"))
    #expect(app.shows("đã ký số: Trần Văn Hùng"))
    let signed = try office.clerk.attachSigned("\(office.path)/signed.pdf", to: document.id)
    #expect(signed.state == .signed)
  }

  @Test func `says what is missing before anything is signed`() throws {
    var app = office.terminal(office.clerk)
    app.type(":outgoing sign \(document.draftTitle)\n")
    app.press(.control("s"))
    #expect(app.shows("chưa nói ký bằng gì"))
    app.fill("\(office.path)/hung.p12\tbí mật 7")
    app.press(.tab)
    app.type(" ")
    app.press(.control("s"))
    #expect(app.shows("chưa có chữ ký số của người có thẩm quyền"))
  }
}

private let opensslIsThere: Bool = {
  let outcome = try? ChildProcess("openssl", ["version"]).run()
  return outcome?.ending == .exited(0)
}()
