import Testing

@testable import Office

@Suite struct `The words of a signature that is seen` {
  private let time = Moment(iso: "2026-01-05T08:15:30")!

  @Test func `of a body are those of the decree's sample, with the zone`() {
    #expect(
      SignatureLines.body("TRƯỜNG THCS HOA BAN", at: time, label: "SAO Y")
        == ["SAO Y; TRƯỜNG THCS HOA BAN; 05/01/2026; 08:15:30 +07:00"])
    #expect(
      SignatureLines.body("TRƯỜNG", at: time, label: "") == ["TRƯỜNG; 05/01/2026; 08:15:30 +07:00"])
  }

  @Test func `of a person say who and when`() {
    #expect(
      SignatureLines.person("Trần Văn Hùng", at: time, label: "KT. HIỆU TRƯỞNG") == [
        "KT. HIỆU TRƯỞNG", "Người ký: Trần Văn Hùng",
        "Thời gian ký: 05/01/2026 08:15:30 +07:00",
      ])
  }
}

@Suite struct `A setting for signing` {
  @Test func `is an absolute path or nothing`() {
    for setting in [Setting.signingCommand, .stampCommand, .signingFont] {
      #expect(throws: Never.self) { try setting.check("") }
      #expect(throws: Never.self) { try setting.check("/usr/local/bin/ky so") }
      for value in ["ky", "./ky", "/a\nb", "/" + String(repeating: "a", count: 2000)] {
        #expect(throws: ValueError.badSetting(setting.rawValue, value: value)) {
          try setting.check(value)
        }
      }
    }
    #expect(throws: ValueError.badSetting("signing.command-reads", value: "cms")) {
      try Setting.signingCommandReads.check("cms")
    }
  }

  @Test func `of a place is measured in hundredths of a millimetre`() throws {
    #expect(
      try PageArea(entered: "3:1,22.5,30.25,4")
        == PageArea(page: 3, x: 100, y: 2250, width: 3025, height: 400))
    #expect(try SignaturePlace(named: "person") == .field(nil))
    #expect(throws: SigningFailure.badPlace("nơi khác")) { try SignaturePlace(named: "nơi khác") }
  }
}
