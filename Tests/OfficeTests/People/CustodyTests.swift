import Testing

@testable import Office

@Suite struct `A seal` {
  let seal = CustodyItem(
    id: ID(1), sort: .seal, label: "Dấu tròn", serial: "", holder: Someone.lan.id,
    holderName: "Lan")

  @Test func `is handed over by whoever holds it, or called in by the head`() throws {
    #expect(throws: CustodyError.notHeld("Dấu tròn", by: "Lan")) {
      try seal.checkHandOver(by: Someone.hoa, to: Someone.hung, permission: "")
    }
    try seal.checkHandOver(by: Someone.lan, to: Someone.hung, permission: "")
    try seal.checkHandOver(by: Someone.hung, to: Someone.hung, permission: "")
  }

  @Test func `goes to somebody who is no clerk only with written permission`() throws {
    #expect(throws: CustodyError.withoutPermission(to: "Thảo")) {
      try seal.checkHandOver(by: Someone.lan, to: Someone.thao, permission: "")
    }
    try seal.checkHandOver(by: Someone.lan, to: Someone.thao, permission: "05/HB")
    #expect(throws: CustodyError.heldAlready("Dấu tròn", by: "Lan")) {
      try seal.checkHandOver(by: Someone.lan, to: Someone.lan, permission: "05/HB")
    }
  }

  @Test(arguments: [
    "PIN: 123456", "pin 0000", "mã PIN để trong tủ", "Mật khẩu: abc",
    "Ma\u{323}t kha\u{302}\u{309}u",
    "password=x", "-----BEGIN PRIVATE KEY-----",
  ])
  func `has no secret written beside it`(text: String) {
    #expect(looksSecret(text))
  }

  @Test(arguments: ["VN-0042", "USB Token 5110CC số 123456", "pin dự phòng", "Văn thư nghỉ ốm"])
  func `has other things written beside it`(text: String) {
    #expect(!looksSecret(text))
  }
}
