import Desk
import Office
import Platform
import Support
import Terminal
import Wording

@testable import TUI

/// A school in the middle of a term: documents at every stage, with texts as long as they are in life.
final class PictureOffice {
  let office: SampleDesk
  static let now = Moment(iso: "2026-11-24T09:00")!

  init() throws {
    office = try SampleDesk(at: "2026-11-02T07:30")
    try receive()
    try handle()
    try write()
  }

  func desk(_ handle: String, _ moment: String = "2026-11-24T09:00") throws -> OfficeDesk {
    office.clerk.with(try office.clerk.person(named: handle)).at(Moment(iso: moment)!)
  }

  /// The first screen of a person, on which the text of every file can be read, or of none.
  func terminal(
    _ handle: String, _ language: Language, _ size: Size, readsFiles: Bool = true,
    asScreensNeed: Bool = false
  ) throws -> Rehearsal {
    let terminal = OfficeTerminal(
      desk: try desk(handle), words: language.words, run: { _ in ([], 0) })
    terminal.workplace.readText = { _ in
      readsFiles
        ? .text(DocumentText(layout: PictureOffice.plan)) : .unchecked(.programMissing)
    }
    return Rehearsal(
      terminal.firstScreen, rows: size.rows, columns: size.columns, asScreensNeed: asScreensNeed)
  }

  /// What was typed into forms and not sent is dropped: the next picture begins anew.
  func forgetForms(_ handle: String) throws {
    let desk = try desk(handle)
    for (form, _) in try desk.formDrafts() { try desk.dropForm(form) }
  }

  // MARK: What came in

  private func receive() throws {
    let clerk = try desk("lan", "2026-11-02T07:40")
    for (id, name) in [
      ("H29.15", "Sở Giáo dục và Đào tạo"),
      ("H29.123.4", "Phòng Văn hóa - Xã hội xã Đông Hòa"),
      ("H29.18.6", "Trung tâm Y tế khu vực Đông Hòa"),
    ] {
      _ = try clerk.addBody(organId: OrganIdentifier(id)!, name: name)
    }
    try register(
      "2026-11-09T08:05", "UBND xã Đông Hòa", "1021/KH-UBND", "KH",
      """
      Kế hoạch tổ chức các hoạt động kỷ niệm 44 năm Ngày Nhà giáo Việt Nam và tuyên dương nhà giáo \
      tiêu biểu năm học 2026-2027 trên địa bàn xã
      """)
    try register(
      "2026-11-10T08:10", "Sở Giáo dục và Đào tạo", "3011/SGDĐT-GDTrH", "CV",
      """
      Về việc hướng dẫn tổ chức kỳ thi chọn học sinh giỏi cấp tỉnh lớp 9 và bồi dưỡng đội tuyển \
      trong học kỳ I năm học 2026-2027
      """, due: "2026-11-23",
      files: HandedInFiles(
        main: [try file("3011-SGDDT-GDTrH.pdf", from: "v03-person-then-organ")],
        attachments: [try file("phu-luc-lich-thi.pdf", from: "n01-unsigned")]))
    try register(
      "2026-11-12T14:20", "Trung tâm Y tế khu vực Đông Hòa", "402/TTYT-KSBT", "CV",
      """
      Về việc phối hợp tổ chức chiến dịch tiêm bổ sung vắc xin phòng bệnh sởi - rubella cho học sinh \
      từ lớp 6 đến lớp 9
      """, due: "2026-11-27", urgency: .urgent)
    try register(
      "2026-11-16T09:00", "UBND xã Đông Hòa", "1034/KH-UBND", "KH",
      """
      Kế hoạch kiểm tra công tác bảo đảm an toàn thực phẩm tại bếp ăn bán trú, căng tin trường học
      """, due: "2026-12-01")
    try register(
      "2026-11-18T10:30", "Bảo hiểm xã hội cơ sở Đông Hòa", "215/BHXH-TST", "CV",
      """
      Về việc rà soát, cập nhật dữ liệu tham gia bảo hiểm y tế học sinh năm học 2026-2027
      """)
    try register(
      "2026-11-23T15:45", "Phòng Văn hóa - Xã hội xã Đông Hòa", "77/GM-VHXH", "GM",
      """
      Giấy mời họp giao ban hiệu trưởng tháng 12 và triển khai công tác tuyển sinh lớp 6
      """, due: "2026-11-25")
    try register(
      "2026-11-24T08:15", "Sở Giáo dục và Đào tạo", "3120/SGDĐT-VP", "CV",
      "Về việc báo cáo số liệu thống kê giáo dục giữa năm học", due: "2026-12-04")
  }

  @discardableResult
  private func register(
    _ moment: String, _ issuer: String, _ reference: String, _ kind: String, _ subject: String,
    due: String? = nil, urgency: Urgency = .normal, files: HandedInFiles = HandedInFiles()
  ) throws -> IncomingDocument {
    let clerk = try desk("lan", moment)
    return try clerk.registerIncoming(
      IncomingDraft(
        issuer: issuer, reference: DocumentReference(reference)!,
        issuedOn: clerk.now().date.adding(days: -2)!, kind: DocumentKind(word: kind)!,
        subject: subject, urgency: urgency, dueOn: due.flatMap { CivilDate(iso: $0) },
        medium: files.main.isEmpty ? .paper : .electronic), files: files
    ).document
  }

  private func incoming(_ name: String) throws -> ID<IncomingDocument> {
    try office.clerk.at(PictureOffice.now).incoming(named: name).id
  }

  private func person(_ handle: String) throws -> ID<Person> {
    try office.clerk.person(named: handle).id
  }

  private func handle() throws {
    let first = try incoming("1")
    _ = try desk("lan", "2026-11-09T08:20").submitIncoming(first)
    _ = try desk("hung", "2026-11-09T10:00").assignIncoming(
      first, AssignmentPlan(lead: try person("yen"), note: "Chuẩn bị tiết mục văn nghệ, danh sách"))
    _ = try desk("yen", "2026-11-09T13:30").handleIncoming(first, .accept)
    _ = try desk("yen", "2026-11-20T16:00").finishIncoming(
      first, note: "Đã tham dự; hai nhà giáo được tuyên dương")
    try handleOverDays(try incoming("2"))
    let third = try incoming("3")
    _ = try desk("lan", "2026-11-12T14:30").submitIncoming(third)
    _ = try desk("hung", "2026-11-12T16:10").assignIncoming(
      third,
      AssignmentPlan(
        lead: try person("thao"), support: [try person("son")],
        dueOn: CivilDate(iso: "2026-11-27"),
        note: "Lập danh sách theo lớp, xin ý kiến cha mẹ học sinh"))
    for name in ["4", "6"] {
      _ = try desk("lan", "2026-11-23T16:00").submitIncoming(try incoming(name))
    }
  }

  /// Two pieces of work over two weeks, one of them late.
  private func handleOverDays(_ id: ID<IncomingDocument>) throws {
    _ = try desk("lan", "2026-11-10T08:30").submitIncoming(id)
    _ = try desk("hung", "2026-11-10T14:00").assignIncoming(
      id,
      AssignmentPlan(
        lead: try person("minh"), support: [try person("thao"), try person("yen")],
        informed: [try person("linh")],
        task: "Lập đội tuyển các môn và kế hoạch bồi dưỡng",
        dueOn: CivilDate(iso: "2026-11-19"),
        note: "Chọn từ kết quả khảo sát tháng 10, mỗi môn không quá 5 em"))
    _ = try desk("minh", "2026-11-11T07:45").handleIncoming(id, work: 1, .accept)
    _ = try desk("linh", "2026-11-11T09:10").handleIncoming(id, work: 1, .acknowledge)
    _ = try desk("minh", "2026-11-12T10:20").handleIncoming(
      id, work: 1, .progress, note: "Đã có danh sách Toán, Tin; chờ tổ Ngữ văn - Xã hội")
    _ = try desk("hung", "2026-11-13T08:00").assignIncoming(
      id,
      AssignmentPlan(
        lead: try person("hoa"), support: [try person("mai")],
        task: "Dự toán kinh phí bồi dưỡng từ nguồn tự chủ",
        dueOn: CivilDate(iso: "2026-11-27")))
    try desk("yen", "2026-11-13T15:30").discuss(
      .incoming(id), text: "@minh tổ tôi còn hai em đang ốm, xin gửi danh sách thứ hai")
    _ = try desk("hung", "2026-11-16T07:50").extendIncoming(
      id, work: 1, to: CivilDate(iso: "2026-11-23")!, note: "Chờ danh sách của tổ Ngữ văn - Xã hội")
    _ = try desk("hoa", "2026-11-16T09:00").handleIncoming(id, work: 2, .accept)
  }

  // MARK: What is written

  private func write() throws {
    let plan = try draft(
      "minh", "2026-11-17T09:00", "KH",
      "Kế hoạch bồi dưỡng đội tuyển học sinh giỏi các môn văn hóa lớp 9 dự thi cấp tỉnh",
      file: "ke-hoach-boi-duong.pdf", answers: try incoming("2"))
    _ = try desk("minh", "2026-11-17T09:10").submitOutgoing(plan)
    _ = try desk("hung", "2026-11-18T10:00").returnOutgoing(
      plan, note: "Ghi rõ kinh phí và người phụ trách từng môn")
    _ = try desk("minh", "2026-11-20T14:00").reviseOutgoing(
      plan,
      files: HandedInFiles(main: [try file("ke-hoach-boi-duong-ban-2.pdf", from: "n01-unsigned")]),
      note: "Đã thêm kinh phí 24.000.000 đồng, người phụ trách")
    _ = try desk("minh", "2026-11-20T14:05").planRecipients(
      try office.clerk.recipients(named: ["H29.15", "H29.123", "H29.123.4"]), of: plan)
    _ = try desk("minh", "2026-11-20T14:10").askOpinion(on: plan, of: ["hoa"])
    _ = try desk("hoa", "2026-11-20T16:30").giveOpinion(
      on: plan, agreeing: true, text: "Đồng ý; nên bắt đầu từ tuần 14")
    _ = try desk("minh", "2026-11-23T08:00").submitOutgoing(plan)
    _ = try desk("hung", "2026-11-23T10:15").askOpinion(on: plan, of: ["XH", "NN"])

    let report = try draft(
      "hoa", "2026-11-10T09:00", "BC", "Báo cáo công tác phổ cập giáo dục, xóa mù chữ năm 2026",
      file: "bao-cao-pho-cap.pdf")
    try approve(report, at: "2026-11-11T08:00")
    _ = try desk("lan", "2026-11-11T15:00").issueOutgoing(
      report, to: [try office.clerk.body(named: "H29.123")], medium: .paper)

    let decision = try draft(
      "yen", "2026-11-19T08:00", "QĐ",
      "Quyết định thành lập Ban tổ chức Hội khỏe Phù Đổng cấp trường năm học 2026-2027",
      file: "qd-hoi-khoe.pdf")
    try approve(decision, at: "2026-11-20T08:00")
    try SampleDesk.trustSamples(
      at: try desk("lan", "2026-11-20T08:30"), signedBy: try office.clerk.person(named: "hung"))
    _ = try desk("lan", "2026-11-20T09:00").attachSigned(
      try file("qd-hoi-khoe-da-ky.pdf", from: "v03-person-then-organ"), to: decision)

    let notice = try draft(
      "yen", "2026-11-20T10:00", "TB", "Thông báo lịch họp cha mẹ học sinh giữa học kỳ I",
      file: "thong-bao-hop.pdf")
    _ = try desk("yen", "2026-11-20T10:10").submitOutgoing(notice)
    _ = try desk("hung", "2026-11-20T15:00").returnOutgoing(
      notice, note: "Ghi rõ giờ họp của từng khối")
    let invitation = try draft(
      "linh", "2026-11-23T09:00", "GM",
      "Giấy mời dự hội nghị tổng kết phong trào thi đua chào mừng Ngày Nhà giáo Việt Nam",
      file: "giay-moi.pdf")
    _ = try desk("linh", "2026-11-23T09:05").submitOutgoing(invitation)
    _ = try draft(
      "thao", "2026-11-23T16:30", "CV",
      "Về việc phối hợp tiêm bổ sung vắc xin sởi - rubella cho học sinh", file: "cong-van.pdf")
    _ = try desk("lan", "2026-11-23T17:00").wasteNumber(
      of: DocumentKind(word: "TB")!, because: "Đóng dấu số hai lần")
  }

  private func draft(
    _ handle: String, _ moment: String, _ kind: String, _ subject: String, file name: String,
    answers: ID<IncomingDocument>? = nil
  ) throws -> ID<OutgoingDocument> {
    try desk(handle, moment).draftOutgoing(
      OutgoingDraft(kind: DocumentKind(word: kind)!, subject: subject, answers: answers),
      files: HandedInFiles(
        main: [try file(name, from: "n01-unsigned")])
    ).id
  }

  private func approve(_ id: ID<OutgoingDocument>, at moment: String) throws {
    _ = try desk("lan", moment).submitOutgoing(id)
    _ = try desk("lan", moment).numberOutgoing(id)
    _ = try desk("hung", moment).approveOutgoing(id)
  }

  /// A file of the fixtures under a name of the office.
  private func file(_ name: String, from fixture: String) throws -> String {
    let bytes = try FileContents.read(
      SampleDesk.fixture("pdfsig/pdf/\(fixture).pdf"), limit: 10_000_000)
    return try office.file(name, bytes ?? [])
  }

  private static let plan = """
    UBND XÃ ĐÔNG HÒA                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG THCS HOA BAN                  Độc lập - Tự do - Hạnh phúc

    Số:      /KH-HB                  Đông Hòa, ngày     tháng 11 năm 2026

                                 KẾ HOẠCH
             Bồi dưỡng đội tuyển học sinh giỏi lớp 9 dự thi cấp tỉnh

    I. MỤC ĐÍCH, YÊU CẦU
    1. Phát hiện, bồi dưỡng học sinh có năng khiếu các môn văn hóa.
    2. Bảo đảm không ảnh hưởng đến việc học chính khóa.

    II. NỘI DUNG
    1. Các môn: Toán, Ngữ văn, Tiếng Anh, Khoa học tự nhiên, Tin học.
    2. Thời gian: từ tuần 14 đến tuần 28, mỗi tuần hai buổi.
    3. Kinh phí: 24.000.000 đồng, từ nguồn tự chủ.
    """
}
