import Platform
import Support
import Testing

/// A message of the collection and what its `.expect` file says about it.
struct SampleMessage: CustomStringConvertible, Sendable {
  let name: String
  let outcome: String
  /// Lines as `--tsv` prints them.
  let fields: [String]

  var description: String { name }
  var path: String { "\"$FIXTURES/edxml/\(name).edxml\"" }

  init(_ name: String) throws {
    self.name = name
    let lines = try Project.text(SampleMessage.folder + "/\(name).expect")
      .split(separator: "\n").map(String.init)
    outcome = String(lines[0].dropFirst("outcome\t".count))
    fields = lines.filter { $0.hasPrefix("field\t") }.map { String($0.dropFirst("field\t".count)) }
  }

  static let folder = Project.root + "/Tests/Fixtures/edxml"
  static let all = try! Folders.names(in: folder).filter { $0.hasSuffix(".edxml") }
    .map { try! SampleMessage(String($0.dropLast(".edxml".count))) }
  static let refused = all.filter { $0.outcome == "refuse" }
  static let read = all.filter { $0.outcome != "refuse" }
}

let hasXMLSec = TestPrograms.has("xmlsec1")

@Suite struct `A message shown by the program` {
  @Test func `is one of forty samples`() { #expect(SampleMessage.all.count == 40) }

  @Test(arguments: SampleMessage.read)
  func `has the expected fields to the letter and no others`(message: SampleMessage) throws {
    let result = try Shell().run("vpdt edxml show \(message.path) --tsv")
    #expect(result.status == 0)
    let lines = result.lines.filter { !$0.hasPrefix("! ") }
    // How the subject of this one is kept is left open.
    let fields = lines.filter { message.name != "terminal-escape" || !$0.hasPrefix("Subject\t") }
    #expect(Set(fields) == Set(message.fields))
    #expect(lines.count == Set(lines).count)
    let warnings = result.lines.filter { $0.hasPrefix("! ") }
    for warning in warnings {
      #expect(warning.hasPrefix("! vpdt: cảnh báo: dòng ") && warning.hasSuffix("]"))
    }
    switch message.name {
    case "bom-crlf": break
    case "signed-valid":
      #expect(warnings.count == 1 && warnings[0].hasSuffix("[xml-signature.program-missing]"))
    default: #expect(warnings.isEmpty == (message.outcome == "import"))
    }
  }

  @Test(arguments: SampleMessage.refused)
  func `is refused with one error that names line, place and cause`(message: SampleMessage) throws {
    let causes = [
      "billion-laughs": ["dòng 2", "DOCTYPE", "xml.doctype"],
      "date-impossible": [
        "dòng 27", "PromulgationInfo.PromulgationDate", "2026/02/30", "edxml.malformed-date",
      ],
      "deep-nesting": ["dòng 1", "a.a.a", "> 64", "xml.too-deep"],
      "doctype-xxe": ["dòng 2", "DOCTYPE", "xml.doctype"],
      "escape-reference": ["dòng 34", "Subject", "U+001B", "xml.illegal-character"],
      "foreign-namespace": ["dòng 2", "edXML", "edxml.foreign-namespace"],
      "junk-prefix": ["dòng 1", "xml.text-before-first-tag"],
      "mismatched-tag": ["dòng 13", "From", "Form", "xml.mismatched-tag"],
      "status-unknown-99": ["dòng ", "StatusCode", "(99)", "edxml.unknown-status"],
      "truncated-zip": ["Attachment[0]", "15-UBND-VHXH.pdf", "edxml.damaged-wrapper"],
      "wrong-base64": ["Attachment[0]", "15-UBND-VHXH.pdf", "edxml.not-base64"],
      "zip-bomb": ["Attachment[0]", "15-UBND-VHXH.pdf", "edxml.attachment-too-large"],
    ]
    for form in ["", " --tsv", " --json"] {
      let result = try Shell().run("vpdt edxml show \(message.path)\(form)")
      #expect(result.status == 1)
      #expect(result.lines.count == 3 && result.lines.prefix(2).allSatisfy { $0.hasPrefix("! ") })
      for part in try #require(causes[message.name]) {
        #expect(result.lines[0].contains(part), "\(result.lines[0]) lacks \(part)")
      }
    }
  }

  @Test(arguments: ["", "--tsv", "--json", "--lang en"])
  func `sends nothing to a terminal that it would obey`(form: String) throws {
    let shell = try Shell()
    let message = try Project.text(SampleMessage.folder + "/new-two-attachments.edxml")
    let hostile = "x&#x9B;31m\u{202E}y&#x85;\u{200B}z&#x2028;"
    // Every text of the message, one after the other, and all of them at once.
    var texts = message
    for value in ["UBND xã Đông Hòa", "15-UBND-VHXH.pdf", "Văn phòng", "TTB", "Như trên"] {
      texts = texts.replacing(value, with: value + hostile)
    }
    texts = texts.replacing("2026/03/12", with: "2026/03/12" + hostile)
    for text in [texts, texts.replacing("2026/03/12" + hostile, with: "")] {
      try? Folders.removeFile(shell.folder + "/m.edxml")
      try FileContents.writeNew(shell.folder + "/m.edxml", Array(text.utf8))
      for command in ["show", "check"] where command == "show" || form != "--tsv" {
        let lines = try shell.run("vpdt edxml \(command) m.edxml \(form)").lines
        #expect(lines.count > 1)
        let harm = lines.joined().unicodeScalars.filter { scalar in
          scalar.value < 0x20 && scalar != "\t" || (0x7F...0x9F).contains(scalar.value)
            || (0x200B...0x200F).contains(scalar.value) || (0x2028...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
        }
        #expect(harm.isEmpty)
      }
    }
  }

  @Test func `may be large, which costs no memory`() throws {
    let shell = try Shell()
    let halves = try Project.text(SampleMessage.folder + "/zero-byte-attachment.edxml")
      .replacing(
        "<ContentTransferEncoded/>", with: "<ContentTransferEncoded></ContentTransferEncoded>"
      )
      .split(separator: "<ContentTransferEncoded></ContentTransferEncoded>", maxSplits: 1)
    #expect(halves.count == 2)
    let file = try Descriptor.making(shell.folder + "/m.edxml")
    try file.write(Array((halves[0] + "<ContentTransferEncoded>").utf8))
    let piece = [UInt8](repeating: UInt8(ascii: "A"), count: 1 << 20)
    for _ in 0..<136 { try file.write(piece) }
    try file.write(Array(("</ContentTransferEncoded>" + halves[1]).utf8))
    // More than an office takes: refused, and shown all the same on request.
    let refused = try shell.run("vpdt edxml show m.edxml --tsv")
    #expect(refused.status == 1 && refused.lines[1].contains("--any-size"))
    let shown = try shell.run(
      "ulimit -v 400000; vpdt edxml show m.edxml --any-size --tsv | grep Size")
    #expect(shown.lines.first == "Attachment[0].Size\t\((136 << 20) / 4 * 3)")
  }
}

@Suite struct `What a strict receiver would refuse, by the program` {
  @Test(arguments: SampleMessage.read)
  func `is nothing in the messages an export is to look like`(message: SampleMessage) throws {
    let names = ["new-two-attachments", "revocation", "update", "replacement"]
    guard names.contains(message.name) || message.name.hasPrefix("status-") else { return }
    let result = try Shell().run("vpdt edxml check \(message.path)")
    #expect(result.status == 0)
    #expect(result.lines.count == 1 && !result.lines[0].contains("["))
  }

  @Test(arguments: SampleMessage.refused)
  func `is all of what cannot be read, and the others are looked at`(message: SampleMessage) throws
  {
    let good = "\"$FIXTURES/edxml/status-01.edxml\""
    let result = try Shell().run("vpdt edxml check \(message.path) \(good)")
    #expect(result.status == 1)
    #expect(result.lines.count == 3)
    #expect(result.lines[0].contains(".edxml:") && result.lines[0].hasSuffix("]"))
    #expect(!result.lines[1].contains("["))
  }
}

@Suite(.enabled(if: hasXMLSec, "xmlsec1 is not installed"))
struct `The signature of a message, by xmlsec1` {
  private func verdict(_ name: String, _ words: String = "") throws -> String? {
    try Shell(with: ["xmlsec1"]).run(
      "vpdt edxml show \"$FIXTURES/edxml/\(name).edxml\" --json \(words)"
    ).lines
      .first?.split(separator: "\"signature\":{\"verdict\":\"").last?
      .split(separator: "\"").first.map(String.init)
  }

  @Test func `is intact, and trusted only under a root that is named`() throws {
    #expect(try verdict("signed-valid") == "intact")
    #expect(
      try verdict("signed-valid", "--trust \"$FIXTURES/edxml/signed-test-ca.pem\"") == "trusted")
    #expect(try verdict("signed-valid", "--trust \"$FIXTURES/pdfsig/pki/root.pem\"") == "intact")
  }

  @Test func `is broken by one letter, whoever is trusted`() throws {
    #expect(try verdict("signed-altered") == "broken")
    #expect(
      try verdict("signed-altered", "--trust \"$FIXTURES/edxml/signed-test-ca.pem\"") == "broken")
    let result = try Shell(with: ["xmlsec1"]).run(
      "vpdt edxml show \"$FIXTURES/edxml/signed-altered.edxml\" --tsv")
    #expect(result.lines.contains { $0.hasPrefix("! ") && $0.hasSuffix("[xml-signature.broken]") })
  }

  @Test func `is neither there nor absent where no program finds it`() throws {
    #expect(try verdict("signature-wrong-namespace") == "unchecked")
    #expect(try verdict("status-01") == "unsigned")
  }

  @Test func `outside of the message's own place is found by the whole of it`() throws {
    let shell = try Shell(with: ["xmlsec1"])
    let text = try Project.text(SampleMessage.folder + "/signed-valid.edxml")
    for (name, changed) in [
      ("broken", text.replacing("TTB", with: "TTC")),
      ("broken", text.replacing("opNiBZm6", with: "opNiBZm7")),
      ("broken", text.replacing("e1mgxpir", with: "!")),
      ("unchecked", text.replacing("MIIDXzCC", with: "MIIDXzCD")),
      ("other-content", text.replacing("<Reference URI=\"\">", with: "<Reference URI=\"#a\">")),
      ("intact", text.replacing("<DueDate>", with: "<DueDate><!-- x -->")),
    ] {
      try? Folders.removeFile(shell.folder + "/m.edxml")
      try FileContents.writeNew(shell.folder + "/m.edxml", Array(changed.utf8))
      let lines = try shell.run("vpdt edxml show m.edxml --json").lines
      #expect(
        lines.first?.contains("\"signature\":{\"verdict\":\"\(name)\"") == true,
        "\(name): \(lines.first?.suffix(200) ?? "")")
    }
  }
}
