import Testing

@testable import Bytes

@Suite struct `The description of a bag` {
  private func read(_ text: String) throws -> BagInfo {
    try BagInfo(reading: Array(text.utf8))
  }

  @Test func `is written a line for each field, in order`() throws {
    var info = BagInfo()
    try info.add("Source-Organization", "Trường Tiểu học Hòa Bình")
    try info.add("Payload-Oxum", PayloadOxum(octets: 279_164_409, files: 1198).description)
    try info.add("Contact-Name", "")
    let text = """
      Source-Organization: Trường Tiểu học Hòa Bình
      Payload-Oxum: 279164409.1198
      Contact-Name: \n
      """
    #expect(String(decoding: info.bytes, as: UTF8.self) == text)
    #expect(try read(text) == info)
  }

  @Test func `is read with continued lines and labels in any case`() throws {
    let info = try read("External-Description: công văn\r\n  đi\r\n\tvà đến\r\nSo-Van-Ban:3\r\n")
    #expect(info["external-description"] == "công văn đi và đến")
    #expect(info["So-Van-Ban"] == "3")
    #expect(info["Bagging-Date"] == nil)
  }

  @Test func `gives the first of several fields with one label`() throws {
    let info = try read("A: 1\na: 2: 3\n")
    #expect(info["A"] == "1")
    #expect(info.fields.map(\.value) == ["1", "2: 3"])
  }

  @Test func `refuses lines without a label`() {
    for (text, line) in [("A: 1\nB", 2), (" a", 1), (": a", 1), ("A: 1\n\nB: 2", 2)] {
      #expect(throws: BagError.noLabel(line: line)) { try read(text) }
    }
  }

  @Test func `does not write what would come back differently`() {
    for (label, value) in [
      ("A", "a\nB: b"), ("A", "a\r"), ("A", " a"), ("A", "a\t"), ("A:", "a"), ("", "a"), ("Ấ", "a"),
      ("A b", "a"), ("A", "\u{1b}[31m"),
    ] {
      var info = BagInfo()
      #expect(throws: BagError.unwritable(label: label)) { try info.add(label, value) }
    }
  }
}

@Suite struct `The size of a payload` {
  @Test func `is read as it is written and in no other way`() {
    #expect(PayloadOxum("12.3") == PayloadOxum(octets: 12, files: 3))
    for text in [
      "", ".", "1", "1.", ".1", "1.2.3", "-1.2", "+1.2", "1.2 ", "99999999999999999999.1",
    ] {
      #expect(PayloadOxum(text) == nil)
    }
  }
}

@Suite struct `The declaration of a bag` {
  @Test func `is accepted as it is written`() throws {
    try BagDeclaration.check(Array(BagDeclaration.text.utf8))
    try BagDeclaration.check(
      Array("BagIt-Version: 1.0\r\nTag-File-Character-Encoding: utf-8".utf8))
  }

  @Test(arguments: [
    ("", BagError.badDeclaration),
    ("BagIt-Version: 1.0\n", .badDeclaration),
    ("BagIt-Version:1.0\nTag-File-Character-Encoding: UTF-8\n", .badDeclaration),
    (BagDeclaration.text + "A: 1\n", .badDeclaration),
    ("\u{feff}" + BagDeclaration.text, .notUTF8),
    ("BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n", .unsupported("0.97")),
    ("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n", .unsupported("UTF-16")),
  ])
  func `is refused in any other form`(text: String, error: BagError) {
    #expect(throws: error) { try BagDeclaration.check(Array(text.utf8)) }
  }
}
