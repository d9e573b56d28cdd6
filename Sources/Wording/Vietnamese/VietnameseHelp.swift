import Office

extension VietnameseWords {
  public func summary(_ topic: CommandTopic) -> String {
    switch topic {
    case .initialize: "lập một văn phòng mới"
    case .personAdd: "thêm một người"
    case .personList: "ai làm gì trong văn phòng"
    case .personRole: "đổi vai trò của một người"
    case .personRetire: "cho một người nghỉ"
    case .bodyAdd: "thêm một cơ quan vào sổ địa chỉ"
    case .bodyList: "sổ địa chỉ"
    case .bodyEdit: "sửa một cơ quan trong sổ địa chỉ"
    case .bodyClose: "đóng một cơ quan, không gửi đến nữa"
    case .bodyGroup: "lập nhóm nơi nhận; không có tên thì in các nhóm"
    case .settingList: "các cài đặt của văn phòng"
    case .settingSet: "đổi một cài đặt"
    case .calendarList: "lịch nghỉ của một năm, đã xác nhận hay chưa"
    case .calendarSet: "ghi một ngày nghỉ, ngày làm bù"
    case .calendarDrop: "bỏ một ngày trong lịch nghỉ, nói lý do"
    case .calendarConfirm: "xác nhận lịch nghỉ của một năm theo thông báo"
    case .deadlineList: "bảng thời hạn, với căn cứ"
    case .deadlineSet: "đặt thời hạn của cơ quan"
    case .deadlineDrop: "bỏ thời hạn cơ quan đã đặt, nói lý do"
    case .incomingRegister: "vào sổ văn bản đến, lấy số đến"
    case .incomingList: "sổ đăng ký văn bản đến"
    case .incomingShow: "xem một văn bản đến"
    case .incomingNext: "bây giờ ai làm được gì với văn bản đến, việc khác vì sao chưa"
    case .incomingSubmit: "trình văn bản đến"
    case .incomingAssign: "giao xử lý: chủ trì, phối hợp, thời hạn, ý kiến"
    case .incomingHandBack: "trả lại văn thư, nói lý do"
    case .incomingFile: "lưu để biết, không phải xử lý"
    case .incomingAccept: "nhận việc"
    case .incomingRefuse: "từ chối việc được giao, nói lý do"
    case .incomingDelegate: "tổ trưởng giao cho người của tổ"
    case .incomingProgress: "ghi tiến độ"
    case .incomingOpine: "ý kiến của người phối hợp"
    case .incomingReport: "báo kết quả, chờ xác nhận"
    case .incomingResolve: "báo xong, với kết quả"
    case .incomingConfirm: "xác nhận kết quả"
    case .incomingSendBack: "yêu cầu làm lại, nói lý do"
    case .incomingReopen: "mở lại việc đã xong"
    case .incomingReassign: "giao lại cho người khác, nói lý do"
    case .incomingWithdraw: "thu hồi việc đã giao, nói lý do"
    case .incomingExtend: "đổi hạn xử lý, nói lý do"
    case .incomingUrge: "đôn đốc"
    case .incomingAcknowledge: "đã đọc văn bản gửi để biết"
    case .outgoingDraft: "soạn thảo văn bản đi"
    case .outgoingRevise: "thay tệp của dự thảo bằng bản mới"
    case .outgoingList: "sổ đăng ký văn bản đi"
    case .outgoingShow: "xem một văn bản đi"
    case .outgoingNext: "bây giờ ai làm được gì với văn bản đi, việc khác vì sao chưa"
    case .outgoingSubmit: "trình duyệt"
    case .outgoingNumber: "cấp số, giữ số để ghi vào tệp trước khi ký"
    case .outgoingApprove: "duyệt bản hiện tại, đúng từng tệp"
    case .outgoingReturn: "trả lại dự thảo, nói lý do"
    case .outgoingAttachSigned: "gắn tệp đã ký số"
    case .outgoingIssue: "phát hành đến các nơi nhận"
    case .outgoingRecipients: "định trước nơi nhận"
    case .outgoingAsk: "xin ý kiến về dự thảo, cùng lúc hoặc lần lượt"
    case .outgoingAskWithdraw: "thôi chờ một ý kiến, nói lý do"
    case .outgoingVisa: "cho ý kiến về dự thảo"
    case .outgoingVouch: "nhận trách nhiệm về nội dung hoặc thể thức của bản hiện tại"
    case .outgoingEdit: "người duyệt đưa vào bản đã sửa"
    case .outgoingVersions: "các bản của dự thảo: ai, lúc nào, vì sao"
    case .outgoingDiff: "so chữ của hai bản"
    case .outgoingCancel: "hủy dự thảo, gạch số nếu có"
    case .outgoingDelivered: "ghi tình trạng ở một nơi nhận"
    case .outgoingInform: "chuyển cho người trong trường để biết, để thực hiện"
    case .outgoingAcknowledge: "xác nhận đã biết"
    case .outgoingPaperFiled: "ghi đã in, đóng dấu và lưu bản giấy"
    case .outgoingFile: "lưu văn bản"
    case .outgoingOrderRecall: "ra lệnh thu hồi"
    case .outgoingRecall: "thu hồi ở mọi nơi đã nhận, đóng băng văn bản"
    case .outgoingReplace: "ghi văn bản sau thay thế văn bản này"
    case .outgoingAmend: "ghi văn bản sau sửa đổi, bổ sung văn bản này"
    case .outgoingCorrect: "ghi công văn đính chính văn bản này"
    case .discuss: "trao đổi về một văn bản, nhắc người khác bằng @"
    case .exchangeExport: "xuất gói chuyển giao cho một cơ quan"
    case .exchangeImport: "nhập gói chuyển giao"
    case .exchangeList: "các gói đã xuất"
    case .journalVerify: "kiểm tra chuỗi băm của nhật ký"
    case .journalExport: "in nhật ký để ai cũng kiểm tra được bằng sha256sum"
    case .agenda: "việc đang chờ"
    case .search: "tìm trong hai sổ, không cần gõ dấu"
    case .check: "đối chiếu cơ sở dữ liệu, tệp, mã băm và nhật ký"
    case .doctor: "máy này có những chương trình nào giúp vpdt, thiếu thì mất gì"
    case .demo: "lập một văn phòng mẫu để xem thử"
    case .help: "hướng dẫn"
    }
  }

  public func notes(_ topic: CommandTopic) -> [String] {
    switch topic {
    case .initialize:
      [
        "Người chạy lệnh thành người quản trị đầu tiên, và giữ sổ cho đến khi có văn thư.",
        "--rehearsal lập văn phòng tập dượt: có sẵn người đóng vai; chỉ ở đó mới có --as và --now.",
      ]
    case .incomingRegister:
      [
        "Một dãy số trong năm cho cả văn bản giấy và điện tử (NĐ 30/2020 Điều 22).",
        "Tệp được sao vào kho theo SHA-256; --hash-only chỉ giữ mã băm. --paper: chỉ có bản giấy.",
        "Trùng số, ký hiệu, nơi ban hành và ngày thì phải nói vì sao: --another LÝ-DO.",
        "--received vào sổ văn bản đã nhận qua gói; các tùy chọn khác điền chỗ còn thiếu.",
      ]
    case .calendarSet:
      [
        "--kind holiday|substitute-off|swapped-off|swapped-work|closed; --source: thông báo, quyết định.",
        "--unconfirmed: chưa thấy chính thông báo. Trường dạy thứ bảy: vpdt setting set calendar.week T2-T7.",
      ]
    case .calendarConfirm:
      [
        "Chỉ khi đã có đủ số ngày lễ của năm (Bộ luật Lao động 2019 Điều 112).",
        "Năm chưa xác nhận thì hạn tính qua năm đó luôn kèm lời nhắc.",
      ]
    case .deadlineList:
      [
        "Văn bản khẩn, thượng khẩn, hỏa tốc thì làm ngay (NĐ 30/2020 Điều 4.2.c, 24.2).",
        "Hạn giải quyết văn bản thường do quy chế làm việc định, chưa đặt thì không có.",
      ]
    case .deadlineSet:
      [
        "VIỆC: register, receipt-notice, submit, handle, number, issue, send. --days 0 là trong ngày.",
        "Ví dụ: vpdt deadline set handle --days 7 --source \"Quy chế làm việc Điều 12\"",
        "Ví dụ: vpdt deadline set handle --type TTr --days 3 --source \"Quy chế làm việc Điều 12\"",
      ]
    case .incomingList:
      [
        "50 văn bản mới nhất; --all in cả sổ, mọi năm; --waiting in văn bản chờ vào sổ.",
        "--json: year, number, reference, issuer, state, id, issued, arrived, kind, subject, urgency, due.",
      ]
    case .incomingAssign:
      [
        "Mỗi lần giao là một việc: một chủ trì, người phối hợp, thời hạn (NĐ 30/2020 Điều 23(2)).",
        "Giao thêm lần nữa là chia văn bản thành nhiều việc; --task nói việc gì.",
        "--confirm: kết quả phải được người giao xác nhận.",
      ]
    case .incomingResolve, .incomingReport:
      [
        "--result " + WorkResult.allCases.map(\.rawValue).joined(separator: " | "),
        "Văn bản xong khi mọi việc đã xong.",
      ]
    case .incomingExtend:
      ["Chỉ người giao việc đổi được hạn; các hạn trước vẫn còn ghi."]
    case .outgoingDraft:
      ["--type CV là công văn: ký hiệu không có tên loại (NĐ 30/2020 Phụ lục I.II.3)."]
    case .outgoingApprove:
      ["Bản mới thì phải duyệt lại (NĐ 30/2020 Điều 11)."]
    case .outgoingAttachSigned:
      ["Tệp ký phải bắt đầu bằng đúng các byte đã duyệt. Ký thêm (cơ quan) thì gắn lại."]
    case .outgoingIssue:
      [
        "--paper phát hành văn bản ký trên giấy, không qua gói.",
        "Không có --to thì gửi đến nơi nhận đã định. --to nhận cả tên nhóm.",
        "--inform NGƯỜI|TỔ|all chuyển cho người trong trường; văn bản nội bộ không cần --to.",
      ]
    case .outgoingAsk:
      ["TỔ là chữ viết tắt; ai trong tổ cũng trả lời được. --in-order hỏi lần lượt."]
    case .outgoingVisa:
      ["Không đồng ý thì phải nói lý do: --note. Ý kiến gắn với bản đã xem."]
    case .outgoingVouch:
      [
        "Tổ trưởng chịu trách nhiệm về nội dung, người được giao về thể thức (NĐ 30/2020 Điều 12).",
        "Có bắt buộc trước khi duyệt hay không: vpdt setting set approval.checks …",
      ]
    case .outgoingDiff:
      ["Không nói bản nào thì so bản hiện tại với bản trước. Cần pdftotext."]
    case .outgoingDelivered:
      [
        "--state sent|arrived|refused|received|read|assigned|working|done|settled,",
        "sau khi thu hồi: recall-agreed|recall-refused. settled: văn thư đã xử lý việc bị từ chối.",
      ]
    case .outgoingRecall:
      ["--notice D7: văn bản thông báo thu hồi (NĐ 30/2020 Điều 18(4))."]
    case .outgoingReplace, .outgoingAmend:
      ["Sai về nội dung: văn bản sau phải cùng tên loại (NĐ 30/2020 Điều 18(3))."]
    case .outgoingCorrect:
      ["Sai về thể thức, kỹ thuật, thủ tục: đính chính bằng công văn (NĐ 30/2020 Điều 18(3))."]
    case .exchangeExport:
      [
        "Gói là thư mục BagIt 1.0: sha256sum -c manifest-sha256.txt là kiểm tra được. --zip: một tệp.",
        "--again TÊN-GÓI xuất lại đúng từng byte.",
      ]
    case .exchangeImport:
      [
        "Nhận tất cả hoặc không nhận gì; nhập lại thì không đổi gì.",
        "--register vào sổ luôn những văn bản không có cảnh báo.",
      ]
    case .journalExport:
      ["Mỗi dòng: mã băm, tab, nội dung. Cách kiểm tra nằm trong README."]
    case .demo:
      ["--no-tui THƯ-MỤC làm cả quy trình từng bước, in lệnh trước kết quả."]
    case .help:
      ["vpdt help LỆNH; vpdt help workflow incoming|outgoing in bảng quy trình."]
    default: []
    }
  }

  public var helpHeader: [String] {
    [
      "vpdt: văn phòng điện tử của trường học, trong cửa sổ lệnh",
      "",
      "  vpdt              mở màn hình",
      "  vpdt LỆNH …       làm việc từ dòng lệnh",
      "",
    ]
  }

  public var helpFooter: [String] {
    [
      "", "Tùy chọn của mọi lệnh:",
      "  --office THƯ-MỤC  văn phòng (hoặc VPDT_OFFICE)",
      "  --json            kết quả cho chương trình",
      "  --lang vi|en      ngôn ngữ",
      "  --as NGƯỜI        thay tên người khác, chỉ khi tập dượt (hoặc VPDT_PERSON)",
      "  --now LÚC         đặt giờ, chỉ khi tập dượt: 2026-12-31T23:59",
      "", "Mã thoát: 0 xong, 1 không làm được, 2 không hiểu lệnh.",
    ]
  }
}
