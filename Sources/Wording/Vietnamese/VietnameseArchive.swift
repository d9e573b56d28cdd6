import Office

extension VietnameseWords {
  public func made(_ receipt: PackageReceipt) -> String {
    "đã đóng gói \(receipt.fileCount) tệp, \(receipt.byteCount) byte: \(receipt.path)"
  }

  public func result(_ report: PackageReport) -> String {
    let form =
      switch report.form {
      case .package(let profile): "gói lưu trữ \(profile?.rawValue ?? "E-ARK")"
      case .bag: "túi BagIt"
      case .unknown: "không rõ loại gói"
      }
    let state =
      report.isWhole
      ? report.isLawful ? "ĐỦ và NGUYÊN VẸN" : "đủ và nguyên vẹn, có điểm khác quy định"
      : "KHÔNG nguyên vẹn"
    return "\(form), \(report.fileCount) tệp, \(report.byteCount) byte: \(state)"
  }

  public func leftOut(_ count: Int) -> String { "và \(count) điểm nữa" }

  public func line(_ finding: PackageFinding) -> String {
    let text =
      switch finding.kind {
      case .notAPackage: "không phải gói lưu trữ, cũng không phải túi BagIt"
      case .badArchive(let code): "tệp nén không tin được (\(code))"
      case .tooManyFiles(let limit): "nhiều quá \(limit) tệp"
      case .tooLarge(let limit): "lớn quá \(limit) byte"
      case .tooDeep(let limit): "thư mục sâu quá \(limit) tầng"
      case .notAFile: "không phải tệp thường"
      case .badName(let code): "tên không dùng được (\(code))"
      case .sameName(let other): "trùng tên với \(other)"
      case .unknown: "THỪA: không có trong gói theo METS"
      case .missing: "THIẾU"
      case .sizeDiffers(let stated, let found): "dung lượng ghi \(stated), thấy \(found)"
      case .digestDiffers: "ĐÃ BỊ SỬA: mã băm không khớp"
      case .damaged(let code): "hỏng trong tệp nén (\(code))"
      case .noDigest: "không có mã băm"
      case .unchecked(let algorithm): "CHƯA kiểm được: mã băm \(algorithm)"
      case .unreadable(let code): "không đọc được (\(code))"
      case .badReference(let text, let code): "dẫn đến “\(text)” (\(code))"
      case .namedTwice(let other): "được nêu hai lần: \(other)"
      case .doubledID(let id): "mã \(id) có hai lần"
      case .badID(let id): "mã \(id) không hợp lệ"
      case .noSuchID(let id): "không có mã \(id)"
      case .lacks(let element, let what): "\(element) thiếu \(what)"
      case .payloadDiffers(let stated, let found): "ghi \(stated), thấy \(found)"
      case .countDiffers(let stated, let found): "ghi \(stated) văn bản, thấy \(found)"
      case .field(let fault): field(fault)
      case .deviates(let rule, let what): "khác quy tắc \(rule): \(what)"
      }
    let place = [finding.path, finding.line.map { inLine($0) } ?? ""].filter { !$0.isEmpty }
    return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + text
  }

  private func field(_ fault: ArchiveFieldFault) -> String {
    let text =
      switch fault.kind {
      case .missing: "thiếu"
      case .tooLong(let limit, let found): "dài \(found), giới hạn \(limit)"
      case .unknownCode(let text): "mã “\(text)” không có trong bảng"
      case .notADate(let text): "“\(text)” không phải ngày"
      case .notANumber(let text): "“\(text)” không phải số"
      case .notAFlag(let text): "“\(text)” không phải 0 hoặc 1"
      case .badCharacter: "có ký tự không được dùng"
      case .contradicts(let other): "trái với \(other)"
      case .notUnique(let text): "“\(text)” trùng văn bản khác"
      case .repeated: "có hai lần"
      case .unknownElement: "không có trong quy định"
      case .noFile: "không có tệp"
      }
    let source = fault.article.isEmpty ? "" : " (\(fault.article))"
    let whose = fault.document.map { "văn bản \($0), " } ?? ""
    return "\(whose)\(fault.element) \(text)\(source)"
  }

  public func problem(_ error: ArchivePackageError) -> Problem {
    switch error {
    case .nothingThere(let path): Problem("không có gì ở \(path)", try: "xem lại đường dẫn")
    case .exists(let path): Problem("\(path) đã có", try: "chọn thư mục khác")
    case .unlawful(let faults):
      Problem(
        "hồ sơ chưa đóng gói được: " + faults.prefix(10).map { field($0) }.joined(separator: "; ")
          + (faults.count > 10 ? " … (\(faults.count))" : ""),
        try: "bổ sung dữ liệu, rồi đóng gói lại")
    case .sameFileName(let name):
      Problem("hai tệp cùng tên \(name) trong gói", try: "đổi tên một tệp")
    case .fileDiffers(let document, _, let name):
      Problem(
        "tệp \(name) của văn bản \(document) không còn như trong sổ", try: "vpdt check")
    case .tooLargeForArchive(let bytes, let files):
      Problem("gói \(bytes) byte, \(files) tệp, quá lớn cho một tệp ZIP", try: "bỏ --zip")
    case .faulty(let findings):
      Problem(
        "gói vừa ghi đọc lại không khớp: "
          + findings.prefix(3).map { line($0) }.joined(separator: "; "),
        try: "xem lại ổ đĩa, rồi làm lại")
    }
  }
}
