/// What documents of a school year are about. Bodies and texts are invented.
enum DemoTexts {
  struct Issuer {
    let organId: String
    let name: String
    /// The body's part of a symbol.
    let symbol: String
  }

  static let dossiers: [(notation: String, title: String, classCode: String)] = [
    ("01.HCTH", "Kế hoạch, báo cáo công tác của nhà trường", "BNV22-TH-01"),
    ("11.HCTH", "Công văn trao đổi về quy hoạch, kế hoạch", "BNV22-QH-01"),
  ]

  static let superior = Issuer(
    organId: "H29.123", name: "UBND xã Đông Hòa", symbol: "UBND")

  static let issuers: [Issuer] = [
    superior,
    Issuer(organId: "H29.15", name: "Sở Giáo dục và Đào tạo", symbol: "SGDĐT"),
    Issuer(organId: "H29.12", name: "Sở Nội vụ", symbol: "SNV"),
    Issuer(organId: "H29.18", name: "Sở Y tế", symbol: "SYT"),
    Issuer(organId: "H29.123.2", name: "Công an xã Đông Hòa", symbol: "CAX"),
    Issuer(organId: "H29.123.9", name: "Trạm Y tế xã Đông Hòa", symbol: "TYT"),
  ]

  /// Kind and subject.
  static let incoming: [(kind: String, subject: String)] = [
    ("KH", "Kế hoạch thi chọn học sinh giỏi cấp xã năm học"),
    ("CV", "Về việc báo cáo số liệu học sinh đầu năm học"),
    ("QĐ", "Quyết định giao chỉ tiêu tuyển sinh lớp 6"),
    ("TB", "Thông báo lịch nghỉ Tết Nguyên đán"),
    ("HD", "Hướng dẫn đánh giá học sinh trung học cơ sở"),
    ("CV", "Về việc phòng, chống dịch sốt xuất huyết trong trường học"),
    ("GM", "Giấy mời họp giao ban hiệu trưởng"),
    ("CV", "Về việc rà soát biên chế, hợp đồng lao động"),
    ("KH", "Kế hoạch kiểm tra an toàn thực phẩm bếp ăn bán trú"),
    ("CV", "Về việc tăng cường an ninh mạng và chữ ký số"),
    ("TB", "Thông báo tập huấn công tác văn thư, lưu trữ"),
    ("CT", "Chỉ thị về nhiệm vụ trọng tâm năm học"),
    ("CV", "Về việc phòng chống bão lũ, bảo đảm an toàn trường học"),
    ("KH", "Kế hoạch khám sức khỏe định kỳ cho học sinh"),
    ("CV", "Về việc báo cáo sơ kết học kỳ I"),
    ("QĐ", "Quyết định khen thưởng giáo viên dạy giỏi"),
    ("CV", "Về việc quyết toán kinh phí hỗ trợ học sinh"),
    ("HD", "Hướng dẫn tổ chức Hội khỏe Phù Đổng"),
    ("CV", "Về việc cập nhật cơ sở dữ liệu ngành"),
    ("TB", "Thông báo kết quả thanh tra công tác thu chi"),
  ]

  static let outgoing: [(kind: String, subject: String)] = [
    ("KH", "Kế hoạch giáo dục nhà trường"),
    ("BC", "Báo cáo số liệu học sinh"),
    ("QĐ", "Quyết định phân công chuyên môn"),
    ("TTr", "Tờ trình xin bổ sung thiết bị dạy học"),
    ("TB", "Thông báo lịch họp cha mẹ học sinh"),
    ("CV", "Về việc trả lời kiến nghị của cử tri"),
    ("BC", "Báo cáo sơ kết học kỳ I"),
    ("QĐ", "Quyết định thành lập đội tuyển học sinh giỏi"),
    ("KH", "Kế hoạch phòng chống bạo lực học đường"),
    ("GM", "Giấy mời dự lễ khai giảng"),
  ]

  static let instructions = [
    "Nghiên cứu, tham mưu", "Thực hiện, báo cáo kết quả", "Dự thảo trả lời trước hạn",
    "Phổ biến đến giáo viên, học sinh",
  ]

  static let results = [
    "Đã báo cáo", "Đã phổ biến trong họp tổ", "Đã tổng hợp, gửi qua trục liên thông",
    "Đã thực hiện xong",
  ]
}
