import Office

extension VietnameseWords {
  public var requiredOption: String { "bắt buộc" }

  public func approveSeveralQuestion(_ documents: [OutgoingDocument], by name: String) -> String {
    (["\(name) duyệt \(documents.count) dự thảo, toàn văn chưa xem ở đây (nhật ký ghi rõ):"]
      + documents.map {
        cut("\($0.title) bản \($0.version) · \($0.kind.name): \($0.subject)", 120)
      }).joined(separator: "\n")
  }

  public func severalAtOnce(_ key: String, _ name: String) -> String {
    "\(key) và các số, ví dụ \(key) 1 3 5 hoặc \(key) 1-4: \(name)"
  }

  public func heard(_ entry: JournalEntry, subject: String) -> String {
    "Tin mới: \(entry.personName): \(act(entry.act)), \(object(entry))"
      + (subject.isEmpty ? "" : ", \(subject)")
  }

  public func heardMore(_ count: Int) -> String { "và \(count) tin nữa; :news để xem" }
}
