import Office

extension VietnameseWords {
  public func flaw(_ finding: FormFinding) -> Problem {
    let (what, remedy) = sentences(finding.flaw, finding.evidence, finding.expected)
    return Problem(what, try: remedy)
  }

  private func sentences(
    _ flaw: FormFlaw, _ found: String, _ wanted: String
  ) -> (String, String) {
    switch flaw {
    case .nationalNameMissing: ("không thấy Quốc hiệu", "ghi: \(wanted)")
    case .nationalNameMisspelt: ("Quốc hiệu ghi “\(found)”", "ghi đúng: \(wanted)")
    case .mottoMissing: ("không thấy Tiêu ngữ", "ghi: \(wanted)")
    case .mottoMisspelt: ("Tiêu ngữ ghi “\(found)”", "ghi đúng, gạch nối có dấu cách: \(wanted)")
    case .bodyMissing:
      ("tên cơ quan ban hành không phải tên chính thức: “\(found)”", "ghi: \(wanted.uppercased())")
    case .superiorMissing:
      ("không thấy cơ quan chủ quản ở trên tên cơ quan", "ghi: \(wanted.uppercased())")
    case .numberLineMissing: ("không thấy dòng số, ký hiệu", "ghi: \(wanted)")
    case .numberLineUnreadable: ("không đọc được dòng “\(found)”", "ghi: \(wanted)")
    case .wrongKindInSymbol:
      ("ký hiệu “\(found)” không phải của tên loại", "bắt đầu bằng \(wanted)")
    case .wrongBodyInSymbol:
      ("ký hiệu “\(found)” không có chữ viết tắt của cơ quan", "ghi \(wanted)")
    case .letterWithoutUnit:
      ("ký hiệu công văn “\(found)” không có đơn vị soạn thảo", "ghi \(wanted)")
    case .colonMissing: ("thiếu dấu hai chấm: “\(found)”", "ghi “\(wanted)”")
    case .blanksInNumber: ("có dấu cách quanh / hoặc -: “\(found)”", "ghi liền: \(wanted)")
    case .leadingZero: ("số ghi “\(found)”", "ghi \(wanted): chỉ số dưới 10 có một số 0 ở trước")
    case .numberNotPrinted: ("tệp chưa ghi số", "ghi \(wanted)")
    case .otherNumber: ("tệp ghi \(found), sổ cấp \(wanted)", "ghi \(wanted) hoặc thay tệp")
    case .dateLineMissing: ("không thấy địa danh và thời gian ban hành", "ghi: \(wanted)")
    case .dateLineNotWanted:
      (
        "biên bản không có dòng địa danh, ngày tháng: “\(found)”",
        "ghi giờ, ngày họp trong nội dung"
      )
    case .dateUnreadable: ("không đọc được “\(found)”", "ghi: \(wanted)")
    case .dateNotPrinted: ("tệp chưa ghi ngày: “\(found)”", "ghi \(wanted)")
    case .otherDate: ("tệp ghi “\(found)”", "ngày ban hành là \(wanted)")
    case .otherPlace: ("địa danh ghi “\(found)”", "ghi \(wanted)")
    case .commaMissing: ("sau địa danh thiếu dấu phẩy: “\(found)”", "ghi “\(wanted)”")
    case .dayZero: ("ghi “\(found)”", "ghi “\(wanted)”: chỉ ngày dưới 10 có số 0 ở trước")
    case .monthZero: ("ghi “\(found)”", "ghi “\(wanted)”: chỉ tháng 1, 2 có số 0 ở trước")
    case .kindMissing: ("không thấy tên loại", "ghi trên một dòng riêng: \(wanted)")
    case .kindNotInCapitals: ("tên loại không viết hoa: “\(found)”", "ghi \(wanted)")
    case .kindNotAlone:
      (
        "tên loại và trích yếu chung một dòng: “\(found)”",
        "dòng riêng \(wanted), trích yếu chữ thường"
      )
    case .kindNotWanted: ("công văn không ghi tên loại: “\(found)”", "bỏ dòng này")
    case .subjectMissing: ("không thấy trích yếu dưới tên loại", "ghi trích yếu, chữ thường")
    case .subjectOfLetterMissing: ("không thấy trích yếu công văn dưới số", "ghi: \(wanted)")
    case .subjectOfLetterMisspelt: ("trích yếu công văn ghi “\(found)”", "bắt đầu bằng “V/v”")
    case .subjectTooLong: ("trích yếu dài \(found) ký tự", "nhiều nhất \(wanted) ký tự")
    case .subjectEndsInStop: ("trích yếu kết thúc bằng dấu chấm", "bỏ dấu chấm")
    case .subjectOfSentences: ("trích yếu có nhiều câu", "viết thành một câu ngắn")
    case .basisEnding: ("căn cứ không kết thúc bằng dấu chấm phẩy: “\(found)”", "kết thúc bằng “;”")
    case .lastBasisEnding:
      ("căn cứ cuối không kết thúc bằng dấu chấm: “\(found)”", "kết thúc bằng “.”")
    case .basisIncomplete: ("viện dẫn lần đầu thiếu \(wanted): “\(found)”", "ghi đủ \(wanted)")
    case .markWithoutStop: ("quyền hạn ký thiếu dấu chấm: “\(found)”", "ghi \(wanted)")
    case .otherMark: ("quyền hạn ký ghi “\(found)”", "ghi \(wanted)")
    case .markWithoutBasis:
      (
        "căn cứ ký \(found) không có hoặc hết hiệu lực",
        "người đứng đầu ký, hoặc ghi căn cứ còn hiệu lực"
      )
    case .signatureMissing:
      ("không thấy chức vụ và họ tên người ký", "ghi chức vụ, họ tên dưới nội dung")
    case .otherPost: ("chức vụ ghi “\(found)”", "ghi \(wanted)")
    case .otherSigner: ("người ký ghi “\(found)”", "ghi \(wanted)")
    case .titleBeforeName: ("trước họ tên có học vị, danh hiệu: “\(found)”", "bỏ \(wanted)")
    case .recipientsMissing: ("không thấy “Nơi nhận:”", "ghi “Nơi nhận:” và “- Lưu: VT, ….”")
    case .recipientsWord: ("ghi “\(found)”", "ghi “\(wanted)”")
    case .fileCopyMissing: ("nơi nhận không có dòng lưu", "dòng cuối ghi “\(wanted)”")
    case .fileCopyNotLast: ("dòng lưu không ở cuối: sau nó còn “\(found)”", "để dòng lưu cuối cùng")
    case .fileCopyMisspelt: ("dòng lưu ghi “\(found)”", "ghi “\(wanted)”")
    case .asAboveMissing: ("có Kính gửi mà nơi nhận không có “Như trên”", "ghi “\(wanted)”")
    case .asAboveWithoutAddressee:
      ("nơi nhận ghi “\(found)” mà không có Kính gửi", "ghi tên cơ quan, cá nhân nhận")
    case .addresseeMissing: ("không thấy Kính gửi", "ghi “\(wanted)”")
    case .addresseeNotWanted: ("loại văn bản này không có Kính gửi: “\(found)”", "bỏ dòng này")
    case .addresseeColon: ("ghi “\(found)”", "ghi “\(wanted)”")
    case .recipientNotPrinted: ("nơi nhận trong tệp không có \(wanted)", "ghi thêm vào Nơi nhận")
    case .otherCopies: ("nơi nhận cộng lại \(found) bản", "dữ liệu ghi \(wanted) bản")
    case .urgencyNotPrinted: ("tệp không có dấu độ khẩn", "đóng dấu \(wanted)")
    case .otherUrgency:
      ("tệp có dấu \(found)", wanted.isEmpty ? "dữ liệu ghi không khẩn" : "dữ liệu ghi \(wanted)")
    case .secretMark:
      ("tệp có dấu \(found)", "không để trên máy nối mạng: vào sổ văn bản mật riêng")
    case .closingMarkMissing: ("hết nội dung không có “\(wanted)”: “\(found)”", "ghi “\(wanted)”")
    case .appendixNotAnnounced: ("nội dung không nhắc đến phụ lục", "ghi “kèm theo Phụ lục …”")
    case .appendixNumber: ("phụ lục ghi “\(found)”", "ghi “\(wanted)”: số La Mã, theo thứ tự")
    case .otherPageCount:
      ("tệp có \(found) trang, dữ liệu ghi \(wanted)", "thay tệp hoặc sửa số trang")
    case .issuedLate: ("phát hành \(found)", "chậm nhất \(wanted)")
    case .issuedBeforeSigned: ("phát hành \(found), trước khi ký", "ngày ký là \(wanted)")
    case .unknownKind:
      ("“\(found)” không phải tên loại văn bản hành chính", "chọn một trong 29 tên loại")
    }
  }

  public func doubt(_ doubt: FormDoubt) -> String {
    switch doubt {
    case .noText(.programMissing): "không có pdftotext nên không đọc được chữ trong tệp"
    case .noText(.outOfTime): "đọc chữ trong tệp quá lâu"
    case .noText(.stopped): "đã dừng việc đọc chữ trong tệp"
    case .noText(.tooLong): "chữ trong tệp quá nhiều"
    case .noText(.failed): "pdftotext không đọc được tệp"
    case .noText(.noFile): "không có tệp để đọc"
    case .emptyText: "tệp không có chữ, chỉ có hình"
    case .noNumber: "chưa có số"
    case .noDate: "chưa có ngày ban hành"
    case .noSigner: "chưa ai duyệt"
    case .noBasis: "chưa ghi căn cứ ký thay"
    case .noRecipients: "chưa có nơi nhận"
    case .noSignature: "không thấy phần chữ ký"
    case .noPages: "không biết số trang"
    case .notIssued: "chưa ký hoặc chưa phát hành"
    }
  }

  public func heading(_ severity: FormSeverity, count: Int) -> String {
    switch severity {
    case .error: "Lỗi (\(count))"
    case .warning: "Cảnh báo (\(count))"
    case .advice: "Gợi ý (\(count))"
    }
  }

  public var formCheckKey: String { "thể thức" }

  public func notChecked(count: Int) -> String { "Chưa xét (\(count))" }

  public func formChecked(_ report: FormReport) -> String {
    "đạt \(report.passed.count), chưa xét \(report.notChecked.count), không áp dụng \(report.notAsked.count)"
  }
}
