import Testing

@testable import Office

@Suite struct `The reference of a document` {
  @Test(arguments: [
    ("Số: 05/QĐ-UBND", "5/QD - UBND"), ("1034/KH-GDĐT", "1034 / KH-GDDT."),
    ("30/2020/NĐ-CP", "030/2020/nđ-cp"), ("07/TTr - NBK", "7/TTR-nbk"), ("12a/BC-X", "12a/BC-X"),
  ])
  func `is the same in two spellings of it`(first: String, second: String) throws {
    #expect(
      try #require(DocumentReference(first)).key == #require(DocumentReference(second)).key)
  }

  @Test(arguments: [
    ("01/HD-NBK", "01/HĐ-NBK"), ("01/DA-NBK", "01/ĐA-NBK"), ("01/CT-NBK", "01/CTr-NBK"),
    ("01/QĐ-NBK", "01/QyĐ-NBK"), ("12/BC-X", "12a/BC-X"), ("1/QĐ-A", "1/QĐ-B"),
  ])
  func `differs where the kind, the number or the body does`(first: String, second: String) throws {
    #expect(
      try #require(DocumentReference(first)).key != #require(DocumentReference(second)).key)
  }

  @Test(arguments: ["", "abc", "/KH-NBK", "12/", "12", "12/-X", "12/KH NBK!", "١٢/KH"])
  func `is not made of anything else`(text: String) {
    #expect(DocumentReference(text) == nil)
  }
}

@Suite struct `A name that somebody types` {
  let bodies = ["UBND xã Tân Hà", "UBND xã Tân Hạ"]

  @Test func `means the one of exactly that name, whatever the capitals and spaces`() {
    #expect(named("ubnd  xã tân HẠ", among: bodies, by: { $0 }) == ["UBND xã Tân Hạ"])
  }

  @Test func `without marks means every one it can be, and with other marks none`() {
    #expect(named("UBND xa Tan Ha", among: bodies, by: { $0 }) == bodies)
    #expect(named("UBND xã Tân Há", among: bodies, by: { $0 }).isEmpty)
  }
}
