import Office

/// What school offices write about, put together at random.
enum Phrases {
  static let issuers: [(name: String, organId: String, symbol: String)] = [
    ("Sở Giáo dục và Đào tạo tỉnh Hoa Ban", "H29.12", "SGDĐT"),
    ("UBND xã Đông Hòa", "H29.123", "UBND"),
    ("UBND tỉnh Hoa Ban", "H29", "UBND"),
    ("Sở Nội vụ tỉnh Hoa Ban", "H29.8", "SNV"),
    ("Sở Tài chính tỉnh Hoa Ban", "H29.14", "STC"),
    ("Sở Y tế tỉnh Hoa Ban", "H29.17", "SYT"),
    ("Công an xã Đông Hòa", "H29.123.1", "CAX"),
    ("Trạm Y tế xã Đông Hòa", "H29.123.2", "TYT"),
    ("Đoàn Thanh niên xã Đông Hòa", "H29.123.3", "ĐTN"),
    ("Hội Khuyến học xã Đông Hòa", "H29.123.4", "HKH"),
    ("Trường Tiểu học Đông Hòa", "H29.123.5", "THĐH"),
    ("Trường THPT Hoa Ban", "H29.12.9", "THPTHB"),
    ("Bảo hiểm xã hội tỉnh Hoa Ban", "G20.29", "BHXH"),
    ("Kho bạc Nhà nước tỉnh Hoa Ban", "G12.29", "KBNN"),
  ]

  static let kinds = ["CV", "KH", "QĐ", "TB", "HD", "BC", "GM", "TTr"]

  static let instructions = [
    "Giao tổ chuyên môn nghiên cứu, thực hiện", "Văn phòng lưu, theo dõi",
    "Chuẩn bị nội dung báo cáo trước hạn", "Phổ biến tới toàn thể giáo viên",
  ]
}
