import Testing

@testable import Office

@Suite struct `The mark of a secret` {
  func level(_ text: String) -> SecretLevel? { SecretMark.level(in: DocumentText(layout: text)) }

  @Test(arguments: [
    ("MẬT", SecretLevel.secret), ("   MẬT  \nUBND XÃ", .secret), ("MẬT.", .secret),
    ("[ TỐI MẬT ]", .topSecret), ("TUYỆT MẬT", .mostSecret), ("TUYỆT   MẬT", .secret),
    ("UBND XÃ ĐÔNG HÒA      MẬT      CỘNG HÒA XÃ HỘI", .secret),
    ("M\u{1EAC}T", .secret), ("MA\u{323}\u{302}T", .secret), ("MÂ\u{323}T", .secret),
    ("M\u{200B}ẬT", .secret), ("MẬT\nTỐI MẬT", .topSecret),
  ])
  func `is seen where it stands alone on the first page`(text: String, level: SecretLevel) {
    #expect(self.level(text) == level)
  }

  @Test(arguments: [
    "", "bảo mật", "BẢO MẬT", "MẬT KHẨU", "Mật", "mật", "NỘI BỘ", "HẠN CHẾ", "LƯU HÀNH NỘI BỘ",
    "Văn bản này là MẬT theo quy định", "trang một\u{0C}MẬT", "MÂT", "MẠT",
  ])
  func `is not seen elsewhere`(text: String) {
    #expect(level(text) == nil)
  }

  @Test func `can be typed with and without marks`() {
    #expect(
      ["mat", "Mật", "toi-mat", "Tối mật", "TUYỆT MẬT"].compactMap { SecretLevel($0)?.rawValue }
        == ["mat", "mat", "toi-mat", "toi-mat", "tuyet-mat"])
    #expect(["noi-bo", "", "han che"].allSatisfy { SecretLevel($0) == nil })
  }
}
