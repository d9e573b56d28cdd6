extension VietnameseWords {
  public var holder: String { "Đang giữ" }
}
