import Testing

@testable import Office

private let plan = SampleForm.plan
private let letter = SampleForm.letter
private let decision = SampleForm.decision

@Suite struct `A rule of form on the head` {
  @Test func `TT-01 wants name of the State and motto to the letter`() {
    let name = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    let motto = "Độc lập - Tự do - Hạnh phúc"
    #expect(plan.with("HÒA XÃ HỘI", "HOÀ XÃ HỘI").passes("TT-01"))
    #expect(
      plan.with(name, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.").flaws("TT-01") == [
        .nationalNameMisspelt
      ])
    #expect(
      plan.with(name, "CỘNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM").flaws("TT-01") == [
        .nationalNameMisspelt
      ])
    #expect(plan.with(name, "").flaws("TT-01") == [.nationalNameMissing])
    #expect(plan.with(motto, "").flaws("TT-01") == [.mottoMissing])
    for wrong in [
      "Độc lập-Tự do-Hạnh phúc", "Độc Lập - Tự Do - Hạnh Phúc", "Độc lập – Tự do – Hạnh phúc",
    ] {
      #expect(plan.with(motto, wrong).flaws("TT-01") == [.mottoMisspelt])
    }
  }

  @Test func `TT-02 wants the official name, and the superior above it, in full or abbreviated`() {
    #expect(plan.with("UBND XÃ ĐÔNG HÒA", "ỦY BAN NHÂN DÂN XÃ ĐÔNG HOÀ").passes("TT-02"))
    #expect(plan.with("UBND XÃ ĐÔNG HÒA", "").flaws("TT-02") == [.superiorMissing])
    #expect(plan.with("UBND XÃ ĐÔNG HÒA", "PHÒNG GD&ĐT").flaws("TT-02") == [.superiorMissing])
    #expect(plan.with("TRƯỜNG THCS HOA BAN ", "TRƯỜNG HOA BAN ").flaws("TT-02") == [.bodyMissing])
    #expect(plan.knowing { $0.superior = "" }.with("UBND XÃ ĐÔNG HÒA", "").passes("TT-02"))
  }

  @Test func `TT-02 reads a name that goes over two lines`() {
    let long = plan.with("TRƯỜNG THCS HOA BAN ", "TRƯỜNG TRUNG HỌC CƠ SỞ ")
      .with(
        "______________                     ______", "HOA BAN                            ______"
      )
      .knowing { $0.office = "Trường Trung học cơ sở Hoa Ban" }
    #expect(long.passes("TT-02"))
  }

  @Test func `TT-03 wants the abbreviations of kind and office in the symbol`() {
    let line = "Số: 05/KH-HB"
    #expect(plan.with(line, "Số: 05 / KH - HB").passes("TT-03"))
    #expect(plan.with(line, "").flaws("TT-03") == [.numberLineMissing])
    #expect(plan.with(line, "Số: 05").flaws("TT-03") == [.numberLineUnreadable])
    #expect(plan.with(line, "Số: 05/KH-").flaws("TT-03") == [.numberLineUnreadable])
    #expect(plan.with(line, "Số: 05/kh-HB").flaws("TT-03") == [.wrongKindInSymbol])
    #expect(plan.with(line, "Số: 05/BC-HB").flaws("TT-03") == [.wrongKindInSymbol])
    #expect(plan.with(line, "Số: 05/KH-NBK").flaws("TT-03") == [.wrongBodyInSymbol])
    #expect(letter.with("05/HB-VP", "05/CV-HB").flaws("TT-03") == [.wrongBodyInSymbol])
    let short = letter.with("05/HB-VP", "05/HB")
    #expect(short.flaws("TT-03") == [.letterWithoutUnit])
    #expect(short.report.findings(.warning).map(\.flaw).contains(.letterWithoutUnit))
    let council = decision.with("05/QĐ-HB", "05/QĐ-HĐTr").knowing { $0.symbol = "QĐ-HĐTr" }
    #expect(council.passes("TT-03"))
  }

  @Test func `TT-04 wants one zero below ten, none above, and no blanks`() {
    let line = "Số: 05/KH-HB"
    for right in ["Số: 113/KH-HB", "Số: 10/KH-HB", "Số:09/KH-HB"] {
      #expect(plan.with(line, right).passes("TT-04"), "\(right)")
    }
    for (wrong, flaws) in [
      ("Số: 5/KH-HB", [FormFlaw.leadingZero]), ("Số: 005/KH-HB", [.leadingZero]),
      ("Số: 013/KH-HB", [.leadingZero]), ("Số: 113 /KH-HB", [.blanksInNumber]),
      ("Số: 05/KH - HB", [.blanksInNumber]), ("Số 05/KH-HB", [.colonMissing]),
      ("Số 5 /KH-HB", [.colonMissing, .blanksInNumber, .leadingZero]),
    ] {
      #expect(plan.with(line, wrong).flaws("TT-04") == flaws, "\(wrong)")
    }
    #expect(plan.with(line, "Số: ……/KH-HB").doubt("TT-04") == .noNumber)
  }

  @Test func `TT-05 wants the number the register has given`() {
    #expect(plan.with("05/KH-HB", "5 /KH-HB").passes("TT-05"))
    #expect(plan.with("05/KH-HB", "06/KH-HB").flaws("TT-05") == [.otherNumber])
    #expect(plan.with("05/KH-HB", "05/KH-HB1").flaws("TT-05") == [.otherNumber])
    #expect(plan.with("05/KH-HB", "     /KH-HB").flaws("TT-05") == [.numberNotPrinted])
    #expect(plan.with("05/KH-HB", ".../KH-HB").flaws("TT-05") == [.numberNotPrinted])
  }

  @Test func `TT-06 wants place and date, zeros below ten and in months 1 and 2 only`() {
    let line = "Đông Hòa, ngày 05 tháng 01 năm 2026"
    func dated(_ text: String, _ day: String = "2026-01-05") -> SampleForm {
      plan.with(line, text).knowing { $0.date = CivilDate(iso: day) }
    }
    #expect(dated("Đông Hoà, ngày 29 tháng 6 năm 2026", "2026-06-29").passes("TT-06"))
    for (text, day, flaws) in [
      ("Đông Hòa, ngày 5 tháng 01 năm 2026", "2026-01-05", [FormFlaw.dayZero]),
      ("Đông Hòa, ngày 05 tháng 1 năm 2026", "2026-01-05", [.monthZero]),
      ("Đông Hòa, ngày 29 tháng 06 năm 2026", "2026-06-29", [.monthZero]),
      ("Đông Hòa, ngày 06 tháng 01 năm 2026", "2026-01-05", [.otherDate]),
      ("Đông Hòa ngày 05 tháng 01 năm 2026", "2026-01-05", [.commaMissing]),
      ("Nhà Bè, ngày 05 tháng 01 năm 2026", "2026-01-05", [.otherPlace]),
      ("Đông Hòa, ngày   tháng 01 năm 2026", "2026-01-05", [.dateNotPrinted]),
      ("Đông Hòa, ngày 31 tháng 02 năm 2026", "2026-01-05", [.otherDate]),
      ("Đông Hòa, ngày 05/01 tháng 01 năm 2026", "2026-01-05", [.dateUnreadable]),
      ("", "2026-01-05", [.dateLineMissing]),
    ] {
      #expect(dated(text, day).flaws("TT-06") == flaws, "\(text)")
    }
    #expect(dated("Đông Hòa, ngày … tháng … năm 2026").flaws("TT-06") == [.dateNotPrinted])
  }

  @Test func `TT-06 wants no such line in minutes`() {
    let dated = SampleForm.minutes.with(
      "Số: 05/BB-HB", "Số: 05/BB-HB                  Đông Hòa, ngày 05 tháng 01 năm 2026")
    #expect(dated.flaws("TT-06") == [.dateLineNotWanted])
  }
}

@Suite struct `A rule of form on kind, subject and content` {
  @Test func `TT-07 wants the kind alone in capitals and the subject under it`() {
    let kind = "                            KẾ HOẠCH\n"
    let subject = "Bồi dưỡng học sinh giỏi năm học 2025 - 2026"
    #expect(plan.with(kind, "\n").flaws("TT-07") == [.kindMissing])
    #expect(plan.with(kind, "                   Kế hoạch\n").flaws("TT-07") == [.kindNotInCapitals])
    #expect(plan.with(kind, "         KẾ HOẠCH NĂM HỌC\n").flaws("TT-07") == [.kindNotAlone])
    #expect(plan.with(subject, "").flaws("TT-07") == [.subjectMissing])
    #expect(plan.with(subject, subject.uppercased()).flaws("TT-07") == [.subjectMissing])
    #expect(plan.with("KẾ HOẠCH\n", "BÁO CÁO\n").flaws("TT-07") == [.kindMissing])
  }

  @Test func `TT-07 wants no kind in a letter, and V/v under its number`() {
    #expect(letter.with("V/v báo", "Về việc báo").flaws("TT-07") == [.subjectOfLetterMisspelt])
    #expect(letter.with("V/v báo", "v/v báo").flaws("TT-07") == [.subjectOfLetterMisspelt])
    #expect(letter.with("V/v báo", "Báo").flaws("TT-07") == [.subjectOfLetterMissing])
    #expect(
      letter.with("                  Kính gửi:", "        CÔNG VĂN\n   Kính gửi:").flaws("TT-07")
        == [.kindNotWanted])
  }

  @Test func `TT-08 wants one short sentence without a full stop`() {
    func about(_ subject: String) -> SampleForm { plan.knowing { $0.subject = subject } }
    #expect(about(String(repeating: "a", count: 500)).passes("TT-08"))
    #expect(about("Thi học sinh giỏi tại TP. Hồ Chí Minh").passes("TT-08"))
    #expect(about(String(repeating: "a", count: 501)).flaws("TT-08") == [.subjectTooLong])
    #expect(about("Bồi dưỡng học sinh giỏi.").flaws("TT-08") == [.subjectEndsInStop])
    #expect(about("Bồi dưỡng. Thi học sinh giỏi").flaws("TT-08") == [.subjectOfSentences])
  }

  @Test func `TT-09 wants semicolons, a full stop at last, and full first citations`() {
    #expect(plan.with("Luật Giáo dục;", "Luật Giáo dục.").flaws("TT-09") == [.basisEnding])
    #expect(plan.with("của trường.", "của trường;").flaws("TT-09") == [.lastBasisEnding])
    #expect(
      plan.with(" ngày 20 tháng 11 năm 2025 của", " của").flaws("TT-09") == [.basisIncomplete])
    #expect(
      decision.with("Nghị định số 30/2020/NĐ-CP", "Nghị định").report.findings
        .first { $0.rule == "TT-09" }?.expected == "số, ký hiệu")
    #expect(!SampleForm.notice.isAsked("TT-09"))
  }

  @Test func `TT-16 wants ./. behind the last word`() {
    #expect(plan.with("văn bản./.", "văn bản.").flaws("TT-16") == [.closingMarkMissing])
    #expect(letter.with("Trân trọng./.", "Trân trọng.").flaws("TT-16") == [.closingMarkMissing])
    #expect(letter.with("Trân trọng./.", "Trân trọng.\n            ./.").passes("TT-16"))
  }

  @Test func `TT-17 wants appendices announced, and Roman numbers from two on`() {
    let one = SampleForm.proposal
    #expect(one.passes("TT-17"))
    #expect(
      one.with("theo danh mục tại Phụ lục kèm theo", "").flaws("TT-17") == [.appendixNotAnnounced])
    let page = "Phụ lục\n                           DANH MỤC THIẾT BỊ\n"
    func numbered(_ first: String, _ second: String) -> [FormFlaw] {
      one.with(page, "\(first)\n    A\n\u{0C}       \(second)\n   B\n").flaws("TT-17")
    }
    #expect(numbered("Phụ lục I", "PHỤ LỤC II") == [])
    #expect(numbered("Phụ lục 1", "Phụ lục 2") == [.appendixNumber, .appendixNumber])
    #expect(numbered("Phụ lục", "Phụ lục II") == [.appendixNumber])
    #expect(numbered("Phụ lục I", "Phụ lục III") == [.appendixNumber])
    #expect(plan.knowing { $0.appendices = 2 }.flaws("TT-17") == [.appendixNotAnnounced])
    #expect(!plan.isAsked("TT-17"))
  }

  @Test func `TT-22 wants the pages of the data`() {
    #expect(plan.knowing { $0.pages = 3 }.flaws("TT-22") == [.otherPageCount])
    #expect(plan.knowing { $0.pages = nil }.doubt("TT-22") == .noPages)
  }

  @Test func `TT-24 wants it issued on the next working day at the latest`() {
    func issued(_ day: String) -> SampleForm {
      plan.knowing { $0.issuedOn = CivilDate(iso: day) }
    }
    #expect(issued("2026-01-05").passes("TT-24"))
    #expect(issued("2026-01-07").flaws("TT-24") == [.issuedLate])
    #expect(issued("2026-01-04").flaws("TT-24") == [.issuedBeforeSigned])
  }

  @Test func `TT-25 wants a kind of the decree, or one the office has entered`() {
    let odd = plan.knowing { $0.kindName = "Học bạ" }
    #expect(odd.flaws("TT-25") == [.unknownKind])
    #expect(odd.knowing { $0.specialisedKinds = ["Học bạ"] }.passes("TT-25"))
  }
}

@Suite struct `A rule of form on signature, recipients and marks` {
  @Test func `TT-10 wants the signer's mark, with its stop, and a basis for it`() {
    #expect(decision.with("KT. HIỆU", "HIỆU").flaws("TT-10") == [.otherMark])
    #expect(decision.with("KT. HIỆU", "TL. HIỆU").flaws("TT-10") == [.otherMark])
    #expect(decision.with("KT. HIỆU", "KT HIỆU").flaws("TT-10") == [.markWithoutStop])
    #expect(plan.with("      HIỆU TRƯỞNG", "  KT. HIỆU TRƯỞNG").flaws("TT-10") == [.otherMark])
    #expect(
      decision.knowing { $0.signer?.basisHolds = false }.flaws("TT-10") == [.markWithoutBasis])
    #expect(decision.knowing { $0.signer?.basisHolds = nil }.doubt("TT-10") == .noBasis)
    #expect(!SampleForm.minutes.isAsked("TT-10"))
    let council = plan.with(
      "      HIỆU TRƯỞNG",
      "TM. HỘI ĐỒNG TRƯỜNG\n                                                        CHỦ TỊCH"
    ).knowing {
      $0.signer = FormFacts.Signer(
        form: .collective, headPost: "Hội đồng trường", post: "Chủ tịch",
        name: "Trần Văn Hùng", basisHolds: true)
    }
    #expect(council.passes("TT-10"))
    #expect(council.passes("TT-11"))
  }

  @Test func `TT-11 wants post and name of the signer, and warns of titles`() {
    #expect(plan.with("Trần Văn Hùng", "Lê Thị Thu").flaws("TT-11") == [.otherSigner])
    #expect(plan.with("Trần Văn Hùng", "").flaws("TT-11") == [.otherSigner])
    #expect(decision.with("PHÓ HIỆU TRƯỞNG", "").flaws("TT-11") == [.otherPost])
    for title in [
      "TS. Trần Văn Hùng", "ThS. Trần Văn Hùng", "PGS.TS. Trần Văn Hùng", "ThS Trần Văn Hùng",
    ] {
      let titled = plan.with("Trần Văn Hùng", title)
      #expect(titled.flaws("TT-11") == [.titleBeforeName], "\(title)")
      #expect(titled.report.findings(.warning).map(\.flaw) == [.titleBeforeName])
      #expect(titled.knowing { $0.allowsTitles = true }.passes("TT-11"), "\(title)")
    }
    let unsigned = SampleForm.letter.with("HIỆU TRƯỞNG", "").with("Trần Văn Hùng", "")
    #expect(unsigned.flaws("TT-11") == [.signatureMissing])
  }

  @Test func `TT-12 wants the copy for the file at the end of the recipients`() {
    let copy = "- Lưu: VT, CM."
    #expect(plan.with(copy, "- Lưu: VT.").passes("TT-12"))
    #expect(plan.with(copy, "").flaws("TT-12") == [.fileCopyMissing])
    #expect(plan.with(copy, "- Lưu: VP.").flaws("TT-12") == [.fileCopyMisspelt])
    #expect(plan.with(copy, "- Lưu VT.").flaws("TT-12") == [.fileCopyMisspelt])
    #expect(plan.with(copy, "- Lưu: VT, CM").flaws("TT-12") == [.fileCopyMisspelt])
    #expect(
      plan.with(copy, "- Lưu: VT, CM;\n - Website.").flaws("TT-12")
        == [.fileCopyNotLast, .fileCopyMisspelt])
    #expect(plan.with("Nơi nhận: ", "Nơi nhận ").flaws("TT-12") == [.recipientsWord])
    #expect(plan.with("Nơi nhận: ", "          ").flaws("TT-12") == [.recipientsMissing])
  }

  @Test func `TT-12 wants Như trên where there is an addressee, and only there`() {
    #expect(letter.with("- Như trên;", "- UBND xã;").flaws("TT-12") == [.asAboveMissing])
    #expect(
      plan.with("- Các tổ chuyên môn;", "- Như trên;").flaws("TT-12") == [.asAboveWithoutAddressee])
  }

  @Test func `TT-13 wants an addressee in letters and in what goes upwards`() {
    #expect(letter.with("Kính gửi: Ủy", "Ủy").flaws("TT-13") == [.addresseeMissing])
    #expect(letter.with("Kính gửi: ", "Kính gửi ").flaws("TT-13") == [.addresseeColon])
    let proposal = SampleForm.proposal
    #expect(proposal.with("Kính gửi: Ủy", "Ủy").flaws("TT-13") == [.addresseeMissing])
    #expect(proposal.knowing { $0.goesUpwards = false }.flaws("TT-13") == [.addresseeNotWanted])
    #expect(proposal.knowing { $0.goesUpwards = nil }.doubt("TT-13") == .noRecipients)
    #expect(
      plan.with("     Căn cứ Luật", "  Kính gửi: Các tổ.\n     Căn cứ Luật").flaws("TT-13")
        == [.addresseeNotWanted])
  }

  @Test func `TT-14 wants all recipients of the data, and their copies`() {
    func to(_ names: String...) -> SampleForm { plan.knowing { $0.recipients = names } }
    #expect(to("Ủy ban nhân dân xã Đông Hòa").passes("TT-14"))
    #expect(to("UBND xã Đông Hòa", "Công an xã").flaws("TT-14") == [.recipientNotPrinted])
    #expect(letter.passes("TT-14"))
    #expect(letter.with("- Như trên;", "- Sở Y tế;").flaws("TT-14") == [.recipientNotPrinted])
    #expect(SampleForm.notice.knowing { $0.copies = 4 }.passes("TT-14"))
    #expect(SampleForm.notice.knowing { $0.copies = 9 }.flaws("TT-14") == [.otherCopies])
  }

  @Test func `TT-15 wants the urgency of the data stamped, and no secret`() {
    let stamped = plan.with("         UBND XÃ", "THƯỢNG KHẨN\n         UBND XÃ")
    #expect(stamped.knowing { $0.urgency = .veryUrgent }.passes("TT-15"))
    #expect(stamped.flaws("TT-15") == [.otherUrgency])
    #expect(plan.knowing { $0.urgency = .express }.flaws("TT-15") == [.urgencyNotPrinted])
    let express = plan.with("         UBND XÃ", "HOẢ TỐC\n         UBND XÃ")
    #expect(express.knowing { $0.urgency = .express }.passes("TT-15"))
    let secret = plan.with("         UBND XÃ", "MẬT\n         UBND XÃ")
    #expect(secret.flaws("TT-15") == [.secretMark])
  }
}
