import Testing

@testable import Signatures

@Suite struct `Reading the tokens and values of PDF` {
  private func value(_ text: String) throws(UnreadablePDF) -> PDFValue {
    var parser = Parser(ByteSource(inflated: Array(text.utf8)), at: 0)
    return try parser.value()
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `decodes names`() throws {
    #expect(try value("/Byte#52ange") == .name(Name(bytes: bytes("ByteRange"))))
    #expect(try value("/A#4") == .name(Name(bytes: bytes("A#4"))))
    #expect(try value("/ ") == .name(Name(bytes: [])))
    #expect(try value("/A(") == .name(Name(bytes: bytes("A"))))
  }

  @Test func `keeps two ways of writing an accent apart in names`() throws {
    #expect(try value("/\u{e9}") != value("/e\u{301}"))
  }

  @Test func `decodes strings with nesting, escapes and any line end`() throws {
    #expect(try value("(a(b)c)") == .string(bytes("a(b)c")))
    #expect(try value(#"(\(\)\\\n\101\8\53x)"#) == .string(bytes("()\\\nA8+x")))
    #expect(try value("(a\\\r\nb\rc\r\nd)") == .string(bytes("ab\nc\nd")))
    #expect(try value("(\\777)") == .string([0xff]))
  }

  @Test func `decodes hexadecimal strings with white space and an odd digit`() throws {
    #expect(try value("<41 4\n2 5>") == .string(bytes("ABP")))
    #expect(try value("<>") == .string([]))
    #expect(throws: UnreadablePDF.self) { try value("<4G>") }
  }

  @Test func `reads numbers of any length without trapping`() throws {
    #expect(try value("-12") == .integer(-12))
    #expect(try value("+9223372036854775807") == .integer(.max))
    #expect(try value("-9223372036854775808") == .integer(.min))
    #expect(try value("9223372036854775808") == .number(bytes("9223372036854775808")))
    let long = String(repeating: "9", count: 400)
    #expect(try value(long) == .number(bytes(long)))
    #expect(try value("-.5") == .number(bytes("-.5")))
    for text in ["-", ".", "1-2", "12ab", "--5"] {
      #expect(throws: UnreadablePDF.self) { try value(text) }
    }
  }

  @Test func `needs no space between tokens and passes over comments`() throws {
    let expected: PDFValue = .array([
      .integer(1), .name(Name(bytes: bytes("A"))), .string(bytes("b")), .null, .boolean(true),
      .reference(Reference(number: 2, generation: 0)), .array([]),
    ])
    #expect(try value("[1/A(b)null true%]\r2 0%\nR[]]") == expected)
  }

  @Test func `tells integers from references`() throws {
    #expect(try value("[1 0 1 0 R 5]").array?.count == 4)
    #expect(try value("[1 0 Rx]".replacing("Rx", with: "2")).array?.count == 3)
  }

  @Test func `keeps repeated keys and finds the first`() throws {
    let dictionary = try #require(value("<< /A 1 /B << /A 3 >> /#41 2 >>").dictionary)
    #expect(dictionary["A"] == .integer(1))
    #expect(dictionary.repeatedKey.map { $0 == "A" } == true)
    #expect(dictionary.entries.map(\.valueRange) == [6..<7, 11..<21, 27..<28])
  }

  @Test func `stops at 60,000 arrays inside one another`() {
    for depth in [65, 60_000] {
      #expect(throws: UnreadablePDF.beyondLimits(.nesting)) {
        try value(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
      }
      #expect(throws: UnreadablePDF.beyondLimits(.nesting)) {
        try value(String(repeating: "<</A", count: depth))
      }
    }
  }
}
