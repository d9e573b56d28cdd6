import Testing

@testable import XML

@Suite struct `Writing a document` {
  @Test func `gives one element per line, two spaces deep, and always the same bytes`() throws {
    let written = try write { writer in
      try writer.start("a", ["xmlns": "urn:n"])
      try writer.start("p:b", ["xmlns:p": "urn:n", "c": "\"1\" < 2 & 3 > 2"])
      try writer.element("p:d", "Hòa & <Bình>")
      try writer.element("p:e", "")
      writer.end()
      try writer.start("f")
      writer.end()
      writer.end()
    }
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a xmlns="urn:n">
          <p:b xmlns:p="urn:n" c="&quot;1&quot; &lt; 2 &amp; 3 &gt; 2">
            <p:d>Hòa &amp; &lt;Bình&gt;</p:d>
            <p:e/>
          </p:b>
          <f/>
        </a>

        """)
  }

  @Test func `passes a long text on in pieces, on one line`() throws {
    var pieces: [[UInt8]] = []
    var writer = XMLWriter { pieces.append($0) }
    try writer.start("a")
    for _ in 0..<100 { try writer.text(plain: [UInt8](repeating: 0x41, count: 10_000)) }
    writer.end()
    try writer.finish()
    #expect(pieces.count > 10)
    #expect(pieces.allSatisfy { $0.count < 100_000 })
    let lines = pieces.joined().split(separator: 0xA)
    #expect(lines.count == 2)
    #expect(lines[1].count == 1_000_007)
  }

  @Test func `refuses what would not be read back as it was written`() throws {
    for scalar in ["\u{0}", "\u{1B}", "\r", "\u{FFFE}", "\u{FFFF}"] as [Unicode.Scalar] {
      #expect(throws: XMLWritingError(scalar: scalar, name: "a")) {
        try write { try $0.element("a", "x\(scalar)") }
      }
    }
    #expect(throws: XMLWritingError(scalar: "\n", name: "b")) {
      try write { try $0.start("a", ["b": "x\n"]) }
    }
    for byte in "<>&]\u{1}\n".utf8 {
      #expect(throws: XMLWritingError.self) {
        try write { writer in
          try writer.start("a")
          try writer.text(plain: [byte])
        }
      }
    }
  }

  @Test func `is read back as it was written`() throws {
    let text = "&lt; ]]> <b> \"'\t\nĐông Hòa \u{9B}👍"
    let attribute = "&<>\"' Đông"
    let written = try write { writer in
      try writer.start("a", ["b": attribute])
      try writer.text(text)
      writer.end()
    }
    let events = try events(written)
    #expect(joinedText(events) == text)
    guard case .start(let element) = events[0] else { return #expect(Bool(false)) }
    #expect(element.attribute("b") == attribute)
  }

  private func write(_ body: (inout XMLWriter) throws -> Void) throws -> String {
    var bytes: [UInt8] = []
    var writer = XMLWriter { bytes += $0 }
    try body(&writer)
    try writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }
}
