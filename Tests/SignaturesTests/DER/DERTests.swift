import Testing

@testable import Signatures

@Suite struct `A reader of DER` {
  private func value(_ bytes: [UInt8]) throws -> DERValue { try DERValue(first: bytes[...]) }

  @Test func `hands out values where they lie`() throws {
    let bytes = der(0x30, der(0x02, [1]), der(0x04, [7, 8, 9]))
    var reader = try value(bytes + [0, 0, 0]).values()
    #expect(try reader.next(.integer).smallInteger == 1)
    #expect(try reader.next(if: .integer) == nil)
    #expect(try reader.next(.octetString).content == [7, 8, 9])
    #expect(reader.isAtEnd)
    #expect(throws: DERError.self) { try reader.next() }
  }

  @Test(arguments: [
    [], [0x30], [0x30, 0x81], [0x30, 5, 0], [0x30, 0x84, 0xff, 0xff, 0xff, 0xff],
    [0x30, 0x88, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
    [0x30, 0x88, 0x80, 0, 0, 0, 0, 0, 0, 0], [0x30, 0x89, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0x30, 0xff],
    [0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0], [0x04, 0x80, 0, 0], [0x30, 0x80],
    [0x30, 0x80, 0], [0x00, 0x00],
  ])
  func `refuses lengths and tags that lead nowhere`(bytes: [UInt8]) {
    #expect(throws: DERError.self) { try value(bytes) }
  }

  @Test func `reads indefinite lengths, which CMS may have`() throws {
    let inner: [UInt8] = [0x24, 0x80] + der(0x04, [1, 2]) + der(0x04, [3]) + [0, 0]
    let bytes: [UInt8] = [0x30, 0x80] + inner + der(0x02, [5]) + [0, 0, 0, 0, 0, 0]
    let outer = try value(bytes)
    #expect(outer.whole.count == bytes.count - 4)
    var reader = try outer.values()
    #expect(try reader.next(.octetString).octets() == [1, 2, 3])
    #expect(try reader.next(.integer).smallInteger == 5)
    #expect(reader.isAtEnd)
  }

  @Test func `stops at 64 values inside one another`() throws {
    for isDefinite in [true, false] {
      var bytes: [UInt8] = der(0x02, [1])
      for _ in 0..<10_000 {
        bytes =
          isDefinite ? (bytes.count < 60_000 ? der(0x30, bytes) : bytes) : [0x30, 0x80] + bytes
      }
      if !isDefinite { bytes += [UInt8](repeating: 0, count: 20_000) }
      #expect(throws: DERError.self) {
        var value = try DERValue(first: bytes[...])
        for _ in 0..<10_000 {
          var reader = try value.values()
          value = try reader.next()
        }
      }
    }
  }

  @Test func `reads numbers of objects and refuses endless ones`() throws {
    for text in ["1.2.840.113549.1.7.2", "2.5.4.3", "2.999.1", "0.9.2342"] {
      #expect(try value(der(oid: text)).objectIdentifier() == text)
    }
    for content: [UInt8] in [
      [], [0x80], [0x2a, 0x86], [0x2a] + [UInt8](repeating: 0xff, count: 12) + [1],
      [UInt8](repeating: 1, count: 65),
    ] {
      #expect(throws: DERError.self) { try value(der(0x06, content)).objectIdentifier() }
    }
  }

  @Test func `writes serial numbers as people compare them`() {
    #expect(serialText([0]) == "00")
    #expect(serialText([0, 0xff, 1]) == "FF01")
    #expect(serialText([0x12, 0x34]) == "1234")
    #expect(serialText([0xff]) == "-01")
    #expect(serialText([0x80, 0x00]) == "-8000")
    #expect(serialText([]) == "")
  }

  @Test(arguments: [
    (0x17, "260211070541Z", "2026-02-11T07:05:41Z"),
    (0x17, "500101000000Z", "1950-01-01T00:00:00Z"),
    (0x17, "491231235959Z", "2049-12-31T23:59:59Z"),
    (0x18, "20260211070541Z", "2026-02-11T07:05:41Z"),
    (0x18, "19490705120000Z", "1949-07-05T12:00:00Z"),
  ])
  func `reads times`(tag: UInt8, text: String, iso: String) throws {
    #expect(try value(der(tag, Array(text.utf8))).time == milliseconds(iso))
  }

  @Test func `reads parts of a second and the end of time`() throws {
    func time(_ text: String) throws -> Int64? { try value(der(0x18, Array(text.utf8))).time }
    #expect(try time("20260211070541.5Z") == milliseconds("2026-02-11T07:05:41Z") + 500)
    #expect(try time("20260211070541.0129999Z") == milliseconds("2026-02-11T07:05:41Z") + 12)
    #expect(try time("99991231235959Z") == 253_402_300_799_000)
  }

  @Test(arguments: [
    "", "Z", "20260211070541", "20260230000000Z", "20260211240000Z", "20260211070560Z",
    "18000101000000Z", "00000101000000Z", "20260211070541+0700", "2026021107054١Z",
    "20260211070541.Z", "-0260211070541Z", "20260211070541.99999999999999999999999999999999999Z",
  ])
  func `refuses what is no time`(text: String) throws {
    #expect(try value(der(0x18, Array(text.utf8))).time == nil)
  }

  @Test func `reads texts in every encoding certificates have`() throws {
    #expect(try value(der(0x0c, Array("Trần Đức Khiêm".utf8))).text == "Trần Đức Khiêm")
    #expect(try value(der(0x0c, Array("Tra\u{302}\u{300}n".utf8))).text == "Trần")
    #expect(try value(der(0x1e, [0x01, 0x10, 0x1e, 0xe9])).text == "Đứ")
    #expect(try value(der(0x1c, [0, 0, 0x01, 0x10])).text == "Đ")
    #expect(try value(der(0x14, [0xc9])).text == "É")
    #expect(try value(der(0x13, Array("VN".utf8))).text == "VN")
    #expect(try value(der(0x0c, [0xff, 0x41])).text == "\u{FFFD}A")
    #expect(try value(der(0x1e, [0xd8])).text == "")
    #expect(try value(der(0x04, [65])).text == nil)
  }

  @Test func `makes control characters harmless`() throws {
    let text = try value(der(0x0c, Array("A\u{1b}[2J\u{202e}\r\nB\u{9b}".utf8))).text
    #expect(text == "A␛[2J\u{FFFD}␍␊B\u{FFFD}")
  }

  @Test func `never touches what is not there, whatever the bytes`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<5000 {
      // Tags and lengths that lead somewhere are rare among random bytes.
      let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        [0x30, 0x31, 0x80, 0x02, 0x04, 0x06, 0xa0, 0, 1, 2, 3, 8, UInt8.random(in: 0...255)]
          .randomElement(using: &random)!
      }
      visit(bytes[...], depth: 0)
      _ = try? Certificate(der: bytes)
      _ = try? RevocationList(der: bytes)
      _ = try? SignedData(bytes[...])
      _ = try? TimestampInfo(bytes[...])
    }
  }

  private func visit(_ bytes: ArraySlice<UInt8>, depth: Int) {
    guard depth < 70, let value = try? DERValue(first: bytes) else { return }
    _ = (value.text, value.time, value.smallInteger, try? value.octets(), try? value.bits())
    _ = (try? value.objectIdentifier(), serialText(value.content))
    guard var reader = try? value.values() else { return }
    while !reader.isAtEnd, let inner = try? reader.next() { visit(inner.whole, depth: depth + 1) }
  }
}
