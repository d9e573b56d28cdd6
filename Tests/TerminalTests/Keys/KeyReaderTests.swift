import Testing

@testable import Terminal

@Suite struct `Reading keys` {
  private var reader = KeyReader()

  @Test mutating func `an input method's backspaces and the new syllable come in one read`() {
    let keys = reader.read("Vieet\u{7F}\u{7F}\u{8}ệt".utf8)
    #expect(keys.count == 10)
    #expect(keys[4...] == [.text("t"), .backspace, .backspace, .backspace, .text("ệ"), .text("t")])
  }

  @Test mutating func `a letter cut in the middle waits for its rest`() {
    let bytes = Array("ế".utf8)
    #expect(reader.read(bytes[..<2]) == [])
    #expect(reader.patience != nil)
    #expect(reader.read(bytes[2...]) == [.text("ế")])
    #expect(reader.patience == nil)
  }

  @Test mutating func `every cut of a burst gives the same keys`() {
    let bytes = Array(
      "ế\u{1B}[B\u{1B}OA\u{1B}[15~\u{1B}[200~a\r\nb\u{1B}[201~😀x\u{1B}[<0;3;4M".utf8)
    let whole = reader.read(bytes)
    #expect(
      whole == [
        .text("ế"), .down, .up, .function(5), .paste("a\nb"), .text("😀"), .text("x"),
        .mouse(Mouse(.press, row: 3, column: 2)),
      ])
    for cut in bytes.indices {
      #expect(reader.read(bytes[..<cut]) + reader.read(bytes[cut...]) == whole)
    }
    #expect(bytes.flatMap { reader.read([$0]) } == whole)
  }

  @Test mutating func `an Escape is one when nothing follows`() {
    #expect(reader.read([0x1B]) == [])
    #expect(reader.patience == 25)
    #expect(reader.giveUp() == [.escape])
    #expect(reader.read([0x1B, 0x5B]) == [])
    #expect(reader.giveUp() == [.escape, .text("[")])
    #expect(reader.read([0x1B, 0x4F]) == [])
    #expect(reader.giveUp() == [.escape, .text("O")])
    #expect(reader.giveUp() == [])
  }

  @Test mutating func `keys typed ahead after an Escape are kept`() {
    #expect(reader.read("\u{1B}jj".utf8) == [.escape, .text("j"), .text("j")])
    #expect(reader.read("\u{1B}OK".utf8) == [.escape, .text("O"), .text("K")])
    #expect(reader.read("\u{1B}\u{1B}[A".utf8) == [.escape, .up])
    #expect(reader.read("\u{1B}\u{1B}".utf8) == [.escape])
    #expect(reader.giveUp() == [.escape])
  }

  @Test mutating func `Escape and a digit is a function key`() {
    #expect(
      reader.read("\u{1B}1\u{1B}9\u{1B}0".utf8) == [.function(1), .function(9), .function(10)])
  }

  @Test(
    arguments: [
      ("[A", .up), ("OA", .up), ("[1;5A", .up), ("[B", .down), ("OC", .right), ("[D", .left),
      ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home), ("[F", .end), ("[4~", .end),
      ("[2~", .insert), ("[3~", .delete), ("[3;5~", .delete), ("[5~", .pageUp), ("[6~", .pageDown),
      ("[Z", .backTab), ("OP", .function(1)), ("OS", .function(4)), ("[[A", .function(1)),
      ("[[E", .function(5)), ("[11~", .function(1)), ("[15~", .function(5)), ("[17~", .function(6)),
      ("[21~", .function(10)), ("[24~", .function(12)), ("[1;2P", .function(1)),
      ("[1;2R", .function(3)), ("OM", .enter), ("[13;2u", .enter), ("[115;5u", .control("s")),
      ("[27;5;115~", .control("s")), ("[273u", .text("đ")),
    ] as [(String, Key)])
  func `a sequence is a key whatever the terminal calls it`(sequence: String, key: Key) {
    var reader = KeyReader()
    #expect(reader.read(("\u{1B}" + sequence + "x").utf8) == [key, .text("x")])
  }

  @Test mutating func `sequences that mean nothing here are dropped whole`() {
    for sequence in ["[I", "[?1;2c", "[24;80R", "[M !!", "[99~", "[<35;1;1M", "[12;34;56;78q"] {
      #expect(reader.read(("\u{1B}" + sequence + "x").utf8) == [.text("x")], "\(sequence)")
    }
    #expect(reader.read(("\u{1B}[" + String(repeating: "1", count: 70)).utf8) == [])
    #expect(reader.read("x".utf8) == [.text("x")])
  }

  @Test mutating func `control letters have names, and some are keys of their own`() {
    #expect(
      reader.read([0x13, 0x1A, 0x03, 0x08, 0x09, 0x0A, 0x0D, 0x00, 0x1F, 0x1C]) == [
        .control("s"), .control("z"), .control("c"), .backspace, .tab, .enter, .enter,
        .control("@"), .control("_"), .control("\\"),
      ])
  }

  @Test mutating func `bytes that are no UTF-8 are shown as such`() {
    #expect(reader.read([0xE9, 0x74]) == [.text("\u{FFFD}"), .text("t")])
    #expect(reader.read([0xFF, 0xC0, 0x80]).count == 3)
    #expect(reader.read([0xED, 0xA0, 0x80]).allSatisfy { $0 == .text("\u{FFFD}") })
    #expect(reader.read([0xC2, 0x9B, 0x78]) == [.text("x")])
    #expect(reader.read([0xE1, 0xBA]) == [])
    #expect(reader.giveUp() == [.text("\u{FFFD}")])
  }

  @Test mutating func `no bytes make it fail or keep them for ever`() {
    var random = UInt64(0x9E37_79B9)
    for _ in 0..<2_000 {
      let bytes = (0..<16).map { _ -> UInt8 in
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: random >> 33)
        return byte % 5 == 0 ? 0x1B : byte % 7 == 0 ? 0x5B : byte
      }
      _ = reader.read(bytes)
    }
    _ = reader.giveUp()
    _ = reader.giveUp()
    #expect(reader.patience == nil)
  }
}

@Suite struct `Pasting` {
  private var reader = KeyReader()

  @Test mutating func `is one key, whatever the text`() {
    #expect(
      reader.read("\u{1B}[200~dd\u{1B}[A\rq\u{3}\u{1B}[201~z".utf8) == [
        .paste("dd\u{1B}[A\nq\u{3}"), .text("z"),
      ])
  }

  @Test mutating func `puts text in normal form`() {
    let keys = reader.read("\u{1B}[200~Hoa\u{300}\u{1B}[201~".utf8)
    guard case .paste(let text) = keys.first else { return #expect(keys == []) }
    #expect(Array(text.unicodeScalars) == ["H", "o", "à"])
  }

  @Test mutating func `keeps a mebibyte and finds the end after it`() {
    let letters = String(repeating: "ế", count: 500_000)
    let keys = reader.read(("\u{1B}[200~" + letters + "\u{1B}[201~x").utf8)
    guard case .paste(let text) = keys.first else { return #expect(keys == []) }
    #expect(text == String(repeating: "ế", count: KeyReader.longestPaste / 3))
    #expect(keys.last == .text("x"))
  }

  @Test mutating func `ends by itself if its end got lost`() {
    #expect(reader.read("\u{1B}[200~abc".utf8) == [])
    #expect(reader.patience == 1000)
    #expect(reader.giveUp() == [.paste("abc")])
    #expect(reader.read("x".utf8) == [.text("x")])
  }
}

@Suite struct `A shortcut` {
  @Test func `is found under the letter that an input method made of it`() {
    #expect(Key.text("đ").shortcut == "d")
    #expect(Key.text("Â").shortcut == "A")
    #expect(Key.text("j").shortcut == "j")
    #expect(Key.enter.shortcut == nil)
  }

  @Test func `text that comes faster than anybody types is a paste, and no series of shortcuts`() {
    var reader = KeyReader()
    let text = String(repeating: "đi đến\r", count: 60)
    #expect(reader.isTorrent(Array(text.utf8)))
    #expect(!reader.isTorrent(Array(text.utf8.prefix(200))))
    #expect(!reader.isTorrent(Array(String(repeating: "\u{1B}[B", count: 400).utf8)))
    #expect(reader.read(text.utf8.prefix(2)) == [.text("đ")])
    // The letter that was cut before it belongs to it; what ends a paste in brackets does not end it.
    #expect(reader.read(Array("ế".utf8.prefix(2))) == [])
    let rest = Array("ế".utf8.suffix(1)) + Array((text + "\u{1B}[201~x").utf8)
    let whole = "ế" + text.replacing("\r", with: "\n") + "\u{1B}[201~x"
    #expect(reader.readTorrent(rest) == [.paste(whole)])
    #expect(reader.read("q".utf8) == [.text("q")])
    // A paste in brackets goes on as it began.
    #expect(reader.read("\u{1B}[200~a".utf8) == [])
    #expect(!reader.isTorrent(Array(text.utf8)))
  }
}
