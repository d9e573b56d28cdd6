import Office

extension OfficeDesk {
  /// The people a rehearsal begins with: those of a lower secondary school with three groups of
  /// teachers.
  public static let rehearsalPeople: [PersonDraft] = [
    PersonDraft(
      handle: "lan", name: "Nguyễn Thị Lan", post: "Nhân viên văn thư", unit: "VP",
      roles: [.clerk, .handler]),
    PersonDraft(handle: "hung", name: "Trần Văn Hùng", post: "Hiệu trưởng", roles: [.principal]),
    PersonDraft(
      handle: "hoa", name: "Lê Thị Hòa", post: "Phó Hiệu trưởng",
      roles: [.vicePrincipal, .handler]),
    PersonDraft(
      handle: "mai", name: "Phạm Thị Mai", post: "Nhân viên lưu trữ", unit: "VP",
      roles: [.archiver, .handler]),
    PersonDraft(
      handle: "minh", name: "Đỗ Quang Minh", post: "Tổ trưởng tổ Toán - Tin", unit: "TT",
      roles: [.groupHead, .handler]),
    PersonDraft(
      handle: "thao", name: "Vũ Phương Thảo", post: "Giáo viên", unit: "TT", roles: [.handler]),
    PersonDraft(
      handle: "yen", name: "Hoàng Hải Yến", post: "Tổ trưởng tổ Ngữ văn - Xã hội", unit: "XH",
      roles: [.groupHead, .handler]),
    PersonDraft(
      handle: "dung", name: "Bùi Tiến Dũng", post: "Giáo viên", unit: "XH", roles: [.handler]),
    PersonDraft(
      handle: "linh", name: "Đặng Thùy Linh", post: "Tổ trưởng tổ Ngoại ngữ - Năng khiếu",
      unit: "NN", roles: [.groupHead, .handler]),
    PersonDraft(
      handle: "son", name: "Ngô Thanh Sơn", post: "Giáo viên", unit: "NN", roles: [.handler]),
  ]

  /// The names of the units they belong to.
  static let rehearsalUnits = [
    "VP": "Tổ Văn phòng", "TT": "Tổ Toán - Tin", "XH": "Tổ Ngữ văn - Xã hội",
    "NN": "Tổ Ngoại ngữ - Năng khiếu",
  ]

  /// Those of them who are given work.
  static let rehearsalHandlers = ["hoa", "minh", "thao", "yen", "dung", "linh", "son", "mai"]
}
