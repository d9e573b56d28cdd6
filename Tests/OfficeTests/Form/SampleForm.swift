import Testing

@testable import Office

/// Documents as `pdftotext -layout` shows them, and what the office knows of each.
struct SampleForm {
  var text: String
  var facts: FormFacts

  /// The document with one piece of its text replaced; a piece that is not there is a mistake of the
  /// test.
  func with(_ old: String, _ new: String) -> SampleForm {
    if !text.contains(old) { Issue.record("the sample does not hold “\(old)”") }
    return SampleForm(text: text.replacing(old, with: new), facts: facts)
  }

  func knowing(_ change: (inout FormFacts) -> Void) -> SampleForm {
    var facts = facts
    change(&facts)
    return SampleForm(text: text, facts: facts)
  }

  var report: FormReport {
    FormCheck.report(of: facts, text: .text(DocumentText(layout: text)))
  }

  /// What a rule finds.
  func flaws(_ rule: String) -> [FormFlaw] {
    report.findings.filter { $0.rule == rule }.map(\.flaw)
  }

  func passes(_ rule: String) -> Bool { report.passed.contains(rule) }
  func isAsked(_ rule: String) -> Bool { !report.notAsked.contains(rule) }
  func doubt(_ rule: String) -> FormDoubt? {
    report.notChecked.first { $0.rule == rule }?.doubt
  }

  static let head = FormFacts.Signer(
    form: .direct, headPost: "Hiệu trưởng", post: "Hiệu trưởng", name: "Trần Văn Hùng")
  static let deputy = FormFacts.Signer(
    form: .deputy, headPost: "Hiệu trưởng", post: "Phó Hiệu trưởng",
    name: "Lê Thị Thu", basisHolds: true)

  private static func known(_ kind: String, _ subject: String, _ symbol: String) -> FormFacts {
    FormFacts(
      kindName: kind, subject: subject, number: 5, symbol: symbol,
      date: CivilDate(iso: "2026-01-05"), office: "Trường THCS Hoa Ban",
      superior: "UBND xã Đông Hòa", abbreviation: "HB", place: "Đông Hòa", signer: head,
      recipients: ["UBND xã Đông Hòa"], goesUpwards: true, pages: 1,
      signedOn: CivilDate(iso: "2026-01-05"), issuedOn: CivilDate(iso: "2026-01-06"),
      lastDayToIssue: CivilDate(iso: "2026-01-06"))
  }

  static let plan = SampleForm(
    text: """
               UBND XÃ ĐÔNG HÒA                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              TRƯỜNG THCS HOA BAN                   Độc lập - Tự do - Hạnh phúc
                 ______________                     ____________________________

                  Số: 05/KH-HB                  Đông Hòa, ngày 05 tháng 01 năm 2026

                                        KẾ HOẠCH
                     Bồi dưỡng học sinh giỏi năm học 2025 - 2026
                                    _____________

            Căn cứ Luật Giáo dục;
            Căn cứ Kế hoạch số 1034/KH-GDĐT ngày 20 tháng 11 năm 2025 của Ủy ban nhân dân
      xã Đông Hòa về thi học sinh giỏi;
            Căn cứ Kế hoạch số 1034/KH-GDĐT và tình hình của trường.
            Trường THCS Hoa Ban lập kế hoạch như sau:
            1. Thành lập đội tuyển gồm 18 học sinh.
            2. Yêu cầu các tổ chuyên môn thực hiện; vướng mắc thì báo cáo nơi nhận văn bản./.

       Nơi nhận:                                            HIỆU TRƯỞNG
       - UBND xã Đông Hòa;
       - Các tổ chuyên môn;
       - Lưu: VT, CM.
                                                           Trần Văn Hùng
      \u{0C}
      """, facts: known("Kế hoạch", "Bồi dưỡng học sinh giỏi năm học 2025 - 2026", "KH-HB"))

  static let decision = SampleForm(
    text: """
              ỦY BAN NHÂN DÂN XÃ ĐÔNG HÒA CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
                   TRƯỜNG THCS HOA BAN            Độc lập - Tự do - Hạnh phúc

                      Số: 05/QĐ-HB               Đông Hòa, ngày 05 tháng 01 năm 2026

                                      QUYẾT ĐỊNH
                  Về việc thành lập đội tuyển học sinh giỏi năm học 2025 - 2026

                         HIỆU TRƯỞNG TRƯỜNG THCS HOA BAN

            Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về
      công tác văn thư;
            Xét đề nghị của Tổ trưởng chuyên môn.

                                      QUYẾT ĐỊNH:

            Điều 1. Thành lập đội tuyển gồm 18 học sinh có tên kèm theo.
            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
            Điều 3. Các tổ chuyên môn chịu trách nhiệm thi hành Quyết định này./.

       Nơi nhận:                                          KT. HIỆU TRƯỞNG
       - Như Điều 3;                                     PHÓ HIỆU TRƯỞNG
       - UBND xã Đông Hòa;
       - Lưu: VT, CM.

                                                            Lê Thị Thu
      \u{0C}
      """,
    facts: {
      var facts = known("Quyết định", "Về việc thành lập đội tuyển học sinh giỏi", "QĐ-HB")
      facts.signer = deputy
      return facts
    }())

  static let letter = SampleForm(
    text: """
               UBND XÃ ĐÔNG HÒA                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              TRƯỜNG THCS HOA BAN                   Độc lập - Tự do - Hạnh phúc

                  Số: 05/HB-VP                  Đông Hòa, ngày 05 tháng 01 năm 2026
            V/v báo cáo số liệu học sinh
                đầu năm học 2025 - 2026

                              Kính gửi: Ủy ban nhân dân xã Đông Hòa.

            Thực hiện Công văn số 12/UBND-VX ngày 02 tháng 01 năm 2026, Trường THCS Hoa Ban
      báo cáo số liệu như sau: toàn trường có 412 học sinh.
            Trân trọng./.

       Nơi nhận:                                            HIỆU TRƯỞNG
       - Như trên;
       - Lưu: VT.
                                                           Trần Văn Hùng
      \u{0C}
      """, facts: known("Công văn", "V/v báo cáo số liệu học sinh", "HB-VP"))

  static let proposal = SampleForm(
    text: """
               UBND XÃ ĐÔNG HÒA                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              TRƯỜNG THCS HOA BAN                   Độc lập - Tự do - Hạnh phúc

                  Số: 05/TTr-HB                 Đông Hòa, ngày 05 tháng 01 năm 2026

                                        TỜ TRÌNH
                           Xin bổ sung thiết bị dạy học

                              Kính gửi: Ủy ban nhân dân xã Đông Hòa.

            Phòng thí nghiệm của trường thiếu thiết bị theo danh mục tại Phụ lục kèm theo.
            Kính đề nghị Ủy ban nhân dân xã xem xét, quyết định./.

       Nơi nhận:                                            HIỆU TRƯỞNG
       - Như trên;
       - Lưu: VT.
                                                           Trần Văn Hùng
      \u{0C}
                                         Phụ lục
                                 DANH MỤC THIẾT BỊ
      \u{0C}
      """,
    facts: {
      var facts = known("Tờ trình", "Xin bổ sung thiết bị dạy học", "TTr-HB")
      facts.pages = 2
      return facts
    }())

  static let minutes = SampleForm(
    text: """
               UBND XÃ ĐÔNG HÒA                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              TRƯỜNG THCS HOA BAN                   Độc lập - Tự do - Hạnh phúc

                  Số: 05/BB-HB

                                        BIÊN BẢN
                                Họp hội đồng sư phạm

            Thời gian bắt đầu: 8 giờ 00 ngày 05 tháng 01 năm 2026.
            Địa điểm: phòng họp. Chủ trì: Trần Văn Hùng. Thư ký: Nguyễn Thị Lan.
            Nội dung: phân công chuyên môn học kỳ II.
            Cuộc họp kết thúc vào 9 giờ 30, ngày 05 tháng 01 năm 2026./.

                THƯ KÝ                                        CHỦ TỌA

            Nguyễn Thị Lan                                 Trần Văn Hùng

       Nơi nhận:
       - UBND xã Đông Hòa;
       - Lưu: VT, Hồ sơ.
      \u{0C}
      """, facts: known("Biên bản", "Họp hội đồng sư phạm", "BB-HB"))

  static let notice = SampleForm(
    text: """
               UBND XÃ ĐÔNG HÒA                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              TRƯỜNG THCS HOA BAN                   Độc lập - Tự do - Hạnh phúc

                  Số: 05/TB-HB                  Đông Hòa, ngày 05 tháng 01 năm 2026

                                       THÔNG BÁO
                            Lịch họp cha mẹ học sinh học kỳ I

            Trường THCS Hoa Ban thông báo lịch họp cha mẹ học sinh: 8 giờ ngày 10 tháng 01./.

       Nơi nhận:                                            HIỆU TRƯỞNG
       - UBND xã Đông Hòa (01 bản);
       - Cha mẹ học sinh (02 bản);
       - Lưu: VT (01 bản), VP.
                                                           Trần Văn Hùng
      \u{0C}
      """, facts: known("Thông báo", "Lịch họp cha mẹ học sinh học kỳ I", "TB-HB"))

  static let all = [plan, decision, letter, proposal, minutes, notice]
}
