import Testing

@testable import XML

@Suite struct `Refusing a document` {
  @Test(arguments: [
    ("", "xml.empty", 1),
    (" <a/>", "xml.text-before-first-tag", 1),
    ("x<a/>", "xml.text-before-first-tag", 1),
    ("<a/>x", "xml.text-outside-root", 1),
    ("<a/>\n<b/>", "xml.second-root", 2),
    ("<!---->", "xml.unexpected-end", 1),
    ("<a>", "xml.unexpected-end", 1),
    ("<a", "xml.unexpected-end", 1),
    ("<a b='", "xml.unexpected-end", 1),
    ("<a><![CDATA[ ]]", "xml.unexpected-end", 1),
    ("<a><!-- ", "xml.unexpected-end", 1),
    ("<a><?x ", "xml.unexpected-end", 1),
    ("<a>\n</b>", "xml.mismatched-tag", 2),
    ("<a></A>", "xml.mismatched-tag", 1),
    ("<p:a xmlns:p='u' xmlns:q='u'></q:a>", "xml.mismatched-tag", 1),
    ("<a b='1' b='2'/>", "xml.repeated-attribute", 1),
    ("<a xmlns:p='u' xmlns:q='u' p:b='' q:b=''/>", "xml.repeated-attribute", 1),
    ("<a xmlns='u' xmlns='v'/>", "xml.repeated-attribute", 1),
    ("<a b='1'c='2'/>", "xml.malformed-markup", 1),
    ("<a b=1/>", "xml.malformed-markup", 1),
    ("<a b/>", "xml.malformed-markup", 1),
    ("<a b='<'/>", "xml.malformed-markup", 1),
    ("<a/ >", "xml.malformed-markup", 1),
    ("< a/>", "xml.malformed-markup", 1),
    ("<1/>", "xml.malformed-markup", 1),
    ("<a></ a>", "xml.malformed-markup", 1),
    ("<a><!></a>", "xml.malformed-markup", 1),
    ("<![CDATA[]]><a/>", "xml.malformed-markup", 1),
    ("<a><![cdata[]]></a>", "xml.malformed-markup", 1),
    ("<:a/>", "xml.malformed-name", 1),
    ("<a:/>", "xml.malformed-name", 1),
    ("<a:1/>", "xml.malformed-name", 1),
    ("<a:b:c/>", "xml.malformed-name", 1),
    ("<a><?p:i?></a>", "xml.malformed-name", 1),
    ("<a>&nbsp;</a>", "xml.unknown-entity", 1),
    ("<a>&</a>", "xml.malformed-reference", 1),
    ("<a>&amp</a>", "xml.malformed-reference", 1),
    ("<a>& amp;</a>", "xml.malformed-reference", 1),
    ("<a>&#;</a>", "xml.malformed-reference", 1),
    ("<a>&#x;</a>", "xml.malformed-reference", 1),
    ("<a>&#1A;</a>", "xml.malformed-reference", 1),
    ("<a>&#-1;</a>", "xml.malformed-reference", 1),
    ("<a>&#٣;</a>", "xml.malformed-reference", 1),
    ("<a>]]></a>", "xml.stray-cdata-end", 1),
    ("<a><!-- -- --></a>", "xml.double-hyphen", 1),
    ("<a><!-- ---></a>", "xml.double-hyphen", 1),
    ("<?xml version='1.1'?><a/>", "xml.version", 1),
    ("<?xml version='1.0' encoding='UTF-16'?><a/>", "xml.encoding", 1),
    ("<?xml version='1.0' encoding='windows-1258'?><a/>", "xml.encoding", 1),
    ("<?xml encoding='UTF-8'?><a/>", "xml.malformed-declaration", 1),
    ("<?xml version='1.0' standalone='maybe'?><a/>", "xml.malformed-declaration", 1),
    ("<?xml version='1.0' standalone='no' encoding='UTF-8'?><a/>", "xml.malformed-declaration", 1),
    ("<?xml version='1.0'><a/>", "xml.malformed-declaration", 1),
    ("<?xml?><a/>", "xml.malformed-declaration", 1),
    ("<a/>\n<?xml version='1.0'?>", "xml.reserved-instruction", 2),
    ("<a><?XmL ?></a>", "xml.reserved-instruction", 1),
    ("<!DOCTYPE a><a/>", "xml.doctype", 1),
    ("<a><!DOCTYPE a></a>", "xml.doctype", 1),
    ("<p:a/>", "xml.unbound-prefix", 1),
    ("<a p:b=''/>", "xml.unbound-prefix", 1),
    ("<a xmlns:p=''/>", "xml.reserved-namespace", 1),
    ("<a xmlns:xmlns='u'/>", "xml.reserved-namespace", 1),
    ("<a xmlns:xml='u'/>", "xml.reserved-namespace", 1),
    ("<a xmlns='http://www.w3.org/2000/xmlns/'/>", "xml.reserved-namespace", 1),
  ])
  func `names the fault and its line`(document: String, code: String, line: Int) {
    #expect {
      try events(document)
    } throws: { error in
      let error = error as? XMLError
      return error?.code == code && error?.position.line == line
    }
  }

  @Test(arguments: [
    [0xFE, 0xFF, 0x00, 0x3C], [0xFF, 0xFE, 0x3C, 0x00],  // UTF-16
    [0x3C, 0x00, 0x61, 0x00],  // UTF-16 without a mark
    [0x3C, 0x61, 0x3E, 0x80], [0x3C, 0x61, 0x3E, 0xC0, 0x80], [0x3C, 0x61, 0x3E, 0xC1, 0xBF],
    [0x3C, 0x61, 0x3E, 0xE0, 0x80, 0x80], [0x3C, 0x61, 0x3E, 0xED, 0xA0, 0x80],
    [0x3C, 0x61, 0x3E, 0xF0, 0x80, 0x80, 0x80], [0x3C, 0x61, 0x3E, 0xF4, 0x90, 0x80, 0x80],
    [0x3C, 0x61, 0x3E, 0xF5, 0x80, 0x80, 0x80], [0x3C, 0x61, 0x3E, 0xE1, 0xBB],
  ])
  func `reads UTF-8 and nothing that looks like it`(bytes: [UInt8]) {
    for chunk in 1...4 {
      #expect(throws: XMLError.self) { try events(bytes + Array("</a>".utf8), chunk: chunk) }
    }
  }

  @Test func `refuses characters that XML excludes, written out or by number`() throws {
    for value in [0, 1, 8, 0xB, 0xC, 0xE, 0x1B, 0x1F, 0xFFFE, 0xFFFF] as [UInt32] {
      #expect(throws: XMLError(.illegalCharacter(value), at: XMLPosition(line: 1, column: 4))) {
        try events("<a>\(Unicode.Scalar(value)!)</a>")
      }
      #expect(throws: XMLError(.illegalCharacter(value), at: XMLPosition(line: 1, column: 4))) {
        try events("<a>&#\(value);</a>")
      }
    }
    for value in ["xD800", "xDFFF", "x110000", "99999999999999999999"] {
      #expect(throws: XMLError.self) { try events("<a>&#\(value);</a>") }
    }
  }

  @Test func `lets the characters through that are legal and dangerous`() throws {
    #expect(
      try joinedText(events("<a>&#x9B;&#x85;&#x202E;\u{200B}\u{7F}</a>")).unicodeScalars.count == 5)
  }

  @Test func `holds every limit`() throws {
    var limits = XMLReader.Limits()
    limits.depth = 3
    limits.attributes = 2
    limits.name = 8
    limits.attributeValue = 16
    limits.document = 200
    for (document, code) in [
      ("<a><b><c/></b></a>", nil),
      ("<a><b><c><d/></c></b></a>", "xml.too-deep"),
      ("<a b='' c=''/>", nil),
      ("<a b='' c='' xmlns='u'/>", "xml.too-many-attributes"),
      ("<abcdefgh/>", nil),
      ("<abcdefghi/>", "xml.too-long"),
      ("<?abcdefghi?><a/>", "xml.too-long"),
      ("<a>&abcdefghi;</a>", "xml.too-long"),
      ("<a b='0123456789abcdef'/>", nil),
      ("<a b='0123456789abcdef0'/>", "xml.too-long"),
      ("<a>\(String(repeating: " ", count: 193))</a>", nil),
      ("<a>\(String(repeating: " ", count: 194))</a>", "xml.too-large"),
    ] {
      do {
        _ = try events(Array(document.utf8), chunk: 7, limits: limits)
        #expect(code == nil, "\(document)")
      } catch let error as XMLError {
        #expect(error.code == code, "\(document)")
      }
    }
  }

  @Test func `never traps, whatever happens to the bytes`() {
    let original = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><a xmlns="u" b="&lt;"><!-- c --><p:d xmlns:p="v">\
      <![CDATA[x]]>Hòa &#x9B;</p:d><?pi x?></a>
      """.utf8)
    var random = Generator(state: 20_260_302)
    for _ in 0..<20_000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch UInt8.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[place], at: Int.random(in: 0..<bytes.count, using: &random))
        default: bytes.removeSubrange(place..<min(bytes.count, place + 8))
        }
        if bytes.isEmpty { break }
      }
      _ = try? events(bytes, chunk: Int.random(in: 1...64, using: &random))
    }
  }
}
