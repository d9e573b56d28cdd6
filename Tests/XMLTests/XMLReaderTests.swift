import Testing

@testable import XML

@Suite struct `Reading a document` {
  @Test func `reports elements, attributes and text with their namespaces`() throws {
    let events = try events(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <a xmlns="urn:n" xmlns:p='urn:p' one="1" p:two=" a&#10;b&quot; "><p:b/>t</a>
      """)
    let a = XMLName(local: "a", namespace: "urn:n")
    let b = XMLName(prefix: "p", local: "b", namespace: "urn:p")
    guard case .start(let element) = events[0] else { return #expect(Bool(false)) }
    #expect(element.name == a)
    #expect(element.attribute("one") == "1")
    #expect(element.attribute("two") == nil)
    #expect(element.attributes[1].name == XMLName(prefix: "p", local: "two", namespace: "urn:p"))
    #expect(element.attributes[1].value == " a\nb\" ")
    #expect(element.position == XMLPosition(line: 2, column: 1))
    #expect(Array(events[2...]) == [.end(b), .text(Array("t".utf8)), .end(a), .endOfDocument])
  }

  @Test func `does not depend on how the bytes are cut into chunks`() throws {
    let bytes = Array(
      """
      \u{FEFF}<?xml version='1.0'?>\r\n<!-- ghi chú --><a đ="ệ&amp;"\r>Đông\r\n<b>]] x</b\n>\
      <![CDATA[<không & thẻ> ]]]]><![CDATA[]]>👍\r<?pi d ?>&#x1F44D;</a>\n
      """.utf8)
    let whole = try events(bytes, chunk: bytes.count)
    #expect(joinedText(whole) == "Đông\n]] x<không & thẻ> ]]👍\n👍")
    for chunk in 1..<16 {
      let parts = try events(bytes, chunk: chunk)
      #expect(joinedText(parts) == joinedText(whole))
      #expect(parts.filter { !$0.isText } == whole.filter { !$0.isText })
    }
  }

  @Test func `hands over a long text in parts`() throws {
    let long = [UInt8](repeating: UInt8(ascii: "A"), count: 1_000_000)
    let events = try events(Array("<a>".utf8) + long + Array("</a>".utf8), chunk: 65_536)
    let parts = events.compactMap { if case .text(let part) = $0 { part } else { nil } }
    #expect(parts.count > 10)
    #expect(parts.allSatisfy { $0.count < XMLReader.partSize + 4 })
    #expect(parts.reduce(0) { $0 + $1.count } == long.count)
  }

  @Test func `skips a byte order mark and ends lines with LF`() throws {
    let events = try events("\u{FEFF}<a>\r\n\r&#13;\n</a>")
    #expect(joinedText(events) == "\n\n\r\n")
  }

  @Test func `sees the end of a CDATA section across parts of a text`() throws {
    for count in 32_760...32_770 {
      let text = String(repeating: "]", count: count)
      #expect(throws: XMLError(.strayCDATAEnd, at: XMLPosition(line: 1, column: count + 4))) {
        try events("<a>\(text)></a>")
      }
      #expect(try joinedText(events("<a>\(text)&gt;]<b/>]></a>")) == "\(text)>]]>")
    }
  }

  @Test func `keeps a name whose prefix is unknown, if asked to`() throws {
    var reader = XMLReader(Array("<a x:b=''><y:c/></a>".utf8), unboundPrefixes: .reported)
    guard case .start(let a) = try reader.next(), case .start(let c) = try reader.next()
    else { return #expect(Bool(false)) }
    #expect(a.attributes[0].name.isUnbound)
    #expect(a.attributes[0].name.written == "x:b")
    #expect(c.name.isUnbound)
    #expect(c.name.namespace == nil)
  }

  @Test func `ends a namespace with the element that declares it`() throws {
    #expect(throws: XMLError(.unboundPrefix("p"), at: XMLPosition(line: 1, column: 23))) {
      try events("<a><b xmlns:p='u'></b><p:c/></a>")
    }
    let names = try events("<a xmlns='u'><b xmlns=''/><c/></a>").compactMap {
      if case .start(let element) = $0 { element.name.namespace ?? "none" } else { nil }
    }
    #expect(names == ["u", "none", "u"])
  }

  @Test func `stays at its first error`() throws {
    var reader = XMLReader(Array("<a></b>".utf8))
    _ = try reader.next()
    let error = XMLError(
      .mismatchedTag(open: "a", close: "b"), at: XMLPosition(line: 1, column: 4))
    #expect(throws: error) { try reader.next() }
    #expect(throws: error) { try reader.next() }
  }

  @Test func `passes an error of its source on`() {
    struct Unreadable: Error {}
    var reader = XMLReader { throw Unreadable() }
    #expect(throws: Unreadable.self) { try reader.next() }
  }

  @Test func `reads many empty sections and comments without piling them up`() throws {
    let noise = String(repeating: "<![CDATA[]]><!----><?x?>", count: 100_000)
    #expect(try events("<a>\(noise)</a>").count == 3)
  }
}
